/** Earlier statements of one kind that wrote tables of a dataset. Source: INFORMATION_SCHEMA.JOBS. */
export interface StatementHistory {
  /** `INSERT`, `CREATE_TABLE_AS_SELECT`, … as BigQuery names them. */
  readonly statement: string;
  readonly runs: number;
  /** Those of them that failed. */
  readonly failed: number;
  /** Of all of them together; BigQuery bills no failed statement. */
  readonly bytesBilled: number;
  /** ISO 8601, UTC. */
  readonly lastAt: string;
  /** Null where none failed. */
  readonly lastFailedAt: string | null;
}

/** What statements wrote tables of a dataset in the last days, and what they were billed. */
export interface RunHistoryFact {
  readonly dataset: string;
  readonly days: number;
  readonly statements: readonly StatementHistory[];
}

/** Statements that compute rows: what they were billed tells what such a statement costs here. */
const COMPUTING: ReadonlySet<string> = new Set(["CREATE_TABLE_AS_SELECT", "INSERT", "MERGE", "SELECT"]);

/** Bytes that a statement which computed rows was billed, on average; null where none succeeded. */
export function averageBilled({
  statements,
}: RunHistoryFact): { readonly bytes: number; readonly runs: number } | null {
  const computing = statements.filter(({ statement }) => COMPUTING.has(statement));
  const runs = computing.reduce((sum, one) => sum + one.runs - one.failed, 0);
  if (runs <= 0) return null;
  return { bytes: computing.reduce((sum, { bytesBilled }) => sum + bytesBilled, 0) / runs, runs };
}
