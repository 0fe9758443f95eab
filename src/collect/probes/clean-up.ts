import type { ProbeClient } from "#clients/google/probe-client.ts";
import type { Timed } from "#clients/google/probe-question.ts";
import type { ProbeStep } from "#domain/probe.ts";
import type { ProbeRun } from "./run.ts";
import { LIFETIME_MS } from "./scratch.ts";
import { type StepLog, toStep } from "./steps.ts";

/** Scratch tables that a cycle may have left. */
export interface TableRemains {
  readonly run: Pick<ProbeRun, "progress">;
  /** Not bound to the signal: this is what an interruption waits for. */
  readonly client: ProbeClient;
  readonly dataset: string;
  readonly names: ReadonlySet<string>;
  readonly steps: StepLog;
}

/** Removes what is left of a cycle, all at the same time; what is gone already is no fault. */
export async function cleanUpTables({ run, client, dataset, names, steps }: TableRemains): Promise<void> {
  if (names.size === 0) return;
  run.progress(`removing scratch tables of ${dataset}`);
  const removed = await Promise.all([...names].map((table) => removeTable(client, { dataset, table })));
  for (const step of removed) if (step !== null) steps.add(step);
}

async function removeTable(
  client: ProbeClient,
  name: { readonly dataset: string; readonly table: string },
): Promise<ProbeStep | null> {
  const deleted = await client.deleteTable(name);
  if (deleted.reading.state === "unread" && (await isGone(client, name))) return null;
  return cleanUpStep(deleted, `${name.table} of ${name.dataset}`);
}

/** A denial may be about a table that is not there, and "not found" about one that is: only the catalogue tells. */
async function isGone(
  client: ProbeClient,
  name: { readonly dataset: string; readonly table: string },
): Promise<boolean> {
  const { reading } = await client.getTable(name);
  return reading.state === "unread" && reading.reason === "absent";
}

/** What became of the removal of one thing. */
export function cleanUpStep<T>({ reading, durationMs }: Timed<T>, what: string): ProbeStep {
  const step = toStep({ action: "clean-up", needed: false, reading, durationMs, post: null });
  if (step.outcome === "done") return { ...step, saw: `${what} removed` };
  return { ...step, saw: `${what} is left (${step.saw}); it ends by itself ${EXPIRY}` };
}

const EXPIRY = `within ${LIFETIME_MS / 3_600_000} hour where it is a table`;
