import { expect, test } from "vitest";
import { importUnder } from "#audit/conditional-imports.ts";
import { describePython } from "#languages/python/index.ts";
import { aSource, aTree } from "#test/languages/a-source.ts";
import { theParsers } from "#test/support/parsers.ts";

async function imported(text: string) {
  const { imports } = describePython(aSource("a.py", text), aTree({ "a.py": text }), await theParsers());
  return imports.map(({ module, python, optional }) =>
    [module, python ?? "any", optional === true].join(" "),
  );
}

test.each([
  [
    "import sys\nif sys.version_info >= (3, 11):\n    import tomllib\nelse:\n    import tomli",
    ["sys any false", "tomllib >=3.11 false", "tomli <3.11 false"],
  ],
  [
    "from sys import version_info as v\nif v[0] == 2:\n    import a1\nelse:\n    import b1",
    ["sys any false", "a1 ==2.* false", "b1 !=2.* false"],
  ],
  [
    "import sys\nif sys.version_info < (3, 9, 1):\n    import a1\nimport a1",
    ["sys any false", "a1 any false"],
  ],
  ["import sys\nif len(sys.argv) > 1:\n    import a1", ["sys any false", "a1 any false"]],
])("imports of %j", async (text, expected) => {
  expect(await imported(text)).toEqual(expected);
});

test("an import counts where a Python comes to it, not at all where none does, and as optional where that is not known", () => {
  const tomli = {
    module: "tomli",
    distribution: "tomli",
    origin: "third-party",
    line: 1,
    python: "<3.11",
  } as const;
  const python = (version: string) => ({ version, path: "a", line: 1, said: "" });
  expect(importUnder(tomli, [python("3.10")])).toBe(tomli);
  expect(importUnder(tomli, [python("3.12"), python("3.9")])).toBe(tomli);
  expect(importUnder(tomli, [python("3.12")])).toBe(null);
  expect(importUnder(tomli, [null])).toEqual({ ...tomli, optional: true });
  expect(importUnder(tomli, [])).toEqual({ ...tomli, optional: true });
});
