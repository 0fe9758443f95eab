/** POSIX classes as JavaScript writes them inside brackets. */
const CLASSES: Readonly<Record<string, string>> = {
  digit: "0-9",
  alpha: "A-Za-z",
  alnum: "0-9A-Za-z",
  upper: "A-Z",
  lower: "a-z",
  space: "\\s",
  blank: " \\t",
  xdigit: "0-9A-Fa-f",
  punct: "!-/:-@\\[-`{-~",
};

/** What is not understood: back references, other brackets, and repeated groups that repeat or choose. */
const BEYOND = /\\|\(\?|\[[.=]|[*+?}]\)?[*+{]|\|[^()]*\)[*+{]|\)\)+[*+{]/;
const PATTERN_LIMIT = 200;
const TEXT_LIMIT = 300;
/** Ways to part a text among the repetitions of a pattern. */
const WAYS_LIMIT = 2_000_000;

/** What an extended regular expression finds in a text: the whole and its groups; null for nothing, undefined where it is not understood. */
export function findRegular(text: string, pattern: string): readonly string[] | null | undefined {
  if (pattern.length > PATTERN_LIMIT || text.length > TEXT_LIMIT || BEYOND.test(pattern)) return undefined;
  if (waysOf(text.length, (pattern.match(/[*+?{]/g) ?? []).length) > WAYS_LIMIT) return undefined;
  const written = pattern.replace(/\[:(\w+):\]/g, (whole, name: string) => CLASSES[name] ?? whole);
  if (/\[:/.test(written)) return undefined;
  try {
    const found = new RegExp(written).exec(text);
    return found === null ? null : [...found].map((group) => group ?? "");
  } catch {
    return undefined;
  }
}

function waysOf(length: number, repetitions: number): number {
  return Array.from({ length: repetitions }, (_, at) => (length + at + 1) / (at + 1)).reduce(
    (all, one) => all * one,
    1,
  );
}
