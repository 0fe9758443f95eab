import { expect, test } from "vitest";
import { describeFile } from "#languages/index.ts";
import { theParsers } from "#test/support/parsers.ts";
import { aSource, aTree } from "./a-source.ts";

test("dispatches by language and passes over what is none", async () => {
  const parsers = await theParsers();
  const languageOf = (path: string, text: string) =>
    describeFile(aSource(path, text), aTree(), parsers)?.language;
  expect(
    [
      ["a.py", "x = 1\n"],
      ["run", "#!/bin/sh\ntrue\n"],
      ["q.sql", "SELECT 1"],
      ["Dockerfile", "FROM x\n"],
      ["cloudbuild.yaml", "steps: []\n"],
      ["requirements.txt", "a\n"],
      ["pyproject.toml", ""],
      ["README.md", "# x"],
    ].map(([path, text]) => languageOf(path ?? "", text ?? "")),
  ).toEqual(["python", "shell", "sql", "dockerfile", "cloudbuild", "requirements", "pyproject", undefined]);
});

test("a reader that breaks gives an incomplete fact that says so", async () => {
  const tree = {
    ...aTree(),
    has: () => {
      throw new Error("broken tree");
    },
  };
  const file = aSource("Dockerfile", "FROM x\nCOPY . .\nCMD python a.py\n");
  expect(describeFile(file, tree, await theParsers())).toMatchObject({
    path: "Dockerfile",
    language: "dockerfile",
    bytes: 32,
    lines: 3,
    complete: false,
    limits: ["The dockerfile reader could not read the file: broken tree"],
  });
});
