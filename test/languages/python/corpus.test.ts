import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { describePython } from "#languages/python/index.ts";
import { theParsers } from "#test/support/parsers.ts";
import { CORPUS, corpusScripts, corpusTree } from "./support/corpus.ts";

const tree = corpusTree();

describe("corpus scripts", () => {
  it.each(corpusScripts(tree))("%s is described in full as its facts file says", async (path) => {
    const text = tree.text(path) ?? "";
    const { bytes, lines, ...facts } = describePython(
      { path, text, bytes: Buffer.byteLength(text) },
      tree,
      await theParsers(),
    );
    expect({ bytes, lines }).toEqual({ bytes: Buffer.byteLength(text), lines: text.split("\n").length - 1 });
    const shown = JSON.stringify(facts, (key, value) => (key === "statement" ? undefined : value), 1);
    await expect(`${shown}\n`).toMatchFileSnapshot(join(CORPUS, path.replace(/\.py$/, ".facts.json")));
  });
});
