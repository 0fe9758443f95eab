import { expect, test } from "vitest";
import type { Sandbox } from "#sandbox/serve.ts";
import { aSandbox } from "./a-sandbox.ts";
import { ask, query } from "./ask.ts";

/** A sandbox with three rows of days. */
async function someDays(): Promise<Sandbox> {
  const sandbox = await aSandbox({ datasets: [{ id: "d", location: "EU" }] });
  await query(
    sandbox,
    "CREATE TABLE d.t (day DATE, n INT64); INSERT d.t VALUES ('2025-01-01', 1), ('2025-01-02', 2)",
  );
  return sandbox;
}

test.each([
  ["EXECUTE IMMEDIATE 'SELECT 1'", "The sandbox does not execute EXECUTE statements"],
  [
    "CREATE MODEL d.m OPTIONS(model_type='linear_reg') AS SELECT 1 AS x",
    "The sandbox does not execute CREATE MODEL statements",
  ],
  [
    "SELECT * FROM ML.PREDICT(MODEL d.m, TABLE d.t)",
    "The sandbox does not execute the table function ML.PREDICT",
  ],
  ["SELECT ST_GEOGPOINT(1, 2)", "Function not found: ST_GEOGPOINT"],
  [
    "CREATE ROW ACCESS POLICY p ON d.t GRANT TO ('allUsers') FILTER USING (TRUE)",
    "The sandbox does not execute CREATE ROW statements",
  ],
  ["SELECT n FROM `d.t_*`", "The sandbox does not execute wildcard tables"],
])("%s is refused, in a dry run too", async (sql, message) => {
  const sandbox = await someDays();
  expect(await query(sandbox, sql)).toBe(`invalidQuery: ${message}`);
  expect(await query(sandbox, sql, { dryRun: true })).toBe(`invalidQuery: ${message}`);
});

test.each([
  ["SELECT DATE_DIFF(day, DATE '2024-12-31', DAY) AS x FROM d.t", "the function DATE_DIFF"],
  ["SELECT ROW_NUMBER() OVER (ORDER BY n) AS x FROM d.t", "window functions"],
  ["SELECT SPLIT('a,b', ',')[OFFSET(1)] AS x FROM d.t", "the function ELEMENT"],
])(
  "%s passes a dry run, is refused for its rows, and fills a table with as many made up",
  async (sql, what) => {
    const sandbox = await someDays();
    expect(await query(sandbox, sql, { dryRun: true })).toEqual([]);
    expect(await query(sandbox, sql)).toBe(`invalidQuery: The sandbox does not execute ${what}`);
    expect(await query(sandbox, `CREATE TABLE d.made AS ${sql}`)).toEqual([]);
    expect(await query(sandbox, "SELECT COUNT(*) FROM d.made")).toEqual([["2"]]);
  },
);

test("time travel is read as now", async () => {
  const sandbox = await someDays();
  await query(sandbox, "DELETE FROM d.t WHERE n = 1");
  const sql = "SELECT n FROM d.t FOR SYSTEM_TIME AS OF TIMESTAMP_SUB(CURRENT_TIMESTAMP(), INTERVAL 1 HOUR)";
  expect(await query(sandbox, sql)).toEqual([["2"]]);
});

test.each([
  ["GET", "/storage/v1/b/staging/notificationConfigs"],
  ["POST", "/v1/projects/-/serviceAccounts/runner@bqx-ml.iam.gserviceaccount.com:signBlob"],
  ["GET", "/v3/organizations/1"],
  ["GET", "/bigquery/v2/projects/bqx-ml/datasets/features/routines/none/unknown"],
])("%s %s is not known, which is an error", async (method, path) => {
  const { status, body } = await ask(await aSandbox(), path, { method });
  expect([status, body.error.message]).toEqual([501, `The sandbox does not know ${method} ${path}`]);
});
