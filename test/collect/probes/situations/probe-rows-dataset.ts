import { BIGQUERY, ONE_THING, QUERIES } from "#test/collect/cloud/situations/row.ts";
import { SCRATCH } from "#test/collect/probes/a-probe-run.ts";
import { type ProbeRow, step } from "./probe-row.ts";

const TABLES = "/bigquery/v2/projects/bqx-ml/datasets/features/tables";
const KEY = "dataset:features";
const STATEMENT = "a statement that changes something gives no rows";

/** Calls of the scratch cycle of a dataset, in its order. */
export const DATASET_ROWS: readonly ProbeRow[] = [
  {
    part: "probes",
    call: "tables.insert of the scratch table",
    on: { match: `POST ${TABLES}`, contains: '"schema":' },
    permission: "bigquery.tables.create",
    service: BIGQUERY,
    pages: { none: ONE_THING },
    wrong: {
      state: { faults: [{ match: `GET ${TABLES}/${SCRATCH}`, status: 404, times: 1 }] },
      is: "mismatch",
    },
    well: "done",
    decides: step(KEY, "create-table"),
  },
  {
    part: "probes",
    call: "tables.get after a step",
    on: { match: `GET ${TABLES}/${SCRATCH}` },
    permission: "bigquery.tables.get",
    service: BIGQUERY,
    pages: { none: ONE_THING },
    wrong: { none: "a table that is not there after its creation is the situation absent" },
    well: "done",
    decides: step(KEY, "create-table"),
    instead: {
      why: "the step itself was answered with success, and only what became of it is not known",
      is: {
        denied: "unknown",
        disabled: "unknown",
        absent: "mismatch",
        limited: "unknown",
        unreachable: "unknown",
        slow: "unknown",
        "cut page": "unknown",
        malformed: "unknown",
      },
    },
  },
  {
    part: "probes",
    call: "jobs.query of INSERT",
    on: { match: QUERIES, contains: "INSERT INTO" },
    permission: "bigquery.tables.updateData",
    service: BIGQUERY,
    pages: { none: STATEMENT },
    wrong: {
      state: {
        faults: [
          { match: QUERIES, contains: "INSERT INTO", body: '{"jobComplete":true,"numDmlAffectedRows":"0"}' },
        ],
      },
      is: "mismatch",
    },
    well: "done",
    decides: step(KEY, "insert-row"),
  },
  {
    part: "probes",
    call: "jobs.query of RENAME TO",
    on: { match: QUERIES, contains: `${SCRATCH}\` RENAME TO` },
    permission: "bigquery.tables.update",
    service: BIGQUERY,
    pages: { none: STATEMENT },
    wrong: {
      state: { faults: [{ match: `GET ${TABLES}/${SCRATCH}_renamed`, status: 404, times: 1 }] },
      is: "mismatch",
    },
    well: "done",
    decides: step(KEY, "rename-table"),
  },
  {
    part: "probes",
    call: "tables.insert of a view over the old name",
    on: { match: `POST ${TABLES}`, contains: '"view":' },
    permission: "bigquery.tables.create",
    service: BIGQUERY,
    pages: { none: ONE_THING },
    wrong: { none: "a view that is not there after its creation is told like a table" },
    well: "done",
    decides: step(KEY, "create-view"),
  },
  {
    part: "probes",
    call: "jobs.query of the view",
    on: { match: QUERIES, contains: "SELECT probe FROM" },
    permission: "bigquery.tables.getData",
    service: BIGQUERY,
    pages: { none: "the scratch table has one row" },
    wrong: {
      state: {
        faults: [
          { match: QUERIES, contains: "SELECT probe FROM", body: '{"jobComplete":true,"totalRows":"0"}' },
        ],
      },
      is: "mismatch",
    },
    well: "done",
    decides: step(KEY, "query-view"),
  },
  {
    part: "probes",
    call: "jobs.query of RENAME TO the first name",
    on: { match: QUERIES, contains: `${SCRATCH}_renamed\` RENAME TO` },
    permission: "bigquery.tables.update",
    service: BIGQUERY,
    pages: { none: STATEMENT },
    wrong: { none: "a rename that has no effect is told like the first one" },
    well: "done",
    decides: step(KEY, "rename-back"),
  },
  {
    part: "probes",
    call: "tables.delete",
    on: { match: `DELETE ${TABLES}/${SCRATCH}` },
    permission: "bigquery.tables.delete",
    service: BIGQUERY,
    pages: { none: "a deletion answers with nothing" },
    wrong: { none: "the sandbox deletes what it says that it deletes" },
    well: "done",
    decides: step(KEY, "drop-view"),
    instead: {
      why: "what a deletion answers is not read: the catalogue tells whether the table is gone",
      is: { malformed: "done" },
    },
  },
  {
    part: "probes",
    call: "jobs.get of the last job",
    on: { match: "GET /bigquery/v2/projects/bqx-ml/jobs/" },
    permission: "bigquery.jobs.get",
    service: BIGQUERY,
    pages: { none: ONE_THING },
    wrong: { none: "whoever ran the job is whoever ran it" },
    well: "told",
    decides: ({ probes }) => {
      const cycle = probes[KEY];
      const identity = cycle?.state === "read" ? cycle.value.identity : null;
      return { state: identity === null ? "not told" : "told", says: identity ?? "", remedy: null };
    },
    instead: {
      why: "the cycle says that nobody told who the caller is",
      is: {
        denied: "not told",
        disabled: "not told",
        absent: "not told",
        limited: "not told",
        unreachable: "not told",
        slow: "not told",
        "cut page": "not told",
        malformed: "not told",
      },
    },
  },
];
