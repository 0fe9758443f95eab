import type { ProbeClient } from "#clients/google/probe-client.ts";
import type { ProbedObject } from "#clients/google/probe-objects.ts";
import type { CatalogueFact } from "#domain/cloud.ts";
import type { Leftover } from "#domain/probe.ts";
import type { ProbeRun } from "./run.ts";
import { LABELS, OBJECT_PREFIX, TABLE_PREFIX, YOUNG_MS } from "./scratch.ts";

/** Leftovers that one run looks at; the rest waits for the next run or ends by itself. */
const SWEEP_LIMIT = 50;

/** Where leftovers of killed runs are looked for. */
export interface TableSweep {
  readonly run: Pick<ProbeRun, "clock">;
  readonly client: ProbeClient;
  readonly dataset: string;
  /** Tables as they were before this run; null where they could not be listed. */
  readonly catalogue: CatalogueFact | null;
  /** Names of this run. */
  readonly own: readonly string[];
}

/** Removes scratch tables of killed runs: by prefix, label and age. What only looks like one is left alone. */
export async function sweepTables(sweep: TableSweep): Promise<readonly Leftover[]> {
  const { catalogue, own } = sweep;
  const names = (catalogue?.tables ?? [])
    .map(({ name }) => name)
    .filter((name) => name.startsWith(TABLE_PREFIX) && !own.includes(name))
    .slice(0, SWEEP_LIMIT);
  const swept = await Promise.all(names.map((table) => sweepTable(sweep, table)));
  return swept.filter((leftover) => leftover !== null);
}

async function sweepTable({ run, client, dataset }: TableSweep, table: string): Promise<Leftover | null> {
  const { reading } = await client.getTable({ dataset, table });
  if (reading.state === "unread") {
    if (reading.reason === "absent") return null;
    return { name: table, createdAt: null, state: "kept", why: reading.detail };
  }
  const { labels, createdAt } = reading.value;
  if (labels["phasegate"] !== LABELS.phasegate) return null;
  if (isYoung(createdAt, run.clock.now())) return { name: table, createdAt, state: "young", why: "" };
  const deleted = await client.deleteTable({ dataset, table });
  return toLeftover({ name: table, createdAt, failure: failureOf(deleted.reading) });
}

/** Removes scratch objects of killed runs: by prefix and age. */
export async function sweepObjects({
  run,
  client,
  bucket,
  own,
}: {
  readonly run: Pick<ProbeRun, "clock">;
  readonly client: ProbeClient;
  readonly bucket: string;
  readonly own: string;
}): Promise<{ readonly leftovers: readonly Leftover[]; readonly unswept: string }> {
  const { reading } = await client.listObjects({ bucket, prefix: OBJECT_PREFIX });
  if (reading.state === "unread") return { leftovers: [], unswept: `${reading.reason}: ${reading.detail}` };
  const found = reading.value.objects.filter(({ name }) => name !== own).slice(0, SWEEP_LIMIT);
  const leftovers = await Promise.all(found.map((object) => sweepObject({ run, client, bucket, object })));
  return { leftovers, unswept: "" };
}

async function sweepObject({
  run,
  client,
  bucket,
  object,
}: {
  readonly run: Pick<ProbeRun, "clock">;
  readonly client: ProbeClient;
  readonly bucket: string;
  readonly object: ProbedObject;
}): Promise<Leftover> {
  const { name, generation, createdAt } = object;
  if (isYoung(createdAt, run.clock.now())) return { name, createdAt, state: "young", why: "" };
  const deleted = await client.deleteObject({ bucket, object: name, generation });
  return toLeftover({ name, createdAt, failure: failureOf(deleted.reading) });
}

function isYoung(createdAt: string | null, now: string): boolean {
  return createdAt === null || Date.parse(now) - Date.parse(createdAt) < YOUNG_MS;
}

function failureOf(
  reading:
    | { readonly state: "read" }
    | { readonly state: "unread"; readonly reason: string; readonly detail: string },
): string {
  return reading.state === "read" || reading.reason === "absent"
    ? ""
    : `${reading.reason}: ${reading.detail}`;
}

function toLeftover({
  name,
  createdAt,
  failure,
}: {
  readonly name: string;
  readonly createdAt: string | null;
  readonly failure: string;
}): Leftover {
  return { name, createdAt, state: failure === "" ? "removed" : "kept", why: failure };
}
