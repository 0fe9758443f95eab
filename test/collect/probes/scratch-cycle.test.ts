import { expect, test } from "vitest";
import { runProbes } from "#collect/probes/run-probes.ts";
import { aSandbox } from "#test/sandbox/a-sandbox.ts";
import { anOperation } from "#test/support/plan.ts";
import {
  aProbeRun,
  cycleOf,
  objectNames,
  outcomesOf,
  SCRATCH,
  scratchTables,
  theRun,
} from "./a-probe-run.ts";
import { aProbedPlan } from "./a-probed-plan.ts";
import { aProbedState } from "./a-probed-state.ts";

const WHOLE = [
  "create-table done",
  "insert-row done",
  "rename-table done",
  "create-view done",
  "query-view done",
  "drop-view done",
  "rename-back done",
  "drop-table done",
];

test("goes round, times every step and leaves nothing", async () => {
  const { parts, sandbox } = await aProbeRun();
  const cycle = cycleOf(parts);
  expect(outcomesOf(cycle)).toEqual(WHOLE);
  expect(cycle.steps.every(({ durationMs }) => durationMs !== null && durationMs >= 0)).toBe(true);
  expect(cycle).toMatchObject({ scratch: `features.${SCRATCH}`, withheld: "", leftovers: [], unswept: "" });
  expect(await scratchTables(sandbox)).toEqual([]);
});

test("knows who ran it", async () => {
  const { parts } = await aProbeRun();
  expect(cycleOf(parts).identity).toBe("auditor@bqx-ml.iam.gserviceaccount.com");
});

test("tries only what the phase performs, and what that takes", async () => {
  const operations = [anOperation()];
  const { plan, phase } = aProbedPlan(operations);
  const { infrastructure } = plan;
  const datasets = infrastructure.datasets.map((dataset) => ({ ...dataset, access: ["rename"] as const }));
  const run = { phase, plan: { ...plan, infrastructure: { ...infrastructure, datasets, buckets: [] } } };
  const { parts } = await aProbeRun({ run });
  const cycle = cycleOf(parts);
  expect(cycle.steps.map(({ action, needed }) => [action, needed])).toEqual([
    ["create-table", false],
    ["rename-table", true],
    ["rename-back", true],
    ["drop-table", false],
  ]);
  expect(Object.keys(parts.probes)).toEqual(["dataset:features"]);
});

test.each([
  ["bigquery.tables.create", "create-table denied"],
  ["bigquery.tables.updateData", "insert-row denied"],
  ["bigquery.tables.update", "rename-table denied"],
  ["bigquery.tables.getData", "query-view denied"],
  ["bigquery.tables.delete", "drop-table denied"],
])("without %s says %s and the grant, and tries the rest", async (permission, said) => {
  const { parts } = await aProbeRun({ state: { deny: [{ permission }] } });
  const cycle = cycleOf(parts);
  expect(outcomesOf(cycle)).toContain(said);
  const step = cycle.steps.find(({ outcome }) => outcome === "denied");
  expect(step?.remedy?.command).toMatch(/roles\/bigquery\.dataEditor/);
});

test("what cannot be removed is reported with its name", async () => {
  const { parts, sandbox } = await aProbeRun({ state: { deny: [{ permission: "bigquery.tables.delete" }] } });
  const left = cycleOf(parts).steps.filter(({ action }) => action === "clean-up");
  expect(left.map(({ outcome }) => outcome)).toContain("denied");
  for (const name of await scratchTables(sandbox)) {
    expect(left.some(({ saw }) => saw.includes(name))).toBe(true);
  }
});

test("a step that is answered with success and has no effect is a mismatch", async () => {
  const gone = {
    match: `GET /bigquery/v2/projects/bqx-ml/datasets/features/tables/${SCRATCH}_renamed`,
    status: 404,
  };
  const { parts, sandbox } = await aProbeRun({ state: { faults: [{ ...gone, times: 1 }] } });
  const step = cycleOf(parts).steps.find(({ outcome }) => outcome === "mismatch");
  expect(step).toMatchObject({
    action: "rename-table",
    saw: `answered with success, but the catalogue has no ${SCRATCH}_renamed`,
  });
  expect(await scratchTables(sandbox)).toEqual([]);
});

const CREATE = "POST /bigquery/v2/projects/bqx-ml/datasets/features/tables";
const QUERY = "POST /bigquery/v2/projects/bqx-ml/queries";

test("two refusals for haste are no failure", async () => {
  const faults = [
    { match: CREATE, status: 429, times: 2 },
    { match: QUERY, status: 403, reason: "rateLimitExceeded", times: 2 },
  ];
  const { parts } = await aProbeRun({ state: { faults } });
  expect(outcomesOf(cycleOf(parts))).toEqual(WHOLE);
});

test.each([
  ["slow", { delayMs: 3_000 }, "unreachable: no answer in time"],
  ["disabled", { status: 403, reason: "accessNotConfigured" }, "disabled: 403 Access Denied"],
  ["out of quota", { status: 403, reason: "quotaExceeded" }, "limited: 403 Access Denied"],
  ["malformed", { malformed: true as const }, "malformed: the answer is not JSON"],
  ["dropped", { drop: true as const }, "unreachable: the connection was closed without an answer"],
])("a %s answer is unknown, not a failure, and what may exist is removed", async (_, fault, saw) => {
  const faults = [{ match: CREATE, ...fault }];
  const { parts, sandbox } = await aProbeRun({ state: { faults }, budgetMs: 300 });
  const [first, ...others] = cycleOf(parts).steps;
  expect(first).toMatchObject({
    action: "create-table",
    outcome: "unknown",
    saw: expect.stringContaining(saw),
  });
  expect(others.filter(({ action }) => action !== "clean-up").map(({ outcome }) => outcome)).not.toContain(
    "done",
  );
  expect(await scratchTables(sandbox)).toEqual([]);
});

test("a creation that came through although its answer was lost is done", async () => {
  const faults = [{ match: CREATE, truncate: true as const, times: 1 }];
  const { parts, sandbox } = await aProbeRun({ state: { faults } });
  expect(outcomesOf(cycleOf(parts))).toEqual(WHOLE);
  expect(await scratchTables(sandbox)).toEqual([]);
});

test("an interruption skips the rest and removes what exists", async () => {
  const controller = new AbortController();
  const progress = (text: string) => {
    if (text.includes("rename-table")) controller.abort();
  };
  const { parts, sandbox } = await aProbeRun({ run: { signal: controller.signal, progress } });
  const outcomes = outcomesOf(cycleOf(parts));
  expect(outcomes.slice(0, 2)).toEqual(["create-table done", "insert-row done"]);
  expect(outcomes).toContain("drop-table skipped");
  expect(outcomes).toContain("clean-up done");
  expect(await scratchTables(sandbox)).toEqual([]);
  expect(await objectNames(sandbox)).toEqual([]);
});

test("at the level dry-run nothing is written", async () => {
  const { parts, sandbox } = await aProbeRun({ run: { level: "dry-run" } });
  expect(parts.probes).toMatchObject({
    "dataset:features": {
      state: "unread",
      reason: "off",
      remedy: { command: "phasegate audit --probe scratch" },
    },
    "bucket:staging": { state: "unread", reason: "off" },
  });
  const methods = sandbox.requests().map(({ method, target }) => `${method} ${target}`);
  expect(methods.filter((one) => /^(DELETE|POST \/upload|POST .*\/tables$)/.test(one))).toEqual([]);
});

test("at the level off nothing is asked", async () => {
  const { parts, sandbox } = await aProbeRun({ run: { level: "off" } });
  expect(sandbox.requests().map(({ method }) => method)).toEqual(["GET", "GET"]);
  const readings = Object.values(parts).flatMap((part) => Object.values(part));
  expect(readings.length).toBeGreaterThan(6);
  expect(readings.every((reading) => reading.state === "unread" && reading.reason === "off")).toBe(true);
});

test("a cloud that is not there is unknown at every step, and nothing hangs", async () => {
  const sandbox = await aSandbox(aProbedState());
  const run = await theRun(sandbox.url, { budgetMs: 300 });
  await sandbox.close();
  const parts = await runProbes(run);
  expect(outcomesOf(cycleOf(parts))[0]).toBe("create-table unknown");
  expect(cycleOf(parts).steps.filter(({ outcome }) => outcome === "done")).toEqual([]);
  expect(parts.probes["bucket:staging"]).toMatchObject({ state: "unread", reason: "unreachable" });
});
