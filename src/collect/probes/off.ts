import { probeNeeds } from "#domain/probe-needs.ts";
import type { Readings, Unread } from "#domain/reading.ts";
import { hazardDatasets } from "./hazards/hazard-datasets.ts";
import { historyDatasets } from "./read-run-history.ts";
import type { ProbeParts, ProbeRun } from "./run.ts";

/** Everything that probes could tell, unread because the level or the cloud is off. */
export function offParts(run: Pick<ProbeRun, "client" | "plan" | "phase" | "level" | "clock">): ProbeParts {
  return unreadProbes(run, offReading(run));
}

/** The same unread reading for everything that probes could tell. */
export function unreadProbes(asked: Pick<ProbeRun, "plan" | "phase">, unread: Unread): ProbeParts {
  const each = (keys: readonly string[]): Readings<never> =>
    Object.fromEntries(keys.map((key) => [key, unread]));
  const operations = asked.phase.operations.filter(
    ({ kind, dataset }) => kind !== "validate" && dataset !== null,
  );
  const datasets = hazardDatasets(asked.phase);
  return {
    probes: each(probeNeeds(asked).map(({ key }) => key)),
    dryRuns: each(operations.map(({ id }) => id)),
    tableSamples: each(datasets),
    indexes: each(datasets),
    recentWrites: each(datasets),
    runHistory: each(historyDatasets(asked.phase)),
  };
}

/** Why nothing was tried, and the option that changes it. */
export function offReading({ client, level, clock }: Pick<ProbeRun, "client" | "level" | "clock">): Unread {
  const observedAt = clock.now();
  if (client === null && level !== "off") {
    return {
      state: "unread",
      reason: "off",
      detail: "Google Cloud was not asked",
      observedAt,
      source: "--cloud none",
      remedy: { advice: "Run with `--cloud live --probe scratch` under the identity that runs the phase." },
    };
  }
  return {
    state: "unread",
    reason: "off",
    detail: `the probe level is ${level}`,
    observedAt,
    source: `--probe ${level}`,
    remedy: {
      command: level === "off" ? "phasegate audit --probe dry-run" : "phasegate audit --probe scratch",
      advice:
        "Run with `--probe dry-run` to try statements, or with `--probe scratch` to try tables and objects, under the identity that runs the phase.",
    },
  };
}
