import type { HazardKind } from "../simulation.ts";
import type { TableColumn } from "../table-details.ts";
import { grouped } from "./wording.ts";

/** Most columns of a table. Source: BigQuery documentation, quotas and limits, read 2026-11. */
export const COLUMN_LIMIT = 10_000;

/** A table of a group that is to become one. */
export interface Member {
  readonly name: string;
  readonly columns: readonly TableColumn[];
  readonly partitionField: string | null;
  /** What tells its columns from those of the others in the joined table: the words that the new name drops. */
  readonly suffix: string;
}

/** Why a group cannot become one table. */
export interface GroupFault {
  readonly kind: Extract<
    HazardKind,
    "incompatible-columns" | "incompatible-partitioning" | "too-many-columns"
  >;
  /** A clause. */
  readonly says: string;
}

/**
 * What keeps the tables of a group from becoming one: the rows are joined on the column that all are partitioned by, and
 * every other column is told apart by the words that the new name drops.
 */
export function groupFaults(members: readonly Member[]): readonly GroupFault[] {
  const [first, ...others] = members;
  if (first === undefined || others.length === 0) return [];
  const partitioning = partitionFault(first, others);
  const columns = typeFault(members) ?? lackFault(first, others) ?? duplicateFault(members);
  const width = widthOf(members);
  return [
    ...(partitioning === null ? [] : [{ kind: "incompatible-partitioning" as const, says: partitioning }]),
    ...(columns === null ? [] : [{ kind: "incompatible-columns" as const, says: columns }]),
    ...(width <= COLUMN_LIMIT
      ? []
      : [
          {
            kind: "too-many-columns" as const,
            says: `they would have ${grouped(width)} columns together, and a table has at most ${grouped(COLUMN_LIMIT)} by BigQuery's documentation`,
          },
        ]),
  ];
}

/** Columns of the table that a group becomes. */
export function widthOf(members: readonly Member[]): number {
  const keys = keysOf(members);
  const own = members.reduce(
    (count, { columns }) => count + columns.filter(({ name }) => !keys.has(name.toLowerCase())).length,
    0,
  );
  return keys.size + own;
}

function partitionFault(first: Member, others: readonly Member[]): string | null {
  const other = others.find(({ partitionField }) => partitionField !== first.partitionField);
  if (other === undefined) return null;
  return `${first.name} is ${partitionText(first)}, ${other.name} is ${partitionText(other)}`;
}

function partitionText({ partitionField }: Member): string {
  return partitionField === null ? "not partitioned" : `partitioned by ${partitionField}`;
}

function typeFault(members: readonly Member[]): string | null {
  const types = new Map<string, { readonly type: string; readonly table: string }>();
  for (const { name: table, columns } of members) {
    for (const { name, type } of columns) {
      const known = types.get(name.toLowerCase());
      if (known === undefined) types.set(name.toLowerCase(), { type, table });
      else if (known.type !== type) {
        return `${name} is ${known.type} in ${known.table} and ${type} in ${table}`;
      }
    }
  }
  return null;
}

function lackFault(first: Member, others: readonly Member[]): string | null {
  const names = nameSet(first);
  for (const other of others) {
    const own = nameSet(other);
    const lacking = [...names].find((name) => !own.has(name));
    if (lacking !== undefined) return `${other.name} lacks the column ${lacking} of ${first.name}`;
    const more = [...own].find((name) => !names.has(name));
    if (more !== undefined) return `${first.name} lacks the column ${more} of ${other.name}`;
  }
  return null;
}

function duplicateFault(members: readonly Member[]): string | null {
  const keys = keysOf(members);
  const seen = new Map<string, string>();
  for (const { name: table, columns, suffix } of members) {
    for (const { name } of columns) {
      if (keys.has(name.toLowerCase())) continue;
      const written = suffix === "" ? name.toLowerCase() : `${name}_${suffix}`.toLowerCase();
      const known = seen.get(written);
      if (known !== undefined) return `${known} and ${table} would both give the column ${written}`;
      seen.set(written, table);
    }
  }
  return null;
}

/** Columns that stand once in the joined table: those that the tables are partitioned by; else the first that all have. */
function keysOf(members: readonly Member[]): ReadonlySet<string> {
  const fields = new Set(members.flatMap(({ partitionField }) => partitionField?.toLowerCase() ?? []));
  if (fields.size > 0) return fields;
  const [first, ...others] = members;
  const shared = [...(first === undefined ? [] : nameSet(first))].find((name) =>
    others.every((other) => nameSet(other).has(name)),
  );
  return new Set(shared === undefined ? [] : [shared]);
}

function nameSet({ columns }: Member): ReadonlySet<string> {
  return new Set(columns.map(({ name }) => name.toLowerCase()));
}
