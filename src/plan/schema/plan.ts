import * as z from "zod";
import { dependencies, infrastructure } from "./infrastructure.ts";
import { mandates } from "./mandate.ts";
import { phases } from "./phase.ts";
import { policy } from "./policy.ts";
import { idText, pathText, sentence } from "./scalars.ts";
import { vocabulary } from "./vocabulary.ts";
import { listOf, mapById, mapOf, textOf, wanting } from "./wanting.ts";

const countWish = { noun: "a number of tables", example: "creates: { tri: 194 }" };

const script = mapOf(
  {
    path: pathText("path: scripts/generate_tables.py").describe("Path in the repository."),
    family: sentence("family: generation").describe("Group that the documents list it in."),
    purpose: sentence("purpose: 194 TRI tables").describe("What it is for."),
    creates: mapById(idText, z.int(wanting(countWish)).nonnegative(wanting(countWish)), countWish.example)
      .default({})
      .describe("Tables that it must create, by id of a mandate's name: `{ tri: 194 }`."),
  },
  "{ path: scripts/generate_tables.py, family: generation, purpose: 194 TRI tables }",
);

const priceWish = { noun: "a number of dollars", example: "usd-per-tib: 6.25" };

const googleCloud = mapOf(
  {
    project: textOf(
      { noun: "a project id", example: "project: my-project" },
      /^(?:[a-z0-9.-]+:)?[a-z][a-z0-9-]{4,61}[a-z0-9]$/,
    ).describe("Google Cloud project id."),
    location: textOf({ noun: "a location", example: "location: us-central1" }, /^[A-Za-z0-9-]+$/).describe(
      "Default location of what the plan names: `us-central1`, `EU`.",
    ),
    "usd-per-tib": z
      .number(wanting(priceWish))
      .nonnegative(wanting(priceWish))
      .optional()
      .describe("What a TiB of queries costs there, in US dollars. Default: on demand in the United States."),
  },
  "google-cloud: { project: my-project, location: us-central1 }",
);

const documents = mapOf(
  {
    folder: pathText("folder: docs").default("docs").describe("Folder that the documents are written to."),
    prefix: textOf(
      { noun: "letters, digits, `_`, `.` and `-`", example: "prefix: BA" },
      /^[A-Za-z0-9._-]{0,50}$/,
    )
      .default("")
      .describe("Beginning of every document's file name."),
  },
  "documents: { folder: docs }",
);

/** The whole plan: source of its validation, its defaults, its JSON Schema and its reference. */
export const planShape = mapOf(
  {
    version: z
      .literal(1, wanting({ noun: "1, the only version of the plan", example: "version: 1" }))
      .describe("Version of the plan's format: `1`."),
    project: sentence("project: my-project").describe("What the project is called in the documents."),
    "google-cloud": googleCloud.describe("Where the phases act."),
    vocabulary,
    mandates,
    phases,
    infrastructure,
    dependencies,
    scripts: listOf(script, "scripts: [{ path: scripts/x.py, family: generation, purpose: tables }]")
      .default([])
      .describe("What the inventory must contain, by family, and what each script is for."),
    policy: policy
      .optional()
      .describe("What fails the gate, and the exceptions to it. Read from the base branch."),
    documents: documents.optional().describe("Where the documents are written."),
  },
  "version: 1",
);

/** A plan that the definition accepts, with the definition's defaults filled in. */
export type PlanDeclaration = z.output<typeof planShape>;
