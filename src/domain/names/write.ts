import { compileTemplate, compileWord, isBefore } from "./compile.ts";
import type { Binding } from "./match.ts";
import { type NameTemplate, wordOf } from "./template.ts";
import type { Word } from "./vocabulary.ts";

/** Writes the name of a binding; null where a key is missing, a value is not in its word, or the order is broken. */
export function writeName(template: NameTemplate, binding: Binding): string | null {
  let name = "";
  for (const part of template.parts) {
    if (part.kind === "literal") {
      name += part.text;
      continue;
    }
    const value = Object.hasOwn(binding, part.key) ? binding[part.key] : undefined;
    if (value === undefined || !isValueOf(wordOf(template, part.word), value)) return null;
    name += value;
  }
  return isOrdered(template, binding) ? name : null;
}

/** Keys of `to` that `from` does not bind: the new name cannot be derived from the old one alone. */
export function undecidedWords(from: NameTemplate, to: NameTemplate): readonly string[] {
  const bound = new Set(compileTemplate(from).keys);
  return compileTemplate(to).keys.filter((key) => !bound.has(key));
}

function isValueOf(word: Word, value: string): boolean {
  const compiled = compileWord(word);
  return compiled.kind === "integer" ? /^[0-9]+$/.test(value) : compiled.ordinals.has(value);
}

function isOrdered(template: NameTemplate, binding: Binding): boolean {
  return template.ordered.every((key, index) => {
    const next = template.ordered[index + 1];
    const part = template.parts.find((candidate) => candidate.kind === "slot" && candidate.key === key);
    if (next === undefined || part?.kind !== "slot") return true;
    const word = compileWord(wordOf(template, part.word));
    return isBefore(word, binding[key] ?? "", binding[next] ?? "");
  });
}
