import { openGoogleCloud } from "#clients/google/client.ts";
import { openProbeClient } from "#clients/google/probe-client.ts";
import { type ProbeParts, type ProbeRun, runProbes } from "#collect/probes/run-probes.ts";
import type { ProbeFact } from "#domain/probe.ts";
import { isRead } from "#domain/reading.ts";
import type { ScriptFact } from "#domain/script.ts";
import type { Sandbox } from "#sandbox/serve.ts";
import type { SandboxState } from "#sandbox/state.ts";
import { aSandbox, NOW } from "#test/sandbox/a-sandbox.ts";
import { aRead } from "#test/support/reading.ts";
import { aProbedPlan } from "./a-probed-plan.ts";
import { aProbedState } from "./a-probed-state.ts";

/** Short enough for a test, long enough for a few retries. */
const SHORT = { budgetMs: 1_500, firstPauseMs: 1, longestPauseMs: 20 };

/** Name of the scratch table of every run of the tests. */
export const SCRATCH = "_phasegate_probe_M008_4C_7_x1";

/** What differs from a run in which all goes well. */
export interface ProbeDifference {
  readonly state?: Partial<SandboxState>;
  readonly run?: Partial<ProbeRun>;
  readonly budgetMs?: number;
  readonly scripts?: readonly ScriptFact[];
  /** What was read before, beside the sandbox's dataset. */
  readonly seen?: Partial<ProbeRun["seen"]>;
}

/** Runs probes at the level `scratch` against a sandbox, after reading what a run reads before. */
export async function aProbeRun({ state, ...difference }: ProbeDifference = {}): Promise<{
  readonly parts: ProbeParts;
  readonly sandbox: Sandbox;
}> {
  const sandbox = await aSandbox(aProbedState(state));
  const parts = await runProbes(await theRun(sandbox.url, difference));
  return { parts, sandbox };
}

/** The question of a run against a sandbox that listens. */
export async function theRun(
  endpoint: string,
  { run = {}, budgetMs = SHORT.budgetMs, scripts = [], seen = {} }: Omit<ProbeDifference, "state"> = {},
): Promise<ProbeRun> {
  const clock = { now: () => NOW };
  const options = { project: "bqx-ml", clock, endpoint, patience: { ...SHORT, budgetMs } };
  const cloud = await openGoogleCloud({ ...options, patience: SHORT });
  const [dataset, catalogue] = await Promise.all([
    cloud.getDataset("features"),
    cloud.listTables("features"),
  ]);
  return {
    client: openProbeClient({ ...options, access: "write" }),
    ...aProbedPlan(),
    level: "scratch",
    clock,
    run: { id: "7", random: "x1" },
    seen: {
      datasets: { features: dataset, ...seen.datasets },
      catalogues: { features: catalogue, ...seen.catalogues },
      scripts: aRead(scripts),
    },
    signal: new AbortController().signal,
    progress: () => undefined,
    ...run,
  };
}

/** The cycle of a dataset or bucket, which was tried. */
export function cycleOf(parts: ProbeParts, key = "dataset:features"): ProbeFact {
  const reading = parts.probes[key];
  if (!isRead(reading)) throw new Error(`${key}: ${JSON.stringify(reading)}`);
  return reading.value;
}

/** `create-table done`, in order. */
export function outcomesOf({ steps }: ProbeFact): readonly string[] {
  return steps.map(({ action, outcome }) => `${action} ${outcome}`);
}

/** Tables of the dataset whose names begin like scratch tables. */
export async function scratchTables({ url }: Pick<Sandbox, "url">): Promise<readonly string[]> {
  const response = await fetch(`${url}/bigquery/v2/projects/bqx-ml/datasets/features/tables?maxResults=1000`);
  const { tables = [] } = (await response.json()) as {
    tables?: readonly { tableReference: { tableId: string } }[];
  };
  return tables
    .map(({ tableReference }) => tableReference.tableId)
    .filter((name) => name.startsWith("_phasegate"));
}

/** Objects of the bucket. */
export async function objectNames({ url }: Pick<Sandbox, "url">): Promise<readonly string[]> {
  const response = await fetch(`${url}/storage/v1/b/staging/o`);
  const { items = [] } = (await response.json()) as { items?: readonly { name: string }[] };
  return items.map(({ name }) => name);
}
