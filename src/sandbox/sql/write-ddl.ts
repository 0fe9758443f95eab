import type { ColumnSeed, WorldTable } from "../tables.ts";

/** The statement that would make a table, as INFORMATION_SCHEMA.TABLES shows it. */
export function tableDdl(project: string, dataset: string, table: WorldTable): string {
  const name = `\`${project}.${dataset}.${table.name}\``;
  if (table.query !== null) {
    const kind = table.type === "MATERIALIZED_VIEW" ? "MATERIALIZED VIEW" : "VIEW";
    return `CREATE ${kind} ${name}\nAS ${table.query};`;
  }
  const columns = table.columns.map((column) => `  ${column.name} ${typeOf(column)}`).join(",\n");
  return [
    `CREATE ${table.type === "EXTERNAL" ? "EXTERNAL " : ""}TABLE ${name}`,
    ...(columns === "" ? [] : [`(\n${columns}\n)`]),
    ...(table.partitioning === null ? [] : [`PARTITION BY ${partitionOf(table)}`]),
    ...(table.cluster.length === 0 ? [] : [`CLUSTER BY ${table.cluster.join(", ")}`]),
  ]
    .join("\n")
    .concat(";");
}

function typeOf({ type, mode, fields }: ColumnSeed): string {
  const inner = (fields ?? []).map((field) => `${field.name} ${typeOf(field)}`).join(", ");
  const whole = fields === undefined ? type : `STRUCT<${inner}>`;
  if (mode === "REPEATED") return `ARRAY<${whole}>`;
  return mode === "REQUIRED" ? `${whole} NOT NULL` : whole;
}

function partitionOf({ partitioning, columns }: WorldTable): string {
  if (partitioning === null) return "";
  if (partitioning.kind === "range") {
    const { field, start, end, interval } = partitioning;
    return `RANGE_BUCKET(${field}, GENERATE_ARRAY(${start}, ${end}, ${interval}))`;
  }
  const { field, unit } = partitioning;
  if (field === null) return unit === "DAY" ? "_PARTITIONDATE" : `TIMESTAMP_TRUNC(_PARTITIONTIME, ${unit})`;
  const type = columns.find(({ name }) => name === field)?.type ?? "TIMESTAMP";
  if (unit !== "DAY") return `${type}_TRUNC(${field}, ${unit})`;
  return type === "DATE" ? field : `DATE(${field})`;
}
