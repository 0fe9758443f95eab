import { expiryOf, findTable, putTable, removeTable } from "../catalogue.ts";
import type { TableName } from "../google/bigquery/access.ts";
import { badTableName } from "../google/bigquery/table-body.ts";
import type { WorldTable } from "../tables.ts";
import type { WorldDataset } from "../world.ts";
import { invalidQuery, QueryFault } from "./fault.ts";
import { applyOptions } from "./options.ts";
import { ddlOutcome, type Outcome, outcome } from "./outcome.ts";
import { isEmpty, toColumn } from "./run-create.ts";
import {
  fullName,
  lookUp,
  nameOf,
  needDataset,
  needTable,
  openDataset,
  type Session,
  tableNotFound,
} from "./session.ts";
import type { Alteration, Statement } from "./tree.ts";

type Of<Kind extends Statement["kind"]> = Extract<Statement, { kind: Kind }>;

/** ALTER TABLE and ALTER VIEW. */
export function runAlter(session: Session, statement: Of<"alter-table">): Outcome {
  const name = nameOf(session, statement.path);
  needTable(session, name, "bigquery.tables.get");
  needTable(session, name, "bigquery.tables.update");
  const { dataset, table } = lookUp(session, name);
  const type = `ALTER_${statement.what}`;
  if (table === null) {
    if (statement.ifExists) return ddlOutcome(type, "SKIP", { target: name });
    throw tableNotFound(session, name);
  }
  const isView = table.type === "VIEW" || table.type === "MATERIALIZED_VIEW";
  if ((statement.what === "TABLE") === isView) throw wrongType(name, table);
  const [rename] = statement.alterations.flatMap((one) => (one.kind === "rename" ? [one] : []));
  if (rename !== undefined) return runRename(session, { name, dataset, table, to: rename.to, type });
  const changed = statement.alterations.reduce(
    (before, one) => alter(session, { name, table: before, one }),
    table,
  );
  if (!session.isDryRun) putTable(dataset, { ...changed, modifiedAt: session.at });
  return ddlOutcome(type, "ALTER", { target: name, columns: changed.columns });
}

function wrongType(name: TableName, { type }: WorldTable): QueryFault {
  return invalidQuery(
    `${fullName(name)} is not allowed for this operation because it is currently a ${type}.`,
  );
}

interface Renaming {
  readonly name: TableName;
  readonly dataset: WorldDataset;
  readonly table: WorldTable;
  readonly to: string;
  readonly type: string;
}

/**
 * A renamed table keeps its creation time, loses its search and vector indexes, and from now on the dataset's default lifetime counts
 * from that creation: a table that is older is gone at once. Source: BigQuery documentation, managing tables, read 2026-11.
 */
function runRename(session: Session, { name, dataset, table, to, type }: Renaming): Outcome {
  const destination = { ...name, table: to };
  needDataset(session, name, "bigquery.tables.create");
  const wrong = badTableName(to);
  if (wrong !== null) throw invalidQuery(wrong.message);
  if (table.type !== "TABLE") throw wrongType(name, table);
  if (table.iceberg) {
    throw invalidQuery(`ALTER TABLE RENAME TO is not supported on the Iceberg table ${fullName(name)}.`);
  }
  if (table.streamingRows > 0) {
    throw invalidQuery(
      `ALTER TABLE RENAME TO is not supported on table ${fullName(name)} because it has data in the streaming buffer.`,
    );
  }
  if (findTable(dataset, to, session.at) !== null) {
    throw new QueryFault("duplicate", `Already Exists: Table ${fullName(destination)}`);
  }
  if (!session.isDryRun) {
    removeTable(dataset, table.name);
    const expiresAt = table.expiresAt ?? expiryOf(dataset, table.createdAt);
    putTable(dataset, {
      ...table,
      name: to,
      searchIndexes: [],
      vectorIndexes: [],
      expiresAt,
      modifiedAt: session.at,
    });
  }
  return ddlOutcome(type, "ALTER", { target: name, destination, columns: table.columns });
}

function alter(
  session: Session,
  { name, table, one }: { readonly name: TableName; readonly table: WorldTable; readonly one: Alteration },
): WorldTable {
  switch (one.kind) {
    case "options":
      return applyOptions(session, table, one.options);
    case "add-column":
      return addColumn(name, table, one);
    case "drop-column":
      return dropColumn(name, table, one);
    case "rename-column":
      return renameColumn(table, one);
    case "rename":
      throw invalidQuery("ALTER TABLE RENAME TO cannot be combined with other actions");
  }
}

function has(table: WorldTable, name: string): boolean {
  return table.columns.some((column) => column.name.toLowerCase() === name.toLowerCase());
}

function addColumn(
  name: TableName,
  table: WorldTable,
  { column, ifNotExists }: Extract<Alteration, { kind: "add-column" }>,
): WorldTable {
  if (has(table, column.name)) {
    if (ifNotExists) return table;
    throw invalidQuery(`Column already exists: ${column.name} in table ${fullName(name)}`);
  }
  if (column.isRequired) {
    throw invalidQuery(
      `Provided Schema does not match Table ${fullName(name)}. Cannot add required fields to an existing schema. (field: ${column.name})`,
    );
  }
  return { ...table, columns: [...table.columns, toColumn(column)] };
}

function dropColumn(
  name: TableName,
  table: WorldTable,
  { name: dropped, ifExists }: Extract<Alteration, { kind: "drop-column" }>,
): WorldTable {
  if (!has(table, dropped)) {
    if (ifExists) return table;
    throw invalidQuery(`Column not found: ${dropped} in table ${fullName(name)}`);
  }
  if (table.partitioning?.field === dropped || table.cluster.includes(dropped)) {
    throw invalidQuery(
      `ALTER TABLE DROP COLUMN cannot drop ${dropped}: it is a partitioning or clustering column`,
    );
  }
  return {
    ...table,
    columns: table.columns.filter(({ name: kept }) => kept.toLowerCase() !== dropped.toLowerCase()),
  };
}

function renameColumn(
  table: WorldTable,
  { from, to }: Extract<Alteration, { kind: "rename-column" }>,
): WorldTable {
  if (!has(table, from)) throw invalidQuery(`Column not found: ${from}`);
  if (has(table, to)) throw invalidQuery(`Column already exists: ${to}`);
  const isIt = (name: string): boolean => name.toLowerCase() === from.toLowerCase();
  return {
    ...table,
    columns: table.columns.map((column) => (isIt(column.name) ? { ...column, name: to } : column)),
    records: table.records.map((record) =>
      Object.fromEntries(Object.entries(record).map(([name, cell]) => [isIt(name) ? to : name, cell])),
    ),
  };
}

const DROPPED: Readonly<Record<Of<"drop">["what"], readonly WorldTable["type"][]>> = {
  TABLE: ["TABLE"],
  VIEW: ["VIEW"],
  MATERIALIZED_VIEW: ["MATERIALIZED_VIEW"],
  SNAPSHOT_TABLE: ["SNAPSHOT"],
  EXTERNAL_TABLE: ["EXTERNAL"],
};

/** DROP TABLE, VIEW and their like. */
export function runDrop(session: Session, { path, what, ifExists }: Of<"drop">): Outcome {
  const name = nameOf(session, path);
  needTable(session, name, "bigquery.tables.get");
  needTable(session, name, "bigquery.tables.delete");
  const { dataset, table } = lookUp(session, name);
  if (table === null) {
    if (ifExists) return ddlOutcome(`DROP_${what}`, "SKIP", { target: name });
    throw tableNotFound(session, name);
  }
  if (!DROPPED[what].includes(table.type)) {
    throw invalidQuery(`Cannot drop ${fullName(name)} which has type ${table.type}. A ${what} was expected.`);
  }
  if (!session.isDryRun) removeTable(dataset, table.name);
  return ddlOutcome(`DROP_${what}`, "DROP", { target: name });
}

/** DROP SCHEMA. */
export function runDropSchema(session: Session, { path, ifExists, cascade }: Of<"drop-schema">): Outcome {
  const id = path.at(-1) ?? "";
  const { world } = session;
  const name = { project: world.project.id, dataset: id };
  needDataset(session, name, "bigquery.datasets.delete");
  const schema = { target: null, destination: null, schema: id };
  if (!world.datasets.has(id) && ifExists)
    return outcome("DROP_SCHEMA", { ddl: { operation: "SKIP", ...schema } });
  const dataset = openDataset(session, name);
  if (!cascade && !isEmpty(dataset, session.at)) {
    throw new QueryFault("resourceInUse", `Dataset ${world.project.id}:${id} is still in use`);
  }
  if (!session.isDryRun) world.datasets.delete(id);
  return outcome("DROP_SCHEMA", { ddl: { operation: "DROP", ...schema } });
}
