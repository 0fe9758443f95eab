import { isRead } from "#domain/reading.ts";
import type { HistorySeed } from "#sandbox/state.ts";
import { BIGQUERY, MISPLACED, ONE_THING, QUERIES, QUERY_PAGES } from "#test/collect/cloud/situations/row.ts";
import { type ProbeRow, toOutcome } from "./probe-row.ts";

const COV = "GET /bigquery/v2/projects/bqx-ml/datasets/features/tables/cov_";
const POLICIES = { match: `${COV}bqx_audcad/rowAccessPolicies` };
const DRY = { match: QUERIES, contains: '"dryRun":true' };

/** Writers of the dataset, of two kinds. */
export const WRITERS: readonly HistorySeed[] = ["INSERT", "MERGE"].map((statementType) => ({
  at: "2025-12-13T11:00:00Z",
  user: "etl@bqx-ml.iam.gserviceaccount.com",
  query: `${statementType} features.cov_bqx_audcad`,
  statementType,
  destination: "features.cov_bqx_audcad",
  bytes: 10_485_760,
}));

const STREAMED = {
  id: "features",
  location: "us-central1",
  tables: ["cov_bqx_audcad", "cov_idx_audcad"].map((name) => ({ name, streamingRows: 42 })),
};

const INDEXED = {
  id: "features",
  location: "us-central1",
  tables: ["cov_bqx_audcad", "cov_idx_audcad"].map((name) => ({ name, searchIndexes: [`${name}_search`] })),
};

/** Calls that try statements, and that ask what stands in the way of renames. */
export const READING_ROWS: readonly ProbeRow[] = [
  {
    part: "dryRuns",
    call: "jobs.query as a dry run",
    on: DRY,
    permission: "bigquery.tables.update",
    service: BIGQUERY,
    pages: { none: "a dry run gives no rows" },
    wrong: {
      state: { faults: [{ ...DRY, status: 400, message: "Syntax error: Unexpected identifier at [1:7]" }] },
      is: "refused",
    },
    well: "accepted",
    decides: ({ dryRuns }) => {
      const reading = dryRuns["cov-rename"];
      if (!isRead(reading)) return toOutcome(reading);
      const [run] = reading.value.runs;
      if (run === undefined) return { state: "nothing", says: "", remedy: null };
      return { state: run.outcome, says: run.detail, remedy: run.remedy };
    },
    instead: {
      why: "a statement that is denied, or whose table is missing, is refused as it would be in the phase",
      is: { denied: "refused", absent: "refused" },
    },
  },
  {
    part: "tableSamples",
    call: "tables.get of a table to rename",
    on: { match: COV },
    permission: "bigquery.tables.get",
    service: BIGQUERY,
    pages: { none: ONE_THING },
    wrong: { state: { datasets: [STREAMED] }, is: "read" },
    well: "read",
    decides: ({ tableSamples }) => toOutcome(tableSamples["features"]),
    instead: { why: "a table that is listed and not found was not looked at", is: { absent: "malformed" } },
  },
  {
    part: "tableSamples",
    call: "rowAccessPolicies.list",
    on: POLICIES,
    permission: "bigquery.rowAccessPolicies.list",
    service: BIGQUERY,
    pages: { none: "one policy is as much of a hazard as all of them" },
    wrong: {
      state: {
        faults: [
          {
            ...POLICIES,
            status: 200,
            body: '{"rowAccessPolicies":[{"rowAccessPolicyReference":{"policyId":"own"}}]}',
          },
        ],
      },
      is: "own",
    },
    always: { faults: [{ ...POLICIES, status: 200, body: "{}" }] },
    well: "none",
    decides: ({ tableSamples }) => {
      const reading = tableSamples["features"];
      if (!isRead(reading)) return toOutcome(reading);
      const { rowPolicies } = reading.value.tables[0] ?? { rowPolicies: null };
      const known = rowPolicies?.join(" ") || "none";
      return { state: rowPolicies === null ? "not known" : known, says: "", remedy: null };
    },
    instead: {
      why: "the table is told, and that its policies are not known",
      is: {
        denied: "not known",
        disabled: "not known",
        absent: "not known",
        limited: "not known",
        unreachable: "not known",
        slow: "not known",
        "cut page": "not known",
        malformed: "not known",
      },
    },
  },
  {
    part: "indexes",
    call: "jobs.query on SEARCH_INDEXES",
    on: { match: QUERIES, contains: "SEARCH_INDEXES" },
    permission: "bigquery.jobs.create",
    service: BIGQUERY,
    pages: QUERY_PAGES,
    wrong: { state: { datasets: [INDEXED] }, is: "read" },
    crowded: { datasets: [INDEXED] },
    well: "read",
    decides: ({ indexes }) => toOutcome(indexes["features"]),
    instead: MISPLACED,
  },
  {
    part: "indexes",
    call: "jobs.query on VECTOR_INDEXES",
    on: { match: QUERIES, contains: "VECTOR_INDEXES" },
    permission: "bigquery.jobs.create",
    service: BIGQUERY,
    pages: { none: "the sandbox has no vector indexes; the pages are read like those of search indexes" },
    wrong: { none: "the sandbox has no vector indexes" },
    well: "read",
    decides: ({ indexes }) => toOutcome(indexes["features"]),
    instead: MISPLACED,
  },
  {
    part: "recentWrites",
    call: "jobs.query on JOBS for writers of the last day",
    on: { match: QUERIES, contains: "ORDER BY creation_time DESC" },
    permission: "bigquery.jobs.listAll",
    service: BIGQUERY,
    pages: QUERY_PAGES,
    wrong: { state: { history: WRITERS }, is: "read" },
    crowded: { history: WRITERS },
    well: "read",
    decides: ({ recentWrites }) => toOutcome(recentWrites["features"]),
    instead: MISPLACED,
  },
  {
    part: "runHistory",
    call: "jobs.query on JOBS for earlier runs",
    on: { match: QUERIES, contains: "GROUP BY statement_type" },
    permission: "bigquery.jobs.listAll",
    service: BIGQUERY,
    pages: QUERY_PAGES,
    wrong: {
      state: {
        history: WRITERS.map((one) => ({
          ...one,
          error: { reason: "invalidQuery", message: "no such column" },
        })),
      },
      is: "read",
    },
    crowded: { history: WRITERS },
    well: "read",
    decides: ({ runHistory }) => toOutcome(runHistory["features"]),
    instead: MISPLACED,
  },
];
