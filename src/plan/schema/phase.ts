import * as z from "zod";
import {
  datasetText,
  dateText,
  effortText,
  emailText,
  expectation,
  idText,
  nameValue,
  pathText,
  sentence,
} from "./scalars.ts";
import { listOf, mapById, mapOf, textOf, wanting } from "./wanting.ts";

const kindWish = {
  noun: "rename, consolidate, create-views, validate, generate or drop",
  example: "kind: rename",
};

const fromWish = { noun: "a name template or a list of them", example: '"lag_{source}_{pair}_{window}"' };

const toleranceWish = { noun: "a whole number of tables", example: "tolerance: 5" };

const ifMissing = mapOf(
  {
    effort: effortText
      .optional()
      .describe(
        "Work to write the script: `4h-6h`, `1h`, `2d` (days of the team's hours). Default: by kind.",
      ),
    workaround: sentence("workaround: rename instead (2h-3h)")
      .optional()
      .describe("What could be done instead, in words."),
  },
  "if-missing: { effort: 4h-6h }",
);

const operation = mapOf(
  {
    id: idText.describe("Id of the operation, unique in the phase."),
    kind: z
      .enum(["rename", "consolidate", "create-views", "validate", "generate", "drop"], wanting(kindWish))
      .describe("What it does to tables."),
    title: sentence("title: Rename the covariance tables")
      .optional()
      .describe("What the documents call it. Default: the id in words, with the kind."),
    dataset: datasetText
      .optional()
      .describe("Dataset it acts on. Default: that of the phase's first mandate."),
    from: z
      .union([nameValue, listOf(nameValue, fromWish.example).min(1, wanting(fromWish))], wanting(fromWish))
      .optional()
      .describe("Template, or list of templates, of the tables it acts on."),
    to: nameValue
      .optional()
      .describe("Template of the tables it leaves. A key that `from` does not bind is an undecided word."),
    expect: expectation
      .optional()
      .describe("Tables it acts on: `1596`, or sources and results: `224 -> 56`."),
    tolerance: z
      .int(wanting(toleranceWish))
      .nonnegative(wanting(toleranceWish))
      .optional()
      .describe("Tables by which the number found may differ from `expect`. Default: none."),
    script: pathText("script: scripts/rename_tables.py").optional().describe("Script that does it."),
    needs: listOf(idText, "needs: [row-counts]")
      .default([])
      .describe("Operations of the phase that must be done before it starts."),
    for: listOf(idText, "for: [cov-rename]")
      .default([])
      .describe("For create-views: the operations whose old names the views keep."),
    grace: textOf({ noun: "a number of days", example: "grace: 30d" }, /^\d{1,5}d$/)
      .optional()
      .describe("How long the old names are kept: `30d`."),
    "if-missing": ifMissing.optional().describe("What it would take if the script is missing."),
  },
  "{ id: cov-rename, kind: rename }",
);

const peopleWish = { noun: "a number above 0", example: "people: 2" };
const hoursWish = { noun: "a number above 0, at most 24", example: "hours-per-day: 8" };

const team = mapOf(
  {
    people: z
      .number(wanting(peopleWish))
      .positive(wanting(peopleWish))
      .default(1)
      .describe("People who work on it."),
    "hours-per-day": z
      .number(wanting(hoursWish))
      .positive(wanting(hoursWish))
      .max(24, wanting(hoursWish))
      .default(8)
      .describe("Hours that each of them works a day."),
  },
  "team: { people: 2, hours-per-day: 8 }",
);

const tablesWish = { noun: "a whole number of tables", example: "tables: 2191" };

const budgetWish = { noun: "a number of dollars", example: "budget-usd: 15" };

const phase = mapOf(
  {
    title: sentence("title: Table remediation").describe("What the phase is called in the documents."),
    starts: dateText.describe("Date it is to start: `2025-12-14`."),
    "runs-as": emailText
      .optional()
      .describe("Identity that will carry it out; permissions are tested for it."),
    mandates: listOf(idText, "mandates: [M008]")
      .default([])
      .describe("Mandates that it brings about, by id."),
    "budget-usd": z
      .number(wanting(budgetWish))
      .nonnegative(wanting(budgetWish))
      .optional()
      .describe("Most that it may cost, in US dollars."),
    tables: z
      .int(wanting(tablesWish))
      .nonnegative(wanting(tablesWish))
      .optional()
      .describe(
        "Tables that its operations rename, consolidate and drop, all together; their `expect` must add up to it.",
      ),
    team: team
      .optional()
      .describe("Who works on it; it turns hours of work into dates. Default: one person, 8 hours."),
    operations: listOf(operation, "operations: [{ id: cov-rename, kind: rename }]")
      .default([])
      .describe("The pieces of work that act on tables."),
    scripts: listOf(pathText("scripts/audit_tables.py"), "scripts: [scripts/audit_tables.py]")
      .default([])
      .describe("Scripts that it needs beyond those of its operations."),
    document: textOf(
      { noun: "the beginning of a file name, of letters, digits, `_`, `.` and `-`", example: "M008_4C" },
      /^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/,
    )
      .optional()
      .describe("Beginning of the names of its documents. Default: from the id, `M008-4C` gives `M008_4C`."),
  },
  "{ title: Table remediation, starts: 2025-12-14 }",
);

/** Stages of the owner's work, by id. */
export const phases = mapById(
  idText,
  phase,
  "phases: { M008-4C: { title: Table remediation, starts: 2025-12-14 } }",
).describe("Stages of the work, by id; each is audited by itself.");
