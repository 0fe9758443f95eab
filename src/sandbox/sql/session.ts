import { findTable } from "../catalogue.ts";
import { isEnabled, isProject } from "../google/access.ts";
import { guardDatasetOf, guardTable, type TableName } from "../google/bigquery/access.ts";
import type { Refusal } from "../http/refusal.ts";
import type { Cell, WorldTable } from "../tables.ts";
import type { World, WorldDataset } from "../world.ts";
import { invalidQuery, QueryFault } from "./fault.ts";

/** One run of a script: what it may see, and what it has seen. */
export interface Session {
  readonly world: World;
  readonly at: string;
  /** The whole text, for places in messages. */
  readonly sql: string;
  readonly defaultDataset: string | null;
  readonly parameters: ReadonlyMap<string, Cell>;
  /** True where nothing may change. */
  readonly isDryRun: boolean;
  readonly tally: Tally;
}

/** What a job learns while it runs. */
export interface Tally {
  /** Where the job runs; null until a table decides. */
  location: string | null;
  /** Tables that were read, by full name. */
  readonly referenced: Map<string, TableName>;
  bytesProcessed: number;
  /** The table that DML changed last; null where none did. */
  written: TableName | null;
}

/** The name that a path stands for, with the project and the default dataset filled in. */
export function nameOf(session: Session, path: readonly string[]): TableName {
  const [table, dataset, project, ...more] = [...path].reverse();
  if (table === undefined || more.length > 0) throw invalidQuery(`Invalid table name: \`${path.join(".")}\``);
  const place = dataset ?? session.defaultDataset;
  if (place === null) {
    throw invalidQuery(`Table "${table}" must be qualified with a dataset (e.g. dataset.table).`);
  }
  return { project: project ?? session.world.project.id, dataset: place, table };
}

/** The dataset of a name; where it lies elsewhere than the job runs, BigQuery says that it does not exist. */
export function openDataset(session: Session, { project, dataset }: Omit<TableName, "table">): WorldDataset {
  const found = isProject(session.world, project) ? session.world.datasets.get(dataset) : undefined;
  const isElsewhere =
    found !== undefined &&
    session.tally.location !== null &&
    session.tally.location.toLowerCase() !== found.location.toLowerCase();
  if (found === undefined || isElsewhere) {
    throw new QueryFault(
      "notFound",
      `Not found: Dataset ${project}:${dataset} was not found in location ${session.tally.location ?? "US"}`,
    );
  }
  session.tally.location ??= found.location;
  return found;
}

/** The table of a name, or null where its dataset has none such. */
export function lookUp(
  session: Session,
  name: TableName,
): { readonly dataset: WorldDataset; readonly table: WorldTable | null } {
  const dataset = openDataset(session, name);
  return { dataset, table: findTable(dataset, name.table, session.at) };
}

/** The table of a name; a fault where there is none. */
export function openTable(
  session: Session,
  name: TableName,
): { readonly dataset: WorldDataset; readonly table: WorldTable } {
  const { dataset, table } = lookUp(session, name);
  if (table === null) throw tableNotFound(session, name);
  return { dataset, table };
}

/** BigQuery's words for a table that a statement names and that is not there. */
export function tableNotFound(session: Session, name: TableName): QueryFault {
  const place = session.tally.location === null ? "" : ` was not found in location ${session.tally.location}`;
  return new QueryFault("notFound", `Not found: Table ${fullName(name)}${place}`);
}

/** `project:dataset.table`. */
export function fullName({ project, dataset, table }: TableName): string {
  return `${project}:${dataset}.${table}`;
}

/** Goes on where the caller may read the table's rows. */
export function needData(session: Session, name: TableName): void {
  const refusal = guardTable(session.world, name, "bigquery.tables.getData");
  if (refusal === null) return;
  const denial =
    `Access Denied: Table ${fullName(name)}: User does not have permission to query table ${fullName(name)}, ` +
    "or perhaps it does not exist.";
  throw isEnabled(session.world, "bigquery.googleapis.com") && isProject(session.world, name.project)
    ? new QueryFault("accessDenied", denial)
    : toFault(refusal);
}

/** Goes on where the caller holds a permission on a table. */
export function needTable(session: Session, name: TableName, permission: string): void {
  raise(guardTable(session.world, name, permission));
}

/** Goes on where the caller holds a permission on a dataset. */
export function needDataset(session: Session, name: Omit<TableName, "table">, permission: string): void {
  raise(guardDatasetOf(session.world, { ...name, permission }));
}

function raise(refusal: Refusal | null): void {
  if (refusal !== null) throw toFault(refusal);
}

function toFault({ reason, message }: Refusal): QueryFault {
  return new QueryFault(reason, message);
}

/** Remembers that the job reads a table. */
export function refer(session: Session, name: TableName): void {
  session.tally.referenced.set(fullName(name), name);
}
