import { expiryOf, findTable, putTable } from "../catalogue.ts";
import type { TableName } from "../google/bigquery/access.ts";
import { badTableName } from "../google/bigquery/table-body.ts";
import { blankTable, type ColumnSeed, type TableRecord, type WorldTable } from "../tables.ts";
import { blankDataset, type WorldDataset } from "../world.ts";
import { invalidQuery, QueryFault } from "./fault.ts";
import { applyOptions, constantOf } from "./options.ts";
import { ddlOutcome, type Outcome, outcome } from "./outcome.ts";
import { type Relation, toColumns } from "./relation.ts";
import { runQuery } from "./run-query.ts";
import {
  fullName,
  lookUp,
  nameOf,
  needData,
  needDataset,
  needTable,
  openTable,
  refer,
  type Session,
} from "./session.ts";
import type { ColumnDefinition, Statement } from "./tree.ts";

type Of<Kind extends Statement["kind"]> = Extract<Statement, { kind: Kind }>;

interface Slot {
  readonly name: TableName;
  readonly dataset: WorldDataset;
  /** The table that stands there already. */
  readonly old: WorldTable | null;
  readonly operation: "CREATE" | "REPLACE" | "SKIP";
}

/** The place of a new table, with BigQuery's objections. */
function openSlot(
  session: Session,
  { path, mode }: { readonly path: readonly string[]; readonly mode: "create" | "replace" | "if-not-exists" },
): Slot {
  const name = nameOf(session, path);
  const wrong = badTableName(name.table);
  if (wrong !== null) throw invalidQuery(wrong.message);
  needDataset(session, name, "bigquery.tables.create");
  const { dataset, table } = lookUp(session, name);
  if (table === null) return { name, dataset, old: null, operation: "CREATE" };
  if (mode === "if-not-exists") return { name, dataset, old: table, operation: "SKIP" };
  if (mode === "create") throw new QueryFault("duplicate", `Already Exists: Table ${fullName(name)}`);
  needTable(session, name, "bigquery.tables.update");
  return { name, dataset, old: table, operation: "REPLACE" };
}

/** CREATE TABLE, with columns or AS a query. */
export function runCreateTable(session: Session, statement: Of<"create-table">): Outcome {
  const slot = openSlot(session, statement);
  const relation = statement.query === null ? null : runQuery(session, statement.query);
  const type = relation === null ? "CREATE_TABLE" : "CREATE_TABLE_AS_SELECT";
  if (slot.operation === "SKIP") return ddlOutcome(type, "SKIP", { target: slot.name });
  if (slot.old !== null && slot.old.type !== "TABLE") {
    throw invalidQuery(
      `${fullName(slot.name)} is not allowed for this operation because it is currently a ${slot.old.type}.`,
    );
  }
  const columns = columnsOf(statement, relation);
  checkLayout(statement, columns);
  const blank: WorldTable = {
    ...blankTable(session.at),
    name: slot.name.table,
    columns,
    partitioning: statement.partitioning,
    cluster: statement.cluster,
    expiresAt: expiryOf(slot.dataset, session.at),
  };
  const table = applyOptions(session, blank, statement.options);
  if (!session.isDryRun) putTable(slot.dataset, relation === null ? table : fill(table, relation));
  return ddlOutcome(type, slot.operation, { target: slot.name, columns });
}

function columnsOf({ columns }: Of<"create-table">, relation: Relation | null): readonly ColumnSeed[] {
  const written = columns?.map(toColumn) ?? null;
  const given = relation === null ? null : toColumns(relation);
  const result = written ?? given ?? [];
  if (written !== null && given !== null && written.length !== given.length) {
    throw invalidQuery(
      "The number of columns in the column definition list does not match the number of columns produced by the query",
    );
  }
  const seen = new Set<string>();
  for (const { name } of result) {
    if (seen.has(name.toLowerCase()))
      throw invalidQuery(`CREATE TABLE has columns with duplicate name ${name}`);
    seen.add(name.toLowerCase());
    if (/^f\d+_$/.test(name) && written === null)
      throw invalidQuery("CREATE TABLE columns must be named, but an expression of the query has no name");
  }
  return result;
}

/** A column of DDL as the catalogue keeps it. */
export function toColumn(definition: ColumnDefinition): ColumnSeed {
  const { name, type, isRequired, isRepeated, fields, description } = definition;
  const mode = isRepeated ? "REPEATED" : isRequired ? "REQUIRED" : undefined;
  return {
    name,
    type,
    ...(mode === undefined ? {} : { mode }),
    ...(description === null ? {} : { description }),
    ...(fields.length === 0 ? {} : { fields: fields.map(toColumn) }),
  };
}

const CLUSTER_LIMIT = 4;

function checkLayout({ partitioning, cluster }: Of<"create-table">, columns: readonly ColumnSeed[]): void {
  const find = (name: string): ColumnSeed | undefined =>
    columns.find((column) => column.name.toLowerCase() === name.toLowerCase());
  if (partitioning?.field != null) {
    const column = find(partitioning.field);
    if (column === undefined) throw invalidQuery(`Unrecognized name: ${partitioning.field}`);
    const fitting = partitioning.kind === "range" ? ["INT64"] : ["TIMESTAMP", "DATE", "DATETIME"];
    if (!fitting.includes(column.type)) {
      throw invalidQuery(
        `PARTITION BY expression must be DATE(<timestamp_column>), DATE(<datetime_column>), a DATE column, TIMESTAMP_TRUNC or ` +
          `RANGE_BUCKET; ${column.name} has type ${column.type}`,
      );
    }
  }
  if (cluster.length > CLUSTER_LIMIT) throw invalidQuery(`CLUSTER BY takes at most ${CLUSTER_LIMIT} columns`);
  const missing = cluster.find((name) => find(name) === undefined);
  if (missing !== undefined) throw invalidQuery(`Unrecognized name: ${missing}`);
}

/** Most rows of a query that a table really stores; past it their number is estimated. */
const STORE_LIMIT_ROWS = 1000;

/** The table with the rows of a query: really stored where they are few and can be computed, otherwise counted. */
export function fill(table: WorldTable, relation: Relation): WorldTable {
  const records = relation.estimate <= STORE_LIMIT_ROWS ? tryRecords(table, relation) : null;
  const rows = records?.length ?? relation.estimate;
  return { ...table, records: records ?? [], rows, bytes: rows * 8 * Math.max(1, table.columns.length) };
}

function tryRecords(table: WorldTable, relation: Relation): readonly TableRecord[] | null {
  try {
    return [...relation.rows()].map((row) =>
      Object.fromEntries(table.columns.map(({ name }, index) => [name, row[index] ?? null])),
    );
  } catch (cause) {
    if (cause instanceof QueryFault && cause.message.startsWith("The sandbox does not execute")) return null;
    throw cause;
  }
}

/** CREATE VIEW and CREATE MATERIALIZED VIEW. */
export function runCreateView(session: Session, statement: Of<"create-view">): Outcome {
  const slot = openSlot(session, statement);
  const kind = statement.isMaterialized ? "MATERIALIZED_VIEW" : "VIEW";
  const type = `CREATE_${kind}`;
  const relation = runQuery(session, statement.query);
  if (slot.operation === "SKIP") return ddlOutcome(type, "SKIP", { target: slot.name });
  if (slot.old !== null && slot.old.type !== kind) {
    throw invalidQuery(
      `${fullName(slot.name)} is not allowed for this operation because it is currently a ${slot.old.type}.`,
    );
  }
  const columns = toColumns(relation).map((column, index) => ({
    ...column,
    name: statement.columns[index] ?? column.name,
  }));
  const blank: WorldTable = {
    ...blankTable(session.at),
    name: slot.name.table,
    type: kind,
    columns,
    query: statement.queryText,
    expiresAt: expiryOf(slot.dataset, session.at),
  };
  const view = applyOptions(session, blank, statement.options);
  if (!session.isDryRun) putTable(slot.dataset, view);
  return ddlOutcome(type, slot.operation, { target: slot.name, columns });
}

/** CREATE TABLE CLONE, COPY and LIKE, and CREATE SNAPSHOT TABLE. */
export function runCopyTable(session: Session, statement: Of<"copy-table">): Outcome {
  const { how } = statement;
  const slot = openSlot(session, statement);
  const type = how === "SNAPSHOT" ? "CREATE_SNAPSHOT_TABLE" : "CREATE_TABLE";
  const source = nameOf(session, statement.from);
  const { table } = openTable(session, source);
  if (how !== "LIKE") needData(session, source);
  refer(session, source);
  if (slot.operation === "SKIP") return ddlOutcome(type, "SKIP", { target: slot.name });
  if (table.type !== "TABLE" && table.type !== "SNAPSHOT") {
    throw invalidQuery(
      `${fullName(source)} is not allowed for this operation because it is currently a ${table.type}.`,
    );
  }
  const made = copyOf(table, {
    how,
    name: slot.name.table,
    from: source,
    dataset: slot.dataset,
    at: session.at,
  });
  const copy = applyOptions(session, made, statement.options);
  if (!session.isDryRun) putTable(slot.dataset, copy);
  return ddlOutcome(type, slot.operation, { target: slot.name, columns: table.columns });
}

/** A table made from another: rows and layout are the other's, the instant is new, the streaming buffer stays behind. */
export function copyOf(
  table: WorldTable,
  copy: {
    readonly how: "CLONE" | "COPY" | "SNAPSHOT" | "LIKE";
    readonly name: string;
    readonly from: TableName;
    readonly dataset: WorldDataset;
    readonly at: string;
  },
): WorldTable {
  const { how, name, from, dataset, at } = copy;
  const base = { dataset: from.dataset, table: from.table };
  return {
    ...table,
    name,
    type: how === "SNAPSHOT" ? "SNAPSHOT" : "TABLE",
    createdAt: at,
    modifiedAt: at,
    expiresAt: expiryOf(dataset, at),
    streamingRows: 0,
    searchIndexes: [],
    ...(how === "LIKE" ? { rows: 0, bytes: 0, records: [] } : {}),
    base:
      how === "SNAPSHOT"
        ? { kind: "snapshot", ...base }
        : how === "CLONE"
          ? { kind: "clone", ...base }
          : null,
  };
}

/** CREATE SCHEMA. */
export function runCreateSchema(
  session: Session,
  { path, ifNotExists, options }: Of<"create-schema">,
): Outcome {
  const id = path.at(-1) ?? "";
  const { world, at } = session;
  needDataset(
    session,
    { project: path[0] === id ? world.project.id : (path[0] ?? ""), dataset: id },
    "bigquery.datasets.create",
  );
  const isThere = world.datasets.has(id);
  const schema = { target: null, destination: null, schema: id };
  if (isThere && !ifNotExists)
    throw new QueryFault("duplicate", `Already Exists: Dataset ${world.project.id}:${id}`);
  if (isThere) return outcome("CREATE_SCHEMA", { ddl: { operation: "SKIP", ...schema } });
  const location = options["location"];
  const where = location === undefined ? null : String(constantOf(session, location));
  if (!session.isDryRun) {
    const dataset = {
      ...blankDataset(at),
      id,
      location: where ?? session.tally.location ?? "US",
      tables: new Map(),
    };
    world.datasets.set(id, dataset);
  }
  return outcome("CREATE_SCHEMA", { ddl: { operation: "CREATE", ...schema } });
}

/** True where a dataset holds nothing. */
export function isEmpty(dataset: WorldDataset, at: string): boolean {
  return [...dataset.tables.keys()].every((name) => findTable(dataset, name, at) === null);
}
