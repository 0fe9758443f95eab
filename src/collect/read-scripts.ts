import type { OpenThreads, Threads } from "#clients/threads.ts";
import { type Effect, exampleStatements } from "#domain/effect.ts";
import type { History } from "#domain/repository.ts";
import type { ScriptFact } from "#domain/script.ts";
import type { Parsers } from "#languages/parsers.ts";
import type { SourceFile, SourceTree } from "#languages/source.ts";
import { type CachedScript, cacheKey, knownIn, type ScriptCache } from "./script-cache.ts";
import { describeShard, type Shard, shardsOf } from "./shards.ts";
import { shareTexts } from "./shared-texts.ts";

/** Tells how far a long reading is: scripts found in the files read so far. */
export type Progress = (done: { readonly scripts: number; readonly files: number }) => void;

interface ScriptQuestion {
  readonly tree: SourceTree;
  /** Every text of the repository: what one script says may lie in another file. */
  readonly texts: readonly SourceFile[];
  /** The files to describe. */
  readonly sources: readonly SourceFile[];
  readonly parsers: Parsers;
  /** Null where all is read in this thread. */
  readonly threads: OpenThreads | null;
  readonly history: History;
  readonly cache: ScriptCache;
  /** Every SQL text that could be sent, or those of each call's first effect: there may be a gigabyte of them. */
  readonly statements: "all" | "examples";
  readonly progress?: Progress;
}

/** A shard as a thread is told of it. */
export interface ShardTask {
  readonly paths: readonly string[];
  readonly steps: number;
}

/** Text from which on threads are worth their start, bytes. */
const THREADED_BYTES = 400_000;

/** What each script of a repository is and will do, sorted by path; each file is parsed once. */
export async function readScripts(question: ScriptQuestion): Promise<readonly ScriptFact[]> {
  const { tree, sources, history, cache, progress } = question;
  const find = knownIn(cache, tree);
  const unknown = sources.filter((file) => find(file) === null);
  await describeAll(question, shardsOf(unknown));
  const scripts: ScriptFact[] = [];
  for (const file of sources) {
    const source = cache.get(cacheKey(file))?.source;
    if (source) scripts.push({ ...source, lastCommit: commitOf(history, file.path) });
  }
  progress?.({ scripts: scripts.length, files: sources.length });
  return scripts;
}

/** Describes shards into the cache, in threads where there is much to read. */
async function describeAll(question: ScriptQuestion, shards: readonly Shard[]): Promise<void> {
  const { tree, texts, parsers, cache, statements, progress } = question;
  const done = { scripts: 0, files: 0 };
  const keep = ({ files }: Shard, described: readonly CachedScript[]): void => {
    for (const [at, file] of files.entries()) {
      const found = described[at];
      if (found !== undefined) cache.set(cacheKey(file), keeping(found, statements));
      if (found?.source) done.scripts += 1;
    }
    done.files += files.length;
    progress?.(done);
  };
  const here = (shard: Shard): void => keep(shard, describeShard(shard, { tree, parsers }));
  if (question.threads === null || !isMuch(shards)) return shards.forEach(here);
  const threads: Threads<ShardTask, readonly CachedScript[]> = question.threads({
    given: shareTexts(tree.paths, texts),
    tasks: shards.length,
  });
  try {
    await Promise.all(
      shards.map(async (shard) => {
        const task = { paths: shard.files.map(({ path }) => path), steps: shard.steps };
        const described = await threads.ask(task).catch(() => null);
        if (described === null) here(shard);
        else keep(shard, described);
      }),
    );
  } finally {
    await threads.close();
  }
}

function isMuch(shards: readonly Shard[]): boolean {
  if (shards.length < 2) return false;
  const bytes = shards.flatMap(({ files }) => files).reduce((sum, file) => sum + file.bytes, 0);
  return bytes >= THREADED_BYTES;
}

/** The same facts with the statements that are wanted, one copy of each: a thread hands over a copy for each effect. */
function keeping({ source, asked }: CachedScript, statements: ScriptQuestion["statements"]): CachedScript {
  if (source === null) return { source, asked };
  const effects = statements === "all" ? sharing(source.effects) : exampleStatements(source.effects);
  return { source: { ...source, effects }, asked };
}

function sharing(effects: readonly Effect[]): readonly Effect[] {
  const known = new Map<string, string>();
  return effects.map((effect) => {
    const { statement } = effect;
    if (statement === undefined) return effect;
    const shared = known.get(statement) ?? statement;
    known.set(shared, shared);
    return { ...effect, statement: shared };
  });
}

function commitOf(history: History, path: string): ScriptFact["lastCommit"] {
  return Object.hasOwn(history, path) ? (history[path] ?? null) : null;
}
