import { expect, test } from "vitest";
import type { OpenThreads } from "#clients/threads.ts";
import { packScript } from "#collect/packed-script.ts";
import { readScripts, type ScriptQuestion, type ShardTask, streamScripts } from "#collect/read-scripts.ts";
import type { ScriptCache } from "#collect/script-cache.ts";
import { describeShard, shardsOf } from "#collect/shards.ts";
import { openTexts, type SharedTexts, shareTexts } from "#collect/shared-texts.ts";
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
      most: 1,
      ask: async (asked) => {
        const task = asked as ShardTask;
        told.push(task);
        if (breaks(task)) throw new Error("out of memory");
        const files = task.paths.flatMap((path) => tree.file(path) ?? []);
        const reading = { tree, parsers: await theParsers(), statements: task.statements };
        return Array.from(describeShard({ files, steps: task.steps }, reading), packScript) as never;
      },
      close: async () => {
        told.push({ paths: ["closed"], steps: 0, statements: "all" });
      },
    };
  };
}

async function aQuestion(
  given: Partial<ScriptQuestion>,
  files: Readonly<Record<string, string>> = FILES,
): Promise<ScriptQuestion> {
  const tree = aTree(files);
  const sources = Object.entries(files).map(([path, text]) => aSource(path, text));
  return {
    tree,
    share: () => shareTexts(tree.paths, sources),
    sources,
    parsers: await theParsers(),
    threads: null,
    history: {},
    cache: new Map(),
    statements: "all",
    ...given,
  };
}

async function read(threads: OpenThreads | null, statements: "all" | "examples" = "all") {
  return readScripts(await aQuestion({ threads, statements }));
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
      most: 1,
      ask: (task) =>
        (task as ShardTask).paths.includes("names.py")
          ? (here.ask(task as never) as never)
          : new Promise((_, reject) => ended.push(() => reject(new Error("ended")))),
      close: async () => {
        for (const end of ended) end();
      },
    };
  };
  const files = { "a.py": FILES["names.py"] ?? "", ...FILES };
  for await (const script of streamScripts(await aQuestion({ threads, cache }, files)))
    if (script.path === "job03.py") break;
  await new Promise((resolve) => setImmediate(resolve));
  expect({ waiting: ended.length, read: cache.size }).toEqual({ waiting: 1, read: 6 });
});

test("a few scripts, or short ones, are read without threads", async () => {
  const never: OpenThreads = () => {
    throw new Error("opened");
  };
  const few = Object.entries(FILES).slice(0, 20);
  const short = Object.entries(FILES).map(([path, text]) => [path, text.slice(0, 200)] as const);
  for (const files of [few, short])
    expect(await readScripts(await aQuestion({ threads: never }, Object.fromEntries(files)))).toHaveLength(
      files.length,
    );
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
  const reading = { tree, parsers: await theParsers(), statements: "all" as const };
  const described = Array.from(describeShard({ files, steps: 20_000 }, reading));
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

async function openStream(given: Partial<ScriptQuestion>) {
  const files: number[] = [];
  const question = await aQuestion({ ...given, progress: (done) => files.push(done.files) });
  return { scripts: streamScripts(question), files };
}

test("a stream tells a script before later ones are read, and holds nothing that it told", async () => {
  const { scripts, files } = await openStream({ cache: null });
  const first = await scripts.next();
  expect(first.value).toEqual((await read(null))[0]);
  expect(files).toEqual([]);
  const rest = [];
  for await (const script of scripts) rest.push(script);
  expect([first.value, ...rest]).toEqual(await read(null));
  expect(files).toEqual([32, 64, 71]);
});

test("a stream keeps in the cache what it told, and reads nothing of it a second time", async () => {
  const cache: ScriptCache = new Map();
  const { scripts } = await openStream({ cache });
  for await (const _ of scripts);
  expect(cache.size).toBe(SCRIPTS + 1);
  const second = await openStream({ cache });
  const again = [];
  for await (const script of second.scripts) again.push(script);
  expect(again).toEqual(await read(null));
  expect(second.files).toEqual([71]);
});

test("threads read a few shards ahead of whoever listens, and no more until those are told", async () => {
  const told: ShardTask[] = [];
  const { scripts } = await openStream({ threads: threadsHere(told), cache: null });
  const asked = async (count: number) => {
    for (let at = 0; at < count; at++) await scripts.next();
    await new Promise((resolve) => setTimeout(resolve, 20));
    return told.length;
  };
  expect([await asked(1), await asked(31), await asked(1)]).toEqual([2, 2, 3]);
  await scripts.return(undefined);
});

test("threads are closed where nobody wants the rest of a stream", async () => {
  const told: ShardTask[] = [];
  const { scripts } = await openStream({ threads: threadsHere(told) });
  await scripts.next();
  await scripts.return(undefined);
  expect(told.at(-1)?.paths).toEqual(["closed"]);
});
