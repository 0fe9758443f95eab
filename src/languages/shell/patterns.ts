/** One element of a shell pattern: a character, any character, any text, or a set. */
type Element =
  | string
  | { readonly any: "one" | "text" }
  | { readonly set: string; readonly isNegated: boolean };

const ANY_TEXT = { any: "text" } as const;

/** True where the pattern (`*`, `?`, `[…]`, `\x`) matches the whole text. Time grows with text times pattern at most. */
export function matchesPattern(text: string, pattern: string): boolean {
  return matches(text, readPattern(pattern));
}

/** The text without its shortest or longest beginning that the pattern matches. */
export function withoutPrefix(text: string, pattern: string, isLongest: boolean): string {
  const elements = readPattern(pattern);
  for (const length of lengths(text.length, isLongest)) {
    if (matches(text.slice(0, length), elements)) return text.slice(length);
  }
  return text;
}

/** The text without its shortest or longest end that the pattern matches. */
export function withoutSuffix(text: string, pattern: string, isLongest: boolean): string {
  const elements = readPattern(pattern);
  for (const length of lengths(text.length, isLongest)) {
    if (matches(text.slice(text.length - length), elements)) return text.slice(0, text.length - length);
  }
  return text;
}

/** The text with the first or every part that the pattern matches replaced, longest match first. */
export function replacePattern(text: string, pattern: string, replacement: string, isEvery: boolean): string {
  if (!/[*?[\]\\]/.test(pattern)) {
    if (pattern === "") return text;
    return isEvery ? text.replaceAll(pattern, () => replacement) : text.replace(pattern, () => replacement);
  }
  if (text.length > REPLACE_LIMIT_CHARS) return text;
  const elements = readPattern(pattern);
  if (text === "") return matches("", elements) ? replacement : "";
  let replaced = "";
  for (let at = 0; at < text.length; ) {
    const length = longestAt(text, at, elements);
    if (length === 0) {
      replaced += text[at++];
      continue;
    }
    replaced += replacement;
    at += length;
    if (!isEvery) return replaced + text.slice(at);
  }
  return replaced;
}

/** Pattern matching is quadratic at worst: longer texts than this are cut at their end. */
const MATCH_LIMIT_CHARS = 300;
/** Texts that a pattern with wildcards is searched in; longer ones stay as they are. */
const REPLACE_LIMIT_CHARS = 3000;

function lengths(most: number, isLongest: boolean): readonly number[] {
  const all = Array.from({ length: Math.min(most, MATCH_LIMIT_CHARS) + 1 }, (_, length) => length);
  return isLongest ? all.reverse() : all;
}

function longestAt(text: string, at: number, elements: readonly Element[]): number {
  for (let length = Math.min(text.length - at, MATCH_LIMIT_CHARS); length > 0; length--) {
    if (matches(text.slice(at, at + length), elements)) return length;
  }
  return 0;
}

function readPattern(pattern: string): readonly Element[] {
  const elements: Element[] = [];
  for (let at = 0; at < pattern.length; at++) {
    const char = pattern[at] ?? "";
    const close = char === "[" ? closeOfSet(pattern, at) : -1;
    if (char === "\\") elements.push(pattern[++at] ?? "");
    else if (char === "?") elements.push({ any: "one" });
    else if (char === "*") {
      if (elements.at(-1) !== ANY_TEXT) elements.push(ANY_TEXT);
    } else if (close > 0) {
      elements.push(readSet(pattern.slice(at + 1, close)));
      at = close;
    } else elements.push(char);
  }
  return elements;
}

/** Where a set ends; `[:digit:]` inside it does not end it. */
function closeOfSet(pattern: string, open: number): number {
  for (let at = open + 1; at < pattern.length; at++) {
    const named = /^\[:\w+:\]/.exec(pattern.slice(at, at + 12));
    if (named) at += named[0].length - 1;
    else if (pattern[at] === "]" && at > open + 1) return at;
  }
  return -1;
}

/** The signs of the classes that sets name. */
const CLASSES: Readonly<Record<string, string>> = {
  digit: "0-9",
  alpha: "A-Za-z",
  alnum: "0-9A-Za-z",
  upper: "A-Z",
  lower: "a-z",
  space: " \t\n\r\f\v",
  blank: " \t",
  xdigit: "0-9A-Fa-f",
};

function readSet(body: string): Element {
  const isNegated = /^[!^]/.test(body);
  const written = body.replace(/\[:(\w+):\]/g, (whole, name: string) => CLASSES[name] ?? whole);
  const set = (isNegated ? written.slice(1) : written).replace(
    /(.)-(.)/g,
    (range, from: string, to: string) => {
      const [low, high] = [from.charCodeAt(0), to.charCodeAt(0)];
      if (high < low || high - low > 128) return range;
      return Array.from({ length: high - low + 1 }, (_, offset) => String.fromCharCode(low + offset)).join(
        "",
      );
    },
  );
  return { set, isNegated };
}

/** Two pointers and the last `*`: no recursion, no regular expression. */
function matches(text: string, elements: readonly Element[]): boolean {
  let at = 0;
  let element = 0;
  let star = -1;
  let mark = 0;
  while (at < text.length) {
    const wanted = elements[element];
    if (wanted === ANY_TEXT) {
      star = element++;
      mark = at;
    } else if (wanted !== undefined && fits(text[at] ?? "", wanted)) {
      at++;
      element++;
    } else if (star >= 0) {
      element = star + 1;
      at = ++mark;
    } else return false;
  }
  while (elements[element] === ANY_TEXT) element++;
  return element === elements.length;
}

function fits(char: string, wanted: Element): boolean {
  if (typeof wanted === "string") return char === wanted;
  if ("any" in wanted) return true;
  return wanted.set.includes(char) !== wanted.isNegated;
}

/** What a pattern is not searched for in a long text, as a sentence; null where all of the text is searched. */
export function unsearched(text: string, pattern: string, operator: string): string | null {
  if (!/[*?[\]\\]/.test(pattern)) return null;
  const limit = operator.startsWith("/") ? REPLACE_LIMIT_CHARS : MATCH_LIMIT_CHARS;
  return text.length > limit ? `a pattern was not searched beyond ${limit} characters of a value` : null;
}
