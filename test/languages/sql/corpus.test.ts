import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { describeSql } from "#languages/sql/index.ts";
import { aTree, sourceLines } from "#test/languages/shell/described.ts";
import { theParsers } from "#test/support/parsers.ts";

const FOLDER = new URL("../../corpus/sql/", import.meta.url);

describe("the SQL corpus", () => {
  it.each(readdirSync(new URL("scripts/", FOLDER)))("%s is what it was read to be", async (path) => {
    const text = readFileSync(new URL(`scripts/${path}`, FOLDER), "utf8");
    const source = describeSql({ path, text, bytes: Buffer.byteLength(text) }, aTree({}), await theParsers());
    const expected = readFileSync(new URL(`expected/${path}.txt`, FOLDER), "utf8");
    expect(sourceLines(source)).toBe(expected);
  });
});
