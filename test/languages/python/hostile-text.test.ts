import { describe, expect, it } from "vitest";
import { describeScript } from "./support/describe.ts";

const HEAD = "from google.cloud import bigquery\nclient = bigquery.Client(project='p')\n";
const BEFORE = "client.delete_table('d.before')\n";
const AFTER = "\nclient.delete_table('d.after')\n";

/** Names and limits of a script, whose work is bounded whatever its text says. */
async function told(body: string, others: Readonly<Record<string, string>> = {}) {
  const { effects, complete, limits } = await describeScript(HEAD + body, others);
  return { names: effects.map(({ name }) => name), complete, limits };
}

const WHOLE = { complete: true, limits: [] };

describe("a text that was not meant to be read", () => {
  it("is passed over as a program at 50 MB, and says so", async () => {
    expect(await told(`x = 1\n${"# filler\n".repeat(5_600_000)}`)).toEqual({
      names: [],
      complete: false,
      limits: ["The file is too large to be read as a program (50 MB)."],
    });
  });

  it("is followed along a line of a million characters", async () => {
    expect(await told(`x = '${"a".repeat(1_000_000)}'; client.delete_table('d.same_line')${AFTER}`)).toEqual({
      names: ["p.d.same_line", "p.d.after"],
      ...WHOLE,
    });
  });

  it("keeps the facts around NUL bytes, and names the line of the damage", async () => {
    const { names, complete, limits } = await told(`${BEFORE}x = \0\0\0\n${AFTER}`);
    expect(names).toEqual(["p.d.before", "p.d.after"]);
    expect({ complete, limits }).toEqual({
      complete: false,
      limits: ["The text does not parse at line 4: what stands there may be missing."],
    });
  });

  it("keeps the facts around characters that stand for invalid UTF-8", async () => {
    expect(await told(`${BEFORE}# caf\uFFFD\nx = '\uFFFD\uFFFD'${AFTER}`)).toEqual({
      names: ["p.d.before", "p.d.after"],
      ...WHOLE,
    });
  });

  it.each([
    ["a bracket that nobody closes", "x = (1, 2"],
    ["a quote that nobody closes", "x = 'abc"],
    ["half a function", "def f(a,"],
    ["the marks of a merge", "<<<<<<< HEAD\nx = 1\n=======\nx = 2\n>>>>>>> other"],
    ["indentation that leads nowhere", "if True:\nx = 1\n      y = 2"],
  ])("keeps the facts before %s, and says where reading failed", async (_what, damage) => {
    const { names, complete, limits } = await told(`${BEFORE}${damage}${AFTER}`);
    expect(names[0]).toBe("p.d.before");
    expect(complete).toBe(false);
    expect(limits[0]).toMatch(/^The text does not parse at line \d+: what stands there may be missing\.$/);
  });

  it("keeps the facts before a triple quote that swallows the rest", async () => {
    const { names, complete } = await told(`${BEFORE}x = """${"text\n".repeat(20_000)}`);
    expect({ names, complete }).toEqual({ names: ["p.d.before"], complete: false });
  });
});

describe("a program that is larger than any person writes", () => {
  it("has a dict of 100,000 entries, of which one is a table's name", async () => {
    const entries = Array.from({ length: 100_000 }, (_, at) => `'k${at}':'t${at}'`).join(",");
    expect(await told(`D = {${entries}}\nclient.delete_table('d.' + D['k99999'])${AFTER}`)).toEqual({
      names: ["p.d.t99999", "p.d.after"],
      ...WHOLE,
    });
  });

  it("has blocks within blocks, past what is followed", async () => {
    const blocks = Array.from({ length: 300 }, (_, at) => `${" ".repeat(at)}if x${at}:`).join("\n");
    const { names, complete, limits } = await told(
      `${BEFORE}${blocks}\n${" ".repeat(300)}client.delete_table('d.inner')${AFTER}`,
    );
    expect(names).toEqual(expect.arrayContaining(["p.d.before", "p.d.after"]));
    expect({ complete, limited: limits.some((limit) => limit.includes("too deep")) }).toEqual({
      complete: false,
      limited: true,
    });
  });

  it("adds up 20,000 texts in one expression", async () => {
    const { names, complete } = await told(`x = ${Array(20_000).fill("'a'").join(" + ")}${AFTER}`);
    expect({ names, complete }).toEqual({ names: ["p.d.after"], complete: false });
  });

  it("has a product of a million turns without an effect", async () => {
    const body = `from itertools import product\nn = 0\nfor a, b, c in product(range(100), repeat=3):\n    n += 1${AFTER}`;
    expect((await told(body)).names).toEqual(["p.d.after"]);
  });
});

describe("a program that refers to itself", () => {
  it.each([
    ["a class that is its own base", "class A(A):\n    pass\nA()"],
    ["classes that are each other's base", "class A(B):\n    pass\nclass B(A):\n    pass\nB().run()"],
    [
      "an object that holds itself",
      "class A:\n    def __init__(self):\n        self.me = self\na = A()\nprint(str(a.me.me))",
    ],
    [
      "an object that makes another of its kind",
      "class A:\n    def __init__(self):\n        self.next = A()\nA()",
    ],
    [
      "an attribute that asks for itself",
      "class A:\n    def __getattr__(self, n):\n        return self.x\nA().y",
    ],
    [
      "a property that reads itself",
      "class A:\n    @property\n    def x(self):\n        return self.x\nA().x",
    ],
    ["a list that holds itself, as text", "x = []\nx.append(x)\ny = f'{x}'"],
    ["a dict that holds itself, compared", "d = {}\nd['d'] = d\ne = {}\ne['d'] = e\nsame = d == e"],
    ["a function that calls its caller", "def f(n):\n    return g(n)\ndef g(n):\n    return f(n)\nf(1)"],
    ["a generator that goes over itself", "def g():\n    for x in g():\n        yield x\nlist(g())"],
    ["a decorator that decorates itself", "def d(f):\n    return d(f)\n@d\ndef h():\n    pass\nh()"],
    ["a module that imports itself", "import script\nscript.client"],
  ])("is bounded, and what comes behind is told, for %s", async (_what, body) => {
    expect((await told(`${body}${AFTER}`)).names).toContain("p.d.after");
  });

  it("gives the names of modules that import each other in a ring", async () => {
    const ring = Object.fromEntries(
      Array.from({ length: 40 }, (_, at) => [`m${at}.py`, `import m${(at + 1) % 40}\nNAME = 'd.t${at}'\n`]),
    );
    expect(
      await told("import m0, m39\nclient.delete_table(m0.NAME)\nclient.delete_table(m39.NAME)", ring),
    ).toEqual({
      names: ["p.d.t0", "p.d.t39"],
      ...WHOLE,
    });
  });
});
