import type { History } from "#domain/repository.ts";
import type { ScriptFact } from "#domain/script.ts";
import { describeFile } from "#languages/index.ts";
import type { Parsers } from "#languages/parsers.ts";
import type { SourceFile, SourceTree } from "#languages/source.ts";
import { cached, type ScriptCache } from "./script-cache.ts";

/** Tells how far a long reading is: scripts found in the files read so far. */
export type Progress = (done: { readonly scripts: number; readonly files: number }) => void;

interface ScriptQuestion {
  readonly tree: SourceTree;
  readonly sources: readonly SourceFile[];
  readonly parsers: Parsers;
  readonly history: History;
  readonly cache?: ScriptCache;
  readonly progress?: Progress;
}

const PROGRESS_STEP_FILES = 500;

/** What each script of a repository is and will do, sorted by path; each file is parsed once. */
export function readScripts({
  tree,
  sources,
  parsers,
  history,
  cache,
  progress,
}: ScriptQuestion): readonly ScriptFact[] {
  const describe =
    cache === undefined
      ? (file: SourceFile) => describeFile(file, tree, parsers)
      : cached({ cache, tree }, (file, seen) => describeFile(file, seen, parsers));
  const scripts: ScriptFact[] = [];
  for (const [index, file] of sources.entries()) {
    if (index > 0 && index % PROGRESS_STEP_FILES === 0) progress?.({ scripts: scripts.length, files: index });
    const source = describe(file);
    if (source) scripts.push({ ...source, lastCommit: commitOf(history, file.path) });
  }
  progress?.({ scripts: scripts.length, files: sources.length });
  return scripts;
}

function commitOf(history: History, path: string): ScriptFact["lastCommit"] {
  return Object.hasOwn(history, path) ? (history[path] ?? null) : null;
}
