/** Characters that change how a line reads without being seen: controls, bidirectional marks, zero-width, tags, private use, half a pair. */
const INVISIBLE =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to make visible
  /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b\u200c\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ue000-\uf8ff\ufff9-\ufffb\u{e0000}-\u{e007f}\p{Cs}]/gu;

/** Text from outside as one line: white space folded, characters that cannot be seen shown as U+FFFD. */
export function oneLine(text: string): string {
  return text
    .replace(/[\t\n\v\f\r \u0085\u2028\u2029]+/g, " ")
    .trim()
    .replace(INVISIBLE, "\ufffd");
}

/** The text in at most `max` characters; what is cut is shown by an ellipsis. */
export function clip(text: string, max: number): string {
  if (text.length <= max) return text;
  const characters = Array.from(text.slice(0, max * 2 + 2));
  return characters.length <= max && text.length <= max * 2
    ? text
    : `${characters.slice(0, max - 1).join("")}…`;
}

/** Length in bytes of UTF-8. */
export function sizeBytes(text: string): number {
  return new TextEncoder().encode(text).length;
}

/** `1 table`, `2 tables`. */
export function count(number: number, noun: string, plural = `${noun}s`): string {
  return `${grouped(number)} ${number === 1 ? noun : plural}`;
}

/** `1,596`. */
export function grouped(number: number): string {
  return String(number).replace(/\B(?=(\d{3})+(?!\d))/g, ",");
}
