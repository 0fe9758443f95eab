import { type NameContext, type SqlEffect, scanSql } from "#languages/sql/index.ts";

const KINDS: Readonly<Record<string, string>> = {
  "bigquery-table": "",
  "bigquery-dataset": "dataset ",
  "gcs-object": "object ",
  "gcs-bucket": "bucket ",
  "run-job": "job ",
  build: "build ",
  other: "other ",
};

/** An effect in one line: `rename p.d.a -> p.d.b`, `create dataset d`, `replace t (x, y)`. */
export function said({ verb, kind, name, to, columns, dynamic }: Omit<SqlEffect, "line">): string {
  const target = to === undefined ? "" : ` -> ${to}`;
  const listed = columns === undefined ? "" : ` (${columns.join(", ")})`;
  return `${verb} ${KINDS[kind]}${name}${target}${listed}${dynamic ? " dynamic" : ""}`;
}

/** All effects of a text, in order, one line each. */
export function says(
  text: string,
  context: NameContext = { project: null, dataset: null },
): readonly string[] {
  return scanSql(text, context).effects.map(said);
}
