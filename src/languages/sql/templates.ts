import type { NamedHole } from "../effects.ts";
import { holeToken } from "../holes.ts";
import { closerSearch, placeholderAt } from "./placeholders.ts";

/** A template's text with a hole token for every placeholder, and what each token stands for. */
export interface TemplatedText {
  readonly text: string;
  readonly holes: readonly NamedHole[];
}

const STARTS = /[{$%\n'"]/g;

/** Replaces `{x}`, `{{ x }}`, `${X}`, `$X` and `%s`; lines keep their numbers, `{% %}` and `{# #}` stay. */
export function replaceTemplates(text: string): TemplatedText {
  const searchDouble = closerSearch(text, "}}");
  const holes: NamedHole[] = [];
  const numbers = new Map<string, number>();
  let written = "";
  let from = 0;
  let line = 1;
  for (const { index } of text.matchAll(STARTS)) {
    if (text[index] === "\n") line++;
    if (index < from || !"{$%".includes(text[index] ?? "")) continue;
    if (text[index] === "{" && "%#".includes(text[index + 1] ?? "")) continue;
    const placeholder = placeholderAt(text, index, searchDouble);
    if (!placeholder) continue;
    const source = text.slice(index, placeholder.end);
    const number = numbers.get(source) ?? holes.length;
    if (number === holes.length) holes.push({ cause: `template ${source}`, label: placeholder.label, line });
    numbers.set(source, number);
    written += text.slice(from, index) + holeToken(number) + "\n".repeat(source.split("\n").length - 1);
    from = placeholder.end;
  }
  return { text: written + text.slice(from), holes };
}
