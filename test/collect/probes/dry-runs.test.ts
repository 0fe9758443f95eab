import { describe, expect, test } from "vitest";
import { toRun } from "#collect/probes/dry-run-statements.ts";
import type { Effect } from "#domain/effect.ts";
import type { DryRunFact } from "#domain/probe.ts";
import { isRead, type UnreadReason } from "#domain/reading.ts";
import { anOperation, aTemplate } from "#test/support/plan.ts";
import { processorMsOf } from "#test/support/processor-time.ts";
import { anUnread, aRead } from "#test/support/reading.ts";
import { anEffect, aScript } from "#test/support/snapshot.ts";
import { aProbeRun, type ProbeDifference } from "./a-probe-run.ts";
import { aProbedPlan } from "./a-probed-plan.ts";
import { aProbedState } from "./a-probed-state.ts";

describe("an answer", () => {
  const told: readonly (readonly [string, number | null, UnreadReason, string, string | null])[] = [
    ["400 Syntax error: Unexpected keyword", 400, "malformed", "refused", "syntax"],
    ["400 Unrecognized name: prize", 400, "malformed", "refused", "missing"],
    ["404 Not found: Table x", 404, "absent", "refused", "missing"],
    ["409 Already Exists: Table x", 409, "malformed", "refused", "taken"],
    ["400 Already Exists: Table x", 400, "malformed", "refused", "taken"],
    ["403 Permission bigquery.tables.update denied", 403, "denied", "refused", "denied"],
    ["400 Table is read only", 400, "malformed", "refused", "other"],
    ["429 slow down", 429, "limited", "unknown", null],
    ["no answer in time", null, "unreachable", "unknown", null],
    ["the answer is not JSON", 200, "malformed", "unknown", null],
  ];

  test.each(told)("%s", (detail, status, reason, outcome, cause) => {
    const run = toRun("SELECT 1", { reading: anUnread(reason, detail), status, durationMs: 1 });
    expect(run).toMatchObject({ outcome, cause, detail: `${reason}: ${detail}`, bytes: null });
  });

  test("of success has the bytes, where BigQuery tells them", () => {
    const answered = (bytes: number | null) =>
      toRun("SELECT 1", { reading: aRead({ bytes }), status: 200, durationMs: 1 });
    expect(answered(512)).toMatchObject({ outcome: "accepted", bytes: 512 });
    expect(answered(null)).toMatchObject({ outcome: "accepted", bytes: null });
  });

  test.each([
    ["SELECT ';' AS a -- ; b\n;", 512],
    ["SELECT 1; SELECT 2", null],
    ["DECLARE x INT64", null],
    ["SELECT `a;b` /* ; c */ FROM t", 512],
    ["SELECT 'never ends ; SELECT 2", 512],
  ])("%s has %s bytes: several statements have no estimate", (sql, bytes) => {
    const run = toRun(sql, { reading: aRead({ bytes: 512 }), status: 200, durationMs: 1 });
    expect(run.bytes).toBe(bytes);
  });
});

test("a hostile text is read in a moment", async () => {
  const text = `'${"\\'".repeat(400_000)}`;
  const read = () => toRun(text, { reading: aRead({ bytes: 1 }), status: 200, durationMs: 1 });
  expect(await processorMsOf(read)).toBeLessThan(1_000);
});

async function dryRunsOf(difference: ProbeDifference, operation = "cov-rename"): Promise<DryRunFact> {
  const run = { level: "dry-run" as const, ...difference.run };
  const { parts } = await aProbeRun({ ...difference, run });
  const reading = parts.dryRuns[operation];
  if (!isRead(reading)) throw new Error(`${operation}: ${JSON.stringify(reading)}`);
  return reading.value;
}

const OUTCOMES = ({ runs }: DryRunFact) => runs.map(({ outcome, cause }) => [outcome, cause]);

test("the statements of a rename are accepted, and the catalogue stays as it was", async () => {
  const fact = await dryRunsOf({});
  expect(fact).toMatchObject({ total: 2, costUsd: 0, notes: [] });
  expect(OUTCOMES(fact)).toEqual([
    ["accepted", null],
    ["accepted", null],
  ]);
});

test("a rename without the permission is refused and names the grant", async () => {
  const fact = await dryRunsOf({ state: { deny: [{ permission: "bigquery.tables.update" }] } });
  expect(fact.runs[0]).toMatchObject({ outcome: "refused", cause: "denied" });
  expect(fact.runs[0]?.remedy?.role).toBe("roles/bigquery.dataEditor");
});

test("a new name that is taken is refused, and the cost is that of the others", async () => {
  const [dataset] = aProbedState().datasets ?? [];
  if (dataset === undefined) throw new Error("there is a dataset");
  const datasets = [{ ...dataset, tables: [...(dataset.tables ?? []), { name: "cov_agg_bqx_audcad" }] }];
  const fact = await dryRunsOf({ state: { datasets } });
  expect(OUTCOMES(fact)).toEqual([
    ["refused", "taken"],
    ["accepted", null],
  ]);
  expect(fact.costUsd).toBe(0);
});

test("a sample is scaled to all statements, with BigQuery's least bytes for each", async () => {
  const select = "CREATE TABLE features.a AS SELECT total FROM features.summary";
  const [dataset] = aProbedState().datasets ?? [];
  if (dataset === undefined) throw new Error("there is a dataset");
  const summary = { name: "summary", columns: [{ name: "total", type: "INT64" }], rows: 3, bytes: 2 ** 41 };
  const state = { datasets: [{ ...dataset, tables: [summary] }] };
  const big = await dryRunsOf({ ...generating(select), state }, "make");
  expect(big).toMatchObject({ total: 1, costUsd: 12.5, price: { usdPerTiB: 6.25, asOf: "2026-11-21" } });
  const small = { datasets: [{ ...dataset, tables: [{ ...summary, bytes: 24 }] }] };
  const least = await dryRunsOf({ ...generating(select), state: small }, "make");
  expect(least.costUsd).toBeCloseTo((10 / 1024 / 1024) * 6.25, 12);
});

function generating(statement: string): ProbeDifference {
  const operation = anOperation({
    id: "make",
    kind: "generate",
    script: "scripts/make.py",
    from: [],
    to: null,
  });
  const script = aScript({ path: "scripts/make.py", effects: [anEffect({ verb: "create", statement })] });
  return { run: { ...aProbedPlan([operation]) }, scripts: [script] };
}

test.each([
  ["CREATE TABLE features.a AS SELEC total FROM features.summary", "syntax"],
  ["CREATE TABLE features.a AS SELECT totall FROM features.summary", "missing"],
  ["CREATE TABLE features.a AS SELECT total FROM features.nowhere", "missing"],
])("%s is refused for %s", async (statement, cause) => {
  expect(OUTCOMES(await dryRunsOf(generating(statement), "make"))).toEqual([["refused", cause]]);
});

test("operations without tables or with a dataset that is unread say so", async () => {
  const lost = anOperation({ id: "lost", dataset: "nowhere", from: [aTemplate("a")] });
  const { parts } = await aProbeRun({
    run: {
      ...aProbedPlan([anOperation(), lost]),
      level: "dry-run",
    },
    seen: { datasets: { nowhere: anUnread("denied") } },
  });
  expect(parts.dryRuns["lost"]).toMatchObject({ state: "unread", reason: "denied" });
});

test("a validation's own statement is tried where its text is known, and not where it has none", async () => {
  const operation = anOperation({
    id: "check",
    kind: "validate",
    script: "scripts/make.py",
    from: [],
    to: null,
  });
  const wrong = anEffect({
    verb: "read",
    name: "features.cov_bqx_audcad",
    statement: "SELECT nothing FROM features.cov_bqx_audcad",
  });
  const asked = (effects: readonly Effect[]) => ({
    run: { ...aProbedPlan([operation]) },
    scripts: [aScript({ path: "scripts/make.py", effects })],
  });
  const fact = await dryRunsOf(asked([wrong]), "check");
  expect(OUTCOMES(fact)).toEqual([["refused", "missing"]]);
  const silent = asked([anEffect({ verb: "read" })]);
  const { parts } = await aProbeRun({ ...silent, run: { ...silent.run, level: "dry-run" } });
  expect(parts.dryRuns).toEqual({});
});

test("a statement that may not read is refused and names the permission", async () => {
  const select = "CREATE TABLE features.a AS SELECT * FROM features.cov_bqx_audcad";
  const state = { deny: [{ permission: "bigquery.tables.getData" }] };
  const fact = await dryRunsOf({ ...generating(select), state }, "make");
  expect(fact.runs[0]).toMatchObject({ outcome: "refused", cause: "denied" });
  expect(fact.runs[0]?.remedy?.permission).toBe("bigquery.tables.getData");
});

test("the sample of a script's statements is cut and said", async () => {
  const effects = Array.from({ length: 60 }, (_, index) =>
    anEffect({
      verb: "create",
      name: `features.t${index}`,
      statement: `CREATE TABLE features.t${index} (a INT64)`,
    }),
  );
  const operation = anOperation({
    id: "make",
    kind: "generate",
    script: "scripts/make.py",
    from: [],
    to: null,
  });
  const scripts = [aScript({ path: "scripts/make.py", effects })];
  const fact = await dryRunsOf({ run: { ...aProbedPlan([operation]) }, scripts }, "make");
  expect(fact).toMatchObject({
    total: 60,
    notes: ["20 of 60 statements were tried, spread evenly over the list."],
  });
  expect(fact.runs).toHaveLength(20);
});

test("a rename that the script writes itself is tried once, as it writes it", async () => {
  const statement = "alter table bqx-ml.features.cov_bqx_audcad\n  rename to cov_agg_bqx_audcad;";
  const effects = [anEffect({ verb: "rename", name: "features.cov_bqx_audcad", statement })];
  const { script } = anOperation();
  const fact = await dryRunsOf({ scripts: [aScript({ path: script ?? "", effects })] });
  expect(fact.runs.map(({ sql }) => sql)).toEqual([
    "ALTER TABLE `bqx-ml.features.cov_idx_audcad` RENAME TO `cov_agg_idx_audcad`",
    statement,
  ]);
});
