import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { processorMsOf } from "#test/support/processor-time.ts";
import { described } from "./described.ts";

const PIECES = [
  "if",
  "then",
  "else",
  "fi",
  "for i in",
  "do",
  "done",
  "while",
  "case",
  "in",
  "esac",
  ";;",
  ";",
  "\n",
  "|",
  "&&",
  "||",
  "&",
  "(",
  ")",
  "{",
  "}",
  "[[",
  "]]",
  "[",
  "]",
  "$(",
  "`",
  "'",
  '"',
  "\\",
  "$x",
  "${x:-",
  "${x%",
  "${x//a/",
  "${!x}",
  "${a[@]}",
  "$((",
  "))",
  "<<EOF\n",
  "EOF",
  "<<<",
  "<",
  ">",
  "a=1",
  "a+=(b)",
  "f()",
  "f",
  "local",
  "export",
  "bq",
  "query",
  "rm",
  "d.t",
  "*",
  "{1..3}",
  "{a,b}",
  "read x",
  "shift",
  "$1",
  "$@",
  "exit",
  "return",
  "break",
  "source",
  "it.sh",
  "eval",
  "bash -c",
  "xargs",
  "trap",
  "getopts ab: o",
  "!",
  "# c",
  "\uE000",
  "\uE0000\uE001",
];

describe("the evaluation of a shell script", () => {
  it("never throws", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }), async (pieces) => {
        const text = pieces.join(" ");
        const source = await described("it.sh", { "it.sh": text });
        expect(source.complete || source.limits.length > 0 || source.syntax.length > 0).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it.each([
    ["a loop without end", "i=0; while [ $i -lt 10 ]; do j=1; done"],
    ["loops in loops", `${"for a in {1..100}; do ".repeat(6)} bq rm -t d.t$a; ${"done; ".repeat(6)}`],
    [
      "a loop over an input that is not there",
      "while IFS='|' read -r n m; do bq rm -t d.$n; done <<L\n${x|y\nL",
    ],
    ["a function that calls itself", "f() { f; f; }; f"],
    ["a text that doubles itself", `x=aaaaaaaa; ${"x=$x$x; ".repeat(60)} bq rm -t d.$x`],
    ["an array that doubles itself", `x=(a b c d); ${'x=("${x[@]}" "${x[@]}"); '.repeat(40)} bq rm -t d.$x`],
    ["a script that sources itself", "source it.sh"],
    ["a script that evaluates itself", 'x=\'eval "$x"; eval "$x"\'; eval "$x"'],
    ["deep nesting", `${"(".repeat(5000)}bq ls${")".repeat(5000)}`],
    ["deep substitutions", `echo ${"$(echo ".repeat(2000)}x${")".repeat(2000)}`],
    ["many branches", `${'if [ "$A" ]; then x=$x1; else x=$x2; fi; '.repeat(300)} bq rm -t d.$x`],
    [
      "many alternatives",
      `${Array.from({ length: 30 }, (_, i) => `if a; then x${i}=1; else x${i}=2; fi`).join("\n")}\nbq rm -t d.${Array.from({ length: 30 }, (_, i) => `$x${i}`).join("")}`,
    ],
    ["a long pattern", `x=${"a".repeat(20000)}; bq rm -t d.\${x//*a*a*a*b/}`],
    ["wide braces", "bq rm -t d.{1..9999}{1..9999}{1..9999}"],
  ])("ends in time for %s", async (_, text) => {
    let effects = 0;
    const spentMs = await processorMsOf(async () => {
      effects = (await described("it.sh", { "it.sh": text })).effects.length;
    });
    expect(spentMs).toBeLessThan(8000);
    expect(effects).toBeLessThanOrEqual(5000);
  });

  it.each([
    ["bq rm -t d.{1..20000}", "braces that give more than 10000 words were not expanded (line 1)"],
    [
      `x=${"a".repeat(4000)}; bq rm -t d.\${x//[ab]/}`,
      "a pattern was not searched beyond 3000 characters of a value (line 1)",
    ],
  ])("says that %s was too wide", async (text, sentence) => {
    const source = await described("it.sh", { "it.sh": text });
    expect(source.limits).toEqual([sentence]);
  });

  it("says that it stopped", async () => {
    const source = await described("it.sh", {
      "it.sh": "for a in {1..9000}; do for b in {1..100}; do true; done; done; bq rm -t d.t",
    });
    expect(source.limits).toEqual(["evaluation stopped after 60000 statements"]);
    expect(source.complete).toBe(false);
  });
});
