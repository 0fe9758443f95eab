/**
 * A hole in a text that was put together from known and unknown parts. Evaluators put a token where a value is not
 * known; the SQL scanner and the command readers treat it as part of an identifier and hand it through in names.
 * The two marks are private-use characters, so no source text contains them.
 */
const OPEN = "\uE000";
const CLOSE = "\uE001";
const TOKEN = /\uE000(\d+)\uE001/g;

/** The token for hole number `index` of an evaluation. */
export function holeToken(index: number): string {
  return `${OPEN}${index}${CLOSE}`;
}

/** Numbers of the holes in a text, in order of appearance, without repeats. */
export function holesIn(text: string): readonly number[] {
  return [...new Set([...text.matchAll(TOKEN)].map((match) => Number(match[1])))];
}

/** The text with every hole replaced by what `show` gives for its number. */
export function fillHoles(text: string, show: (index: number) => string): string {
  return text.replace(TOKEN, (_, index: string) => show(Number(index)));
}
