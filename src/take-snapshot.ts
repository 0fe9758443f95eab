import { collectCloud, readingsFromSnapshot } from "#collect/cloud/collect-cloud.ts";
import type { CloudParts } from "#collect/cloud/sources.ts";
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
  const seen = { ...inside, ...outside.parts };
  const tried = await probe(request, seen);
  const counts = [outside.requests, tried.requests].filter((one) => one !== null);
  return {
    schemaVersion: 1,
    observedAt: at,
    cloud: cloud.kind,
    ...(counts.length === 0 ? {} : { requests: addUp(counts) }),
    parts: { ...seen, ...tried.parts },
  };
}

type Requests = Readonly<Record<string, number>>;

/** Readings, and the requests that they took; null where nobody was asked. */
interface Counted<Parts> {
  readonly parts: Parts;
  readonly requests: Requests | null;
}

function addUp(counts: readonly Requests[]): Requests {
  const kinds = [...new Set(counts.flatMap((one) => Object.keys(one)))].sort();
  return Object.fromEntries(
    kinds.map((kind) => [kind, counts.reduce((sum, one) => sum + (one[kind] ?? 0), 0)]),
  );
}

/** Progress of the reading of scripts, in words. */
export function countingScripts(progress: (text: string) => void): Progress {
  return ({ scripts, files }) => progress(`reading scripts: ${scripts} of ${files}`);
}

async function collectOutside({
  plan,
  clients,
  progress,
}: Pick<SnapshotRequest, "plan" | "clients" | "progress">): Promise<Counted<CloudParts>> {
  const { cloud, clock } = clients;
  const { snapshot } = cloud;
  if (snapshot !== null) {
    return { parts: readingsFromSnapshot(snapshot, plan), requests: snapshot.requests ?? null };
  }
  const why = cloud.why === null ? {} : { why: cloud.why };
  const client = await cloud.open(plan);
  const parts = await collectCloud({ client, plan, clock, progress, ...why });
  return { parts, requests: client?.requestsByKind() ?? null };
}

/** What the phase will do is tried last: where to and on what follows from what was read. */
async function probe(request: SnapshotRequest, seen: ProbeRun["seen"]): Promise<Counted<ProbeParts>> {
  const { plan, phase, probing, progress } = request;
  const { cloud } = request.clients;
  // The requests of an earlier run are counted with its readings.
  if (cloud.snapshot !== null) {
    return { parts: probesFromSnapshot(cloud.snapshot, { plan, phase }), requests: null };
  }
  const { level, run, guard } = probing;
  const client = level === "off" ? null : await cloud.openProbes(plan, level);
  const parts = await guard((signal) =>
    runProbes({ client, plan, phase, level, run, seen, signal, progress, clock: cloud.clock }),
  );
  return { parts, requests: client?.requestsByKind() ?? null };
}
