import { collectCloud, readingsFromSnapshot } from "#collect/cloud/collect-cloud.ts";
import { collectRepository } from "#collect/collect-repository.ts";
import type { Progress } from "#collect/read-scripts.ts";
import type { ScriptCache } from "#collect/script-cache.ts";
import type { Plan } from "#domain/plan.ts";
import type { Snapshot } from "#domain/snapshot.ts";
import type { Clients } from "./compose.ts";

/** What a snapshot is taken with. */
export interface SnapshotRequest {
  readonly plan: Plan;
  readonly clients: Clients;
  /** ISO 8601, UTC. */
  readonly at: string;
  /** Parsed sources by content, shared with the reading of a base revision. */
  readonly cache: ScriptCache;
  progress(text: string): void;
}

/** Collects: every reading of one run, the repository and the cloud at the same time. */
export async function takeSnapshot({
  plan,
  clients,
  at,
  cache,
  progress,
}: SnapshotRequest): Promise<Snapshot> {
  const { repository, parsers, clock, cloud } = clients;
  const [inside, outside] = await Promise.all([
    collectRepository({ client: repository, clock, parsers, cache, progress: countingScripts(progress) }),
    collectOutside({ plan, clients }),
  ]);
  return { schemaVersion: 1, observedAt: at, cloud: cloud.kind, parts: { ...inside, ...outside } };
}

/** Progress of the reading of scripts, in words. */
export function countingScripts(progress: (text: string) => void): Progress {
  return ({ scripts, files }) => progress(`reading scripts: ${scripts} of ${files}`);
}

async function collectOutside({ plan, clients }: Pick<SnapshotRequest, "plan" | "clients">) {
  const { cloud, clock } = clients;
  if (cloud.snapshot !== null) return readingsFromSnapshot(cloud.snapshot, plan);
  return collectCloud({ client: await cloud.open(plan), plan, clock });
}
