import type { Inventory } from "#domain/script.ts";

/**
 * The lines of an inventory as indented JSON, some at a time; a line break joins them. As one text, the inventory of
 * thousands of scripts is longer than a text can be.
 */
export function* renderInventoryJson({
  schemaVersion,
  repo,
  revision,
  scripts,
  skipped,
}: Inventory): Generator<string> {
  yield JSON.stringify({ schemaVersion, repo, revision }, null, 2).replace(/\n\}$/, ",");
  if (scripts.length === 0) yield '  "scripts": [],';
  else {
    yield '  "scripts": [';
    for (const [index, script] of scripts.entries())
      yield `${indented(script, "    ")}${index + 1 < scripts.length ? "," : ""}`;
    yield "  ],";
  }
  yield `  "skipped": ${indented(skipped, "  ").trimStart()}`;
  yield "}";
}

function indented(value: unknown, by: string): string {
  return JSON.stringify(value, null, 2).replace(/^/gm, by);
}
