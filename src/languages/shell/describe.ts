import { readCommandLine } from "../commands/index.ts";
import { toEffect } from "../effects.ts";
import type { Parsers } from "../parsers.ts";
import type { ScriptSource, SourceFile, SourceTree } from "../source.ts";

/** What a shell script is and does. */
export function describeShell(file: SourceFile, _tree: SourceTree, _parsers: Parsers): ScriptSource {
  const facts = readCommandLine(file.text, { project: null, dataset: null });
  const holes = () => ({ cause: "shell", line: 1 });
  return {
    path: file.path,
    language: "shell",
    bytes: file.bytes,
    lines: file.text.split("\n").length,
    purpose: "",
    syntax: [],
    imports: [],
    flags: [],
    positionals: [],
    execution: "sequential",
    interactive: false,
    tools: [...new Set(facts.flatMap((fact) => fact.tool ?? []))],
    calls: facts.flatMap(({ call }) => (call ? [{ ...call, line: 1 }] : [])),
    filesRead: [],
    environmentRead: [],
    effects: facts.flatMap(({ effects }) =>
      effects.map((effect) => toEffect(effect, { line: effect.line, guard: null, holes })),
    ),
    complete: false,
    limits: ["variables of the shell are not evaluated"],
  };
}
