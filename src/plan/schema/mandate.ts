import { datasetText, idText, nameValue, sentence, templateText } from "./scalars.ts";
import { listOf, mapById, mapOf, textOf } from "./wanting.ts";

const columnRule = mapOf(
  {
    tables: idText.describe(
      "Id of the name template whose tables the rule is for, of this mandate or another.",
    ),
    require: listOf(templateText, 'require: ["{pair}_lin_term_{window}"]').describe(
      "Templates of the columns that each of those tables must have. A key of the table's template keeps the table's value.",
    ),
  },
  '{ tables: tri, require: ["{pair}_lin_term_{window}"] }',
);

const mandate = mapOf(
  {
    title: sentence("title: Naming standard").describe("What the standard is called in the documents."),
    dataset: datasetText.describe("Dataset whose tables it governs."),
    names: mapById(idText, nameValue, 'names: { lag: "lag_{source}_{pair}" }')
      .default({})
      .describe(
        "Name templates by id: each table of the dataset matches exactly one, or is an exception. A template, or `{ name, ordered }`.",
      ),
    exceptions: listOf(textOf({ noun: "a table name", example: "mkt_summary" }), "exceptions: [mkt_summary]")
      .default([])
      .describe("Tables that the standard leaves alone, by name."),
    columns: listOf(columnRule, 'columns: [{ tables: tri, require: ["{pair}_mean"] }]')
      .default([])
      .describe("Columns that tables must have."),
  },
  "{ title: Naming standard, dataset: features_v2 }",
);

/** Standards by id. */
export const mandates = mapById(
  idText,
  mandate,
  "mandates: { M008: { title: Naming standard, dataset: features_v2 } }",
)
  .default({})
  .describe("Standards that tables or columns must meet, by id.");
