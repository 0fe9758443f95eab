import type { ProbeClient } from "#clients/google/probe-client.ts";
import type { CatalogueFact, DatasetFact } from "#domain/cloud.ts";
import type { ProbeAction, ProbeFact } from "#domain/probe.ts";
import type { ProbeNeed } from "#domain/probe-needs.ts";
import { cleanUpTables } from "./clean-up.ts";
import { movingOperations, sourcesOf } from "./names-in-use.ts";
import { absentAfter, presentAfter } from "./post-state.ts";
import type { ProbeRun } from "./run.ts";
import {
  commonShape,
  LABELS,
  LIFETIME_MS,
  type ScratchShape,
  scratchColumns,
  scratchTable,
} from "./scratch.ts";
import { logSteps, type StepLog } from "./steps.ts";
import { sweepTables } from "./sweep.ts";

/** A dataset to try, and what is known of it. */
export interface DatasetTrial {
  readonly need: ProbeNeed;
  readonly dataset: DatasetFact;
  /** Null where it could not be read. */
  readonly catalogue: CatalogueFact | null;
  /** Why it could not be read. */
  readonly unlisted: string;
}

/** What the steps of a cycle share. */
interface Cycle {
  readonly run: ProbeRun;
  readonly trial: DatasetTrial;
  readonly log: StepLog;
  /** Stops with the run. */
  readonly client: ProbeClient;
  /** Names that may exist: what is left of them is removed at the end, whatever happens. */
  readonly alive: Set<string>;
  /** Of the last statement, which tells who the caller is. */
  readonly lastJob: { id: string | null };
  readonly first: string;
  readonly second: string;
  readonly viewName: string;
}

/**
 * The scratch cycle of a dataset: create, insert, rename, a view over the old name, query it, drop it, rename back, drop.
 * Only what the phase performs is tried, and what that takes. What is left is removed even after an interruption.
 */
export async function probeDataset(
  run: ProbeRun,
  client: ProbeClient,
  trial: DatasetTrial,
): Promise<ProbeFact> {
  const { need, catalogue, dataset, unlisted } = trial;
  const needed = new Set(need.actions);
  const log = logSteps({
    needed,
    signal: run.signal,
    now: run.clock.now,
    progress: (action) => run.progress(`probing ${need.id}: ${action}`),
  });
  const first = scratchTable(run.phase.id, run.run);
  const names = { first, second: `${first}_renamed`, viewName: `${first}_view` };
  const cycle: Cycle = {
    run,
    trial,
    log,
    client: client.until(run.signal),
    alive: new Set(),
    lastJob: { id: null },
    ...names,
  };
  let identity: string | null = null;
  try {
    identity = await goRound(cycle, needed);
  } finally {
    await cleanUpTables({ run, client, dataset: dataset.id, names: cycle.alive, steps: log });
  }
  const swept = await sweepTables({ run, client, dataset: dataset.id, catalogue, own: Object.values(names) });
  return {
    scratch: `${need.id}.${first}`,
    identity,
    withheld: "",
    steps: log.steps,
    leftovers: swept,
    unswept: catalogue === null ? unlisted : "",
  };
}

async function goRound(cycle: Cycle, needed: ReadonlySet<ProbeAction>): Promise<string | null> {
  const { log, first, second, viewName } = cycle;
  if (!(await createScratch(cycle))) {
    for (const action of needed) if (action !== "create-table") log.skip(action, "there is no scratch table");
    return null;
  }
  const hasView = needed.has("create-view");
  const hasRow = (needed.has("insert-row") || hasView) && (await insertRow(cycle));
  const isRenamed = needed.has("rename-table") && (await rename(cycle, { from: first, to: second }));
  const current = isRenamed ? second : first;
  if (hasView)
    await tryView(cycle, { view: isRenamed ? first : viewName, over: current, rows: hasRow ? 1 : 0 });
  const isBack = isRenamed && (await rename(cycle, { from: second, to: first }));
  if (needed.has("rename-table") && !isRenamed) log.skip("rename-back", "the table was not renamed");
  await drop(cycle, { action: "drop-table", name: isRenamed && !isBack ? second : first });
  return callerOf(cycle);
}

async function createScratch(cycle: Cycle): Promise<boolean> {
  const { log, client, alive, first, run, trial } = cycle;
  const shape = shapeFor(cycle);
  const isDone = await log.take(
    "create-table",
    () => {
      alive.add(first);
      return client.createTable({
        dataset: trial.dataset.id,
        table: first,
        columns: scratchColumns(shape),
        ...shape,
        query: null,
        expiresAt: expiry(run),
        labels: LABELS,
      });
    },
    () => presentAfter(client, { dataset: trial.dataset.id, table: first }),
  );
  if (log.steps.at(-1)?.outcome === "denied") alive.delete(first);
  return isDone;
}

function shapeFor({ run, trial }: Cycle): ScratchShape {
  const { catalogue, dataset } = trial;
  if (catalogue === null) return commonShape(null, new Set());
  const sources = movingOperations(run.phase, dataset.id).flatMap((operation) =>
    sourcesOf(operation, catalogue),
  );
  return commonShape(catalogue, new Set(sources));
}

function insertRow(cycle: Cycle): Promise<boolean> {
  const { log, first } = cycle;
  const sql = `INSERT INTO ${quoted(cycle, first)} (probe) VALUES ('phasegate')`;
  return log.take(
    "insert-row",
    () => query(cycle, sql, "bigquery.tables.updateData"),
    ({ affectedRows }) =>
      affectedRows === 1
        ? { kind: "agrees", saw: "1 row inserted" }
        : { kind: "contradicts", saw: `${affectedRows ?? "no number of"} rows inserted instead of 1` },
  );
}

async function rename(
  cycle: Cycle,
  { from, to }: { readonly from: string; readonly to: string },
): Promise<boolean> {
  const { log, client, alive, first, trial } = cycle;
  const { id: dataset } = trial.dataset;
  const action = from === first ? "rename-table" : "rename-back";
  return log.take(
    action,
    () => {
      alive.add(to);
      return query(
        cycle,
        `ALTER TABLE ${quoted(cycle, from)} RENAME TO ${tick(to)}`,
        "bigquery.tables.update",
      );
    },
    async () => {
      const arrived = await presentAfter(client, { dataset, table: to });
      return arrived.kind === "agrees" ? absentAfter(client, { dataset, table: from }) : arrived;
    },
  );
}

async function tryView(
  cycle: Cycle,
  { view, over, rows }: { readonly view: string; readonly over: string; readonly rows: number },
): Promise<void> {
  const { log, client, alive, run, trial } = cycle;
  const { id: dataset } = trial.dataset;
  const isMade = await log.take(
    "create-view",
    () => {
      alive.add(view);
      return client.createTable({
        dataset,
        table: view,
        columns: [],
        partition: null,
        cluster: [],
        query: `SELECT * FROM ${quoted(cycle, over)}`,
        expiresAt: expiry(run),
        labels: LABELS,
      });
    },
    () => presentAfter(client, { dataset, table: view }),
  );
  if (!isMade) {
    log.skip("query-view", "there is no view");
    log.skip("drop-view", "there is no view");
    return;
  }
  await log.take(
    "query-view",
    () => query(cycle, `SELECT probe FROM ${quoted(cycle, view)}`, "bigquery.tables.getData"),
    ({ rows: found }) =>
      found.length === rows
        ? { kind: "agrees", saw: `${found.length} row came through the view` }
        : { kind: "contradicts", saw: `${found.length} rows came through the view instead of ${rows}` },
  );
  await drop(cycle, { action: "drop-view", name: view });
}

async function drop(
  { log, client, alive, trial }: Cycle,
  { action, name }: { readonly action: "drop-table" | "drop-view"; readonly name: string },
): Promise<void> {
  const table = { dataset: trial.dataset.id, table: name };
  await log.take(
    action,
    () => client.deleteTable(table),
    async () => {
      const gone = await absentAfter(client, table);
      if (gone.kind === "agrees") alive.delete(name);
      return gone;
    },
  );
}

async function query(cycle: Cycle, sql: string, permission: string) {
  const { client, trial } = cycle;
  const { id: dataset, location } = trial.dataset;
  const result = await client.query({
    sql,
    location,
    permission,
    dataset,
    labels: LABELS,
    maximumBytesBilled: BYTE_CAP,
  });
  const jobId = result.reading.state === "read" ? result.reading.value.jobId : null;
  if (jobId !== null) cycle.lastJob.id = jobId;
  return result;
}

/** A scratch table holds one row; BigQuery bills 10 MB at least for each table that is read. Bytes. */
const BYTE_CAP = 100_000_000;

/** Whoever ran the last job: the identity that all steps speak of. */
async function callerOf(cycle: Cycle): Promise<string | null> {
  const jobId = cycle.lastJob.id;
  if (jobId === null) return null;
  const { reading } = await cycle.client.getCaller({ jobId, location: cycle.trial.dataset.location });
  return reading.state === "read" ? reading.value.email : null;
}

function expiry(run: ProbeRun): string {
  return new Date(Date.parse(run.clock.now()) + LIFETIME_MS).toISOString();
}

function quoted({ client, trial }: Cycle, table: string): string {
  return tick(`${client.project}.${trial.dataset.id}.${table}`);
}

function tick(name: string): string {
  return `\`${name}\``;
}
