import { spawnSync } from "node:child_process";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { namesOf } from "./support/describe.ts";
import { hasPython } from "./support/execution.ts";

const NAMES = ["a", "b", "c", "d"];
const WORDS = ["eur", "usd", "lag_x", "T1", "o-o", ""];

const name = fc.constantFrom(...NAMES);
const word = fc.constantFrom(...WORDS).map((text) => JSON.stringify(text));
const small = fc.integer({ min: -3, max: 12 }).map(String);

/** Expressions that give a text, a number or a list; programs keep `a`, `b` texts, `c` a number and `d` a list. */
const text = fc.letrec<{ text: string; number: string; list: string }>((tie) => ({
  text: fc.oneof(
    { maxDepth: 3 },
    word,
    fc.constantFrom("a", "b"),
    fc.tuple(tie("text"), tie("text")).map(([one, other]) => `(${one} + ${other})`),
    fc
      .tuple(tie("text"), tie("number"))
      .map(([one, number]) => `f"{${single(one)}}_{${single(number)}:03d}"`),
    fc
      .tuple(tie("text"), fc.constantFrom("upper", "lower", "strip", "title", "capitalize"))
      .map(([one, method]) => `${one}.${method}()`),
    fc.tuple(tie("text"), word, word).map(([one, from, to]) => `${one}.replace(${from} or "e", ${to})`),
    fc.tuple(tie("text"), small, small).map(([one, from, to]) => `${one}[${from}:${to}]`),
    fc.tuple(word, tie("list")).map(([separator, list]) => `${separator}.join(str(i) for i in ${list})`),
    fc.tuple(tie("text"), tie("number")).map(([one, number]) => `"%s-%d" % (${one}, ${number})`),
    fc.tuple(tie("text"), tie("text")).map(([one, other]) => `"{0}.{x}".format(${one}, x=${other})`),
    fc
      .tuple(tie("text"), tie("text"), tie("number"))
      .map(([one, other, number]) => `(${one} if ${number} > 2 else ${other})`),
    tie("number").map((number) => `str(${number})`),
    fc
      .tuple(tie("number"), fc.constantFrom("#x", "#06x", "+05d", "08b", "#o", ">6", "^7,"))
      .map(([number, spec]) => `format(${number}, ${JSON.stringify(spec)})`),
    tie("text").map((one) => `re.sub(r"([a-z]+)(_?)", r"\\2<\\1>", ${one})`),
    tie("text").map(
      (one) => `re.sub(r"(?P<head>\\w)(\\d*)", lambda m: m.group(2) + m["head"].upper(), ${one})`,
    ),
    tie("text").map((one) => `(re.search(r"(?<!_)([A-Z]\\w?)", ${one}, re.I) or [None, "no"])[1]`),
    tie("text").map((one) => `hashlib.md5((${one}).encode()).hexdigest()[:5]`),
    tie("list").map((list) => `Kind.of(len(${list})).label`),
    fc.tuple(tie("text"), tie("text")).map(([one, other]) => `(${one} or ${other})`),
  ),
  number: fc.oneof(
    { maxDepth: 2 },
    small,
    fc.constant("c"),
    tie("text").map((one) => `len(${one})`),
    tie("list").map((list) => `len(${list})`),
    tie("list").map((list) => `sum(len(str(i)) for i in ${list})`),
    fc
      .tuple(tie("number"), fc.constantFrom("+", "-", "*"), tie("number"))
      .map(([one, sign, other]) => `(${one} ${sign} ${other})`),
    fc
      .tuple(tie("number"), fc.constantFrom("//", "%"), fc.constantFrom("3", "-2", "5"))
      .map(([one, sign, other]) => `(${one} ${sign} ${other})`),
    fc.tuple(tie("number"), tie("number")).map(([one, other]) => `max(${one}, ${other})`),
  ),
  list: fc.oneof(
    { maxDepth: 2 },
    fc.constant("d"),
    fc.array(word, { maxLength: 3 }).map((items) => `[${items.join(", ")}]`),
    small.map((end) => `list(range(${end}))`),
    fc.tuple(tie("list"), tie("text")).map(([list, one]) => `[${one} + str(i) for i in ${list} if i]`),
    tie("list").map((list) => `sorted({str(i) for i in ${list}})`),
    tie("list").map((list) => `[x + str(n) for n, x in enumerate(map(str, ${list}))]`),
    fc
      .tuple(tie("list"), tie("list"))
      .map(([one, other]) => `[str(p) + str(q) for p, q in zip(${one}, ${other})]`),
    fc.tuple(tie("list"), small, small).map(([list, from, step]) => `${list}[${from}::${step} or 1]`),
    tie("text").map((one) => `${one}.split("_")`),
    tie("list").map((list) => `[p + q for p, q in pairwise(map(str, ${list}))]`),
    tie("list").map((list) => `[w[:9] for w in accumulate(map(str, ${list}))]`),
    tie("list").map((list) => `[k + str(n) for k, n in Counter(map(str, ${list})).most_common(2)]`),
    tie("list").map((list) => `list(filterfalse(lambda w: w == "p", ${list}))`),
    tie("text").map((one) => `re.findall(r"[a-z]{1,2}", ${one})`),
  ),
}));

/** A nested f-string field may not hold the outer quote before Python 3.12. */
function single(expression: string): string {
  return /["\\]/.test(expression) ? "c" : expression;
}

const assignment = fc.oneof(
  fc.tuple(fc.constantFrom("a", "b"), text.text).map(([target, value]) => `${target} = (${value})[:40]`),
  text.number.map((value) => `c = (${value}) % 97`),
  text.list.map((value) => `d = (${value})[:6]`),
  text.text.map((value) => `d = d + [(${value})[:20]]`),
);
const emission = text.text.map((value) => `emit("n." + ${value})`);
const simple = fc.oneof(
  assignment,
  emission,
  fc.tuple(text.text, name).map(([one]) => `a = shape(${one}, c, tail=b)[:40]`),
);

const statement = fc.oneof(
  { weight: 4, arbitrary: simple.map((line) => [line]) },
  {
    weight: 1,
    arbitrary: fc
      .tuple(text.number, fc.array(simple, { minLength: 1, maxLength: 3 }), simple)
      .map(([test, body, other]) => [`if (${test}) % 2:`, ...indent(body), "else:", `    ${other}`]),
  },
  {
    weight: 1,
    arbitrary: fc
      .tuple(text.list, fc.array(simple, { minLength: 1, maxLength: 3 }))
      .map(([list, body]) => [`for item in (${list})[:4]:`, "    b = str(item)[:20]", ...indent(body)]),
  },
  {
    weight: 1,
    arbitrary: fc
      .tuple(text.text, text.number, simple, simple)
      .map(([one, number, first, second]) => [
        `match {"k": ${one}, "n": ${number}}:`,
        '    case {"k": "x" | "y_z" as a, **others}:',
        "        c = len(others)",
        `        ${first}`,
        '    case {"n": int(n)} if n > 2:',
        `        ${second}`,
        '    case {"k": str()}:',
        "        c = 7",
      ]),
  },
  {
    weight: 1,
    arbitrary: fc
      .tuple(small, fc.array(simple, { minLength: 1, maxLength: 2 }))
      .map(([end, body]) => [
        "n = 0",
        `while n < ${end}:`,
        "    n += 2",
        "    if n == 6:",
        "        break",
        ...indent(body),
      ]),
  },
);

function indent(lines: readonly string[]): readonly string[] {
  return lines.map((line) => `    ${line}`);
}

const HEAD = [
  "import enum, hashlib, re",
  "from collections import Counter",
  "from itertools import accumulate, filterfalse, pairwise",
  "class Named(type):",
  "    def __new__(mcls, name, bases, namespace):",
  "        cls = super().__new__(mcls, name, bases, namespace)",
  "        cls.prefix = name.lower()[:2]",
  "        return cls",
  "class Words(metaclass=Named):",
  "    pass",
  "class Kind(enum.Enum):",
  '    NONE = (0, "none")',
  '    FEW = (3, "few")',
  '    MANY = (99, "many")',
  "    def __init__(self, most, word):",
  "        self.most = most",
  '        self.label = f"{word}{self.name[0]}{Words.prefix}"',
  "    @classmethod",
  "    def of(cls, count):",
  "        return next(kind for kind in cls if count <= kind.most)",
  'a, b, c, d = "x", "y_z", 3, ["p", "q"]',
  'def shape(one, *rest, tail="t", **more):',
  '    return one + "".join(str(r) for r in rest) + tail',
];

const program = fc
  .array(statement, { minLength: 3, maxLength: 9 })
  .map((parts) =>
    [...HEAD, ...parts.flat(), 'emit("end." + a + b + str(c) + "".join(map(str, d)))'].join("\n"),
  );

const DRIVER = `
import json, sys
out = []
for text in json.load(sys.stdin):
    seen = []
    try:
        exec(text, {"emit": lambda name: seen.append(name)})
        out.append(sorted(set(seen)))
    except Exception as error:
        out.append(None)
print(json.dumps(out))
`;

function executeAll(programs: readonly string[]): readonly (readonly string[] | null)[] {
  const result = spawnSync("python3", ["-c", DRIVER], { input: JSON.stringify(programs), encoding: "utf8" });
  if (result.status !== 0) throw new Error(result.stderr);
  return JSON.parse(result.stdout) as readonly (readonly string[] | null)[];
}

describe.skipIf(!hasPython())("random programs of the covered subset", () => {
  it("give the same names when evaluated as when executed by python3", async () => {
    const programs = fc.sample(program, { numRuns: 300, seed: 20251213 });
    const executed = executeAll(programs);
    const compared = programs.flatMap((each, index) => {
      const names = executed[index];
      return names === null || names === undefined ? [] : [{ program: each, names }];
    });
    expect(compared.length).toBeGreaterThan(200);
    for (const { program: each, names } of compared) {
      expect({ program: each, names: [...(await namesOf(each))].sort() }).toEqual({
        program: each,
        names: [...names].sort(),
      });
    }
  });
});
