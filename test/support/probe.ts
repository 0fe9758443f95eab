import type { SampledTable, TableSampleFact } from "#domain/hazard.ts";
import type { DryRun, DryRunFact, Leftover, ProbeAction, ProbeFact, ProbeStep } from "#domain/probe.ts";
import type { StatementHistory } from "#domain/run-history.ts";
import type { SnapshotParts } from "#domain/snapshot.ts";
import { AT, aRead } from "./reading.ts";

/** A step that the phase needs and that is done. */
export function aStep(action: ProbeAction, over: Partial<ProbeStep> = {}): ProbeStep {
  return {
    action,
    needed: true,
    outcome: "done",
    source: `POST test ${action}`,
    saw: "done",
    durationMs: 40,
    observedAt: AT,
    remedy: null,
    ...over,
  };
}

/** A cycle of a dataset in which a table was created, renamed, renamed back and dropped. */
export function aProbe(over: Partial<ProbeFact> = {}): ProbeFact {
  return {
    scratch: "features._phasegate_probe_M008_4C_1_a",
    identity: null,
    withheld: "",
    steps: [
      aStep("create-table", { needed: false }),
      aStep("rename-table"),
      aStep("rename-back"),
      aStep("drop-table", { needed: false }),
    ],
    leftovers: [],
    unswept: "",
    ...over,
  };
}

/** A statement that was accepted and reads nothing. */
export function aDryRun(over: Partial<DryRun> = {}): DryRun {
  return {
    sql: "ALTER TABLE `p.features.a` RENAME TO `b`",
    outcome: "accepted",
    cause: null,
    detail: "",
    bytes: 0,
    source: "POST (dry run) test",
    observedAt: AT,
    remedy: null,
    ...over,
  };
}

/** The dry runs of `cov-rename`: two statements, both accepted. */
export function aDryRunFact(over: Partial<DryRunFact> = {}): DryRunFact {
  return {
    operation: "cov-rename",
    total: 2,
    runs: [aDryRun(), aDryRun()],
    costUsd: 0,
    price: { usdPerTiB: 6.25, source: "test", asOf: "2025-12-01" },
    notes: [],
    ...over,
  };
}

/** A table without anything in the way. */
export function aSampledTable(over: Partial<SampledTable> = {}): SampledTable {
  return { name: "cov_bqx_audcad", streamingRows: null, taggedColumns: [], rowPolicies: [], ...over };
}

/** A sample of one table of `features`. */
export function aTableSample(over: Partial<TableSampleFact> = {}): TableSampleFact {
  return { dataset: "features", total: 2, tables: [aSampledTable()], unread: [], ...over };
}

type ProbeParts = Pick<
  SnapshotParts,
  "probes" | "dryRuns" | "tableSamples" | "indexes" | "recentWrites" | "runHistory"
>;

/** Statements that went well. */
export function aStatementHistory(over: Partial<StatementHistory> = {}): StatementHistory {
  const base = { statement: "MERGE", runs: 30, failed: 0, bytesBilled: 31_457_280 };
  return { ...base, lastAt: "2025-12-13T02:00:00Z", lastFailedAt: null, ...over };
}

/** Probes of the full plan that all went well. */
export function theProbeParts(): ProbeParts {
  const actions = ["write-object", "read-object", "overwrite-object", "delete-object"] as const;
  const steps = actions.map((action) => aStep(action));
  return {
    probes: { "dataset:features": aRead(aProbe()), "bucket:staging": aRead(aProbe({ steps })) },
    dryRuns: { "cov-rename": aRead(aDryRunFact()) },
    tableSamples: { features: aRead(aTableSample()) },
    indexes: { features: aRead({ dataset: "features", indexes: [] }) },
    recentWrites: { features: aRead({ dataset: "features", hours: 24, writes: [] }) },
    runHistory: { features: aRead({ dataset: "features", days: 30, statements: [aStatementHistory()] }) },
  };
}

/** Probes of the full plan that met every hazard. */
export function theBadProbeParts(): ProbeParts {
  const left: Leftover = { name: "_phasegate_probe_old", createdAt: null, state: "kept", why: "denied: 403" };
  const refused = aDryRun({ outcome: "refused", cause: "missing", detail: "absent: 404 Not found" });
  const guarded = aSampledTable({ streamingRows: 12, rowPolicies: ["only_eu"] });
  const write = { statement: "MERGE", user: "etl@bqx-ml.iam", lastAt: AT, times: 4 };
  return {
    probes: {
      ...theProbeParts().probes,
      "dataset:features": aRead(aProbe({ steps: [aDenied("rename-table")], leftovers: [left] })),
    },
    dryRuns: { "cov-rename": aRead(aDryRunFact({ costUsd: 900, runs: [refused] })) },
    tableSamples: { features: aRead(aTableSample({ tables: [guarded] })) },
    indexes: {
      features: aRead({
        dataset: "features",
        indexes: [{ table: "cov_bqx_audcad", name: "by_text", kind: "search" }],
      }),
    },
    recentWrites: {
      features: aRead({ dataset: "features", hours: 24, writes: [{ table: "cov_bqx_audcad", ...write }] }),
    },
    runHistory: {
      features: aRead({
        dataset: "features",
        days: 30,
        statements: [aStatementHistory({ failed: 1, lastFailedAt: "2025-12-13T02:00:00Z" })],
      }),
    },
  };
}

/** A step that was denied, with the grant that mends it. */
export function aDenied(action: ProbeAction, over: Partial<ProbeStep> = {}): ProbeStep {
  return aStep(action, {
    outcome: "denied",
    saw: "denied: 403 Access Denied",
    remedy: { advice: "Grant bigquery.tables.update.", command: "grant bigquery.tables.update to MEMBER" },
    ...over,
  });
}
