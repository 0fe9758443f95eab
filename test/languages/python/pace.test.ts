import { describe, expect, it } from "vitest";
import { describeScript } from "./support/describe.ts";

const IMPORTS =
  "import argparse, asyncio, time\nfrom concurrent.futures import ThreadPoolExecutor\nfrom multiprocessing import Pool\n";

async function pace(text: string) {
  const { workers, pauseSeconds, execution } = await describeScript(IMPORTS + text);
  return { workers, pauseSeconds, execution };
}

describe("workers", () => {
  it.each<[string, string, number | undefined]>([
    ["a literal", "ThreadPoolExecutor(max_workers=6)", 6],
    ["a positional literal", "Pool(3)", 3],
    ["a constant", "SIZE = 12\nThreadPoolExecutor(SIZE)", 12],
    [
      "the default of an option",
      'p = argparse.ArgumentParser()\np.add_argument("-w", "--max-jobs", type=int, default=5)\nargs = p.parse_args()\nThreadPoolExecutor(max_workers=args.max_jobs)',
      5,
    ],
    [
      "the default of an option with a name of its own",
      'p = argparse.ArgumentParser()\np.add_argument("--jobs", dest="n", default=7)\nThreadPoolExecutor(max_workers=p.parse_args().n)',
      7,
    ],
    ["the largest of several pools", "ThreadPoolExecutor(2)\nPool(4)", 4],
    ["a semaphore", "async def f():\n    gate = asyncio.Semaphore(9)", 9],
    ["no size", "ThreadPoolExecutor()", undefined],
    ["a size that only the run knows", "import os\nThreadPoolExecutor(os.cpu_count())", undefined],
    ["one size of two", "import os\nPool(4)\nPool(os.cpu_count())", undefined],
    ["no pool", "print(8)", undefined],
    ["no sensible size", "ThreadPoolExecutor(0)", undefined],
  ])("are read from %s", async (_, text, expected) => {
    expect((await pace(text)).workers).toBe(expected);
  });
});

describe("pauses", () => {
  it.each<[string, string, number | undefined]>([
    ["in a loop", "for x in range(3):\n    time.sleep(0.5)", 0.5],
    ["in a function that is called for each", "def one(x):\n    time.sleep(2)", 2],
    ["twice in a loop", "for x in range(3):\n    time.sleep(0.25)\n    if x:\n        time.sleep(1)", 1.25],
    ["of a constant", "WAIT = 3\nfor x in range(3):\n    time.sleep(WAIT)", 3],
    ["of a coroutine", "async def one(x):\n    await asyncio.sleep(0.1)", 0.1],
    ["once at the beginning", "time.sleep(9)\ndef main():\n    time.sleep(5)", undefined],
    ["while it polls", "def one(x):\n    while not x.done():\n        time.sleep(5)", undefined],
    [
      "before a retry",
      "for x in range(3):\n    try:\n        print(x)\n    except ValueError:\n        time.sleep(60)",
      undefined,
    ],
    ["as long as only the run knows", "for x in range(3):\n    time.sleep(x * 2)", undefined],
  ])("are read where it sleeps %s", async (_, text, expected) => {
    expect((await pace(text)).pauseSeconds).toBe(expected);
  });
});
