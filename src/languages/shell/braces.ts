/** Words that one word with braces may become. */
export const ALTERNATIVE_LIMIT = 10_000;
/** Braces in one word. */
const ROUND_LIMIT = 50;

/** The words that a word with unquoted `{a,b}` or `{1..5}` stands for; null where it has none. */
export function braceAlternatives(text: string): readonly string[] | "too many" | null {
  const first = firstAlternatives(text);
  if (first === null || first === "too many") return first;
  let words: readonly string[] = first;
  for (let round = 0; round < ROUND_LIMIT; round++) {
    const expanded: string[] = [];
    for (const word of words) {
      const alternatives = firstAlternatives(word) ?? [word];
      if (alternatives === "too many" || expanded.length + alternatives.length > ALTERNATIVE_LIMIT)
        return "too many";
      expanded.push(...alternatives);
    }
    if (expanded.length === words.length && expanded.every((word, at) => word === words[at])) return words;
    words = expanded;
  }
  return "too many";
}

/** The alternatives of the first brace only. */
function firstAlternatives(text: string): readonly string[] | "too many" | null {
  const open = openBrace(text);
  if (open < 0) return null;
  const close = closeOf(text, open);
  if (close < 0) return null;
  const items = rangeItems(text.slice(open + 1, close)) ?? listItems(text.slice(open + 1, close));
  if (items === null || items === "too many") return items;
  return items.map((item) => text.slice(0, open) + item + text.slice(close + 1));
}

/** Index of the first unquoted `{` that is no parameter's and holds a comma or two dots. */
function openBrace(text: string): number {
  let quote = "";
  for (let at = 0; at < text.length; at++) {
    const char = text[at] ?? "";
    if (char === "\\") at++;
    else if (quote !== "") quote = char === quote ? "" : quote;
    else if (char === "'" || char === '"') quote = char;
    else if (char === "$" && text[at + 1] === "{") at = Math.max(at, text.indexOf("}", at));
    else if (char === "{" && /^\{[^{}]*(?:,|\.\.)[^{}]*\}|^\{.*,.*\}/s.test(text.slice(at, at + 2000)))
      return at;
  }
  return -1;
}

function closeOf(text: string, open: number): number {
  let depth = 0;
  for (let at = open; at < text.length; at++) {
    if (text[at] === "{") depth++;
    else if (text[at] === "}" && --depth === 0) return at;
  }
  return -1;
}

function rangeItems(body: string): readonly string[] | "too many" | null {
  const numbers = /^(-?\d{1,9})\.\.(-?\d{1,9})(?:\.\.(-?\d{1,9}))?$/.exec(body);
  if (numbers) return numberRange(numbers[1] ?? "", numbers[2] ?? "", Math.abs(Number(numbers[3] ?? 1)) || 1);
  const letters = /^([A-Za-z])\.\.([A-Za-z])(?:\.\.(-?\d{1,3}))?$/.exec(body);
  if (!letters) return null;
  const codes = numberRange(
    String(letters[1]?.charCodeAt(0)),
    String(letters[2]?.charCodeAt(0)),
    Math.abs(Number(letters[3] ?? 1)) || 1,
  );
  return codes === "too many" ? codes : codes.map((code) => String.fromCharCode(Number(code)));
}

function numberRange(from: string, to: string, step: number): readonly string[] | "too many" {
  const [first, last] = [Number(from), Number(to)];
  const count = Math.floor(Math.abs(last - first) / step) + 1;
  if (count > ALTERNATIVE_LIMIT) return "too many";
  const width = /^-?0\d/.test(from) || /^-?0\d/.test(to) ? Math.max(from.length, to.length) : 0;
  const sign = last < first ? -1 : 1;
  return Array.from({ length: count }, (_, index) =>
    String(first + sign * step * index).padStart(width, "0"),
  );
}

/** Items at the commas outside of inner braces. */
function listItems(body: string): readonly string[] | null {
  const items: string[] = [""];
  let depth = 0;
  for (const char of body) {
    if (char === "{") depth++;
    if (char === "}") depth--;
    if (char === "," && depth === 0) items.push("");
    else items[items.length - 1] += char;
  }
  return items.length > 1 ? items : null;
}
