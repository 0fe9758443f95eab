import type { Vocabulary, Word } from "./vocabulary.ts";

/** One part of a template: literal text, or a slot for a word. `key` is `word` or `word.label`. */
export type TemplatePart =
  | { readonly kind: "literal"; readonly text: string }
  | { readonly kind: "slot"; readonly word: string; readonly key: string };

/** A grammar of names: reads a name into a binding, and writes a name from one. */
export interface NameTemplate {
  /** As the owner wrote it: `cov_{stat}_{pair.a}_{pair.b}`. */
  readonly text: string;
  readonly parts: readonly TemplatePart[];
  /** Keys whose values must come in the order of the vocabulary, strictly. */
  readonly ordered: readonly string[];
  /** The words it draws on, so that a template is complete by itself. */
  readonly words: Vocabulary;
}

/** A template of the plan, and what it stands for. */
export interface NamedTemplate {
  /** Mandate or operation that states it: `M008`, `cov-rename`. */
  readonly of: string;
  /** `standard` for the names of a mandate, `from` and `to` for old and new names of an operation. */
  readonly role: "standard" | "from" | "to";
  readonly dataset: string | null;
  readonly template: NameTemplate;
}

/** The word that a slot draws on; a word that the template lacks has no values. */
export function wordOf(template: NameTemplate, word: string): Word {
  return template.words[word] ?? EMPTY;
}

const EMPTY: Word = { kind: "list", values: [] };
