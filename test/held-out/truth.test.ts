import { execFileSync, spawnSync } from "node:child_process";
import { expect, test } from "vitest";
import { folderOf, readCorpus } from "./corpus.ts";

const hasPython =
  spawnSync("python3", ["-c", "import sys; sys.exit(sys.version_info < (3, 11))"]).status === 0;

test.skipIf(!hasPython).each(["held-out", "held-out-2", "held-out-3"] as const)(
  "the committed truth of %s is what the scripts show when they run against the recording doubles",
  (name) => {
    const recorder = `${folderOf("held-out")}record.py`;
    const shown = JSON.parse(execFileSync("python3", [recorder, folderOf(name)], { encoding: "utf8" }));
    const committed = Object.fromEntries(readCorpus(name).map(({ entry, truth }) => [entry, truth]));
    expect(shown).toEqual(committed);
  },
  120_000,
);
