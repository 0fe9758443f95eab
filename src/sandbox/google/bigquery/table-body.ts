import { type Fields, fieldsOf, int64Of, listOf, textOf, textsOf } from "../../http/json.ts";
import { invalid, type Refusal } from "../../http/refusal.ts";
import type { ColumnSeed, Partitioning, WorldTable } from "../../tables.ts";
import { parseSchema } from "./columns.ts";

/** What a request says of a table; what it leaves out is absent. */
export type TableChange = Partial<
  Pick<
    WorldTable,
    | "type"
    | "expiresAt"
    | "columns"
    | "partitioning"
    | "cluster"
    | "query"
    | "labels"
    | "description"
    | "friendlyName"
    | "requirePartitionFilter"
  >
>;

/** Names that BigQuery takes for a table. Source: BigQuery documentation, read 2026-11. */
const TABLE_NAME = /^[\p{L}\p{M}\p{N}\p{Pc}\p{Pd}\p{Zs}]{1,1024}$/u;

/** Most columns that a table is clustered by. */
const CLUSTER_LIMIT = 4;

/** Null where the name is one that a table can have. */
export function badTableName(name: string): Refusal | null {
  if (TABLE_NAME.test(name)) return null;
  return invalid(
    `Invalid table ID "${name}". Table IDs must be alphanumeric (plus underscores) and must be at most 1024 characters long.`,
  );
}

/** Reads the body of tables.insert, tables.patch and tables.update. */
export function parseTableBody(value: unknown, at: string): TableChange | Refusal {
  const body = fieldsOf(value);
  const unknown = Object.keys(body).find((name) => !FIELDS.has(name));
  if (unknown !== undefined) {
    return invalid(`Invalid JSON payload received. Unknown name "${unknown}": Cannot find field.`);
  }
  const columns = "schema" in body ? parseSchema(body["schema"]) : undefined;
  if (columns !== undefined && "kind" in columns) return columns;
  const partitioning = parsePartitioning(body, columns);
  if (partitioning !== undefined && partitioning !== null && "status" in partitioning) return partitioning;
  const cluster = parseCluster(body, columns);
  if (cluster !== undefined && "kind" in cluster) return cluster;
  const expiresAt = parseExpiry(body, at);
  if (expiresAt !== undefined && typeof expiresAt === "object" && expiresAt !== null) return expiresAt;
  return { ...given({ columns, partitioning, cluster, expiresAt }), ...plainFields(body), ...viewOf(body) };
}

/** Fields of the Table resource that a request may carry. Source: BigQuery discovery document, read 2026-11. */
const FIELDS = new Set(
  (
    "kind etag id selfLink tableReference friendlyName description labels schema timePartitioning rangePartitioning clustering " +
    "requirePartitionFilter expirationTime view materializedView externalDataConfiguration encryptionConfiguration " +
    "defaultCollation defaultRoundingMode maxStaleness resourceTags tableConstraints numBytes numRows numLongTermBytes " +
    "numPhysicalBytes creationTime lastModifiedTime type location streamingBuffer numActiveLogicalBytes " +
    "numTotalLogicalBytes snapshotDefinition cloneDefinition"
  ).split(" "),
);

function given(change: { readonly [K in keyof TableChange]: TableChange[K] | undefined }): TableChange {
  return Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined));
}

function plainFields(body: Fields): TableChange {
  return {
    ...("labels" in body ? { labels: textsOf(body["labels"]) } : {}),
    ...("description" in body ? { description: textOf(body["description"]) } : {}),
    ...("friendlyName" in body ? { friendlyName: textOf(body["friendlyName"]) } : {}),
    ...("requirePartitionFilter" in body
      ? { requirePartitionFilter: body["requirePartitionFilter"] === true }
      : {}),
  };
}

function viewOf(body: Fields): TableChange {
  if ("externalDataConfiguration" in body) return { type: "EXTERNAL" };
  const kind = "materializedView" in body ? "MATERIALIZED_VIEW" : "VIEW";
  const query = textOf(fieldsOf(body["view"] ?? body["materializedView"])["query"]);
  return query === null ? {} : { type: kind, query };
}

function parseExpiry(body: Fields, at: string): string | null | undefined | Refusal {
  if (!("expirationTime" in body)) return undefined;
  if (body["expirationTime"] === null) return null;
  const instant = int64Of(body["expirationTime"]);
  if (instant === null || instant > 8.64e15) {
    return invalid(`Invalid value for expirationTime: ${String(body["expirationTime"])}`);
  }
  const expiresAt = new Date(instant).toISOString();
  return expiresAt > at ? expiresAt : invalid("Invalid value for expirationTime: it must be in the future.");
}

const UNITS = ["DAY", "HOUR", "MONTH", "YEAR"] as const;

function parsePartitioning(
  body: Fields,
  columns: readonly ColumnSeed[] | undefined,
): Partitioning | null | undefined | Refusal {
  if ("rangePartitioning" in body && body["rangePartitioning"] !== null) return parseRange(body);
  if (!("timePartitioning" in body)) return undefined;
  if (body["timePartitioning"] === null) return null;
  const asked = fieldsOf(body["timePartitioning"]);
  const unit = UNITS.find((known) => known === asked["type"]);
  if (unit === undefined)
    return invalid(`Invalid value for type: ${String(asked["type"])} is not a valid value`);
  const field = textOf(asked["field"]);
  const column = columns?.find(({ name }) => name === field);
  if (field !== null && columns !== undefined && column === undefined) return missingField(field);
  if (column !== undefined && !["TIMESTAMP", "DATE", "DATETIME"].includes(column.type)) {
    return invalid(
      `The field specified for partitioning can only be of type TIMESTAMP, DATE or DATETIME. The type found is: ${column.type}.`,
    );
  }
  return { kind: "time", unit, field, expirationMs: int64Of(asked["expirationMs"]) };
}

function missingField(field: string): Refusal {
  return invalid(`The field specified for partitioning cannot be found in the schema: ${field}`);
}

function parseRange(body: Fields): Partitioning | Refusal {
  const asked = fieldsOf(body["rangePartitioning"]);
  const range = fieldsOf(asked["range"]);
  const field = textOf(asked["field"]);
  const [start, end, interval] = [int64Of(range["start"]), int64Of(range["end"]), int64Of(range["interval"])];
  if (field === null || start === null || end === null || interval === null || interval <= 0) {
    return invalid("Range partitioning needs a field and a range with start, end and a positive interval.");
  }
  return { kind: "range", field, start, end, interval };
}

function parseCluster(
  body: Fields,
  columns: readonly ColumnSeed[] | undefined,
): readonly string[] | undefined | Refusal {
  if (!("clustering" in body)) return undefined;
  const fields = listOf(fieldsOf(body["clustering"])["fields"]).map(String);
  if (fields.length > CLUSTER_LIMIT) return invalid(`Clustering takes at most ${CLUSTER_LIMIT} fields.`);
  const missing = fields.find(
    (field) => columns !== undefined && !columns.some(({ name }) => name === field),
  );
  if (missing === undefined) return fields;
  return invalid(
    `The field specified for clustering cannot be found in the schema. Invalid field: ${missing}.`,
  );
}
