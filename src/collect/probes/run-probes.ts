import type { ProbeClient } from "#clients/google/probe-client.ts";
import type { ProbeFact } from "#domain/probe.ts";
import { type ProbeNeed, probeNeeds } from "#domain/probe-needs.ts";
import { isRead, type Reading, type Readings } from "#domain/reading.ts";
import { dryRunStatements } from "./dry-run-statements.ts";
import { readHazards } from "./hazards/read-hazards.ts";
import { offParts, offReading } from "./off.ts";
import { probeBucket } from "./probe-bucket.ts";
import { probeDataset } from "./probe-dataset.ts";
import { readRunHistories } from "./read-run-history.ts";
import type { ProbeParts, ProbeRun } from "./run.ts";

export { probesFromSnapshot } from "./replay.ts";
export type { ProbeParts, ProbeRun } from "./run.ts";

/**
 * Tries what the phase will do, as far as the level allows: nothing at `off`; dry runs of the phase's statements and what
 * stands in the way of renames at `dry-run`; scratch tables and objects too at `scratch`. Never throws for what the cloud says.
 */
export async function runProbes(run: ProbeRun): Promise<ProbeParts> {
  const { client, level } = run;
  if (client === null || level === "off") return offParts(run);
  const running = { ...run, client };
  const [dryRuns, hazards, runHistory, probes] = await Promise.all([
    dryRunStatements(running),
    readHazards(running),
    readRunHistories(running),
    level === "scratch" ? scratchCycles(run, client) : offParts(run).probes,
  ]);
  return { ...hazards, dryRuns, runHistory, probes };
}

/** One cycle after the other: scratch tables of two datasets would share the same quotas. */
async function scratchCycles(run: ProbeRun, client: ProbeClient): Promise<Readings<ProbeFact>> {
  const probes: Record<string, Reading<ProbeFact>> = {};
  for (const need of probeNeeds(run)) {
    probes[need.key] =
      need.kind === "bucket" ? await probeBucket(run, client, need) : await tryDataset(run, client, need);
  }
  return probes;
}

/** Where the dataset lies comes first: a statement that runs elsewhere finds nothing. */
async function tryDataset(run: ProbeRun, client: ProbeClient, need: ProbeNeed): Promise<Reading<ProbeFact>> {
  const { datasets, catalogues } = run.seen;
  const dataset = datasets[need.id] ?? offReading(run);
  if (!isRead(dataset)) return dataset;
  const listed = catalogues[need.id];
  const value = await probeDataset(run, client, {
    need,
    dataset: dataset.value,
    catalogue: isRead(listed) ? listed.value : null,
    unlisted: isRead(listed) ? "" : (listed?.detail ?? "the tables were not listed"),
  });
  const source = `scratch cycle on ${client.project}.${need.id}`;
  return { state: "read", value, observedAt: run.clock.now(), source };
}
