import fc from "fast-check";
import { expect, test } from "vitest";
import type { SandboxState } from "#sandbox/state.ts";
import { aSandbox, NOW } from "../a-sandbox.ts";
import { ask, query } from "../ask.ts";

const COLUMNS = [
  { name: "day", type: "TIMESTAMP" },
  { name: "close", type: "FLOAT64" },
];
const STATE: Partial<SandboxState> = {
  datasets: [
    {
      id: "features",
      location: "us-central1",
      tables: [
        { name: "big", rows: 2_177_480, bytes: 240_000_000, columns: COLUMNS },
        { name: "summary", type: "VIEW", query: "SELECT close FROM features.big" },
      ],
    },
  ],
};

test("the cycle of a probe runs: create, insert, rename, view over the old name, read, drop, rename back, drop", async () => {
  const sandbox = await aSandbox(STATE);
  const steps = [
    "CREATE TABLE features.probe (id INT64, seen TIMESTAMP) PARTITION BY DATE(seen) CLUSTER BY id OPTIONS(expiration_timestamp=TIMESTAMP_ADD(CURRENT_TIMESTAMP(), INTERVAL 1 HOUR))",
    "INSERT INTO `bqx-ml.features.probe` (id, seen) VALUES (1, CURRENT_TIMESTAMP())",
    "ALTER TABLE `bqx-ml`.features.probe RENAME TO probe_new",
    "CREATE VIEW features.probe AS SELECT * FROM features.probe_new",
  ];
  for (const step of steps) expect(await query(sandbox, step)).toEqual([]);
  expect(await query(sandbox, "SELECT id, COUNT(*) AS n FROM features.probe GROUP BY id")).toEqual([
    ["1", "1"],
  ]);
  for (const step of [
    "DROP VIEW features.probe",
    "ALTER TABLE features.probe_new RENAME TO probe",
    "DROP TABLE features.probe",
  ]) {
    expect(await query(sandbox, step)).toEqual([]);
  }
  expect((await ask(sandbox, "/bigquery/v2/projects/bqx-ml/datasets/features/tables")).body.totalItems).toBe(
    2,
  );
});

test.each([
  ["SELECT nope FROM features.big", "invalidQuery: Unrecognized name: nope at [1:8]"],
  [
    "SELECT 1 FROM features.gone",
    "notFound: Not found: Table bqx-ml:features.gone was not found in location us-central1",
  ],
  ["SELEC 1", 'invalidQuery: Syntax error: Unexpected identifier "SELEC" at [1:1]'],
  ["DECLARE x INT64", "invalidQuery: The sandbox does not execute DECLARE statements"],
  ["SELECT NO_SUCH(1)", "invalidQuery: Function not found: NO_SUCH"],
  ["CREATE TABLE features.big (a INT64)", "duplicate: Already Exists: Table bqx-ml:features.big"],
  ["ALTER TABLE features.big RENAME TO summary", "duplicate: Already Exists: Table bqx-ml:features.summary"],
  [
    "ALTER TABLE features.summary RENAME TO x",
    "invalidQuery: bqx-ml:features.summary is not allowed for this operation because it is currently a VIEW.",
  ],
  [
    "DROP VIEW features.big",
    "invalidQuery: Cannot drop bqx-ml:features.big which has type TABLE. A VIEW was expected.",
  ],
  ["DELETE FROM features.big", "invalidQuery: DELETE must have a WHERE clause"],
])("%s answers %s", async (sql, expected) => {
  const sandbox = await aSandbox(STATE);
  expect(await query(sandbox, sql)).toBe(expected);
  expect(await query(sandbox, sql, { dryRun: true })).toBe(expected);
});

test("a dry run tells bytes, tables, schema and what DDL would do, and does nothing", async () => {
  const sandbox = await aSandbox(STATE);
  const sql =
    "CREATE OR REPLACE TABLE features.c AS SELECT day, LAG(close) OVER (ORDER BY day) AS prev FROM features.big";
  const { body } = await ask(sandbox, "/bigquery/v2/projects/bqx-ml/jobs", {
    body: { configuration: { dryRun: true, query: { query: sql, useLegacySql: false } } },
  });
  expect("jobId" in body.jobReference).toBe(false);
  expect(body.statistics.query).toMatchObject({
    totalBytesProcessed: "240000000",
    totalBytesProcessedAccuracy: "PRECISE",
    statementType: "CREATE_TABLE_AS_SELECT",
    ddlOperationPerformed: "CREATE",
    referencedTables: [{ projectId: "bqx-ml", datasetId: "features", tableId: "big" }],
    schema: {
      fields: [
        { name: "day", type: "TIMESTAMP", mode: "NULLABLE" },
        { name: "prev", type: "FLOAT", mode: "NULLABLE" },
      ],
    },
  });
  expect(await query(sandbox, "SELECT COUNT(*) FROM features.INFORMATION_SCHEMA.TABLES")).toEqual([["2"]]);
});

test("a job in another location does not find the dataset, legacy SQL and too dear a query are refused", async () => {
  const sandbox = await aSandbox(STATE);
  expect(await query(sandbox, "SELECT 1 FROM features.big", { location: "US" })).toBe(
    "notFound: Not found: Dataset bqx-ml:features was not found in location US",
  );
  expect(await query(sandbox, "SELECT 1", { useLegacySql: true })).toMatch(/^invalidQuery: .*legacy SQL/);
  expect(
    await query(sandbox, "SELECT close FROM features.big LIMIT 1", { maximumBytesBilled: "20000000" }),
  ).toMatch(/^bytesBilledLimitExceeded: /);
});

test("the same requestId runs a statement once", async () => {
  const sandbox = await aSandbox(STATE);
  const sql = "CREATE TABLE features.once (a INT64)";
  expect(await query(sandbox, sql, { requestId: "r1" })).toEqual([]);
  expect(await query(sandbox, sql, { requestId: "r1" })).toEqual([]);
  expect(await query(sandbox, sql, { requestId: "r2" })).toMatch(/^duplicate/);
});

test.each([
  ["bigquery.tables.getData", "SELECT close FROM features.big LIMIT 1"],
  ["bigquery.tables.create", "CREATE TABLE features.n (a INT64)"],
  ["bigquery.tables.update", "ALTER TABLE features.big RENAME TO n"],
  ["bigquery.tables.delete", "DROP TABLE features.big"],
  ["bigquery.tables.updateData", "TRUNCATE TABLE features.big"],
  ["bigquery.jobs.create", "SELECT 1"],
  ["bigquery.jobs.listAll", "SELECT job_id FROM `region-us-central1`.INFORMATION_SCHEMA.JOBS"],
])("without %s: %s is denied, in a dry run too", async (permission, sql) => {
  const sandbox = await aSandbox({ ...STATE, deny: [{ permission }] });
  expect(await query(sandbox, sql)).toMatch(/^accessDenied: Access Denied/);
  expect(await query(sandbox, sql, { dryRun: true })).toMatch(/^accessDenied: Access Denied/);
});

test("a renamed table keeps its creation time, and a default lifetime that it outlived takes it at once", async () => {
  const table = { createdAt: "2025-01-01T00:00:00Z", columns: COLUMNS };
  const sandbox = await aSandbox({
    datasets: [
      { id: "keep", location: "EU", tables: [{ name: "a", ...table }] },
      { id: "lose", location: "EU", defaultTableExpirationMs: 3_600_000, tables: [{ name: "a", ...table }] },
    ],
  });
  for (const id of ["keep", "lose"])
    expect(await query(sandbox, `ALTER TABLE ${id}.a RENAME TO b`)).toEqual([]);
  const created = String(Date.parse(table.createdAt));
  expect((await ask(sandbox, "/bigquery/v2/projects/bqx-ml/datasets/keep/tables/b")).body.creationTime).toBe(
    created,
  );
  expect((await ask(sandbox, "/bigquery/v2/projects/bqx-ml/datasets/lose/tables/b")).status).toBe(404);
});

test("JOBS remembers who ran what; a failed job tells why", async () => {
  const sandbox = await aSandbox({
    ...STATE,
    history: [{ at: "2025-12-01T00:00:00Z", user: "a@x", query: "SELECT 2", bytes: 1 }],
  });
  await query(sandbox, "SELECT 1 FROM features.gone");
  const sql =
    "SELECT user_email, query, error_result.reason FROM `region-us-central1`.INFORMATION_SCHEMA.JOBS ORDER BY creation_time";
  expect(await query(sandbox, sql)).toEqual([
    ["a@x", "SELECT 2", null],
    ["auditor@bqx-ml.iam.gserviceaccount.com", "SELECT 1 FROM features.gone", "notFound"],
  ]);
});

test("a result comes in pages", async () => {
  const sandbox = await aSandbox(STATE);
  const { body } = await ask(sandbox, "/bigquery/v2/projects/bqx-ml/queries", {
    body: { query: "SELECT x FROM UNNEST(GENERATE_ARRAY(1, 5)) AS x", useLegacySql: false, maxResults: 2 },
  });
  const rest = await ask(
    sandbox,
    `/bigquery/v2/projects/bqx-ml/queries/${body.jobReference.jobId}?pageToken=${body.pageToken}&maxResults=9`,
  );
  const cells = [...body.rows, ...rest.body.rows].map((row: { f: { v: string }[] }) => row.f[0]?.v);
  expect(cells).toEqual(["1", "2", "3", "4", "5"]);
});

const NAMES = ["a", "b", "c", "d"];
const step = fc.oneof(
  fc.record({
    kind: fc.constant("create" as const),
    name: fc.constantFrom(...NAMES),
    to: fc.constantFrom(...NAMES),
  }),
  fc.record({
    kind: fc.constant("rename" as const),
    name: fc.constantFrom(...NAMES),
    to: fc.constantFrom(...NAMES),
  }),
  fc.record({
    kind: fc.constant("drop" as const),
    name: fc.constantFrom(...NAMES),
    to: fc.constantFrom(...NAMES),
  }),
);

test("after any sequence of DDL the catalogue is what a set of names would be", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 12 }), async (steps) => {
      const sandbox = await aSandbox({ datasets: [{ id: "d", location: "EU" }] });
      const model = new Set<string>();
      for (const { kind, name, to } of steps) {
        const sql = {
          create: `CREATE TABLE d.${name} (x INT64)`,
          rename: `ALTER TABLE d.${name} RENAME TO ${to}`,
          drop: `DROP TABLE d.${name}`,
        }[kind];
        const isFine =
          kind === "create" ? !model.has(name) : model.has(name) && (kind === "drop" || !model.has(to));
        expect(Array.isArray(await query(sandbox, sql))).toBe(isFine);
        if (!isFine) continue;
        if (kind !== "create") model.delete(name);
        if (kind !== "drop") model.add(kind === "create" ? name : to);
      }
      const rows = await query(sandbox, "SELECT table_id FROM d.__TABLES__ ORDER BY 1");
      expect(rows).toEqual([...model].sort().map((name) => [name]));
      await sandbox.close();
    }),
    { numRuns: 25 },
  );
});

test("an instant is the sandbox's own", async () => {
  const sandbox = await aSandbox(STATE);
  expect(await query(sandbox, "SELECT FORMAT_DATE('%F', CURRENT_DATE())")).toMatch(
    /does not execute the function FORMAT_DATE/,
  );
  expect(await query(sandbox, "SELECT CURRENT_DATE()")).toEqual([[NOW.slice(0, 10)]]);
});
