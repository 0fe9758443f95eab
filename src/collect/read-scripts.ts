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

/** The scripts of a repository, and what they are read with. */
export interface ScriptQuestion {
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
  const scripts: ScriptFact[] = [];
  for await (const script of streamScripts(question)) scripts.push(script);
  return scripts;
}

/** The same, each script as soon as it and those before it are known; what is told may be forgotten. */
export async function* streamScripts(
  question: ScriptQuestion & { readonly forgets?: boolean },
): AsyncGenerator<ScriptFact> {
  const { tree, sources, history, cache, progress, forgets = false } = question;
  const find = knownIn(cache, tree);
  const work = begin(question, shardsOf(sources.filter((file) => find(file) === null)));
  let scripts = 0;
  try {
    for (const file of sources) {
      await work.ready(file);
      const key = cacheKey(file);
      const source = cache.get(key)?.source;
      if (forgets) cache.delete(key);
      if (!source) continue;
      scripts += 1;
      yield { ...source, lastCommit: commitOf(history, file.path) };
    }
  } finally {
    await work.close();
  }
  progress?.({ scripts, files: sources.length });
}

/** The description of shards into the cache. */
interface Work {
  /** Resolves once a file is in the cache. */
  ready(file: SourceFile): Promise<void>;
  close(): Promise<void>;
}

/** Describes shards in threads where there is much to read, else each when its first file is asked for. */
function begin(question: ScriptQuestion, shards: readonly Shard[]): Work {
  const { tree, texts, parsers } = question;
  const keep = keeper(question);
  const here = (shard: Shard): void => keep(shard, describeShard(shard, { tree, parsers }));
  const shardOf = new Map(shards.flatMap((shard) => shard.files.map((file) => [file, shard] as const)));
  const begun = new Map<Shard, Promise<void>>();
  const ready = async (file: SourceFile, start: (shard: Shard) => Promise<void>): Promise<void> => {
    const shard = shardOf.get(file);
    if (shard === undefined) return;
    const known = begun.get(shard) ?? start(shard);
    begun.set(shard, known);
    await known;
  };
  if (question.threads === null || !isMuch(shards))
    return { ready: (file) => ready(file, async (shard) => here(shard)), close: async () => {} };
  const threads: Threads<ShardTask, readonly CachedScript[]> = question.threads({
    given: shareTexts(tree.paths, texts),
    tasks: shards.length,
  });
  let closed = false;
  const ask = async (shard: Shard): Promise<void> => {
    const task = { paths: shard.files.map(({ path }) => path), steps: shard.steps };
    const described = await threads.ask(task).catch(() => null);
    if (closed) return;
    if (described === null) here(shard);
    else keep(shard, described);
  };
  for (const shard of shards) begun.set(shard, ask(shard));
  return {
    ready: (file) => ready(file, ask),
    close: () => {
      closed = true;
      return threads.close();
    },
  };
}

/** Puts what is told of a shard into the cache, and says how far the reading is. */
function keeper({ cache, statements, progress }: ScriptQuestion) {
  const done = { scripts: 0, files: 0 };
  return ({ files }: Shard, described: readonly CachedScript[]): void => {
    for (const [at, file] of files.entries()) {
      const found = described[at];
      if (found !== undefined) cache.set(cacheKey(file), keeping(found, statements));
      if (found?.source) done.scripts += 1;
    }
    done.files += files.length;
    progress?.(done);
  };
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
