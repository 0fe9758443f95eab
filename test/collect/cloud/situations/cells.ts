import { openGoogleCloud } from "#clients/google/client.ts";
import { boundConcurrency } from "#clients/google/pace.ts";
import type { Patience } from "#clients/google/persist.ts";
import type { CloudParts } from "#collect/cloud/sources.ts";
import type { Reading } from "#domain/reading.ts";
import { serveSandbox } from "#sandbox/serve.ts";
import type { SandboxState } from "#sandbox/state.ts";
import { aState, NOW } from "#test/sandbox/a-sandbox.ts";
import { hurried, PATIENT, RETRIED, spoiled, whileLate } from "./faults.ts";
import { readPart } from "./readers.ts";
import { type Row, SITUATIONS, type Situation } from "./row.ts";
import { ROWS } from "./rows.ts";

/** What became of one collector in one situation. */
export interface Cell {
  readonly row: Row;
  readonly situation: Situation;
  /** Undefined where the collector gave nothing. */
  readonly reading: Reading<unknown> | undefined;
  /** All readings of the collector's part. */
  readonly part: CloudParts[keyof CloudParts];
  /** Requests that the client counted, and those that a fault spoiled. */
  readonly requests: number;
  readonly spoiled: number;
  /** Pauses before retries, as far as they were not really waited for. */
  readonly pausesMs: readonly number[];
}

/** Collectors that are read at the same time. */
const AT_ONCE = 12;

/** Reads every collector in every situation. */
export async function readCells(): Promise<readonly Cell[]> {
  const pace = boundConcurrency(AT_ONCE);
  const asked = ROWS.flatMap((row) => SITUATIONS.map((situation) => ({ row, situation })));
  return Promise.all(asked.map((one) => pace(() => readCell(one))));
}

async function readCell({ row, situation }: Pick<Cell, "row" | "situation">): Promise<Cell> {
  const hurry = hurried();
  const patience = RETRIED.has(situation) ? hurry : situation === "slow" ? "late" : PATIENT;
  const read = await readIn(row, { state: spoiled(row, situation), patience });
  return { row, situation, pausesMs: hurry.pausesMs, ...read };
}

/** Reads the row's collector in a project of this state. */
export async function readIn(
  row: Row,
  { state, patience }: { readonly state: Partial<SandboxState>; readonly patience: Patience | "late" },
): Promise<Omit<Cell, "row" | "situation" | "pausesMs">> {
  const sandbox = await serveSandbox({ state: aState(state), clock: { now: () => NOW } });
  try {
    const read = async (patient: Patience) => {
      const options = { project: "bqx-ml", clock: { now: () => NOW }, endpoint: sandbox.url };
      const client = await openGoogleCloud({ ...options, patience: patient });
      const part = await readPart(row.part, client);
      return { part, requests: client.requests() };
    };
    const { part, requests } = await (patience === "late" ? whileLate(sandbox, read) : read(patience));
    const reading = row.decides({ [row.part]: part } as unknown as CloudParts);
    const spoiled = sandbox.requests().filter(({ isFault }) => isFault).length;
    return { part, reading, requests, spoiled };
  } finally {
    await sandbox.close();
  }
}
