import type { Parsers } from "../parsers.ts";
import type { ScriptSource, SourceFile, SourceTree } from "../source.ts";
import { evaluateScript } from "./evaluate/script.ts";
import { environmentNeededBy, environmentOf, executionOf, isInteractive } from "./facts/behaviour.ts";
import { fileUsesOf, literalFilesRead } from "./facts/files.ts";
import { commandLineOf } from "./facts/flags.ts";
import { identitiesOf } from "./facts/identities.ts";
import { importsOf } from "./facts/imports.ts";
import { paceOf } from "./facts/pace.ts";
import { purposeOf } from "./facts/purpose.ts";
import { runtimeNeedsOf } from "./facts/runtime-needs.ts";
import { searchPathOf } from "./facts/search.ts";
import { literalTools } from "./facts/tools.ts";
import { moduleOf } from "./modules.ts";
import { outlineOf } from "./syntax/outline.ts";

/** What a Python file is and will do, read from its text and the repository's; nothing of it is executed. */
export function describePython(file: SourceFile, tree: SourceTree, parsers: Parsers): ScriptSource {
  const module = moduleOf(parsers.python, tree, file);
  const outline = outlineOf(module);
  const search = searchPathOf(file.path, outline);
  const evaluation = evaluateScript({
    parser: parsers.python,
    tree,
    search,
    module,
    ...(file.words === undefined ? {} : { words: file.words }),
  });
  const limits = unique([...module.limits, ...evaluation.limits]);
  const runtimeNeeds = runtimeNeedsOf(outline, evaluation.effects);
  const environmentNeeded = environmentNeededBy(outline);
  const fileUses = fileUsesOf({ outline, text: file.text, evaluated: evaluation.fileUses });
  const identities = identitiesOf(outline, evaluation.identities);
  return {
    path: file.path,
    language: "python",
    bytes: file.bytes,
    lines: countLines(file.text),
    purpose: purposeOf(module),
    syntax: module.faults,
    imports: importsOf({ outline, tree, search }),
    ...commandLineOf(outline),
    execution: executionOf(outline),
    ...paceOf(module, outline),
    interactive: isInteractive(outline),
    tools: unique([...evaluation.tools, ...literalTools(outline)]),
    calls: evaluation.calls,
    filesRead: unique([...evaluation.filesRead, ...literalFilesRead(outline)]),
    ...(fileUses.length > 0 ? { fileUses } : {}),
    ...(identities.length > 0 ? { identities } : {}),
    environmentRead: unique([...environmentOf(outline), ...evaluation.environmentRead]),
    ...(runtimeNeeds.length > 0 ? { runtimeNeeds } : {}),
    ...(environmentNeeded.length > 0 ? { environmentNeeded } : {}),
    effects: evaluation.effects,
    complete: limits.length === 0,
    limits,
  };
}

function countLines(text: string): number {
  if (text === "") return 0;
  const breaks = text.split("\n").length;
  return text.endsWith("\n") ? breaks - 1 : breaks;
}

function unique(values: readonly string[]): readonly string[] {
  return [...new Set(values)];
}
