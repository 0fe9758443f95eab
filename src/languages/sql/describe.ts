import { toEffect } from "../effects.ts";
import type { Parsers } from "../parsers.ts";
import type { ScriptSource, SourceFile, SourceTree } from "../source.ts";
import { scanSql } from "./scan-sql.ts";
import { replaceTemplates } from "./templates.ts";

/** What a .sql file is and does. Template holes become holes of the names, `template {{ x }}`. */
export function describeSql(file: SourceFile, _tree: SourceTree, _parsers: Parsers): ScriptSource {
  const templated = replaceTemplates(file.text);
  const scan = scanSql(templated.text, { project: null, dataset: null });
  const holes = (index: number) => templated.holes[index] ?? { cause: "template", line: 1 };
  const limits =
    templated.holes.length > 0
      ? [...scan.limits, `${templated.holes.length} template placeholders are filled when the file is run`]
      : scan.limits;
  return {
    path: file.path,
    language: "sql",
    bytes: file.bytes,
    lines: countLines(file.text),
    purpose: readPurpose(file.text),
    syntax: scan.faults,
    imports: [],
    flags: [],
    positionals: [],
    execution: "sequential",
    interactive: false,
    tools: [],
    calls: [],
    filesRead: [],
    environmentRead: [],
    effects: scan.effects.map((effect) => toEffect(effect, { line: effect.line, guard: null, holes })),
    complete: limits.length === 0,
    limits,
  };
}

function countLines(text: string): number {
  if (text === "") return 0;
  const breaks = text.split("\n").length;
  return text.endsWith("\n") ? breaks - 1 : breaks;
}

/** First sentence of the comment at the top; empty where there is none. */
function readPurpose(text: string): string {
  const lines: string[] = [];
  for (const line of text.split("\n", 60)) {
    const comment = /^\s*(?:--|#|\/\*+|\*(?!\/))\s?(.*?)\s*(?:\*\/)?\s*$/.exec(line);
    const said = (comment?.[1] ?? "").replace(/^[-=*#\s]+|[-=*#\s]+$/g, "");
    if (!comment && line.trim() !== "") break;
    if (said === "" && lines.length > 0) break;
    if (said !== "" && !/^(?:standardSQL|legacySQL|[\w./-]+\.sql)$/i.test(said)) lines.push(said);
  }
  const whole = lines.join(" ");
  return /^.*?[.!?](?=\s|$)/.exec(whole)?.[0] ?? whole;
}
