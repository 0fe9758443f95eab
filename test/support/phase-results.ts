import type { Forecast, OperationForecast, Schedule, ScheduledTask } from "#domain/forecast.ts";
import { isTemplateFault, parseTemplate } from "#domain/names/parse.ts";
import type { NamedTemplate } from "#domain/names/template.ts";
import type { Vocabulary } from "#domain/names/vocabulary.ts";
import type { Scenario } from "#domain/report.ts";
import type { Reconciliation, SimulatedStep, Simulation } from "#domain/simulation.ts";

const DATASET = "bqx_ml_v3_features_v2";

/** The words that the names of the report builders are made of. */
const WORDS: Vocabulary = {
  pair: { kind: "list", values: ["audcad", "audchf", "eurusd", "gbpusd"] },
  ccy: { kind: "list", values: ["aud", "eur", "gbp", "usd"] },
  source: { kind: "list", values: ["bqx", "idx"] },
  stat: { kind: "list", values: ["agg", "align"] },
  window: { kind: "integer" },
};

/** The name templates of a plan like the owner's: standards, old and new names. */
export function theNames(): readonly NamedTemplate[] {
  const named = (of: string, role: NamedTemplate["role"], text: string): NamedTemplate => {
    const template = parseTemplate({ text, vocabulary: WORDS, ordered: [] });
    if (isTemplateFault(template)) throw new Error(template.message);
    return { of, role, dataset: DATASET, template };
  };
  return [
    named("M008", "standard", "tri_{stat}_{source}_{ccy.a}_{ccy.b}_{ccy.c}"),
    named("M008", "standard", "cov_{stat}_{source}_{pair.a}_{pair.b}"),
    named("M008", "standard", "lag_{source}_{pair}"),
    named("lag-consolidation", "from", "lag_{source}_{pair}_{window}"),
    named("lag-consolidation", "to", "lag_{source}_{pair}"),
    named("cov-rename", "from", "cov_{stat}_{pair.a}_{pair.b}"),
    named("cov-rename", "to", "cov_{stat}_{source}_{pair.a}_{pair.b}"),
  ];
}

/** A step of the simulation: a rename that is ready, unless the test says otherwise. */
export function aStep(overrides: Partial<SimulatedStep> = {}): SimulatedStep {
  return {
    order: 1,
    operation: "cov-rename",
    dataset: DATASET,
    verb: "rename",
    from: ["cov_agg_audcad_audchf"],
    to: "cov_agg_bqx_audcad_audchf",
    state: "ready",
    hazard: null,
    inverse: "rename it back",
    ...overrides,
  };
}

/** The phase played through: four consolidations, eight renames of which one is blocked, two hazards. */
export function theSimulation(overrides: Partial<Simulation> = {}): Simulation {
  return {
    operations: [
      {
        operation: "row-counts",
        kind: "validate",
        dataset: DATASET,
        claim: null,
        after: [],
        steps: 0,
        blocked: 0,
        rerun: "safe",
        rollback: "possible",
      },
      {
        operation: "lag-consolidation",
        kind: "consolidate",
        dataset: DATASET,
        claim: null,
        after: ["row-counts"],
        steps: 4,
        blocked: 0,
        rerun: "unsafe",
        rollback: "impossible",
      },
      {
        operation: "cov-rename",
        kind: "rename",
        dataset: DATASET,
        claim: { expected: 9, tolerance: 0, found: 8, direction: "fewer" },
        after: [],
        steps: 8,
        blocked: 1,
        rerun: "safe",
        rollback: "blocked",
      },
    ],
    steps: theSteps(),
    hazards: [
      {
        kind: "name-taken",
        operation: "cov-rename",
        tables: ["cov_align_eurusd_gbpusd", "cov_align_bqx_eurusd_gbpusd"],
        says: "The new name cov_align_bqx_eurusd_gbpusd is taken by a table that no step moves.",
        blocks: true,
      },
      {
        kind: "unsafe-rerun",
        operation: "lag-consolidation",
        tables: ["lag_bqx_audcad"],
        says: "A second run after a failure would merge the windows of lag_bqx_audcad twice.",
        blocks: false,
      },
    ],
    tablesBefore: 5817,
    tablesAfter: 5649,
    unknown: ["Columns of 12 tables were not read."],
    ...overrides,
  };
}

function theSteps(): readonly SimulatedStep[] {
  const pairs = ["audcad", "audchf", "eurusd", "gbpusd"];
  const lags = pairs.map((pair, index) =>
    aStep({
      order: index + 1,
      operation: "lag-consolidation",
      verb: "consolidate",
      from: [`lag_bqx_${pair}_45`, `lag_bqx_${pair}_90`],
      to: `lag_bqx_${pair}`,
      inverse: null,
    }),
  );
  const covs = ["agg", "align"].flatMap((stat, turn) =>
    pairs.map((pair, index) => {
      const blocked = stat === "align" && pair === "eurusd";
      return aStep({
        order: lags.length + turn * pairs.length + index + 1,
        from: [`cov_${stat}_${pair}_gbpusd`],
        to: `cov_${stat}_bqx_${pair}_gbpusd`,
        state: blocked ? "blocked" : "ready",
        hazard: blocked ? "name-taken" : null,
      });
    }),
  );
  return [...lags, ...covs];
}

/** How the tables of the dataset stand to M008. */
export function theReconciliation(): readonly Reconciliation[] {
  return [
    {
      mandate: "M008",
      dataset: DATASET,
      counts: {
        tables: 5817,
        compliant: { tri: 194, cov: 1200, lag: 56 },
        exceptions: 2,
        violations: 1820,
        claimed: 1816,
        unclaimed: 3,
        claimedTwice: 1,
      },
      unclaimed: [
        { table: "cov_agg_old", nearest: "cov_{stat}_{source}_{pair.a}_{pair.b}" },
        { table: "tmp_1", nearest: null },
        { table: "tri_agg_bqx_eur", nearest: "tri_{stat}_{source}_{ccy.a}_{ccy.b}_{ccy.c}" },
      ],
      claimedTwice: [{ table: "lag_bqx_audcad_45", operations: ["lag-consolidation", "cov-rename"] }],
      total: null,
    },
    { mandate: "M005", dataset: "bqx_ml_v3_raw", counts: null, unclaimed: [], claimedTwice: [], total: null },
  ];
}

function anOperationForecast(overrides: Partial<OperationForecast> = {}): OperationForecast {
  return {
    operation: "cov-rename",
    statements: 1596,
    durationMinutes: { low: 27, high: 54 },
    bytes: { low: 0, high: 0 },
    costUsd: { low: 0, high: 0 },
    basis: ["A rename moves no bytes.", "Table metadata updates: 5 in 10 seconds for each table."],
    ...overrides,
  };
}

/** Time, money and limits of the phase. */
export function theForecast(overrides: Partial<Forecast> = {}): Forecast {
  return {
    durationMinutes: { low: 95, high: 140 },
    costUsd: { low: 5, high: 10 },
    budgetUsd: 15,
    tightestQuota: "table updates: 5 in 10 seconds for each table",
    operations: [
      anOperationForecast(),
      anOperationForecast({
        operation: "lag-consolidation",
        statements: 56,
        durationMinutes: { low: 40, high: 60 },
        bytes: { low: 800_000_000_000, high: 1_600_000_000_000 },
        costUsd: { low: 5, high: 10 },
        basis: ["Dry runs of 5 of 56 statements."],
      }),
      anOperationForecast({
        operation: "row-counts",
        statements: 0,
        durationMinutes: null,
        bytes: null,
        costUsd: null,
        basis: [],
      }),
    ],
    limits: [
      {
        limit: "Table updates a day, per table",
        allowed: 1500,
        needed: 1596,
        unit: "updates",
        share: 1.064,
        known: "documented",
        source: "documentation, 2026-11",
      },
      {
        limit: "Bytes that queries read a day",
        allowed: 2_000_000_000_000,
        needed: 1_600_000_000_000,
        unit: "bytes",
        share: 0.8,
        known: "documented",
        source: "read from the project",
      },
    ],
    unknown: ["The duration of row-counts: its script was not read."],
    ...overrides,
  };
}

/** A blocker's work: the missing script, one person, one day. */
export function aTask(overrides: Partial<ScheduledTask> = {}): ScheduledTask {
  return {
    blocker: "missing-script:scripts/consolidate_lag_tables.py",
    title: "Script missing: scripts/consolidate_lag_tables.py",
    hours: { low: 6, high: 8 },
    after: [],
    begins: "2025-12-15T09:00:00Z",
    ends: "2025-12-15T17:00:00Z",
    person: 1,
    critical: true,
    ...overrides,
  };
}

/** The work until a GO, by two people. */
export function theSchedule(overrides: Partial<Schedule> = {}): Schedule {
  return {
    tasks: [
      aTask(),
      aTask({
        blocker: "missing-package:duckdb",
        title: "Package missing in the image: duckdb",
        hours: { low: 1, high: 1 },
        begins: "2025-12-15T09:00:00Z",
        ends: "2025-12-15T10:00:00Z",
        person: 2,
        critical: false,
      }),
      aTask({
        blocker: "denied-access:bqx-ml-staging",
        title: "Bucket access: bqx-ml-staging",
        hours: { low: 0, high: 1 },
        after: ["missing-script:scripts/consolidate_lag_tables.py"],
        begins: "2025-12-16T09:00:00Z",
        ends: "2025-12-16T10:00:00Z",
      }),
    ],
    team: { people: 2, hoursPerDay: 8 },
    criticalPath: ["missing-script:scripts/consolidate_lag_tables.py", "denied-access:bqx-ml-staging"],
    ...overrides,
  };
}

/** What changes if: the one that was asked, and a usual one. */
export function theScenarios(): readonly Scenario[] {
  return [
    {
      assumes: "the blockers that were named are resolved",
      asked: true,
      without: ["missing-script:scripts/consolidate_lag_tables.py"],
      decision: "NO-GO",
      risk: "HIGH",
      earliestGo: { low: "2025-12-15", high: "2025-12-16" },
      standing: 1,
    },
    {
      assumes: "nothing of P0 stands any more",
      asked: false,
      without: ["missing-script:scripts/consolidate_lag_tables.py", "missing-dataset:bqx_ml_v3_raw"],
      decision: "GO",
      risk: "MEDIUM",
      earliestGo: { low: "2025-12-14", high: "2025-12-14" },
      standing: 0,
    },
  ];
}
