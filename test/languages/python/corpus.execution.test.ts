import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { describePython } from "#languages/python/index.ts";
import { theParsers } from "#test/support/parsers.ts";
import { CORPUS, commandLines, corpusScripts, corpusTree } from "./support/corpus.ts";
import { executeScript, hasPython, wordsOf } from "./support/execution.ts";

const tree = corpusTree();
const executable = corpusScripts(tree).filter((path) => commandLines(tree.text(path) ?? "").length > 0);
const ENVIRONMENT = { FEATURE_OWNER: "someone" };

describe.skipIf(!hasPython())("corpus scripts, executed by python3 under recording doubles", () => {
  it.each(executable)("%s has the effects that evaluation says", async (path) => {
    const text = readFileSync(join(CORPUS, path), "utf8");
    const { effects } = describePython({ path, text, bytes: text.length }, tree, await theParsers());
    const recorded = new Set(
      commandLines(text).flatMap((words) =>
        executeScript({ cwd: CORPUS, argv: [path, ...words], environment: ENVIRONMENT }),
      ),
    );
    const exact = effects
      .filter((effect) => effect.exact && !(effect.guard ?? "").startsWith("on "))
      .map(wordsOf);
    const patterns = effects.filter((effect) => !effect.exact).map((effect) => patternOf(wordsOf(effect)));
    expect(exact.filter((name) => !recorded.has(name))).toEqual([]);
    expect(
      [...recorded].filter(
        (name) => !exact.includes(name) && !patterns.some((pattern) => pattern.test(name)),
      ),
    ).toEqual([]);
  });
});

/** A name with holes as an expression that its fillings match. */
function patternOf(name: string): RegExp {
  const parts = name.split(/\{[^}]*\}/).map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  return new RegExp(`^${parts.join(".+")}$`);
}
