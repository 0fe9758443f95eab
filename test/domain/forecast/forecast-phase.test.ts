import { expect, test } from "vitest";
import { forecastPhase } from "#domain/forecast/forecast-phase.ts";
import type { Operation } from "#domain/plan.ts";
import type { ScriptFact } from "#domain/script.ts";
import { simulationOf } from "#domain/simulation/of-snapshot.ts";
import type { SnapshotParts } from "#domain/snapshot.ts";
import { anOperation, aPhase, aPlan, aTemplate } from "#test/support/plan.ts";
import { AT, anUnread, aRead } from "#test/support/reading.ts";
import { aCatalogue, anEffect, aScript, theParts } from "#test/support/snapshot.ts";

function forecast(
  operations: readonly Operation[],
  over: Partial<SnapshotParts> = {},
  cloud: { usdPerTiB?: number } = {},
) {
  const plan = aPlan({ cloud: { project: "bqx-ml", location: "us-central1", ...cloud } });
  const phase = aPhase({ operations, budgetUsd: 15 });
  const parts = theParts({ probes: {}, dryRuns: {}, runHistory: {}, ...over });
  const simulation = simulationOf({ plan, phase, ...parts });
  return forecastPhase({ plan, phase, at: AT, simulation, ...parts });
}

const tables = (names: readonly string[], bytes: number) => ({
  catalogues: { features: aRead(aCatalogue(names)) },
  tableDetails: {
    features: aRead({
      dataset: "features",
      rows: 10,
      bytes: bytes * names.length,
      tables: Object.fromEntries(names.map((name) => [name, { rows: 10, bytes }])),
    }),
  },
});

const LAG = anOperation({
  id: "lag",
  kind: "consolidate",
  from: [aTemplate("lag_{source}_{pair}_{window}")],
  to: aTemplate("lag_{source}_{pair}"),
  expect: { sources: 2, results: 1 },
});

test("renames cost nothing and take assumed seconds one after the other, and say so", () => {
  expect(forecast([anOperation()]).operations).toEqual([
    {
      operation: "cov-rename",
      statements: 2,
      durationMinutes: { low: 2 / 60, high: 10 / 60 },
      bytes: { low: 0, high: 0 },
      costUsd: { low: 0, high: 0 },
      basis: [
        "statements: steps of the simulation",
        "1 to 5 seconds a statement (assumed; a scratch probe measures it)",
        "one statement after the other, as the script works",
        "cost: statements that move no data are not billed",
      ],
    },
  ]);
});

test("takes the seconds that a scratch probe measured, and up to three times that", () => {
  const step = {
    action: "rename-table",
    needed: true,
    outcome: "done",
    source: "POST queries",
    saw: "renamed",
    durationMs: 600,
    observedAt: AT,
    remedy: null,
  } as const;
  const probe = { scratch: "s", identity: null, withheld: "", steps: [step], leftovers: [], unswept: "" };
  const { durationMinutes } = forecast([anOperation()], { probes: { "dataset:features": aRead(probe) } });
  expect(durationMinutes?.low).toBeCloseTo(1.2 / 60);
  expect(durationMinutes?.high).toBeCloseTo(3.6 / 60);
});

test("a parallel script takes no less than one statement", () => {
  const script: ScriptFact = aScript({ execution: "parallel" });
  const { durationMinutes } = forecast([anOperation()], { scripts: aRead([script]) });
  expect(durationMinutes).toEqual({ low: 1 / 60, high: 5 / 60 });
});

test("takes the workers and the pauses of the script where its text tells them", () => {
  const script: ScriptFact = aScript({ execution: "parallel", workers: 2, pauseSeconds: 0.5 });
  const found = forecast([anOperation()], { scripts: aRead([script]) });
  expect(found.durationMinutes).toEqual({ low: 1.5 / 60, high: 5.5 / 60 });
  expect(found.operations[0]?.basis.slice(1, 4)).toEqual([
    "1 to 5 seconds a statement (assumed; a scratch probe measures it)",
    "a pause of 0.5 seconds after each statement, as the script's text says",
    "2 statements at once, as the script's text and its defaults say",
  ]);
});

test("counts views made at once against tables.insert, and changes of datasets against theirs", () => {
  const rename = anOperation({ from: [aTemplate("cov_{window}")], to: aTemplate("new_{window}") });
  const views = anOperation({
    id: "views",
    kind: "create-views",
    from: [],
    to: null,
    covers: ["cov-rename"],
    script: "scripts/v.py",
  });
  const view = anEffect({ verb: "view", name: "bqx-ml.features.cov_0" });
  const effects = [anEffect({ kind: "bigquery-dataset", verb: "create", name: "bqx-ml.features" }), view];
  const script = aScript({ path: "scripts/v.py", execution: "parallel", workers: 20, effects });
  const names = Array.from({ length: 26 }, (_, window) => `cov_${window}`);
  const limitsWith = (one: ScriptFact) =>
    forecast([rename, views], {
      catalogues: { features: aRead(aCatalogue(names)) },
      scripts: aRead([one]),
    }).limits;
  const limits = limitsWith(script);
  const needed = (start: string) => limits.find(({ limit }) => limit.startsWith(start));
  expect(needed("tables and views made")).toMatchObject({ needed: 20, allowed: 10, known: "documented" });
  const bySql = limitsWith({ ...script, effects: [{ ...view, statement: "CREATE VIEW ..." }] });
  expect(bySql.find(({ limit }) => limit.startsWith("tables and views made"))?.needed).toBe(0);
  expect(needed("metadata updates of one dataset")).toMatchObject({ needed: 1, allowed: 5 });
});

test("a consolidation is billed for all bytes of its sources, at the plan's price", () => {
  const over = tables(["lag_bqx_audcad_1", "lag_bqx_audcad_2"], 2 ** 39);
  expect(forecast([LAG], over).costUsd).toEqual({ low: 6.25, high: 6.25 });
  expect(forecast([LAG], over, { usdPerTiB: 8 }).costUsd).toEqual({ low: 8, high: 8 });
});

test("takes BigQuery's own estimate where statements were tried", () => {
  const dryRun = {
    operation: "lag",
    total: 1,
    runs: [],
    costUsd: 3,
    price: { usdPerTiB: 6.25, source: "s", asOf: "2026-11-21" },
    notes: [],
  };
  const over = tables(["lag_bqx_audcad_1", "lag_bqx_audcad_2"], 2 ** 39);
  expect(forecast([LAG], { ...over, dryRuns: { lag: aRead(dryRun) } }).costUsd).toEqual({ low: 3, high: 3 });
});

test("says what is not known, and leaves it out of the totals", () => {
  const over = {
    ...tables(["lag_bqx_audcad_1", "lag_bqx_audcad_2"], 1),
    tableDetails: { features: anUnread() },
  };
  const validate = anOperation({
    id: "counts",
    kind: "validate",
    from: [],
    to: null,
    script: "scripts/none.py",
  });
  const { costUsd, unknown } = forecast([LAG, validate], { ...over, queryQuota: anUnread() });
  expect(costUsd).toBeNull();
  expect(unknown).toEqual([
    "The cost of lag is not known: the sizes of the tables of features were not read. `--probe dry-run` asks BigQuery for the bytes of its statements.",
    "The queries of counts are not known before its script exists. Its time and cost are in no total.",
    "The daily query quota was not read, so the share that the phase takes of it is not known: 403 accessDenied",
  ]);
});

test("takes the plan's number where the tables were not read", () => {
  const { operations } = forecast([anOperation({ expect: { sources: 1596, results: null } })], {
    catalogues: { features: anUnread() },
  });
  expect(operations[0]).toMatchObject({ statements: 1596, durationMinutes: { low: 26.6, high: 133 } });
});

test("low is the longest chain of needs, high is all one after the other", () => {
  const operations = ["a", "b", "c"].map((id) =>
    anOperation({
      id,
      from: [aTemplate(`${id}_{pair}`)],
      to: null,
      expect: { sources: 60, results: null },
      needs: id === "b" ? ["a"] : [],
    }),
  );
  const over = { catalogues: { features: anUnread() } };
  expect(forecast(operations, over).durationMinutes).toEqual({ low: 2, high: 15 });
});

test("weighs every limit, the largest share first, and the daily query quota as it was read", () => {
  const over = tables(["lag_bqx_audcad_1", "lag_bqx_audcad_2"], 2 ** 39);
  const { limits, tightestQuota } = forecast([LAG], {
    ...over,
    queryQuota: aRead({ limitMiB: 2 ** 20, custom: true }, "GET consumerQuotaMetrics"),
    quotaUsage: anUnread(),
  });
  expect(limits.map(({ limit, needed, allowed }) => [limit, needed, allowed])).toEqual([
    ["query usage a day", 2 ** 20, 2 ** 20],
    ["metadata updates of one table in 10 seconds", 1, 5],
    ["queued interactive queries, for the project", 1, 1000],
    ["modifications of one table a day", 1, 1500],
    ["API requests a second, for each user and method", expect.closeTo(0, 1), 100],
    ["tables and views made through tables.insert in a second, for each user", 0, 10],
    ["metadata updates of one dataset in 10 seconds", 0, 5],
    ["copy jobs a day, for the project", 0, 100_000],
  ]);
  expect(tightestQuota).toBe("query usage a day: 1,048,576 of 1,048,576 MiB");
});

test("copies are jobs, and are not billed", () => {
  const generate = anOperation({
    id: "backups",
    kind: "generate",
    from: [],
    to: null,
    expect: { sources: 2, results: null },
    dataset: "features",
  });
  const effects = ["a", "b"].map((table) =>
    anEffect({ verb: "copy", name: `bqx-ml.features.${table}`, to: `bqx-ml.backup.${table}` }),
  );
  const { operations, limits } = forecast([generate], { scripts: aRead([aScript({ effects })]) });
  expect(operations[0]).toMatchObject({ statements: 2, costUsd: { low: 0, high: 0 } });
  expect(limits.find(({ limit }) => limit.startsWith("copy jobs"))?.needed).toBe(2);
});

test("where nothing else tells a cost, what such statements were billed before does", () => {
  const past = { runs: 3, failed: 1, lastAt: AT, lastFailedAt: AT };
  const statements = [
    { ...past, statement: "MERGE", bytesBilled: 2 ** 40 },
    { ...past, statement: "CREATE_TABLE", bytesBilled: 0 },
  ];
  const runHistory = { features: aRead({ dataset: "features", days: 30, statements }) };
  const unsized = { ...tables(["lag_bqx_audcad_1", "lag_bqx_audcad_2"], 0), tableDetails: {} };
  const [line] = forecast([LAG], { ...unsized, runHistory }).operations;
  expect(line?.costUsd).toEqual({ low: 0, high: 6.25 });
  expect(line?.basis.at(-1)).toBe(
    "cost: 2 statements that computed rows of features in the last 30 days were billed 524288 MiB each on average (INFORMATION_SCHEMA.JOBS), at 6.25 USD a TiB",
  );
});
