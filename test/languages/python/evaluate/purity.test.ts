import { describe, expect, it } from "vitest";
import { type Sources, sourcesOfExpression, sourcesOfFunction } from "#languages/python/evaluate/purity.ts";
import type { Statement } from "#languages/python/syntax/ast.ts";
import { parseModule } from "#languages/python/syntax/parse.ts";
import { theParsers } from "#test/support/parsers.ts";

async function firstOf(text: string): Promise<Statement> {
  const [statement] = parseModule((await theParsers()).python, "script.py", text).body;
  if (statement === undefined) throw new Error("the text has no statement");
  return statement;
}

/** What a function's value depends on besides its parameters. */
async function ofFunction(text: string): Promise<Sources> {
  const statement = await firstOf(text);
  if (statement.kind !== "function") throw new Error("the text is no function");
  return sourcesOfFunction(statement);
}

/** What a comprehension's value depends on. */
async function ofExpression(text: string): Promise<Sources> {
  const statement = await firstOf(text);
  if (statement.kind !== "expression") throw new Error("the text is no expression");
  return sourcesOfExpression(statement.value);
}

describe("what the value of a function depends on", () => {
  it.each([
    ["nothing for one that uses its parameters alone", "def f(a, b):\n    return f'{a}_{b}'", []],
    ["the constants that it reads", "def f(a):\n    return PREFIX + a", ["PREFIX"]],
    ["a built-in function that it calls", "def f(a):\n    return len(a)", ["len"]],
    [
      "nothing for a list that it makes and fills",
      "def f(a):\n    made = []\n    for x in a:\n        made.append(x)\n    return made",
      [],
    ],
    [
      "the condition of a branch",
      "def f(a):\n    if MODE == 'x':\n        return a\n    return ''",
      ["MODE"],
    ],
    ["nothing for a text that grows", "def f(a):\n    s = ''\n    s += a\n    return s", []],
  ])("is %s", async (_what, text, sources) => {
    expect(await ofFunction(text)).toEqual(sources);
  });

  it.each([
    ["a generator", "def f(a):\n    yield a"],
    ["a decorated function", "@cache\ndef f(a):\n    return a"],
    ["one that fills what it was given", "def f(a):\n    a.append(1)\n    return a"],
    ["one that fills a list of the module", "def f(a):\n    SEEN.append(a)\n    return a"],
    ["one that fills what may be either", "def f(a):\n    b = []\n    b = a\n    b.append(1)\n    return b"],
    ["one that adds to what it was given, in place", "def f(a):\n    a += [1]\n    return a"],
    ["one that writes into what it was given", "def f(a):\n    a['x'] = 1\n    return a"],
    ["one that sets an attribute", "def f(a):\n    a.x = 1\n    return a"],
    ["one that calls a method that may do anything", "def f(a):\n    return a.run()"],
    ["one that spreads its arguments", "def f(a):\n    return g(*a)"],
    ["one that sets a variable of the module", "def f(a):\n    global N\n    N = a\n    return a"],
    ["one that may fail on purpose", "def f(a):\n    raise ValueError(a)"],
    ["one with a lambda inside", "def f(a):\n    return sorted(a, key=lambda x: x)"],
  ])("is not told for %s", async (_what, text) => {
    expect(await ofFunction(text)).toBeNull();
  });
});

describe("what the value of a comprehension depends on", () => {
  it.each([
    ["what it goes over", "[x for x in NAMES]", ["NAMES"]],
    [
      "its filter and its parts",
      "[x + SUFFIX for x in NAMES if x not in SKIPPED]",
      ["NAMES", "SKIPPED", "SUFFIX"],
    ],
    ["nothing that it binds itself", "[a + b for a, b in [('x', 'y')]]", []],
    ["what an inner one reads", "[[y + Z for y in x] for x in NAMES]", ["NAMES", "Z"]],
  ])("is %s", async (_what, text, sources) => {
    expect(await ofExpression(text)).toEqual(sources);
  });

  it.each([
    ["binds into an object", "[1 for box.x in NAMES]"],
    ["names something as it goes", "[(y := x) for x in NAMES]"],
    ["reads an attribute", "[x.name for x in NAMES]"],
  ])("is not told for one that %s", async (_what, text) => {
    expect(await ofExpression(text)).toBeNull();
  });
});
