import { expect, test } from "vitest";
import type { OpenThreads } from "#clients/threads.ts";
import { readScripts, type ShardTask, streamScripts } from "#collect/read-scripts.ts";
import type { ScriptCache } from "#collect/script-cache.ts";
import { describeShard, shardsOf } from "#collect/shards.ts";
import { openTexts, type SharedTexts } from "#collect/shared-texts.ts";
import { theParsers } from "#test/support/parsers.ts";
import { aSource, aTree } from "../languages/a-source.ts";

const SCRIPTS = 70;

/** Scripts that each drop one table, named by a module that they share, and are long enough for threads. */
const FILES: Readonly<Record<string, string>> = {
  "names.py": 'DATASET = "p.d"\n',
  ...Object.fromEntries(
    Array.from({ length: SCRIPTS }, (_, at) => [
      `job${String(at).padStart(2, "0")}.py`,
      `from google.cloud import bigquery\nfrom names import DATASET\n` +
        `client = bigquery.Client()\nclient.query(f"DROP TABLE {DATASET}.t${at}").result()\n` +
        `# ${"-".repeat(7_000)}\n`,
    ]),
  ),
};

/** Threads that work here: each on texts that were handed over, as threads do. */
function threadsHere(told: ShardTask[], breaks: (task: ShardTask) => boolean = () => false): OpenThreads {
  return ({ given }) => {
    const tree = openTexts(given as SharedTexts);
    return {
      ask: async (task) => {
        const { paths, steps } = task as ShardTask;
        told.push({ paths, steps });
        if (breaks({ paths, steps })) throw new Error("out of memory");
        const files = paths.flatMap((path) => tree.file(path) ?? []);
        return structuredClone(
          describeShard({ files, steps }, { tree, parsers: await theParsers() }),
        ) as never;
      },
      close: async () => {
        told.push({ paths: ["closed"], steps: 0 });
      },
    };
  };
}

async function read(threads: OpenThreads | null, statements: "all" | "examples" = "all") {
  const sources = Object.entries(FILES).map(([path, text]) => aSource(path, text));
  return readScripts({
    tree: aTree(FILES),
    texts: sources,
    sources,
    parsers: await theParsers(),
    threads,
    history: {},
    cache: new Map(),
    statements,
  });
}

test("threads give what one thread gives, whichever of them breaks, and are closed", async () => {
  const alone = await read(null);
  expect(alone.flatMap(({ effects }) => effects.map(({ name }) => name))).toEqual(
    Array.from({ length: SCRIPTS }, (_, at) => `p.d.t${at}`),
  );
  const told: ShardTask[] = [];
  expect(await read(threadsHere(told))).toEqual(alone);
  expect(told.map(({ paths }) => paths.length)).toEqual([32, 32, 7, 1]);
  expect(told.at(-1)?.paths).toEqual(["closed"]);
  expect(await read(threadsHere([], ({ paths }) => paths.includes("job40.py")))).toEqual(alone);
});

test("whoever stops listening leaves nothing to be read here in place of the threads that were ended", async () => {
  const cache: ScriptCache = new Map();
  const ended: (() => void)[] = [];
  const first = threadsHere([]);
  const threads: OpenThreads = (setting) => {
    const here = first(setting);
    return {
      ask: (task) =>
        (task as ShardTask).paths.includes("names.py")
          ? (here.ask(task as never) as never)
          : new Promise((_, reject) => ended.push(() => reject(new Error("ended")))),
      close: async () => {
        for (const end of ended) end();
      },
    };
  };
  const sources = Object.entries(FILES).map(([path, text]) => aSource(path, text));
  const question = { tree: aTree(FILES), texts: sources, sources, history: {}, statements: "all" as const };
  for await (const script of streamScripts({ ...question, parsers: await theParsers(), threads, cache }))
    if (script.path === "names.py") break;
  await new Promise((resolve) => setImmediate(resolve));
  expect({ waiting: ended.length, read: cache.size }).toEqual({ waiting: 2, read: 32 });
});

test("a few scripts, or short ones, are read without threads", async () => {
  const never: OpenThreads = () => {
    throw new Error("opened");
  };
  const few = Object.entries(FILES).slice(0, 20);
  const short = Object.entries(FILES).map(([path, text]) => [path, text.slice(0, 200)] as const);
  for (const files of [few, short]) {
    const sources = files.map(([path, text]) => aSource(path, text));
    const question = { tree: aTree(Object.fromEntries(files)), texts: sources, sources, history: {} };
    const rest = {
      parsers: await theParsers(),
      threads: never,
      cache: new Map(),
      statements: "all" as const,
    };
    expect(await readScripts({ ...question, ...rest })).toHaveLength(files.length);
  }
});

test("shards share an allowance: past it scripts are evaluated in short, and say so", async () => {
  const loop = (name: string) =>
    aSource(
      name,
      "from google.cloud import bigquery\nclient = bigquery.Client()\n" +
        "for n in range(3000):\n    client.query(f'DROP TABLE d.t{n}')\n",
    );
  const files = ["a.py", "b.py", "c.py"].map(loop);
  const tree = aTree(Object.fromEntries(files.map(({ path, text }) => [path, text])));
  const described = describeShard({ files, steps: 20_000 }, { tree, parsers: await theParsers() });
  const inShort = described.map(({ source }) => source?.limits.some((limit) => limit.includes("in short")));
  expect(inShort).toEqual([false, true, true]);
  expect(shardsOf(files)).toEqual([{ files, steps: 30_000_000 }]);
});

test("many shards have the least allowance each, and every file is in one", () => {
  const files = Array.from({ length: 1_000 }, (_, at) => aSource(`s${at}.py`, ""));
  const shards = shardsOf(files);
  expect(shards.flatMap((shard) => shard.files)).toEqual(files);
  expect(new Set(shards.map(({ steps }) => steps))).toEqual(new Set([5_000_000]));
});

async function openStream(threads: OpenThreads | null, cache: ScriptCache, forgets: boolean) {
  const sources = Object.entries(FILES).map(([path, text]) => aSource(path, text));
  const files: number[] = [];
  const scripts = streamScripts({
    tree: aTree(FILES),
    texts: sources,
    sources,
    parsers: await theParsers(),
    threads,
    history: {},
    cache,
    statements: "all",
    forgets,
    progress: (done) => files.push(done.files),
  });
  return { scripts, files };
}

test("a stream tells a script before later ones are read, and forgets what it told", async () => {
  const cache: ScriptCache = new Map();
  const { scripts, files } = await openStream(null, cache, true);
  const first = await scripts.next();
  expect(first.value).toEqual((await read(null))[0]);
  expect(files).toEqual([32]);
  expect(cache.size).toBe(31);
  const rest = [];
  for await (const script of scripts) rest.push(script);
  expect([first.value, ...rest]).toEqual(await read(null));
  expect(cache.size).toBe(0);
});

test("a stream that shares its cache forgets nothing", async () => {
  const cache: ScriptCache = new Map();
  const { scripts } = await openStream(null, cache, false);
  for await (const _ of scripts);
  expect(cache.size).toBe(SCRIPTS + 1);
});

test("threads are closed where nobody wants the rest of a stream", async () => {
  const told: ShardTask[] = [];
  const { scripts } = await openStream(threadsHere(told), new Map(), true);
  await scripts.next();
  await scripts.return(undefined);
  expect(told.at(-1)?.paths).toEqual(["closed"]);
});
