import * as z from "zod";
import { datasetText, emailText, pathText, sentence } from "./scalars.ts";
import { listOf, mapOf, textOf, wanting } from "./wanting.ts";

const datasetAccess = { noun: "create, rename, delete, read or write", example: "create" };
const bucketAccess = { noun: "read or write", example: "read" };
const tablesWish = { noun: "a number of tables", example: "tables: 5817" };
const requiredWish = { noun: "required or optional", example: "required" };

const dataset = mapOf(
  {
    id: datasetText.describe("Dataset id, without its project."),
    access: listOf(
      z.enum(["create", "rename", "delete", "read", "write"], wanting(datasetAccess)),
      "access: [create, rename, delete]",
    )
      .default([])
      .describe("What the phases do in it; each is tested."),
    tables: z
      .int(wanting(tablesWish))
      .nonnegative(wanting(tablesWish))
      .optional()
      .describe("Number of tables that it should hold."),
  },
  "{ id: features_v2, access: [create, rename] }",
);

const bucket = mapOf(
  {
    name: textOf(
      { noun: "a bucket name, without `gs://`", example: "my-staging" },
      /^[a-z0-9][a-z0-9._-]{1,220}[a-z0-9]$/,
    ).describe("Bucket name, without `gs://`."),
    access: listOf(z.enum(["read", "write"], wanting(bucketAccess)), "access: [read, write]")
      .default([])
      .describe("What the phases do in it; each is tested."),
  },
  "{ name: my-staging, access: [read, write] }",
);

const job = mapOf(
  {
    name: textOf(
      { noun: "a job name of lower-case letters, digits and `-`", example: "nightly-extract" },
      /^[a-z][a-z0-9-]{0,62}$/,
    ).describe("Cloud Run job name."),
    location: textOf({ noun: "a region", example: "location: us-central1" }, /^[a-z0-9-]+$/)
      .optional()
      .describe("Region of the job. Default: google-cloud.location."),
    build: pathText("build: cloudbuild.yaml").optional().describe("Cloud Build file that builds its image."),
  },
  "{ name: nightly-extract, build: cloudbuild.yaml }",
);

const required = z.enum(["required", "optional"], wanting(requiredWish)).default("optional");

const cost = mapOf(
  {
    budget: required.describe("Whether a billing budget must be set on the project."),
    "daily-query-quota": required.describe(
      "Whether a daily query quota of one's own must be set on the project.",
    ),
  },
  "cost: { budget: required }",
);

/** What must exist in Google Cloud. */
export const infrastructure = mapOf(
  {
    datasets: listOf(dataset, "datasets: [{ id: features_v2 }]").default([]).describe("BigQuery datasets."),
    buckets: listOf(bucket, "buckets: [{ name: my-staging }]").default([]).describe("Cloud Storage buckets."),
    jobs: listOf(job, "jobs: [{ name: nightly-extract }]").default([]).describe("Cloud Run jobs."),
    "service-accounts": listOf(emailText, "service-accounts: [runner@my-project.iam.gserviceaccount.com]")
      .default([])
      .describe("Service accounts, by e-mail."),
    cost: cost.optional().describe("Guards against cost; each is `required` or `optional`."),
  },
  "infrastructure: { datasets: [{ id: features_v2 }] }",
)
  .optional()
  .describe("What must exist in Google Cloud.");

const environment = mapOf(
  {
    name: sentence("name: runner").describe("What the documents call it."),
    from: pathText("from: requirements.txt").describe(
      "File that declares it: requirements, pyproject.toml, setup.cfg, Pipfile, a lock file, a conda environment or a Dockerfile. Extras and groups stand in brackets: `pyproject.toml[parquet,dev]`.",
    ),
  },
  "{ name: runner, from: requirements.txt }",
);

/** What the scripts need around them. */
export const dependencies = mapOf(
  {
    python: mapOf(
      {
        environments: listOf(environment, "environments: [{ name: runner, from: requirements.txt }]")
          .default([])
          .describe("Places where Python code runs."),
      },
      "python: { environments: [{ name: runner, from: requirements.txt }] }",
    )
      .optional()
      .describe("Python packages."),
    tools: listOf(
      textOf({ noun: "the name of a command", example: "gcloud" }, /^[A-Za-z0-9][A-Za-z0-9._+-]{0,99}$/),
      "tools: [gcloud, bq]",
    )
      .default([])
      .describe("Commands that must be on the runner's PATH."),
    apis: listOf(
      textOf(
        { noun: "the name of a Google API", example: "bigquery" },
        /^[a-z][a-z0-9-]*(?:\.googleapis\.com)?$/,
      ),
      "apis: [bigquery, run]",
    )
      .default([])
      .describe("Google APIs that must be enabled: `bigquery`, or `bigquery.googleapis.com`."),
  },
  "dependencies: { tools: [gcloud, bq] }",
)
  .optional()
  .describe("What the scripts need around them.");
