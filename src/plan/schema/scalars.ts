import * as z from "zod";
import { isDate, parseEffort, parseExpectation } from "../quantities.ts";
import { listOf, mapOf, textOf, wanting } from "./wanting.ts";

/** An id of the owner's choice: of a mandate, a phase, an operation, a name. */
export const idText = textOf(
  { noun: "an id of letters, digits, `.`, `_` and `-`", example: "M008-4C" },
  /^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/,
);

/** The name of a word of the vocabulary. */
export const wordText = textOf(
  { noun: "a word of letters, digits, `_` and `-` that begins with a letter", example: "pair" },
  /^[A-Za-z][A-Za-z0-9_-]{0,99}$/,
);

/** A BigQuery dataset id, without its project. */
export const datasetText = textOf(
  { noun: "a dataset id of letters, digits and `_`, without its project", example: "features_v2" },
  /^[A-Za-z0-9_]{1,1024}$/,
);

/** A title, a purpose, a reason: free text on one line. */
export function sentence(example: string): z.ZodString {
  return textOf({ noun: "a text", example });
}

/** A path in the repository: relative, with forward slashes, never above the root. */
export function pathText(example: string): z.ZodString {
  return textOf(
    { noun: "a path relative to the repository's root, with `/` and without `..`", example },
    /^(?![A-Za-z]:)(?!\/)(?!(?:[^/]*\/)*\.\.(?:\/|$))[^\\\p{Cc}]+$/u,
  );
}

/** An e-mail address, such as a service account's. */
export const emailText = textOf(
  { noun: "an e-mail address", example: "runner@my-project.iam.gserviceaccount.com" },
  /^[^@\s]+@[^@\s.]+(?:\.[^@\s.]+)+$/,
);

const dateWish = { noun: "a date, year first", example: "2025-12-14" };

/** An ISO date that exists. */
export const dateText = textOf(dateWish, /^\d{4}-\d{2}-\d{2}$/).refine(isDate, wanting(dateWish));

const effortWish = { noun: "hours or days of work, low before high", example: "4h-6h" };

/** Hours or working days, one number or low and high: `1h`, `4h-6h`, `2d`. */
export const effortText = textOf(effortWish, /^\d+(?:\.\d+)?(?:[hd]|[hd]?-\d+(?:\.\d+)?[hd])$/).refine(
  (text) => parseEffort(text, 8) !== null,
  wanting(effortWish),
);

const expectWish = { noun: "a number of tables, or sources and results", example: "224 -> 56" };

/** How many tables: `1596`, or `224 -> 56`. */
export const expectation = z.union(
  [
    z.int(wanting(expectWish)).nonnegative(wanting(expectWish)),
    textOf(expectWish, /^\d{1,9}(?:\s*->\s*\d{1,9})?$/).refine(
      (text) => parseExpectation(text) !== null,
      wanting(expectWish),
    ),
  ],
  wanting(expectWish),
);

const templateWish = { noun: "a name template", example: '"lag_{source}_{pair}"' };

/** Text of a name template. */
export const templateText = textOf(templateWish, /^[\s\S]*$/);

/** A template, or a template with keys that must rise in vocabulary order. */
export const nameValue = z.union(
  [
    templateText,
    mapOf(
      {
        name: templateText.describe("The template."),
        ordered: listOf(
          textOf({ noun: "a key of the template", example: "pair.a" }),
          "ordered: [pair.a, pair.b]",
        )
          .default([])
          .describe(
            "Keys of one word whose values must stand in the vocabulary's order, each strictly before the next.",
          ),
      },
      '{ name: "cov_{pair.a}_{pair.b}", ordered: [pair.a, pair.b] }',
    ),
  ],
  wanting(templateWish),
);
