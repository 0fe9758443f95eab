import type { NamedHole } from "../effects.ts";
import { holeToken } from "../holes.ts";
import { readTokens } from "./lexer.ts";
import { closerSearch, type Placeholder, placeholderAt } from "./placeholders.ts";
import type { Token } from "./token.ts";

/** A template's text with a hole token for every placeholder, and what each token stands for. */
export interface TemplatedText {
  readonly text: string;
  readonly holes: readonly NamedHole[];
}

interface Replacing {
  readonly text: string;
  readonly searchDouble: (from: number) => number;
  readonly holes: NamedHole[];
  readonly numbers: Map<string, number>;
  readonly pieces: string[];
  /** Up to where the text is in the pieces. */
  done: number;
}

/**
 * Replaces `{x}`, `{{ x }}`, `${X}`, `$X` and `%s`; lines keep their numbers, comments and `{% %}` stay. Within string
 * literals only `{{ x }}` and `${X}` count: braces and `%s` mean other things there.
 */
export function replaceTemplates(text: string): TemplatedText {
  const replacing: Replacing = {
    text,
    searchDouble: closerSearch(text, "}}"),
    holes: [],
    numbers: new Map(),
    pieces: [],
    done: 0,
  };
  for (const token of readTokens(text).tokens) if (token.kind !== "mark") replaceIn(replacing, token);
  replacing.pieces.push(text.slice(replacing.done));
  return { text: replacing.pieces.join(""), holes: replacing.holes };
}

function replaceIn(replacing: Replacing, token: Token): void {
  const { text } = replacing;
  let { line } = token;
  for (let at = token.start; at < token.end; ) {
    const char = text[at];
    const isCandidate = char === "{" || char === "$" || char === "%";
    const placeholder = isCandidate ? placeholderIn(replacing, token, at) : undefined;
    if (placeholder && placeholder.end <= token.end) {
      replace(replacing, at, placeholder, line);
      at = placeholder.end;
    } else at++;
    if (char === "\n") line++;
  }
}

function placeholderIn(replacing: Replacing, { kind }: Token, at: number): Placeholder | undefined {
  const { text, searchDouble } = replacing;
  if (kind === "string" && !text.startsWith("{{", at) && !text.startsWith("${", at)) return undefined;
  return placeholderAt(text, at, searchDouble);
}

function replace(replacing: Replacing, at: number, { label, end }: Placeholder, line: number): void {
  const { text, holes, numbers, pieces } = replacing;
  const source = text.slice(at, end);
  const number = numbers.get(source) ?? holes.length;
  if (number === holes.length) holes.push({ cause: `template ${source.replace(/\s+/g, " ")}`, label, line });
  numbers.set(source, number);
  pieces.push(text.slice(replacing.done, at), holeToken(number), "\n".repeat(source.split("\n").length - 1));
  replacing.done = end;
}
