import type { Reading } from "#domain/reading.ts";
import { malformed } from "./classify.ts";
import { datasetAsk } from "./dataset.ts";
import { isName, type Row, runQuery, schemaView } from "./query.ts";
import { type Asking, type Lack, unread } from "./question.ts";
import type { LocatedDataset } from "./table-details.ts";
import { textAt } from "./typed-json.ts";

/** The texts of views and routines that name a dataset. */
export interface Definitions {
  /** Where was looked: all datasets of the region, or this one alone. */
  readonly scope: "region" | "dataset";
  readonly definitions: readonly Definition[];
}

/** A view or a routine, and its text. */
export interface Definition {
  readonly dataset: string;
  readonly name: string;
  readonly kind: "view" | "routine";
  readonly sql: string;
}

/** Asks for views and routines of the region that name a dataset; where that is denied, for those of the dataset alone. */
export async function getDefinitions(asking: Asking, dataset: LocatedDataset): Promise<Reading<Definitions>> {
  const wide = await readDefinitions(asking, dataset, "region");
  if (wide.state === "read" || wide.reason !== "denied") return wide;
  const narrow = await readDefinitions(asking, dataset, "dataset");
  return narrow.state === "read" ? narrow : wide;
}

async function readDefinitions(
  asking: Asking,
  { id, location }: LocatedDataset,
  scope: Definitions["scope"],
): Promise<Reading<Definitions>> {
  const place = scope === "region" ? `region-${location.toLowerCase()}` : id;
  const views = schemaView(asking, place, "VIEWS");
  const routines = schemaView(asking, place, "ROUTINES");
  if (views === null || routines === null || !isName(id)) {
    return unread(asking, datasetAsk(asking, id), malformed(`${id} is no name of a dataset`));
  }
  const names = (schema: string, text: string): string =>
    `${schema} = '${id}' OR STRPOS(${text}, '${id}') > 0`;
  const read = await runQuery(asking, {
    sql: `SELECT 'view' AS kind, table_schema AS dataset, table_name AS name, view_definition AS sql FROM ${views} WHERE ${names("table_schema", "view_definition")} UNION ALL SELECT 'routine', routine_schema, routine_name, routine_definition FROM ${routines} WHERE ${names("routine_schema", "routine_definition")}`,
    location,
    permission: "bigquery.routines.list",
    readRow: toDefinition,
  });
  return read.state === "unread" ? read : { ...read, value: { scope, definitions: read.value } };
}

/** A routine without SQL (JavaScript, remote) has a text as well, or none. */
function toDefinition(row: Row): Definition | Lack {
  const [kind, dataset, name] = [textAt(row, "kind"), textAt(row, "dataset"), textAt(row, "name")];
  if ((kind !== "view" && kind !== "routine") || dataset === null || name === null) {
    return { lacks: "the name of a view" };
  }
  return { kind, dataset, name, sql: textAt(row, "sql") ?? "" };
}
