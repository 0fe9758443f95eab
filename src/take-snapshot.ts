import { collectCloud, readingsFromSnapshot } from "#collect/cloud/collect-cloud.ts";
import { collectRepository } from "#collect/collect-repository.ts";
import { type ProbeParts, type ProbeRun, probesFromSnapshot, runProbes } from "#collect/probes/run-probes.ts";
import type { Progress } from "#collect/read-scripts.ts";
import type { ScriptCache } from "#collect/script-cache.ts";
import type { Phase, Plan } from "#domain/plan.ts";
import type { Snapshot } from "#domain/snapshot.ts";
import type { Clients } from "./compose.ts";

/** What a snapshot is taken with. */
export interface SnapshotRequest {
  readonly plan: Plan;
  /** Phase whose statements and changes are tried. */
  readonly phase: Phase;
  readonly clients: Clients;
  /** ISO 8601, UTC. */
  readonly at: string;
  /** Parsed sources by content, shared with the reading of a base revision. */
  readonly cache: ScriptCache;
  readonly probing: Probing;
  progress(text: string): void;
  /** Told what the repository holds as soon as it is read, while the cloud still is; the run waits for it. */
  onRepository?(parts: RepositoryParts): Promise<void>;
}

/** What reading the repository gives. */
export type RepositoryParts = Awaited<ReturnType<typeof collectRepository>>;

/** How far a run goes in the cloud, and what its scratch tables are called. */
export interface Probing extends Pick<ProbeRun, "level" | "run"> {
  /** Runs a task that removes what it made once its signal is aborted: the process does not end before. */
  guard<T>(task: (signal: AbortSignal) => Promise<T>): Promise<T>;
}

/** Collects: every reading of one run, the repository and the cloud at the same time, and then what is tried. */
export async function takeSnapshot(request: SnapshotRequest): Promise<Snapshot> {
  const { at, cache, progress } = request;
  const { repository, parsers, threads, clock, cloud } = request.clients;
  const [inside, outside] = await Promise.all([
    collectRepository({
      client: repository,
      clock,
      parsers,
      threads,
      cache,
      progress: countingScripts(progress),
    }).then(async (parts) => {
      await request.onRepository?.(parts);
      return parts;
    }),
    collectOutside(request),
  ]);
  const seen = { ...inside, ...outside };
  const tried = await probe(request, seen);
  return { schemaVersion: 1, observedAt: at, cloud: cloud.kind, parts: { ...seen, ...tried } };
}

/** Progress of the reading of scripts, in words. */
export function countingScripts(progress: (text: string) => void): Progress {
  return ({ scripts, files }) => progress(`reading scripts: ${scripts} of ${files}`);
}

async function collectOutside({ plan, clients }: Pick<SnapshotRequest, "plan" | "clients">) {
  const { cloud, clock } = clients;
  if (cloud.snapshot !== null) return readingsFromSnapshot(cloud.snapshot, plan);
  const why = cloud.why === null ? {} : { why: cloud.why };
  return collectCloud({ client: await cloud.open(plan), plan, clock, ...why });
}

/** What the phase will do is tried last: where to and on what follows from what was read. */
async function probe(request: SnapshotRequest, seen: ProbeRun["seen"]): Promise<ProbeParts> {
  const { plan, phase, probing, progress } = request;
  const { cloud } = request.clients;
  if (cloud.snapshot !== null) return probesFromSnapshot(cloud.snapshot, { plan, phase });
  const { level, run, guard } = probing;
  const client = level === "off" ? null : await cloud.openProbes(plan, level);
  return guard((signal) =>
    runProbes({ client, plan, phase, level, run, seen, signal, progress, clock: cloud.clock }),
  );
}
