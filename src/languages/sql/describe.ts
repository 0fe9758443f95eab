import { toEffect } from "../effects.ts";
import { emptyScript } from "../empty.ts";
import type { Parsers } from "../parsers.ts";
import { firstSentence } from "../purpose.ts";
import type { ScriptSource, SourceFile, SourceTree } from "../source.ts";
import { scanSql } from "./scan-sql.ts";
import { replaceTemplates } from "./templates.ts";

const HEADER_LINES = 60;

/** What a .sql file is and does. Template placeholders become holes of the names, with the cause `template {{ x }}`. */
export function describeSql(file: SourceFile, _tree: SourceTree, _parsers: Parsers): ScriptSource {
  const templated = replaceTemplates(file.text);
  const scan = scanSql(templated.text, { project: null, dataset: null });
  const holes = (index: number) => templated.holes[index] ?? { cause: "template", line: 1 };
  const writtenCause = (label: string) => `SQL variable ${label}`;
  const limits = [...scan.limits, ...templateLimits(templated.holes.map(({ cause }) => cause))];
  return {
    ...emptyScript(file, "sql"),
    purpose: readPurpose(file),
    syntax: scan.faults,
    effects: scan.effects.map((effect) =>
      toEffect(effect, { line: effect.line, guard: null, holes, writtenCause }),
    ),
    complete: scan.complete && limits.length === 0,
    limits,
  };
}

function templateLimits(causes: readonly string[]): readonly string[] {
  if (causes.length === 0) return [];
  const shown = causes.slice(0, 3).map((cause) => cause.replace(/^template /, "").replace(/\s+/g, " "));
  return [
    `template placeholders are filled when the file is run: ${shown.join(", ")}${causes.length > 3 ? ", …" : ""}`,
  ];
}

/** First sentence of the comment at the top; empty where there is none. */
function readPurpose({ path, text }: SourceFile): string {
  const name = path.split("/").at(-1) ?? path;
  const lines: string[] = [];
  let isBlock = false;
  for (const line of text.replace(/^\uFEFF/, "").split("\n", HEADER_LINES)) {
    const trimmed = line.trim();
    isBlock ||= trimmed.startsWith("/*");
    const isComment = isBlock || trimmed.startsWith("--") || trimmed.startsWith("#");
    if (!isComment && trimmed !== "") break;
    if (trimmed.includes("*/")) isBlock = false;
    const said = trimmed.replace(/^(?:--+|#+|\/\*+|\*+(?!\/))\s?|\*+\/$/g, "").trim();
    lines.push(said === name || /^(?:standardSQL|legacySQL)$/i.test(said) ? "" : said);
  }
  return firstSentence(lines);
}
