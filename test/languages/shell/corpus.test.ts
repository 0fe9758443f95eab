import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { described, filesOf, sourceLines } from "./described.ts";

const FOLDER = new URL("../../corpus/shell/", import.meta.url);
const FILES = filesOf(fileURLToPath(new URL("scripts", FOLDER)));
const SCRIPTS = Object.keys(FILES)
  .filter((path) => path.endsWith(".sh"))
  .sort();

describe("the shell corpus", () => {
  it.each(SCRIPTS)("%s is what it was read to be", async (path) => {
    const expected = readFileSync(new URL(`expected/${path}.txt`, FOLDER), "utf8");
    expect(sourceLines(await described(path, FILES))).toBe(expected);
  });
});
