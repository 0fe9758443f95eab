import type { Cell, ColumnSeed } from "../tables.ts";

/** A column of a relation, under the name of its source. */
export interface BoundColumn extends ColumnSeed {
  readonly owner: string | null;
  /** Told when a statement reads the column: bytes are counted by column. */
  readonly use: () => void;
  /** True where `*` leaves it out. */
  readonly isHidden?: true;
}

/** Rows with columns; nothing is read before somebody asks. */
export interface Relation {
  readonly columns: readonly BoundColumn[];
  /** Number of rows where it is known without reading. */
  readonly size: number | null;
  /** About how many rows there are. */
  readonly estimate: number;
  readonly rows: () => Iterable<readonly Cell[]>;
  /** Rows beside one row of the relation on the left: UNNEST of its column. */
  readonly lateral?: (row: readonly Cell[]) => Iterable<readonly Cell[]>;
}

/** Named queries in force, by lower-case name. */
export type Named = ReadonlyMap<string, Relation>;

/** The same rows under another owner. */
export function ownedBy(relation: Relation, owner: string | null): Relation {
  return { ...relation, columns: relation.columns.map((column) => ({ ...column, owner })) };
}

/** Columns without their binding. */
export function toColumns(relation: Relation): readonly ColumnSeed[] {
  return relation.columns.map(({ owner: _owner, use: _use, isHidden: _isHidden, ...column }) => column);
}

/** A column that nobody counts. */
export function bind(column: ColumnSeed, owner: string | null = null): BoundColumn {
  return { ...column, owner, use: () => {} };
}

/** Rows that lie ready. */
export function literalRelation(
  columns: readonly ColumnSeed[],
  rows: readonly (readonly Cell[])[],
): Relation {
  return {
    columns: columns.map((column) => bind(column)),
    size: rows.length,
    estimate: rows.length,
    rows: () => rows,
  };
}

/** Null first, then by value: the order of BigQuery. */
export function compareCells(a: Cell, b: Cell): number {
  if (a === b) return 0;
  if (a === null) return -1;
  if (b === null) return 1;
  if (typeof a === "number" && typeof b === "number") return a - b;
  const [left, right] = [String(a), String(b)];
  return left < right ? -1 : Number(left > right);
}
