import type { Vocabulary, Word } from "#domain/names/vocabulary.ts";
import { faultAt, nameOf } from "./issues.ts";
import type { Desk } from "./templates.ts";

type DeclaredWord = "integer" | readonly (string | number)[];

/** Builds the words; numbers keep the form they are written in, so that `007` stays `007`. */
export function buildVocabulary(
  { positions, faults }: Omit<Desk, "vocabulary">,
  declared: Readonly<Record<string, DeclaredWord>>,
): Vocabulary {
  return Object.fromEntries(
    Object.entries(declared).map(([word, values]): [string, Word] => {
      if (values === "integer") return [word, { kind: "integer" }];
      const seen = new Set<string>();
      for (const [index, value] of values.entries()) {
        const path = ["vocabulary", word, index];
        const text = typeof value === "number" ? (positions.source(path) ?? String(value)) : value;
        if (seen.has(text)) {
          const says = `\`${nameOf(path)}\` repeats the value \`${text}\``;
          faults.push(faultAt(positions.value(path), says, "leave it out"));
        }
        seen.add(text);
      }
      return [word, { kind: "list", values: [...seen] }];
    }),
  );
}
