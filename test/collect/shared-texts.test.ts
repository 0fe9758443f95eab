import fc from "fast-check";
import { expect, test } from "vitest";
import { openTexts, shareTexts } from "#collect/shared-texts.ts";
import { aSource } from "../languages/a-source.ts";

/** Any code units, halves of characters included. */
const ANY_TEXT = fc
  .array(fc.oneof(fc.integer({ max: 0xff, min: 0 }), fc.integer({ max: 0xffff, min: 0 })))
  .map((units) => String.fromCharCode(...units));

test("gives back every text as it was, also with characters that no encoding knows", () => {
  fc.assert(
    fc.property(fc.array(ANY_TEXT, { maxLength: 8 }), (texts) => {
      const sources = texts.map((text, at) => aSource(`s${at}.py`, text));
      const tree = openTexts(
        shareTexts(
          sources.map(({ path }) => path),
          sources,
        ),
      );
      expect(sources.map(({ path }) => tree.file(path))).toEqual(sources);
    }),
  );
  const halves = aSource("half.py", "a\ud800b\udc00");
  expect(openTexts(shareTexts(["half.py"], [halves])).text("half.py")).toBe("a\ud800b\udc00");
});

test("knows paths that have no text, and no others", () => {
  const tree = openTexts(shareTexts(["a.py", "logo.png"], [aSource("a.py", "é€")]));
  expect([tree.has("logo.png"), tree.text("logo.png"), tree.file("logo.png")]).toEqual([
    true,
    undefined,
    undefined,
  ]);
  expect([tree.has("b.py"), tree.text("a.py")]).toEqual([false, "é€"]);
});
