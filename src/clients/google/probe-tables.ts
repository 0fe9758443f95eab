import { type ProbeAsking, type Timed, timed } from "./probe-question.ts";
import { type Lack, segment } from "./question.ts";
import { instantAt, integerAt, isObject, listAt, objectAt, textAt, textsAt } from "./typed-json.ts";

/** A table or view by name. */
export interface TableName {
  readonly dataset: string;
  readonly table: string;
}

/** A table or view as tables.get gives it, as far as probes look at it. */
export interface ProbedTable {
  readonly name: string;
  readonly type: string;
  /** ISO 8601, UTC. */
  readonly createdAt: string | null;
  readonly expiresAt: string | null;
  readonly labels: Readonly<Record<string, string>>;
  /** Without those of the streaming buffer; null for views. */
  readonly rows: number | null;
  /** Rows in the streaming buffer; null without one. */
  readonly streamingRows: number | null;
  /** Columns with a policy tag, nested ones with their path. */
  readonly taggedColumns: readonly string[];
}

/** A scratch table to create, or a view where `query` is given. It expires by itself. */
export interface ScratchTable extends TableName {
  readonly columns: readonly { readonly name: string; readonly type: string }[];
  /** Column of daily partitions; empty for partitions by load time; null for none. */
  readonly partition: string | null;
  readonly cluster: readonly string[];
  readonly query: string | null;
  /** ISO 8601, UTC. */
  readonly expiresAt: string;
  readonly labels: Readonly<Record<string, string>>;
}

/** That something was done. */
export interface Done {
  readonly done: true;
}

const DONE: Done = { done: true };

/** tables.get. */
export function getTable(asking: ProbeAsking, name: TableName): Promise<Timed<ProbedTable>> {
  return timed(asking, {
    service: "bigquery",
    method: "GET",
    path: tablePath(asking, name),
    answers: "json",
    permission: "bigquery.tables.get",
    target: { dataset: name.dataset },
    read: toTable,
  });
}

/** tables.insert. A second try that finds the first one's table is a success: the name is of this run alone. */
export function createTable(asking: ProbeAsking, scratch: ScratchTable): Promise<Timed<Done>> {
  return timed(asking, {
    service: "bigquery",
    method: "POST",
    path: tablesPath(asking, scratch.dataset),
    body: toResource(asking.project, scratch),
    answers: "json",
    permission: "bigquery.tables.create",
    target: { dataset: scratch.dataset },
    doneBefore: [409],
    read: () => DONE,
  });
}

/** tables.delete, of tables and views. */
export function deleteTable(asking: ProbeAsking, name: TableName): Promise<Timed<Done>> {
  return timed(asking, {
    service: "bigquery",
    method: "DELETE",
    path: tablePath(asking, name),
    answers: "nothing",
    permission: "bigquery.tables.delete",
    target: { dataset: name.dataset },
    doneBefore: [404],
    read: () => DONE,
  });
}

/** rowAccessPolicies.list: ids of the policies on one table. */
export function listRowPolicies(
  asking: ProbeAsking,
  name: TableName,
): Promise<Timed<{ readonly ids: readonly string[] }>> {
  return timed<{ readonly ids: readonly string[] }>(asking, {
    service: "bigquery",
    method: "GET",
    path: `${tablePath(asking, name)}/rowAccessPolicies`,
    query: { pageSize: "100" },
    answers: "json",
    permission: "bigquery.rowAccessPolicies.list",
    target: { dataset: name.dataset },
    read: (body) => {
      if (!isObject(body)) return { lacks: "the list of row access policies" };
      const references = listAt(body, "rowAccessPolicies").map((one) =>
        objectAt(one, "rowAccessPolicyReference"),
      );
      return { ids: references.flatMap((reference) => textAt(reference, "policyId") ?? []) };
    },
  });
}

function tablesPath({ project }: ProbeAsking, dataset: string): string {
  return `/bigquery/v2/projects/${segment(project)}/datasets/${segment(dataset)}/tables`;
}

function tablePath(asking: ProbeAsking, { dataset, table }: TableName): string {
  return `${tablesPath(asking, dataset)}/${segment(table)}`;
}

function toResource(project: string, scratch: ScratchTable): object {
  const { dataset, table, columns, partition, cluster, query, expiresAt, labels } = scratch;
  return {
    tableReference: { projectId: project, datasetId: dataset, tableId: table },
    expirationTime: String(Date.parse(expiresAt)),
    labels,
    ...(query === null
      ? { schema: { fields: columns.map((column) => ({ ...column, mode: "NULLABLE" })) } }
      : { view: { query, useLegacySql: false } }),
    ...(partition === null
      ? {}
      : { timePartitioning: { type: "DAY", ...(partition === "" ? {} : { field: partition }) } }),
    ...(cluster.length === 0 ? {} : { clustering: { fields: cluster } }),
  };
}

function toTable(body: unknown): ProbedTable | Lack {
  const name = textAt(objectAt(body, "tableReference"), "tableId");
  const type = textAt(body, "type");
  if (name === null || type === null) return { lacks: "the name or the type of the table" };
  const buffer = objectAt(body, "streamingBuffer");
  return {
    name,
    type,
    createdAt: instantAt(body, "creationTime"),
    expiresAt: instantAt(body, "expirationTime"),
    labels: textsAt(body, "labels"),
    rows: integerAt(body, "numRows"),
    streamingRows: buffer === null ? null : (integerAt(buffer, "estimatedRows") ?? 0),
    taggedColumns: taggedIn(listAt(objectAt(body, "schema"), "fields"), ""),
  };
}

/** BigQuery nests fields at most 15 deep. Source: BigQuery documentation, read 2026-11. */
function taggedIn(fields: readonly unknown[], path: string): readonly string[] {
  return fields.flatMap((field) => {
    const name = `${path}${textAt(field, "name") ?? ""}`;
    const own = listAt(objectAt(field, "policyTags"), "names").length > 0 ? [name] : [];
    return [...own, ...taggedIn(listAt(field, "fields"), `${name}.`)];
  });
}
