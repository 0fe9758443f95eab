import type { HistorySeed, SandboxState } from "../../state.ts";
import type { Cell, ColumnSeed } from "../../tables.ts";

/** Why a job failed, as BigQuery writes it. */
export interface JobError {
  readonly reason: string;
  readonly message: string;
  readonly location?: string;
}

/** Rows that a query gave, in the order of its columns. */
export interface QueryResult {
  readonly columns: readonly ColumnSeed[];
  readonly rows: readonly (readonly Cell[])[];
}

/** A BigQuery job, done: the sandbox runs each one at once. */
export interface QueryJob {
  readonly id: string;
  readonly kind: "QUERY" | "COPY" | "LOAD" | "EXTRACT";
  readonly location: string;
  readonly user: string;
  readonly at: string;
  /** As the caller sent it. */
  readonly configuration: Readonly<Record<string, unknown>>;
  readonly query: string | null;
  readonly statementType: string | null;
  readonly bytesProcessed: number;
  readonly slotMs: number;
  readonly labels: Readonly<Record<string, string>>;
  readonly error: JobError | null;
  /** `statistics.query`, `.copy`, `.load` or `.extract`. */
  readonly statistics: Readonly<Record<string, unknown>>;
  readonly result: QueryResult | null;
  readonly affectedRows: number | null;
  readonly parent: string | null;
  readonly referenced: readonly {
    readonly project: string;
    readonly dataset: string;
    readonly table: string;
  }[];
  /** The table that it wrote or defined; null where there is none. */
  readonly destination: { readonly project: string; readonly dataset: string; readonly table: string } | null;
}

/** The queries that ran before the world began. */
export function pastJobs({ history = [], datasets = [], project }: SandboxState): Map<string, QueryJob> {
  const location = datasets[0]?.location ?? "US";
  const past = history.map((seed, index) =>
    toPast(seed, { id: `past_${index}`, location, project: project.id }),
  );
  return new Map(past.map((job) => [job.id, job]));
}

function toPast(
  seed: HistorySeed,
  { id, location, project }: { readonly id: string; readonly location: string; readonly project: string },
): QueryJob {
  const [dataset, table] = seed.destination?.split(".") ?? [];
  return {
    id,
    kind: "QUERY",
    location,
    user: seed.user,
    at: new Date(seed.at).toISOString(),
    configuration: { jobType: "QUERY", query: { query: seed.query, useLegacySql: false } },
    query: seed.query,
    statementType: seed.statementType ?? "SELECT",
    bytesProcessed: seed.bytes ?? 0,
    slotMs: seed.slotMs ?? 0,
    labels: seed.labels ?? {},
    error: seed.error ?? null,
    statistics: {},
    result: null,
    affectedRows: null,
    parent: null,
    referenced: [],
    destination: dataset === undefined || table === undefined ? null : { project, dataset, table },
  };
}
