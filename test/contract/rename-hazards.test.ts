import { expect, test } from "vitest";
import { audits } from "#audit/registry.ts";
import { runAudits } from "#audit/run-audits.ts";
import { openGoogleCloud } from "#clients/google/client.ts";
import { openProbeClient } from "#clients/google/probe-client.ts";
import { collectCloud } from "#collect/cloud/collect-cloud.ts";
import { runProbes } from "#collect/probes/run-probes.ts";
import type { Report } from "#domain/report.ts";
import { buildReport } from "#judge/build-report.ts";
import type { SandboxState, TableSeed } from "#sandbox/state.ts";
import { aProbedPlan } from "#test/collect/probes/a-probed-plan.ts";
import { aProbedState } from "#test/collect/probes/a-probed-state.ts";
import { aSandbox, NOW } from "#test/sandbox/a-sandbox.ts";
import { aRead } from "#test/support/reading.ts";
import { aSnapshot } from "#test/support/snapshot.ts";
import { theGoodParts } from "#test/support/world.ts";

const DATASET = "GET bigquery.googleapis.com/bigquery/v2/projects/bqx-ml/datasets/features";
const RENAMED = "cov_bqx_audcad";

/** One hazard of a rename: the world that has it, the blocker that it becomes, and the permission without which it is not seen. */
interface Hazard {
  readonly state: Partial<SandboxState>;
  readonly rule: string;
  readonly priority: string;
  /** The call, and what came back. */
  readonly evidence: readonly [source: string | RegExp, saw: string | RegExp];
  readonly permission: string;
  /** Outcome without the permission; unverified where it is absent. */
  readonly unseen?: "fail";
}

const HAZARDS: Readonly<Record<string, Hazard>> = {
  "a default expiration, which counts from a table's first day": {
    state: aWorld({}, { defaultTableExpirationMs: 86_400_000_000 }),
    rule: "expiring-dataset",
    priority: "P0",
    evidence: [DATASET, "defaultTableExpirationMs 86400000000"],
    permission: "bigquery.datasets.get",
  },
  "a streaming buffer": {
    state: aWorld({ streamingRows: 42 }),
    rule: "streaming-buffer",
    priority: "P1",
    evidence: [`${DATASET}/tables/TABLE for 2 tables`, "2 of 2 tables looked at, 1 with a streaming buffer"],
    permission: "bigquery.tables.get",
  },
  "a statement that changed a table within a day": {
    state: {
      history: [
        {
          at: "2025-12-13T11:00:00Z",
          user: "etl@bqx-ml.iam.gserviceaccount.com",
          query: `MERGE features.${RENAMED} USING features.summary ON FALSE WHEN NOT MATCHED THEN INSERT ROW`,
          statementType: "MERGE",
          destination: `features.${RENAMED}`,
        },
      ],
    },
    rule: "concurrent-dml",
    priority: "P3",
    evidence: [/INFORMATION_SCHEMA\.JOBS/, "1 writer in the last 24 hours"],
    permission: "bigquery.jobs.listAll",
  },
  "a scheduled query that writes under the old name": {
    state: {
      scheduledQueries: [
        {
          name: "nightly",
          location: "us-central1",
          schedule: "every 24 hours",
          sql: `INSERT INTO features.${RENAMED} (day, pair) SELECT CURRENT_DATE(), 'audcad'`,
          dataset: "features",
        },
      ],
    },
    rule: "stale-schedule",
    priority: "P1",
    evidence: [
      /^GET bigquerydatatransfer\.googleapis\.com\//,
      "1 scheduled query of us-central1, 1 use old names of cov-rename that no view covers",
    ],
    permission: "bigquery.transfers.get",
  },
  "a search index": {
    state: aWorld({ searchIndexes: ["by_text"] }),
    rule: "dropped-index",
    priority: "P2",
    evidence: [/INFORMATION_SCHEMA\.(?:SEARCH|VECTOR)_INDEXES/, "1 index in features, 1 on renamed tables"],
    permission: "bigquery.jobs.create",
  },
  "a vector index": {
    state: aWorld({ vectorIndexes: ["by_meaning"] }),
    rule: "dropped-index",
    priority: "P2",
    evidence: [/INFORMATION_SCHEMA\.(?:SEARCH|VECTOR)_INDEXES/, "1 index in features, 1 on renamed tables"],
    permission: "bigquery.jobs.create",
  },
  "a policy tag on a column": {
    state: aWorld({
      columns: [{ name: "pair", type: "STRING", policyTags: ["projects/1/taxonomies/2/policyTags/3"] }],
    }),
    rule: "guarded-table",
    priority: "P3",
    evidence: [
      `${DATASET}/tables/TABLE for 2 tables, and TABLE/rowAccessPolicies of each`,
      `2 of 2 tables looked at, 1 with policies or tags: ${RENAMED}: policy tag on pair`,
    ],
    permission: "bigquery.tables.get",
  },
  "a row access policy, whose changes during a rename are lost": {
    state: aWorld({ rowAccessPolicies: [{ id: "only_eu", filter: 'pair = "eurusd"' }] }),
    rule: "guarded-table",
    priority: "P3",
    evidence: [
      `${DATASET}/tables/TABLE for 2 tables, and TABLE/rowAccessPolicies of each`,
      `2 of 2 tables looked at, 1 with policies or tags: ${RENAMED}: row policy only_eu`,
    ],
    permission: "bigquery.rowAccessPolicies.list",
  },
  "an external table": {
    state: aWorld({ type: "EXTERNAL" }),
    rule: "external-source",
    priority: "P0",
    evidence: [`${DATASET}/tables?maxResults=1000`, "2 sources, 1 no plain table"],
    permission: "bigquery.tables.list",
  },
  "a view": {
    state: aWorld({ type: "VIEW", query: "SELECT total FROM `bqx-ml.features.summary`" }),
    rule: "external-source",
    priority: "P0",
    evidence: [`${DATASET}/tables?maxResults=1000`, "2 sources, 1 no plain table"],
    permission: "bigquery.tables.list",
  },
  "a table in Iceberg's format, which lists like any other": {
    state: aWorld({ iceberg: true }),
    rule: "refused-statement",
    priority: "P0",
    evidence: [/queries/, /not supported on the Iceberg table/],
    permission: "bigquery.jobs.create",
    // Who may not run a statement cannot run the phase either.
    unseen: "fail",
  },
};

const EACH = Object.entries(HAZARDS);

test.each(EACH)("%s becomes a blocker with the call and what came back", async (_, hazard) => {
  const report = await aReport(hazard.state);
  const [blocker, ...others] = report.blockers.filter(({ rule }) => rule === hazard.rule);
  expect(others).toEqual([]);
  expect(blocker).toMatchObject({ priority: hazard.priority, outcome: "fail" });
  const [source, saw] = hazard.evidence;
  expect(blocker?.evidence).toContainEqual(
    expect.objectContaining({ kind: expect.any(String), source: matching(source), saw: matching(saw) }),
  );
});

test.each(EACH)("%s that could not be seen ranks as high and names the permission", async (_, hazard) => {
  const { permission, rule, priority, unseen = "unverified" } = hazard;
  const report = await aReport({ ...hazard.state, deny: [{ permission }] });
  const blocker = report.blockers.find((one) => one.rule === rule);
  expect(blocker).toMatchObject({ outcome: unseen, priority });
  expect(JSON.stringify(blocker)).toContain(permission);
});

test("a world without hazards has none of these blockers", async () => {
  const report = await aReport({});
  const rules = new Set(EACH.map(([, { rule }]) => rule));
  expect(report.blockers.filter(({ rule }) => rules.has(rule)).map(({ rule }) => rule)).toEqual([]);
});

/** The probed world, in which one of the tables that are renamed, or the dataset, is otherwise. */
function aWorld(
  table: Partial<TableSeed>,
  dataset: Partial<NonNullable<SandboxState["datasets"]>[number]> = {},
): Partial<SandboxState> {
  const datasets = (aProbedState().datasets ?? []).map((one) => ({
    ...one,
    ...dataset,
    tables: (one.tables ?? []).map((seed) =>
      "name" in seed && seed.name === RENAMED ? ({ ...seed, ...table } as TableSeed) : seed,
    ),
  }));
  return { datasets };
}

/** Reads a sandbox over HTTP as a run at the level dry-run does, and judges what came back. */
async function aReport(state: Partial<SandboxState>): Promise<Report> {
  const { url } = await aSandbox(aProbedState(state));
  const clock = { now: () => NOW };
  const patience = { budgetMs: 5_000, firstPauseMs: 1, longestPauseMs: 20 };
  const options = { project: "bqx-ml", clock, endpoint: url, patience };
  const { plan, phase } = aProbedPlan();
  const collected = await collectCloud({ client: await openGoogleCloud(options), plan, clock });
  const tried = await runProbes({
    client: openProbeClient({ ...options, access: "read" }),
    plan,
    phase,
    level: "dry-run",
    clock,
    run: { id: "7", random: "x1" },
    seen: { ...collected, scripts: aRead([]) },
    signal: new AbortController().signal,
    progress: () => undefined,
  });
  const snapshot = aSnapshot({ ...theGoodParts(), ...collected, ...tried });
  const findings = runAudits({ audits, plan, phase, at: NOW, snapshot });
  const { policy: basePolicy } = plan;
  const judged = { plan, phase, snapshot, findings, basePolicy, at: NOW, version: "0", notes: [] };
  return buildReport({ ...judged, cloud: "sandbox" });
}

function matching(expected: string | RegExp): unknown {
  return typeof expected === "string" ? expected : expect.stringMatching(expected);
}
