/** The scheduled queries of a project in one region. Source: BigQuery Data Transfer transferConfigs.list. */
export interface ScheduledQueriesFact {
  readonly location: string;
  readonly queries: readonly ScheduledQueryFact[];
}

/** A query that BigQuery runs on a schedule, and the tables that its text names. */
export interface ScheduledQueryFact {
  readonly name: string;
  /** `every day 06:00`; empty where it runs on demand. */
  readonly schedule: string;
  /** True where it does not run until somebody enables it. */
  readonly disabled: boolean;
  readonly uses: readonly ScheduledUse[];
  /** True where its text could be understood to the end. */
  readonly complete: boolean;
}

/** A table that a scheduled query reads, changes where it stands, or makes (anew). */
export interface ScheduledUse {
  /** `dataset.table`; ends in `*` for a wildcard. */
  readonly table: string;
  readonly kind: "reads" | "changes" | "makes";
}
