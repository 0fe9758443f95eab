/** `word` is an unquoted name or keyword, `quoted` a backticked name, `param` an `@x`, `mark` punctuation. */
export type TokenKind = "word" | "quoted" | "string" | "number" | "param" | "mark";

/** One token of a SQL text. */
export interface Token {
  readonly kind: TokenKind;
  /** Decoded: without quotes and backticks, template holes written as `{x}`. */
  readonly text: string;
  /** Upper case for words, empty for all others but marks, so that a quoted name is never a keyword. */
  readonly upper: string;
  readonly start: number;
  readonly end: number;
  readonly line: number;
}

/** The mark that stands for a template's `{% else %}`: what follows stands for the same thing as what went before. */
export const ALTERNATIVE = "{%";

/** True for characters that continue an unquoted name; hole tokens and letters of all languages count. */
export function isNameCode(code: number): boolean {
  return (
    (code >= 97 && code <= 122) ||
    (code >= 65 && code <= 90) ||
    (code >= 48 && code <= 57) ||
    code === 95 ||
    isForeignCode(code)
  );
}

export function isDigitCode(code: number): boolean {
  return code >= 48 && code <= 57;
}

/** Blanks of SQL: ASCII blanks, the no-break space and the byte order mark. */
export function isBlankCode(code: number): boolean {
  return (
    code <= 32 ||
    code === 0xa0 ||
    code === 0xfeff ||
    code === 0x2028 ||
    code === 0x3000 ||
    (code >= 0x2000 && code <= 0x200b)
  );
}

function isForeignCode(code: number): boolean {
  return code > 127 && !isBlankCode(code);
}
