import { describe, expect, test } from "vitest";
import type { Effect } from "#domain/effect.ts";
import { describeFile } from "#languages/index.ts";
import { theParsers } from "../support/parsers.ts";
import { type CorpusName, type HeldOutScript, readCorpus } from "./corpus.ts";
import { addScores, rates, type Score, scoreScript } from "./score.ts";
import { findSilences } from "./silence.ts";

interface Described {
  readonly script: HeldOutScript;
  readonly effects: readonly Effect[];
}

const SIDES = ["changes", "reads"] as const;

async function describeCorpus(name: CorpusName): Promise<readonly Described[]> {
  const parsers = await theParsers();
  return readCorpus(name).map((script) => ({
    script,
    effects: describeFile(script.file, script.tree, parsers)?.effects ?? [],
  }));
}

function total(described: readonly Described[], side: (typeof SIDES)[number]): Score {
  return addScores(described.map(({ script, effects }) => scoreScript(script, effects, side)));
}

function table(rows: readonly (readonly [string, Score])[]): string {
  const lines = rows.map(([title, score]) => {
    const { precision, recall } = rates(score);
    const counts = `${score.rightClaims}/${score.claimed} ${score.foundNames}/${score.determined}`;
    return `${title.padEnd(16)} P ${precision.toFixed(4)} R ${recall.toFixed(4)} (${counts})`;
  });
  return lines.join("\n");
}

describe.each(["held-out", "held-out-2", "held-out-3"] as const)(
  "on the scripts of %s, written before the readers were tried on them",
  (name) => {
    const described = describeCorpus(name);
    const python = ({ script }: Described): boolean => script.entry.endsWith(".py");

    test("the corpus is as wide as it says", () => {
      const scripts = readCorpus(name).map(({ entry }) => entry);
      expect(scripts.filter((entry) => entry.endsWith(".py")).length).toBeGreaterThanOrEqual(30);
      expect(scripts.filter((entry) => entry.endsWith(".sh")).length).toBeGreaterThanOrEqual(10);
    });

    test("every claimed name of a changed table is one that the code determines", async () => {
      const score = total(await described, "changes");
      expect(score.offenders, score.offenders.join("\n")).toEqual([]);
    });

    test("no table goes unmentioned: what has no exact name has a shape with holes", async () => {
      const silent = (await described).flatMap(({ script, effects }) => findSilences(script, effects));
      expect(silent, silent.join("\n")).toEqual([]);
    });

    test("nearly every determined name is found, of changes and of reads", async () => {
      const all = await described;
      const shell = all.filter((one) => !python(one));
      const changes = total(all, "changes");
      const reads = total(all, "reads");
      process.stdout.write(
        `${table([
          ["python changes", total(all.filter(python), "changes")],
          ["shell changes", total(shell, "changes")],
          ["python reads", total(all.filter(python), "reads")],
          ["shell reads", total(shell, "reads")],
        ])}\n`,
      );
      const messages = [...changes.misses, ...reads.offenders, ...reads.misses].join("\n");
      expect(rates(changes).precision, messages).toBeGreaterThanOrEqual(0.98);
      expect(rates(changes).recall, messages).toBeGreaterThanOrEqual(0.98);
      expect(rates(reads).precision, messages).toBeGreaterThanOrEqual(0.95);
      expect(rates(reads).recall, messages).toBeGreaterThanOrEqual(0.95);
    });
  },
);
