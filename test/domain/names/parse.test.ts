import { describe, expect, it } from "vitest";
import { parseTemplate, TEMPLATE_LIMIT_CHARS } from "#domain/names/parse.ts";
import { WORDS } from "./templates.ts";

const parse = (text: string, ordered?: readonly string[]) =>
  parseTemplate({ text, vocabulary: WORDS, ...(ordered === undefined ? {} : { ordered }) });

describe("a template", () => {
  it("is read into literals and slots, with the words it draws on", () => {
    expect(parse("cov_{source}_{pair.a}-{pair.b}", ["pair.a", "pair.b"])).toEqual({
      text: "cov_{source}_{pair.a}-{pair.b}",
      parts: [
        { kind: "literal", text: "cov_" },
        { kind: "slot", word: "source", key: "source" },
        { kind: "literal", text: "_" },
        { kind: "slot", word: "pair", key: "pair.a" },
        { kind: "literal", text: "-" },
        { kind: "slot", word: "pair", key: "pair.b" },
      ],
      ordered: ["pair.a", "pair.b"],
      words: { source: WORDS["source"], pair: WORDS["pair"] },
    });
  });

  it.each([
    ["", 0, "the template is empty", "write a name such as `lag_{source}_{pair}`"],
    ["lag_{sorce}", 5, "the vocabulary has no word `sorce`", "did you mean `{source}`?"],
    [
      "a{zebra.x}",
      2,
      "the vocabulary has no word `zebra`",
      "add `zebra` to vocabulary (it has pair, source, stat, window)",
    ],
    [
      "a{constructor}",
      2,
      "the vocabulary has no word `constructor`",
      "add `constructor` to vocabulary (it has pair, source, stat, window)",
    ],
    ["a_{pair", 2, "`{` is not closed", "close the slot with `}`: `{word}`"],
    ["{pair_{stat}", 0, "`{` is not closed", "close the slot with `}`: `{word}`"],
    ["a_pair}_{stat}", 6, "`}` closes no slot", "write `{word}`, or leave the brace out"],
    ["a_{}", 2, "`{}` is no slot", "write `{word}` or `{word.label}`, without spaces"],
    ["a_{pair.a.b}", 2, "`{pair.a.b}` is no slot", "write `{word}` or `{word.label}`, without spaces"],
    ["x".repeat(600), TEMPLATE_LIMIT_CHARS, "the template has 600 characters", "use at most 512"],
    ["{pair}".repeat(33), 198, "the template has 33 slots", "use at most 32"],
  ])("is refused where it is %j", (text, offset, message, hint) => {
    expect(parse(text)).toEqual({ kind: "fault", offset, message, hint });
  });

  it.each([
    [
      ["pair.a", "pair.c"],
      1,
      "ordered names `pair.c`, which is no key of the template",
      "did you mean `pair.a`?",
    ],
    [["pair.a", "pair.a"], 1, "ordered names `pair.a` twice", "name each key once"],
    [
      ["pair.a", "stat"],
      1,
      "ordered compares `pair.a` with `stat`, which are different words",
      "order keys of one word only, such as pair.a and pair.b",
    ],
  ])("is refused where it is ordered by %j", (ordered, orderedIndex, message, hint) => {
    expect(parse("{stat}_{pair.a}_{pair.b}", ordered)).toEqual({
      kind: "fault",
      offset: 0,
      orderedIndex,
      message,
      hint,
    });
  });
});
