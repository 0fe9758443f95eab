import { boundConcurrency } from "#clients/google/pace.ts";
import type { Patience } from "#clients/google/persist.ts";
import { openProbeClient } from "#clients/google/probe-client.ts";
import { type ProbeParts, type ProbeRun, runProbes } from "#collect/probes/run-probes.ts";
import { serveSandbox } from "#sandbox/serve.ts";
import type { FaultSeed, SandboxState } from "#sandbox/state.ts";
import { faultsOf, hurried, PATIENT, RETRIED, whileLate } from "#test/collect/cloud/situations/faults.ts";
import { SITUATIONS, type Situation } from "#test/collect/cloud/situations/row.ts";
import { objectNames, scratchTables } from "#test/collect/probes/a-probe-run.ts";
import { aProbedPlan } from "#test/collect/probes/a-probed-plan.ts";
import { aProbedState } from "#test/collect/probes/a-probed-state.ts";
import { aState, NOW } from "#test/sandbox/a-sandbox.ts";
import { aRead } from "#test/support/reading.ts";
import { aDataset } from "#test/support/snapshot.ts";
import type { Outcome, ProbeRow } from "./probe-row.ts";
import { PROBE_ROWS } from "./probe-rows.ts";

/** What became of one probe in one situation. */
export interface ProbeCell {
  readonly row: ProbeRow;
  readonly situation: Situation;
  readonly parts: ProbeParts;
  readonly outcome: Outcome;
  /** Scratch tables and objects that are still there. */
  readonly left: readonly string[];
  /** Requests that a fault spoiled. */
  readonly spoiled: number;
}

/** Probes that run at the same time. */
const AT_ONCE = 6;

/** Runs every probe in every situation that it has. */
export function runCells(): Promise<readonly ProbeCell[]> {
  const pace = boundConcurrency(AT_ONCE);
  const asked = PROBE_ROWS.flatMap((row) =>
    SITUATIONS.filter((one) => one !== "fail" || "state" in row.wrong).map((situation) => ({
      row,
      situation,
    })),
  );
  return Promise.all(asked.map(({ row, situation }) => pace(() => runCell(row, situation))));
}

async function runCell(row: ProbeRow, situation: Situation): Promise<ProbeCell> {
  const state = aState(aProbedState(spoiledProbe(row, situation)));
  const sandbox = await serveSandbox({ state, clock: { now: () => NOW } });
  try {
    const run = (patience: Patience) => runProbes(aRun(row, { endpoint: sandbox.url, patience }));
    const patience = RETRIED.has(situation) ? hurried() : PATIENT;
    const parts = await (situation === "slow" ? whileLate(sandbox, run) : run(patience));
    const left = [...(await scratchTables(sandbox)), ...(await objectNames(sandbox))];
    const spoiled = sandbox.requests().filter(({ isFault }) => isFault).length;
    return { row, situation, parts, outcome: row.decides(parts), left, spoiled };
  } finally {
    await sandbox.close();
  }
}

function spoiledProbe(row: ProbeRow, situation: Situation): Partial<SandboxState> {
  const { always = {}, wrong, crowded } = row;
  const state = situation === "fail" && "state" in wrong ? wrong.state : {};
  const faults = situation === "disabled" ? [disabled(row)] : faultsOf(row, situation);
  return {
    ...always,
    ...state,
    ...(situation === "cut page" ? crowded : {}),
    faults: [...faults, ...(state.faults ?? []), ...(always.faults ?? [])],
  };
}

/** The API is switched off after the run has begun: taken from the whole project, nothing would be tried at all. */
function disabled({ on, service }: ProbeRow): FaultSeed {
  const message = `${service} has not been used in project 100200300 before or it is disabled. Enable it by visiting https://console.developers.google.com/apis/api/${service}/overview?project=100200300 then retry.`;
  const error = { code: 403, message, errors: [{ message, reason: "accessNotConfigured" }] };
  return { ...on, status: 403, body: JSON.stringify({ error }) };
}

/** Only what the row is about is run: the cycle of its dataset or its bucket, or what needs no cycle. */
function aRun(
  row: ProbeRow,
  { endpoint, patience }: { readonly endpoint: string; readonly patience: Patience },
): ProbeRun {
  const clock = { now: () => NOW };
  const options = { project: "bqx-ml", clock, endpoint, patience, access: "write" } as const;
  const { plan, phase } = aProbedPlan();
  const isBucket = row.on.match.includes("/storage/");
  const { infrastructure } = plan;
  const only = isBucket ? { datasets: [] } : { buckets: [] };
  const narrowed = isBucket ? { ...phase, operations: [] } : phase;
  return {
    client: openProbeClient(options),
    plan: { ...plan, phases: [narrowed], infrastructure: { ...infrastructure, ...only } },
    phase: narrowed,
    level: row.part === "probes" ? "scratch" : "dry-run",
    clock,
    run: { id: "7", random: "x1" },
    seen: {
      datasets: { features: aRead(aDataset()) },
      // A cycle needs no list of tables, and without one nothing else is tried beside it.
      catalogues: row.part === "probes" ? {} : { features: aRead(CATALOGUE) },
      scripts: aRead([]),
    },
    signal: new AbortController().signal,
    progress: () => undefined,
  };
}

const CATALOGUE = {
  dataset: "features",
  requests: 1,
  tables: ["cov_bqx_audcad", "cov_idx_audcad"].map((name) => ({
    name,
    type: "TABLE" as const,
    createdAt: null,
    expiresAt: null,
    partitionField: "day",
    clusterFields: ["pair"],
  })),
};
