import { fieldsOf, listOf, textOf } from "../../http/json.ts";
import { invalid, type Refusal } from "../../http/refusal.ts";
import type { ColumnSeed } from "../../tables.ts";
import { apiType, isType, standardType } from "../../types.ts";

/** Columns as the API's schema writes them. */
export function toSchema(columns: readonly ColumnSeed[]): Record<string, unknown> {
  return { fields: columns.map(toField) };
}

function toField({ name, type, mode, description, policyTags, fields }: ColumnSeed): Record<string, unknown> {
  return {
    name,
    type: apiType(type),
    mode: mode ?? "NULLABLE",
    ...(description === undefined ? {} : { description }),
    ...(policyTags === undefined ? {} : { policyTags: { names: policyTags } }),
    ...(fields === undefined ? {} : { fields: fields.map(toField) }),
  };
}

/** The columns of a request's `schema`, or what is wrong with them. */
export function parseSchema(schema: unknown): readonly ColumnSeed[] | Refusal {
  const columns: ColumnSeed[] = [];
  const names = new Set<string>();
  for (const field of listOf(fieldsOf(schema)["fields"])) {
    const column = parseField(field);
    if ("kind" in column) return column;
    if (names.has(column.name.toLowerCase())) return invalid(`Duplicate field name: ${column.name}`);
    names.add(column.name.toLowerCase());
    columns.push(column);
  }
  return columns;
}

const MODES = ["NULLABLE", "REQUIRED", "REPEATED"] as const;

function parseField(value: unknown): ColumnSeed | Refusal {
  const field = fieldsOf(value);
  const name = textOf(field["name"]);
  const type = textOf(field["type"]);
  if (name === null || name === "") return invalid("Field name is required");
  if (!/^[\p{L}_][\p{L}\p{N}_ -]{0,299}$/u.test(name)) {
    return invalid(
      `Invalid field name "${name}". Fields must contain the allowed characters, and be at most 300 characters long.`,
    );
  }
  if (type === null || !isType(type))
    return invalid(`Invalid value for type: ${String(type)} is not a valid value`);
  const mode = MODES.find((known) => known === (field["mode"] ?? "NULLABLE"));
  if (mode === undefined)
    return invalid(`Invalid value for mode: ${String(field["mode"])} is not a valid value`);
  const inner = field["fields"] === undefined ? null : parseSchema(field);
  if (inner !== null && "kind" in inner) return inner;
  const description = textOf(field["description"]);
  return {
    name,
    type: standardType(type),
    ...(mode === "NULLABLE" ? {} : { mode }),
    ...(description === null ? {} : { description }),
    ...(inner === null ? {} : { fields: inner }),
  };
}
