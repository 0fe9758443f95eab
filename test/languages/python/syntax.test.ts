import { describe, expect, it } from "vitest";
import type { Expression } from "#languages/python/syntax/ast.ts";
import { parseModule } from "#languages/python/syntax/parse.ts";
import { theParsers } from "#test/support/parsers.ts";
import { describeScript } from "./support/describe.ts";

async function parse(text: string) {
  return parseModule((await theParsers()).python, "script.py", text);
}

async function expression(text: string): Promise<Expression> {
  const { body } = await parse(text);
  const [first] = body;
  if (first?.kind !== "expression") throw new Error(`no expression in ${text}`);
  return first.value;
}

describe("string literals", () => {
  it.each([
    [String.raw`'a\tb\x41\u00e9\N{BULLET}\101\q'`, "a\tbA\u00e9\uFFFDA\\q"],
    [String.raw`r'\d\n'`, "\\d\\n"],
    [
      String.raw`"""a\
b"""`,
      "ab",
    ],
    [`'a' "b" '''c'''`, "abc"],
    ["R'x' \"y\"", "xy"],
  ])("%s", async (text, value) => {
    expect(await expression(text)).toMatchObject({ kind: "string", value });
  });

  it("keeps fields, conversions and nested specs of an f-string", async () => {
    expect(await expression('f"a{{b}}{c!r:>{w}}" "d"')).toMatchObject({
      kind: "fstring",
      parts: [
        { kind: "text", text: "a{b}" },
        {
          kind: "field",
          value: { kind: "name", name: "c" },
          conversion: "r",
          spec: [
            { kind: "text", text: ">" },
            { kind: "field", value: { kind: "name", name: "w" } },
          ],
        },
        { kind: "text", text: "d" },
      ],
    });
  });

  it("marks bytes as bytes", async () => {
    expect(await expression("b'x'")).toMatchObject({ kind: "bytes", value: "x" });
  });
});

describe("statements", () => {
  it("have the lines of the text, a byte order mark or not", async () => {
    const { body } = await parse("\uFEFFx = 1\r\n\r\nif x:\r\n    y = 2\r\n");
    expect(body.map(({ kind, line }) => [kind, line])).toEqual([
      ["assign", 1],
      ["if", 3],
    ]);
  });

  it("nest elif into else", async () => {
    const { body } = await parse("if a:\n    x\nelif b:\n    y\nelse:\n    z\n");
    expect(body).toMatchObject([
      {
        kind: "if",
        orElse: [{ kind: "if", test: { name: "b" }, orElse: [{ kind: "expression", value: { name: "z" } }] }],
      },
    ]);
  });

  it("keep handlers, aliases and context targets", async () => {
    const { body } = await parse(
      "try:\n    pass\nexcept (A, B) as e:\n    pass\nfinally:\n    pass\nwith a as b, c:\n    pass\n",
    );
    expect(body).toMatchObject([
      { kind: "try", handlers: [{ name: "e", types: { kind: "tuple" } }], finalBody: [{ kind: "pass" }] },
      {
        kind: "with",
        items: [
          { value: { name: "a" }, target: { name: "b" } },
          { value: { name: "c" }, target: null },
        ],
      },
    ]);
  });
});

describe("faults", () => {
  it.each([
    ['print "x"\n', 1, "print is a function in Python 3: parentheses are missing"],
    [
      "try:\n    pass\nexcept X, e:\n    pass\n",
      3,
      "multiple exception types must be parenthesized; Python 2 'except X, e' is 'except X as e'",
    ],
    ["def f():\n    x = 1\n      y = 2\n", 3, "unexpected indent"],
    ["def f():\n        x = 1\n    y = 2\n", 3, "unindent does not match any outer indentation level"],
    ["if a:\n        x = 1\n\ty = 2\n", 3, "inconsistent use of tabs and spaces in indentation"],
    ["if True:\nx = 1\n", 1, "expected an indented block"],
    ["x = (1,\n  2\n", 1, "'(' is never closed"],
    ["<<<<<<< HEAD\nx = 1\n", 1, "merge conflict marker"],
    ["def f(:\n    pass\n", 1, "')' is missing"],
    ["if a <> b:\n    pass\n", 1, "operator <> was removed in Python 3"],
    ["x = 0777\n", 1, "integer 0777 is not valid in Python 3"],
  ])("%j", async (text, line, message) => {
    expect((await parse(text)).faults).toContainEqual({ line, message });
  });

  it.each([
    "match x:\n    case [1, *_]:\n        pass\n",
    'x = f"{a!r:>{w}} {b["c"]}"\n',
    "type X = list[int]\ndef f[T](x: T, /, *, y) -> T: ...\n",
    "try:\n    pass\nexcept* A as e:\n    pass\n",
    "if a:\n\tx = 1\n\tif b:\n\t\ty = 2\n",
    "class A:\n    x = [\n  1,\n]\n    def f(self): return 1\n",
    "if a: x = 1; y = 2\n",
    "async def f():\n    async for x in y: await z\n",
    "",
  ])("are not seen in valid text: %j", async (text) => {
    expect((await parse(text)).faults).toEqual([]);
  });

  it("leave the facts around them", async () => {
    const { imports, effects, complete, limits, syntax } = await describeScript(
      [
        "from google.cloud import bigquery",
        "client = bigquery.Client()",
        'client.delete_table("d.before")',
        "x = (1 +",
        "def f():",
        "    pass",
        "import os",
        'client.delete_table("d.after")',
      ].join("\n"),
    );
    expect(imports.map(({ module }) => module)).toEqual(["google.cloud.bigquery", "os"]);
    expect(effects.map(({ name }) => name)).toEqual(["d.before", "d.after"]);
    expect(syntax).toEqual([{ line: 4, message: "'(' is never closed" }]);
    expect({ complete, limits }).toEqual({
      complete: false,
      limits: ["The text does not parse at line 4: what stands there may be missing."],
    });
  });
});
