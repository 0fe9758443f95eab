import { audits } from "#audit/registry.ts";
import { runAudits } from "#audit/run-audits.ts";
import { collectCloud } from "#collect/cloud/collect-cloud.ts";
import { runProbes } from "#collect/probes/run-probes.ts";
import type { Phase, Plan } from "#domain/plan.ts";
import type { Report } from "#domain/report.ts";
import type { Snapshot } from "#domain/snapshot.ts";
import { buildReport } from "#judge/build-report.ts";
import { readBasePolicy } from "./baseline.ts";
import type { Clients } from "./compose.ts";
import type { RepositoryParts, SnapshotRequest } from "./take-snapshot.ts";

/** What is known of a run when its repository is read. */
export interface EarlyRun extends Pick<SnapshotRequest, "probing" | "progress"> {
  readonly plan: Plan;
  readonly phase: Phase;
  readonly clients: Clients;
  /** ISO 8601, UTC. */
  readonly at: string;
  readonly version: string;
}

/**
 * The report of the repository alone, where that shows a P0 that stands: no answer of the cloud takes it away. Null where it
 * shows none.
 */
export async function reportEarly(run: EarlyRun, parts: RepositoryParts): Promise<Report | null> {
  const { plan, phase, clients, at, version } = run;
  const snapshot = await withoutCloud(run, parts);
  const findings = runAudits({ audits, plan, phase, at, snapshot });
  const basePolicy = await readBasePolicy({ plan, base: clients.base });
  const report = buildReport({
    plan,
    phase,
    snapshot,
    findings,
    basePolicy,
    at,
    version,
    cloud: clients.cloud.kind,
    notes: [],
  });
  const stands = report.blockers.some(
    ({ priority, outcome, state }) => priority === "P0" && outcome === "fail" && state !== "waived",
  );
  return stands ? report : null;
}

async function withoutCloud(run: EarlyRun, inside: RepositoryParts): Promise<Snapshot> {
  const { plan, phase, clients, at } = run;
  const { clock } = clients;
  const outside = await collectCloud({ client: null, plan, clock, why: "Google Cloud is still being read" });
  const seen = { ...inside, ...outside };
  const tried = await runProbes({
    client: null,
    plan,
    phase,
    seen,
    clock,
    level: "off",
    run: run.probing.run,
    signal: new AbortController().signal,
    progress: run.progress,
  });
  return { schemaVersion: 1, observedAt: at, cloud: clients.cloud.kind, parts: { ...seen, ...tried } };
}
