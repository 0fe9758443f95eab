import type { TableName } from "../google/bigquery/access.ts";
import type { QueryResult } from "../google/bigquery/query-job.ts";
import type { ColumnSeed } from "../tables.ts";

/** What one statement did. */
export interface Outcome {
  /** `SELECT`, `CREATE_TABLE_AS_SELECT`, … as BigQuery names them. */
  readonly statementType: string;
  /** Null but for a query. */
  readonly result: QueryResult | null;
  /** Columns that the statement gives or makes; null where there are none. */
  readonly columns: readonly ColumnSeed[] | null;
  /** Null but for DML. */
  readonly affectedRows: number | null;
  readonly ddl: {
    readonly operation: "CREATE" | "REPLACE" | "SKIP" | "DROP" | "ALTER";
    readonly target: TableName | null;
    /** The table after a rename. */
    readonly destination: TableName | null;
    readonly schema: string | null;
  } | null;
}

const NOTHING: Outcome = { statementType: "", result: null, columns: null, affectedRows: null, ddl: null };

/** The outcome of a statement of a kind. */
export function outcome(statementType: string, rest: Partial<Outcome> = {}): Outcome {
  return { ...NOTHING, ...rest, statementType };
}

/** The outcome of DDL on a table. */
export function ddlOutcome(
  statementType: string,
  operation: NonNullable<Outcome["ddl"]>["operation"],
  rest: {
    readonly target: TableName;
    readonly destination?: TableName;
    readonly columns?: readonly ColumnSeed[];
  },
): Outcome {
  const { target, destination = null, columns = null } = rest;
  return outcome(statementType, { columns, ddl: { operation, target, destination, schema: null } });
}
