import type { Inventory, ScriptFact } from "#domain/script.ts";

/** An inventory whose scripts may come one after the other. */
type Source = Omit<Inventory, "scripts"> & {
  readonly scripts: Iterable<ScriptFact> | AsyncIterable<ScriptFact>;
};

/**
 * The lines of an inventory as indented JSON, some at a time; a line break joins them. As one text, the inventory of
 * thousands of scripts is longer than a text can be.
 */
export async function* renderInventoryJson({
  schemaVersion,
  repo,
  revision,
  scripts,
  skipped,
}: Source): AsyncGenerator<string> {
  yield JSON.stringify({ schemaVersion, repo, revision }, null, 2).replace(/\n\}$/, ",");
  let latest: string | null = null;
  for await (const script of scripts) {
    yield latest === null ? '  "scripts": [' : `${latest},`;
    latest = indented(script, "    ");
  }
  yield latest === null ? '  "scripts": [],' : `${latest}\n  ],`;
  yield `  "skipped": ${indented(skipped, "  ").trimStart()}`;
  yield "}";
}

function indented(value: unknown, by: string): string {
  return JSON.stringify(value, null, 2).replace(/^/gm, by);
}
