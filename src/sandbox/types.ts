/** Names of types in BigQuery's API, by their names in SQL. Source: BigQuery discovery document, read 2026-11. */
const API_NAMES: Readonly<Record<string, string>> = {
  INT64: "INTEGER",
  FLOAT64: "FLOAT",
  BOOL: "BOOLEAN",
  STRUCT: "RECORD",
};

const STANDARD_NAMES: Readonly<Record<string, string>> = {
  INTEGER: "INT64",
  INT: "INT64",
  SMALLINT: "INT64",
  BIGINT: "INT64",
  TINYINT: "INT64",
  BYTEINT: "INT64",
  FLOAT: "FLOAT64",
  BOOLEAN: "BOOL",
  RECORD: "STRUCT",
  DECIMAL: "NUMERIC",
  BIGDECIMAL: "BIGNUMERIC",
};

/** A type's name in SQL: `INT64` for `INTEGER`. */
export function standardType(type: string): string {
  const name = type.toUpperCase();
  return STANDARD_NAMES[name] ?? name;
}

/** A type's name in the API: `INTEGER` for `INT64`. */
export function apiType(type: string): string {
  return API_NAMES[type] ?? type;
}

/** True for the types that a table's schema may name. */
export function isType(type: string): boolean {
  return TYPES.has(standardType(type));
}

const TYPES = new Set(
  "STRING BYTES INT64 FLOAT64 BOOL NUMERIC BIGNUMERIC TIMESTAMP DATE TIME DATETIME GEOGRAPHY JSON STRUCT INTERVAL RANGE".split(
    " ",
  ),
);
