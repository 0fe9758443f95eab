import type { OpenThreads, Threads } from "#clients/threads.ts";
import type { History } from "#domain/repository.ts";
import type { ScriptFact } from "#domain/script.ts";
import type { SourceFile } from "#languages/source.ts";
import { type PackedScript, unpackScript } from "./packed-script.ts";
import { type CachedScript, cacheKey, knownIn, type ScriptCache } from "./script-cache.ts";
import { describeShard, type Shard, type ShardReading, shardsOf } from "./shards.ts";
import type { SharedTexts } from "./shared-texts.ts";

/** Tells how far a long reading is: scripts found in the files read so far. */
export type Progress = (done: { readonly scripts: number; readonly files: number }) => void;

/** The scripts of a repository, and what they are read with. */
export interface ScriptQuestion extends ShardReading {
  /** Every text of the repository, for threads: what one script says may lie in another file. */
  share(): SharedTexts;
  /** The files to describe. */
  readonly sources: readonly SourceFile[];
  /** Null where all is read in this thread. */
  readonly threads: OpenThreads | null;
  readonly history: History;
  /** Null where what is told may be forgotten. */
  readonly cache: ScriptCache | null;
  readonly progress?: Progress;
}

/** A shard as a thread is told of it. */
export interface ShardTask extends Pick<ShardReading, "statements"> {
  readonly paths: readonly string[];
  readonly steps: number;
}

/** Text from which on threads are worth their start, bytes. */
const THREADED_BYTES = 400_000;
/** Shards for each thread that are asked for before the first of them is told: what is read waits in memory. */
const SHARDS_AHEAD = 2;

/** What each script of a repository is and will do, sorted by path; each file is parsed once. */
export async function readScripts(question: ScriptQuestion): Promise<readonly ScriptFact[]> {
  const scripts: ScriptFact[] = [];
  for await (const script of streamScripts(question)) scripts.push(script);
  return scripts;
}

/** The same, each script as soon as it and those before it are known; no more is read ahead than a few shards. */
export async function* streamScripts(question: ScriptQuestion): AsyncGenerator<ScriptFact> {
  const { tree, sources, history, cache, progress } = question;
  const find = cache === null ? () => null : knownIn(cache, tree);
  const known = new Map(sources.map((file) => [file, find(file)] as const));
  const work = describe(question, shardsOf(sources.filter((file) => known.get(file) === null)));
  let scripts = 0;
  try {
    for (const file of sources) {
      const found: CachedScript = known.get(file) ?? (await work.next()).value;
      if (cache !== null && !known.get(file)) cache.set(cacheKey(file), found);
      if (found.source === null) continue;
      scripts += 1;
      yield { ...found.source, lastCommit: commitOf(history, file.path) };
    }
  } finally {
    await work.return(null);
  }
  progress?.({ scripts, files: sources.length });
}

/** The facts of the files of all shards: from threads where there is much to read. */
function describe(question: ScriptQuestion, shards: readonly Shard[]): AsyncGenerator<CachedScript> {
  const { threads } = question;
  return threads !== null && isMuch(shards)
    ? describeThere({ ...question, threads }, shards)
    : describeHere(question, shards);
}

async function* describeHere(
  question: ScriptQuestion,
  shards: readonly Shard[],
): AsyncGenerator<CachedScript> {
  const count = counter(question);
  for (const shard of shards) {
    let scripts = 0;
    for (const described of describeShard(shard, question)) {
      if (described.source !== null) scripts += 1;
      yield described;
    }
    count(shard, scripts);
  }
}

async function* describeThere(
  question: ScriptQuestion & { readonly threads: OpenThreads },
  shards: readonly Shard[],
): AsyncGenerator<CachedScript> {
  const threads: Threads<ShardTask, readonly PackedScript[]> = question.threads({
    given: question.share(),
    tasks: shards.length,
  });
  const count = counter(question);
  const ask = async (shard: Shard): Promise<readonly PackedScript[] | null> => {
    const { steps, files } = shard;
    const task = { paths: files.map(({ path }) => path), steps, statements: question.statements };
    const packed = await threads.ask(task).catch(() => null);
    if (packed !== null) count(shard, packed.filter(({ isScript }) => isScript).length);
    return packed;
  };
  const ahead = threads.most * SHARDS_AHEAD;
  const asked: ReturnType<typeof ask>[] = [];
  try {
    for (const [at, shard] of shards.entries()) {
      asked.push(...shards.slice(at + asked.length, at + ahead).map(ask));
      const packed = await asked.shift();
      if (packed) for (const script of packed) yield unpackScript(script);
      else yield* describeHere(question, [shard]);
    }
  } finally {
    await threads.close();
  }
}

/** Says how far the reading is. */
function counter({ progress }: ScriptQuestion) {
  const done = { scripts: 0, files: 0 };
  return ({ files }: Shard, scripts: number): void => {
    done.scripts += scripts;
    done.files += files.length;
    progress?.(done);
  };
}

function isMuch(shards: readonly Shard[]): boolean {
  if (shards.length < 2) return false;
  const bytes = shards.flatMap(({ files }) => files).reduce((sum, file) => sum + file.bytes, 0);
  return bytes >= THREADED_BYTES;
}

function commitOf(history: History, path: string): ScriptFact["lastCommit"] {
  return Object.hasOwn(history, path) ? (history[path] ?? null) : null;
}
