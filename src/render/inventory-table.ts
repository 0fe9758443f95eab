import type { Inventory, ScriptFact } from "#domain/script.ts";
import { effectCounts, effectNames } from "./effects.ts";
import { printable, renderGrid } from "./grid.ts";
import { clip, count, grouped } from "./text.ts";

/** Cells from which on the names of effects have room. */
const NAMING_WIDTH = 100;

/** What changes nothing, so that its failure loses nothing. */
const LOOKING: ReadonlySet<string> = new Set(["read", "list"]);

/** An inventory for a terminal: one line a script, then what was passed over. */
export function renderInventoryTable(inventory: Inventory, { width }: { readonly width: number }): string {
  const { repo, revision, scripts, skipped } = inventory;
  const at = revision === null ? "without git history" : `at ${revision.slice(0, 12)}`;
  const lines = [
    `${printable(repo)} ${at}: ${count(scripts.length, "script")}`,
    ...(scripts.length === 0 ? [] : ["", ...grid(scripts, width)]),
    ...limitLines(scripts),
    ...ignoredLines(scripts),
    ...skippedLines(skipped),
  ];
  return `${lines.join("\n")}\n`;
}

/** Where the width allows, a second line below each script names what its effects are on. */
function grid(scripts: readonly ScriptFact[], width: number): readonly string[] {
  const [titles = "", rule = "", ...lines] = overview(scripts, width);
  if (width < NAMING_WIDTH) return [titles, rule, ...lines];
  const named = scripts.flatMap((script, index) => {
    const line = lines[index] ?? "";
    return script.effects.length === 0
      ? [line]
      : [line, `  ${clip(printable(effectNames(script)), width - 2)}`];
  });
  return [titles, rule, ...named];
}

function overview(scripts: readonly ScriptFact[], width: number): readonly string[] {
  return renderGrid({
    width: Math.max(40, width),
    columns: [
      { title: "Script", min: 11 },
      { title: "Language", min: 6 },
      { title: "Lines", min: 5 },
      { title: "Effects", min: 6 },
      { title: "Purpose", min: 4 },
    ],
    rows: scripts.map((script) => [
      `${script.path}${isWhole(script) ? "" : " *"}`,
      script.language,
      grouped(script.lines),
      effectCounts(script),
      script.purpose,
    ]),
  });
}

function limitLines(scripts: readonly ScriptFact[]): readonly string[] {
  const partial = scripts.filter((script) => !isWhole(script));
  if (partial.length === 0) return [];
  const shown = partial.slice(0, 20).map(({ path, syntax, limits }) => {
    const why = [...syntax.map(({ line, message }) => `line ${line}: ${message}`), ...limits][0];
    return `  ${printable(path)}: ${printable(why ?? "part of it could not be read")}`;
  });
  return [
    "",
    "* not read in full:",
    ...shown,
    ...(partial.length > 20 ? [`  +${partial.length - 20} more`] : []),
  ];
}

/** Scripts that go on although a change fails, with the lines of the changes. */
function ignoredLines(scripts: readonly ScriptFact[]): readonly string[] {
  const ignoring = scripts.flatMap(({ path, effects }) => {
    const changes = effects.filter(({ failureIgnored, verb }) => failureIgnored && !LOOKING.has(verb));
    const lines = [...new Set(changes.map(({ line }) => line))].sort((a, b) => a - b);
    return lines.length === 0 ? [] : [{ path, lines }];
  });
  if (ignoring.length === 0) return [];
  const shown = ignoring.slice(0, 20).map(({ path, lines }) => {
    const named = lines.slice(0, 10).join(", ");
    const rest = lines.length > 10 ? `, +${lines.length - 10} more` : "";
    return `  ${printable(path)}: ${lines.length === 1 ? "line" : "lines"} ${named}${rest}`;
  });
  return [
    "",
    "Goes on although a change fails:",
    ...shown,
    ...(ignoring.length > 20 ? [`  +${ignoring.length - 20} more`] : []),
  ];
}

function skippedLines(skipped: Inventory["skipped"]): readonly string[] {
  if (skipped.length === 0) return [];
  const shown = skipped
    .slice(0, 20)
    .map(({ path, why, detail }) => `  ${printable(path)}: ${why}, ${printable(detail)}`);
  return [
    "",
    `Passed over: ${count(skipped.length, "file")}`,
    ...shown,
    ...(skipped.length > 20 ? [`  +${skipped.length - 20} more`] : []),
  ];
}

function isWhole({ complete, syntax }: ScriptFact): boolean {
  return complete && syntax.length === 0;
}
