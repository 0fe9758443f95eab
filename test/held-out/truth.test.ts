import { execFileSync, spawnSync } from "node:child_process";
import { expect, test } from "vitest";
import { CORPUS, readCorpus } from "./corpus.ts";

const hasPython =
  spawnSync("python3", ["-c", "import sys; sys.exit(sys.version_info < (3, 11))"]).status === 0;

test.skipIf(!hasPython)(
  "the committed truth is what the scripts show when they run against the recording doubles",
  () => {
    const shown = JSON.parse(execFileSync("python3", [`${CORPUS}record.py`], { encoding: "utf8" }));
    const committed = Object.fromEntries(readCorpus().map(({ entry, truth }) => [entry, truth]));
    expect(shown).toEqual(committed);
  },
  120_000,
);
