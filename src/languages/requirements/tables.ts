/** A table of TOML or JSON, or an empty one where the value is none. */
export type Table = Readonly<Record<string, unknown>>;

/** The value as a table; empty where it is none. */
export function tableOf(value: unknown): Table {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Table) : {};
}

/** The value as a list; empty where it is none. */
export function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** A text of a table; null where there is none under the key. */
export function textIn(table: Table, key: string): string | null {
  const value = table[key];
  return typeof value === "string" ? value : null;
}
