import { expiryOf, findTable, putTable } from "../../catalogue.ts";
import { type Fields, fieldsOf, listOf, textOf } from "../../http/json.ts";
import type { Call } from "../../http/route.ts";
import { QueryFault } from "../../sql/fault.ts";
import { copyOf } from "../../sql/run-create.ts";
import {
  needData,
  needDataset,
  needTable,
  openDataset,
  openTable,
  refer,
  type Session,
} from "../../sql/session.ts";
import { blankTable, type WorldTable } from "../../tables.ts";
import type { WorldDataset } from "../../world.ts";
import { guard } from "../access.ts";
import { newObject, putObject } from "../storage/store.ts";
import { guardProject, type TableName } from "./access.ts";
import { parseSchema } from "./columns.ts";
import type { QueryRun } from "./run-query-job.ts";

const DONE: QueryRun = { error: null, statementType: null, statistics: {}, result: null, affectedRows: null };

function tableNameOf(session: Session, value: unknown): TableName {
  const reference = fieldsOf(value);
  const [dataset, table] = [textOf(reference["datasetId"]), textOf(reference["tableId"])];
  if (dataset === null || table === null) {
    throw new QueryFault(
      "required",
      "Required parameter is missing: a table reference with datasetId and tableId",
    );
  }
  return { project: textOf(reference["projectId"]) ?? session.world.project.id, dataset, table };
}

function needJob({ world }: Session): void {
  const denied = guardProject(world, world.project.id, "bigquery.jobs.create");
  if (denied !== null) throw new QueryFault(denied.reason, denied.message);
}

interface Destination {
  readonly name: TableName;
  readonly dataset: WorldDataset;
  /** Null where the table is new. */
  readonly old: WorldTable | null;
  readonly disposition: string;
}

function openDestination(session: Session, part: Fields, usual: string): Destination {
  const name = tableNameOf(session, part["destinationTable"]);
  needDataset(session, name, "bigquery.tables.create");
  const dataset = openDataset(session, name);
  const old = findTable(dataset, name.table, session.at);
  const disposition = textOf(part["writeDisposition"]) ?? usual;
  if (old !== null) needTable(session, name, "bigquery.tables.updateData");
  if (old !== null && disposition === "WRITE_EMPTY") {
    throw new QueryFault("duplicate", `Already Exists: Table ${name.project}:${name.dataset}.${name.table}`);
  }
  return { name, dataset, old, disposition };
}

const HOW: Readonly<Record<string, "COPY" | "CLONE" | "SNAPSHOT">> = {
  COPY: "COPY",
  CLONE: "CLONE",
  SNAPSHOT: "SNAPSHOT",
  RESTORE: "COPY",
};

/** A copy job: COPY, CLONE, SNAPSHOT or RESTORE. */
export function runCopy(session: Session, part: Fields): QueryRun {
  needJob(session);
  const sources = listOf(part["sourceTables"]);
  const names = (sources.length === 0 ? [part["sourceTable"]] : sources).map((one) =>
    tableNameOf(session, one),
  );
  const how = HOW[textOf(part["operationType"]) ?? "COPY"];
  if (how === undefined)
    throw new QueryFault("invalid", `Invalid value for operationType: ${String(part["operationType"])}`);
  const tables = names.map((name) => openCopied(session, name));
  const destination = openDestination(session, part, "WRITE_EMPTY");
  const [first] = tables;
  const [from] = names;
  if (first === undefined || from === undefined)
    throw new QueryFault("required", "Required parameter is missing: sourceTable");
  const rows = tables.reduce((sum, table) => sum + table.rows, 0);
  const bytes = tables.reduce((sum, table) => sum + table.bytes, 0);
  const { dataset, old, disposition } = destination;
  const copy = copyOf(first, { how, name: destination.name.table, from, dataset, at: session.at });
  const kept = old !== null && disposition === "WRITE_APPEND" ? old : null;
  if (!session.isDryRun) {
    putTable(dataset, {
      ...(kept ?? copy),
      rows: rows + (kept?.rows ?? 0),
      bytes: bytes + (kept?.bytes ?? 0),
      modifiedAt: session.at,
    });
  }
  return { ...DONE, statistics: { copiedRows: String(rows), copiedLogicalBytes: String(bytes) } };
}

function openCopied(session: Session, name: TableName): WorldTable {
  const { table } = openTable(session, name);
  needTable(session, name, "bigquery.tables.get");
  needData(session, name);
  refer(session, name);
  if (table.type === "TABLE" || table.type === "SNAPSHOT") return table;
  throw new QueryFault("invalid", `Cannot copy ${table.type} ${name.dataset}.${name.table}`);
}

const URI = /^gs:\/\/([^/]+)\/(.+)$/;

/** A load job: the table appears with its schema; files are looked for, not read. */
export function runLoad(call: Call, session: Session, part: Fields): QueryRun {
  needJob(session);
  const uris = listOf(part["sourceUris"]).map(String);
  const objects = uris.flatMap((uri) => objectsOf(call, uri));
  const schema = parseSchema(part["schema"]);
  if ("kind" in schema) throw new QueryFault(schema.reason, schema.message);
  const { name, dataset, old, disposition } = openDestination(session, part, "WRITE_APPEND");
  if (old === null && schema.length === 0 && part["autodetect"] !== true) {
    throw new QueryFault("invalid", "No schema specified on job or table.");
  }
  const fresh = {
    ...blankTable(session.at),
    name: name.table,
    columns: schema,
    expiresAt: expiryOf(dataset, session.at),
  };
  const base =
    old === null || disposition === "WRITE_TRUNCATE"
      ? { ...(old ?? fresh), rows: 0, records: [], bytes: 0 }
      : old;
  const bytes = objects.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0);
  if (!session.isDryRun) putTable(dataset, { ...base, bytes: base.bytes + bytes, modifiedAt: session.at });
  const statistics = {
    inputFiles: String(objects.length),
    inputFileBytes: String(bytes),
    outputRows: "0",
    outputBytes: String(bytes),
  };
  return { ...DONE, statistics };
}

function objectsOf(call: Call, uri: string): readonly { readonly sizeBytes: number }[] {
  const [, bucket = "", pattern = ""] = URI.exec(uri) ?? [];
  if (pattern === "") throw new QueryFault("invalid", `Invalid source URI: ${uri}`);
  needObjects(call, bucket, "storage.objects.get");
  const objects = call.world.buckets.get(bucket)?.objects ?? new Map();
  const [start = "", end] = pattern.split("*");
  const found = [...objects.values()].filter(({ name }) =>
    end === undefined ? name === pattern : name.startsWith(start) && name.endsWith(end),
  );
  if (found.length === 0) throw new QueryFault("notFound", `Not found: URI ${uri}`);
  return found;
}

function needObjects({ world }: Call, bucket: string, permission: string): void {
  const refusal = guard({
    world,
    service: "storage.googleapis.com",
    project: null,
    permission,
    resource: bucket,
    reason: "accessDenied",
    denial: `Access Denied: File gs://${bucket}: ${world.identity} does not have ${permission} access to the Google Cloud Storage bucket.`,
  });
  if (refusal !== null) throw new QueryFault(refusal.reason, refusal.message);
}

/** An extract job: the file appears with the size of the table, and its content is not made. */
export function runExtract(call: Call, session: Session, part: Fields): QueryRun {
  needJob(session);
  const name = tableNameOf(session, part["sourceTable"]);
  const { table } = openTable(session, name);
  needData(session, name);
  refer(session, name);
  const uris = listOf(
    part["destinationUris"] ?? (part["destinationUri"] === undefined ? [] : [part["destinationUri"]]),
  );
  if (uris.length === 0) throw new QueryFault("required", "Required parameter is missing: destinationUris");
  for (const uri of uris.map(String)) writeFile(call, { session, uri, table });
  return { ...DONE, statistics: { destinationUriFileCounts: uris.map(() => "1") } };
}

function writeFile(
  call: Call,
  { session, uri, table }: { readonly session: Session; readonly uri: string; readonly table: WorldTable },
): void {
  const [, id = "", pattern = ""] = URI.exec(uri) ?? [];
  if (pattern === "") throw new QueryFault("invalid", `Invalid destination URI: ${uri}`);
  needObjects(call, id, "storage.objects.create");
  const bucket = call.world.buckets.get(id);
  if (bucket === undefined) throw new QueryFault("notFound", `Not found: Bucket ${id}`);
  if (session.isDryRun) return;
  const object = newObject(bucket, {
    name: pattern.replace("*", "000000000000"),
    content: null,
    at: call.at,
  });
  putObject(bucket, { ...object, sizeBytes: table.bytes }, call.at);
}
