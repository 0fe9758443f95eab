import type { Clock } from "#clients/clock.ts";
import type { ProbeClient } from "#clients/google/probe-client.ts";
import type { Phase, Plan } from "#domain/plan.ts";
import type { ProbeLevel } from "#domain/probe.ts";
import type { SnapshotParts } from "#domain/snapshot.ts";
import type { RunIdentity } from "./scratch.ts";

/** What a run of probes is asked, and what it works with. */
export interface ProbeRun {
  /** Null where the cloud is not asked. */
  readonly client: ProbeClient | null;
  readonly plan: Plan;
  readonly phase: Phase;
  readonly level: ProbeLevel;
  readonly clock: Clock;
  readonly run: RunIdentity;
  /** What was read before: locations, tables, statements. */
  readonly seen: Pick<SnapshotParts, "datasets" | "catalogues" | "scripts">;
  /** Aborted where the process is told to end; what exists by then is still removed. */
  readonly signal: AbortSignal;
  progress(text: string): void;
}

/** The parts of a snapshot that probes give. */
export type ProbeParts = Pick<
  SnapshotParts,
  "probes" | "dryRuns" | "tableSamples" | "indexes" | "recentWrites" | "runHistory"
>;
