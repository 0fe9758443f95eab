import * as z from "zod";
import { wordText } from "./scalars.ts";
import { listOf, mapById, textOf, wanting } from "./wanting.ts";

const wish = { noun: "a list of values, or the word `integer`", example: "[bqx, idx]" };

const value = z.union(
  [z.int(), textOf({ noun: "a value, as it stands in names", example: "bqx" }, /^[^{}\p{Cc}]{1,200}$/u)],
  wanting({ noun: "a value, as it stands in names", example: "bqx" }),
);

/** The words that names are made of. */
export const vocabulary = mapById(
  wordText,
  z.union(
    [z.literal("integer", wanting(wish)), listOf(value, wish.example).min(1, wanting(wish))],
    wanting(wish),
  ),
  "vocabulary: { pair: [audcad, audchf] }",
)
  .default({})
  .describe(
    "The words that names are made of: a list of literals, in the order that `ordered` compares by, or `integer` for any run of digits.",
  );
