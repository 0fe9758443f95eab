/** Rows and bytes of a dataset's tables. Source: INFORMATION_SCHEMA.TABLE_STORAGE, which lags by minutes, else `__TABLES__`. */
export interface TableDetailsFact {
  readonly dataset: string;
  /** By table name. */
  readonly tables: Readonly<Record<string, TableSize>>;
  readonly rows: number;
  /** Logical bytes of all tables. */
  readonly bytes: number;
}

/** Size of one table. */
export interface TableSize {
  readonly rows: number;
  /** Logical bytes. */
  readonly bytes: number;
}

/** Columns of a dataset's tables. Source: INFORMATION_SCHEMA.COLUMNS. */
export interface TableColumnsFact {
  readonly dataset: string;
  /** By table name, in the table's order. */
  readonly tables: Readonly<Record<string, readonly TableColumn[]>>;
}

/** A column; the type as BigQuery writes it, `ARRAY<STRING>`. */
export interface TableColumn {
  readonly name: string;
  readonly type: string;
}

/** What reads the tables of a dataset by their names. Source: INFORMATION_SCHEMA.VIEWS and ROUTINES. */
export interface DependentsFact {
  readonly dataset: string;
  /** Where was looked: all datasets of the project in the region, or this dataset alone. */
  readonly scope: "region" | "dataset";
  readonly dependents: readonly DependentFact[];
}

/** A view or a routine, and the tables that its text names. */
export interface DependentFact {
  readonly dataset: string;
  readonly name: string;
  readonly kind: "view" | "routine";
  /** `dataset.table`; all tables that its text names. */
  readonly reads: readonly string[];
  /** Those of them that a routine writes, drops or makes; absent where it does so to none. */
  readonly changes?: readonly string[];
  /** True where its text could be understood to the end. */
  readonly complete: boolean;
}
