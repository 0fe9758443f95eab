import fc from "fast-check";
import { expect, test } from "vitest";
import { ignoringPattern, matchesName } from "#audit/ignored-files.ts";
import { anImage } from "#test/support/image.ts";

const by = (path: string, ...ignored: readonly string[]) =>
  ignoringPattern(path, anImage({ ignored }))?.pattern ?? null;

test.each([
  ["a.csv", ["*.csv"], "*.csv"],
  ["in/a.csv", ["*.csv"], null],
  ["in/a.csv", ["**/*.csv"], "**/*.csv"],
  ["a.csv", ["**/*.csv"], "**/*.csv"],
  ["docs/a/b.md", ["docs"], "docs"],
  ["docs/a/b.md", ["/docs/"], "/docs/"],
  ["docs/a/b.md", ["docs/**/b.md"], "docs/**/b.md"],
  ["scripts/validate_a.py", ["scripts/validate_?.py"], "scripts/validate_?.py"],
  ["a/b", ["*", "!a"], null],
  ["a/b", ["*", "!a", "a/b"], "a/b"],
  ["a/b", ["!a/b"], null],
  ["a", ["", "."], null],
])("%s under %j is kept out by %s", (path, patterns, expected) => {
  expect(by(path, ...patterns)).toBe(expected);
});

test("says the line of the pattern in the ignore file", () => {
  const image = anImage({ ignored: ["*.md", "lib"], ignoreFile: { path: ".dockerignore", lines: [2, 5] } });
  expect(ignoringPattern("lib/a.py", image)).toEqual({ pattern: "lib", path: ".dockerignore", line: 5 });
});

test("a name matches the pattern that stars make of it", () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), fc.string(), (one, two, three) => {
      const name = `${one}${two}${three}`.replace(/[*?]/g, "x");
      const [a, b] = [one, three].map((part) => part.replace(/[*?]/g, "x"));
      expect(matchesName(`${a}*${b}`, name)).toBe(true);
      expect(matchesName(name, name)).toBe(true);
    }),
  );
});

test("many stars are compared in the blink of an eye", () => {
  expect(matchesName("*a".repeat(500), "a".repeat(5000).concat("b"))).toBe(false);
});
