/** A table as tables.get gives it, reduced to what may stand in the way of a rename. */
export interface SampledTable {
  readonly name: string;
  /** Rows that wait in the streaming buffer; null without one. An estimate of BigQuery. */
  readonly streamingRows: number | null;
  /** Columns with a policy tag. */
  readonly taggedColumns: readonly string[];
  /** Row access policies by id; null where they were not listed: only those of renamed tables are. */
  readonly rowPolicies: readonly string[] | null;
  /** Why they could not be listed, `denied: 403 …`; absent where they were, or were not asked for. */
  readonly unlisted?: string;
}

/** A sample of the tables that a phase renames, moves or drops in one dataset. */
export interface TableSampleFact {
  readonly dataset: string;
  /** Tables that the sample stands for. */
  readonly total: number;
  readonly tables: readonly SampledTable[];
  /** Tables of the sample that could not be read, and why. */
  readonly unread: readonly { readonly name: string; readonly why: string }[];
}

/** A search or vector index. Source: INFORMATION_SCHEMA.SEARCH_INDEXES, VECTOR_INDEXES. */
export interface IndexFact {
  readonly table: string;
  readonly name: string;
  readonly kind: "search" | "vector";
}

/** The indexes of a dataset. */
export interface IndexListFact {
  readonly dataset: string;
  readonly indexes: readonly IndexFact[];
}

/** Statements that changed a table lately. Source: INFORMATION_SCHEMA.JOBS. */
export interface RecentWriteFact {
  readonly table: string;
  readonly statement: string;
  readonly user: string;
  /** ISO 8601, UTC. */
  readonly lastAt: string;
  readonly times: number;
}

/** Who changed the tables of a dataset in the last hours. */
export interface RecentWritesFact {
  readonly dataset: string;
  readonly hours: number;
  readonly writes: readonly RecentWriteFact[];
}
