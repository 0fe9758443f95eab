import fc from "fast-check";
import { isTemplateFault, parseTemplate } from "#domain/names/parse.ts";
import type { NameTemplate } from "#domain/names/template.ts";
import type { Vocabulary } from "#domain/names/vocabulary.ts";

/** A small vocabulary whose values hold separators and begin one another. */
export const WORDS: Vocabulary = {
  pair: { kind: "list", values: ["audcad", "audchf", "aud", "eur_usd"] },
  source: { kind: "list", values: ["bqx", "idx"] },
  stat: { kind: "list", values: ["agg", "agg_x", "align"] },
  window: { kind: "integer" },
};

/** A template over WORDS, or over a vocabulary of one's own. */
export function aTemplate(
  text: string,
  options: { readonly ordered?: readonly string[]; readonly vocabulary?: Vocabulary } = {},
): NameTemplate {
  const parsed = parseTemplate({
    text,
    vocabulary: options.vocabulary ?? WORDS,
    ordered: options.ordered ?? [],
  });
  if (isTemplateFault(parsed)) throw new Error(`${parsed.message}; ${parsed.hint}`);
  return parsed;
}

const letters: Vocabulary = {
  a: { kind: "list", values: ["x", "xy", "y", "x_"] },
  b: { kind: "list", values: ["y", "x", "_"] },
};

const parts = fc.oneof(
  fc.constantFrom("_", "x", "xy"),
  fc.constantFrom("{a}", "{a.1}", "{a.2}", "{b}", "{b.1}", "{a}", "{b}"),
);

/** Small finite templates that are ambiguous, repeat keys and order them. */
export const smallTemplates: fc.Arbitrary<NameTemplate> = fc
  .tuple(fc.array(parts, { minLength: 1, maxLength: 5 }), fc.boolean())
  .map(([list, wantsOrder]) => {
    const text = list.join("");
    const ordered = ["a.2", "a", "a.1"].filter((key) => text.includes(`{${key}}`));
    return aTemplate(text, { vocabulary: letters, ordered: wantsOrder ? ordered : [] });
  });
