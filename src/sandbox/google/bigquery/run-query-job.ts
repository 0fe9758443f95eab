import { findTable, putTable } from "../../catalogue.ts";
import { type Fields, fieldsOf, int64Of, textOf } from "../../http/json.ts";
import { QueryFault } from "../../sql/fault.ts";
import type { Outcome } from "../../sql/outcome.ts";
import { runScript, type ScriptRun } from "../../sql/run-script.ts";
import { needDataset, openDataset, type Session } from "../../sql/session.ts";
import { blankTable, type TableRecord } from "../../tables.ts";
import type { TableName } from "./access.ts";
import { guardProject } from "./access.ts";
import { toSchema } from "./columns.ts";
import type { QueryJob } from "./query-job.ts";

/** What running gave; the rest of a job is known before. */
export type QueryRun = Pick<QueryJob, "error" | "statementType" | "statistics" | "result" | "affectedRows">;

/** Bytes that a query is charged at least. Source: BigQuery pricing, read 2026-11. */
const LEAST_BYTES = 10_485_760;
const MIB = 1_048_576;

/** Runs a query job, or checks it. Throws a QueryFault where BigQuery would refuse. */
export function runQueryJob(
  session: Session,
  { part, configuration }: { readonly part: Fields; readonly configuration: Fields },
): QueryRun {
  const { world } = session;
  const denied = guardProject(world, world.project.id, "bigquery.jobs.create");
  if (denied !== null) throw new QueryFault(denied.reason, denied.message);
  const limit = int64Of(part["maximumBytesBilled"] ?? configuration["maximumBytesBilled"]);
  if (!session.isDryRun && (limit !== null || world.queryQuotaMiB !== null)) checkBytes(session, limit);
  const run = runScript(session);
  const last = run.steps.at(-1)?.outcome;
  if (!session.isDryRun && last?.result != null) writeResult(session, { part, outcome: last });
  return {
    error: null,
    statementType: run.isScript ? "SCRIPT" : (last?.statementType ?? null),
    statistics: statisticsOf(session, run),
    result: last?.result ?? null,
    affectedRows: last?.affectedRows ?? null,
  };
}

/** A query that would cost too much does not run: its bytes are found by a dry run first. */
function checkBytes(session: Session, limit: number | null): void {
  const trial: Session = {
    ...session,
    isDryRun: true,
    tally: { ...session.tally, referenced: new Map(), bytesProcessed: 0 },
  };
  runScript(trial);
  const billed = billedOf(trial.tally.bytesProcessed);
  if (limit !== null && billed > limit) {
    throw new QueryFault(
      "bytesBilledLimitExceeded",
      `Query exceeded limit for bytes billed: ${limit}. ${billed} or higher required.`,
    );
  }
  checkQuota(session, billed);
}

/** What was billed since midnight counts; the sandbox's day is that of UTC. */
function checkQuota({ world, at }: Session, billed: number): void {
  if (world.queryQuotaMiB === null) return;
  const day = at.slice(0, 10);
  const spent = [...world.queryJobs.values()].filter((job) => job.at.startsWith(day));
  const total = spent.reduce((sum, job) => sum + billedOf(job.bytesProcessed), billed);
  if (total <= world.queryQuotaMiB * MIB) return;
  throw new QueryFault(
    "quotaExceeded",
    "Custom quota exceeded: Your usage exceeded the custom quota for QueryUsagePerDay, which is set by your administrator.",
  );
}

/** What a query is billed for the bytes it reads. */
export function billedOf(bytes: number): number {
  return bytes === 0 ? 0 : Math.max(LEAST_BYTES, Math.ceil(bytes / MIB) * MIB);
}

function statisticsOf({ tally, isDryRun }: Session, { isScript, steps }: ScriptRun): Record<string, unknown> {
  const last = steps.at(-1)?.outcome;
  const tables = [...tally.referenced.values()].map(referenceOf);
  const shared = {
    totalBytesProcessed: String(tally.bytesProcessed),
    totalBytesBilled: isDryRun ? "0" : String(billedOf(tally.bytesProcessed)),
    cacheHit: false,
    statementType: isScript ? "SCRIPT" : last?.statementType,
    ...(isDryRun ? { totalBytesProcessedAccuracy: isScript ? "UNKNOWN" : "PRECISE" } : {}),
  };
  if (isScript) return shared;
  return {
    ...shared,
    ...(tables.length === 0 ? {} : { referencedTables: tables }),
    ...(last?.columns == null ? {} : { schema: toSchema(last.columns) }),
    ...(last == null ? {} : ddlOf(last)),
    ...(last?.affectedRows == null || isDryRun ? {} : { numDmlAffectedRows: String(last.affectedRows) }),
  };
}

function ddlOf({ ddl }: Outcome): Record<string, unknown> {
  if (ddl === null) return {};
  return {
    ddlOperationPerformed: ddl.operation,
    ...(ddl.target === null ? {} : { ddlTargetTable: referenceOf(ddl.target) }),
    ...(ddl.destination === null ? {} : { ddlDestinationTable: referenceOf(ddl.destination) }),
    ...(ddl.schema === null ? {} : { ddlTargetDataset: { datasetId: ddl.schema } }),
  };
}

/** A table as the API refers to it. */
export function referenceOf({ project, dataset, table }: TableName): Record<string, string> {
  return { projectId: project, datasetId: dataset, tableId: table };
}

/** Writes the rows to the table that the job names; one that it does not name gets none. */
function writeResult(
  session: Session,
  { part, outcome }: { readonly part: Fields; readonly outcome: Outcome },
): void {
  const reference = fieldsOf(part["destinationTable"]);
  const table = textOf(reference["tableId"]);
  const id = textOf(reference["datasetId"]);
  if (table === null || id === null || outcome.result === null) return;
  const name = { project: session.world.project.id, dataset: id, table };
  needDataset(session, name, "bigquery.tables.create");
  const dataset = openDataset(session, name);
  const old = findTable(dataset, table, session.at);
  const disposition = textOf(part["writeDisposition"]) ?? "WRITE_EMPTY";
  if (old !== null && old.rows > 0 && disposition === "WRITE_EMPTY") {
    throw new QueryFault("duplicate", `Already Exists: Table ${name.project}:${id}.${table}`);
  }
  const { columns, rows } = outcome.result;
  const records = rows.map(
    (row): TableRecord =>
      Object.fromEntries(columns.map(({ name: column }, index) => [column, row[index] ?? null])),
  );
  const kept =
    old !== null && disposition === "WRITE_APPEND"
      ? old
      : { ...blankTable(session.at), name: table, columns };
  putTable(dataset, {
    ...kept,
    records: [...kept.records, ...records],
    rows: kept.rows + records.length,
    bytes: kept.bytes + records.length * 8 * columns.length,
    modifiedAt: session.at,
  });
}
