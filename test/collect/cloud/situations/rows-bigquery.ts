import type { SandboxState } from "#sandbox/state.ts";
import { aSchedule, WELL, withFeatures } from "./a-project.ts";
import { BIGQUERY, byRoad, MISPLACED, ONE_THING, QUERIES, QUERY_PAGES, type Row } from "./row.ts";

/** Calls about datasets, tables and what reads them. */
export const BIGQUERY_ROWS: readonly Row[] = [
  {
    part: "datasets",
    call: "datasets.get",
    on: { match: "GET /bigquery/v2/projects/bqx-ml/datasets/features" },
    permission: "bigquery.datasets.get",
    service: BIGQUERY,
    pages: { none: ONE_THING },
    wrong: withFeatures({ location: "EU", defaultTableExpirationMs: 86_400_000 }),
    decides: ({ datasets }) => datasets["features"],
  },
  {
    part: "catalogues",
    call: "tables.list",
    on: { match: "GET /bigquery/v2/projects/bqx-ml/datasets/features/tables" },
    permission: "bigquery.tables.list",
    service: BIGQUERY,
    pages: { match: "GET /bigquery/v2/projects/bqx-ml/datasets/features/tables*pageToken=" },
    wrong: withFeatures({ tables: [{ name: "stray" }] }),
    decides: ({ catalogues }) => catalogues["features"],
  },
  {
    part: "tableDetails",
    call: "jobs.query on TABLE_STORAGE",
    on: { match: QUERIES, contains: "TABLE_STORAGE" },
    permission: "bigquery.jobs.create",
    service: BIGQUERY,
    pages: QUERY_PAGES,
    wrong: withFeatures({ tables: [{ name: "cov_bqx_audcad", rows: 0, bytes: 0 }] }),
    unjudged: "sizes are shown, and used where other facts leave a question open",
    decides: ({ tableDetails }) => tableDetails["features"],
    instead: {
      why: "the dataset's own list of sizes is asked where the region's is denied",
      is: { denied: "read", absent: "malformed" },
    },
  },
  {
    part: "tableDetails",
    call: "jobs.query on __TABLES__",
    on: { match: QUERIES, contains: "__TABLES__" },
    permission: "bigquery.tables.list",
    service: BIGQUERY,
    pages: QUERY_PAGES,
    wrong: withFeatures({ tables: [{ name: "cov_bqx_audcad", rows: 0, bytes: 0 }] }),
    always: { faults: [{ match: QUERIES, contains: "TABLE_STORAGE", status: 403 }] },
    unjudged: "sizes are shown, and used where other facts leave a question open",
    decides: ({ tableDetails }) => tableDetails["features"],
    instead: byRoad("the first question, which was denied, is the one to mend", "denied"),
  },
  {
    part: "tableColumns",
    call: "jobs.query on COLUMNS",
    on: { match: QUERIES, contains: "COLUMNS" },
    permission: "bigquery.jobs.create",
    service: BIGQUERY,
    pages: QUERY_PAGES,
    wrong: withFeatures({
      tables: [{ name: "cov_bqx_audcad", columns: [{ name: "other", type: "STRING" }] }],
    }),
    unjudged: "columns are shown, and played through; what a mandate requires of them is asked of scripts",
    decides: ({ tableColumns }) => tableColumns["features"],
    instead: MISPLACED,
  },
  {
    part: "dependents",
    call: "jobs.query on VIEWS and ROUTINES of the region",
    on: { match: QUERIES, contains: "region-us-central1" },
    permission: "bigquery.jobs.create",
    service: BIGQUERY,
    pages: QUERY_PAGES,
    wrong: aReader("reports"),
    decides: ({ dependents }) => dependents["features"],
    instead: {
      why: "the dataset's own views are asked for where the region's are denied",
      is: { denied: "read", absent: "malformed" },
    },
  },
  {
    part: "dependents",
    call: "jobs.query on VIEWS and ROUTINES of the dataset",
    on: { match: QUERIES, contains: "`features`.INFORMATION_SCHEMA" },
    permission: "bigquery.routines.list",
    service: BIGQUERY,
    pages: QUERY_PAGES,
    wrong: withFeatures({
      tables: [
        { name: "cov_bqx_audcad" },
        { name: "recent", type: "VIEW", query: "SELECT * FROM `bqx-ml.features.cov_bqx_audcad`" },
        { name: "recent_2", type: "VIEW", query: "SELECT * FROM `bqx-ml.features.cov_bqx_audcad`" },
      ],
    }),
    always: {
      ...withFeatures({
        tables: ["one", "two"].map((name) => ({ name, type: "VIEW", query: "SELECT 1 AS one" })),
      }),
      faults: [{ match: QUERIES, contains: "region-us-central1", status: 403 }],
    },
    decides: ({ dependents }) => dependents["features"],
    instead: byRoad("the first question, which was denied, is the one to mend", "denied"),
  },
  {
    part: "billingExport",
    call: "jobs.query on TABLE_STORAGE",
    on: { match: QUERIES, contains: "gcp_billing_export_" },
    permission: "bigquery.jobs.create",
    service: BIGQUERY,
    pages: QUERY_PAGES,
    wrong: { datasets: (WELL.datasets ?? []).filter(({ id }) => id !== "billing") },
    times: 2,
    decides: ({ billingExport }) => billingExport,
    instead: MISPLACED,
  },
  {
    part: "scheduledQueries",
    call: "transferConfigs.list",
    on: { match: "GET /v1/projects/bqx-ml/locations/us-central1/transferConfigs" },
    permission: "bigquery.transfers.get",
    service: "bigquerydatatransfer.googleapis.com",
    pages: { match: "GET /v1/projects/bqx-ml/locations/us-central1/transferConfigs*pageToken=" },
    wrong: { scheduledQueries: [aSchedule("nightly", "DELETE FROM features.cov_bqx_audcad WHERE TRUE")] },
    decides: ({ scheduledQueries }) => scheduledQueries,
    tells: { disabled: "where the API is off, no query runs on a schedule" },
  },
];

function aReader(dataset: string): Partial<SandboxState> {
  const view = { type: "VIEW" as const, query: "SELECT * FROM `bqx-ml.features.cov_bqx_audcad`" };
  const datasets = (WELL.datasets ?? []).map((one) =>
    one.id === dataset
      ? {
          ...one,
          tables: [
            { name: "daily", ...view },
            { name: "weekly", ...view },
          ],
        }
      : one,
  );
  return { datasets };
}
