import { exampleStatements } from "#domain/effect.ts";
import { describeFile } from "#languages/index.ts";
import type { Parsers } from "#languages/parsers.ts";
import type { ScriptSource, SourceFile, SourceTree } from "#languages/source.ts";
import { type CachedScript, recordingIn } from "./script-cache.ts";

/** Files that are read together: they share an allowance of steps, whoever reads them and in whatever order. */
export interface Shard {
  readonly files: readonly SourceFile[];
  /** Steps of evaluation that the files may take together before each is evaluated in short. */
  readonly steps: number;
}

const SHARD_FILES = 32;
/** Steps of all shards together, as long as each has the least. */
const TREE_STEPS = 120_000_000;
const MOST_STEPS = 30_000_000;
/** Some 150,000 a script; a usual one takes well under that. */
const LEAST_STEPS = 5_000_000;

/** Cuts files into shards: always the same ones for the same files. */
export function shardsOf(files: readonly SourceFile[]): readonly Shard[] {
  const count = Math.ceil(files.length / SHARD_FILES);
  const steps = Math.min(MOST_STEPS, Math.max(LEAST_STEPS, Math.floor(TREE_STEPS / Math.max(count, 1))));
  return Array.from({ length: count }, (_, at) => ({
    files: files.slice(at * SHARD_FILES, (at + 1) * SHARD_FILES),
    steps,
  }));
}

/** What a shard is read with. */
export interface ShardReading {
  readonly tree: SourceTree;
  readonly parsers: Parsers;
  /** Every SQL text that could be sent, or those of each call's first effect: there may be a gigabyte of them. */
  readonly statements: "all" | "examples";
}

/** Describes the files of a shard in its order, each when it is asked for: the facts of one may be large. */
export function* describeShard(
  { files, steps }: Shard,
  { tree, parsers, statements }: ShardReading,
): Generator<CachedScript> {
  const view: SourceTree = {
    base: tree,
    allowance: { steps },
    paths: tree.paths,
    has: (path) => tree.has(path),
    text: (path) => tree.text(path),
  };
  const describe = recordingIn(view, (file, seen) => keeping(describeFile(file, seen, parsers), statements));
  for (const file of files) yield describe(file);
}

function keeping(source: ScriptSource | null, statements: ShardReading["statements"]): ScriptSource | null {
  if (source === null || statements === "all") return source;
  return { ...source, effects: exampleStatements(source.effects) };
}
