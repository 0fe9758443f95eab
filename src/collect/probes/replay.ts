import type { Phase, Plan } from "#domain/plan.ts";
import type { DryRunFact } from "#domain/probe.ts";
import type { Reading, Readings, Unread } from "#domain/reading.ts";
import type { Snapshot } from "#domain/snapshot.ts";
import { unreadProbes } from "./off.ts";
import type { ProbeParts } from "./run.ts";

/** What the probes of an earlier run told, for what the phase needs now; what that run did not try is unread `off`. */
export function probesFromSnapshot(
  snapshot: Snapshot,
  asked: { readonly plan: Plan; readonly phase: Phase },
): ProbeParts {
  const missing = unreadProbes(asked, notInSnapshot(snapshot.observedAt));
  const parts: Readonly<Record<string, unknown>> = { ...snapshot.parts };
  const kept = <T>(name: keyof ProbeParts, wanted: Readings<T>): Readings<T> => overlay(wanted, parts[name]);
  return {
    probes: kept("probes", missing.probes),
    dryRuns: { ...validations(parts["dryRuns"], asked.phase), ...kept("dryRuns", missing.dryRuns) },
    tableSamples: kept("tableSamples", missing.tableSamples),
    indexes: kept("indexes", missing.indexes),
    recentWrites: kept("recentWrites", missing.recentWrites),
    runHistory: kept("runHistory", missing.runHistory),
  };
}

/** Validations are tried only where their scripts carry statements, so that none is missed where the snapshot has none. */
function validations(found: unknown, { operations }: Phase): Readings<DryRunFact> {
  if (typeof found !== "object" || found === null) return {};
  const entries = operations.flatMap(({ id }): readonly (readonly [string, Reading<DryRunFact>])[] => {
    const reading: unknown = Object.hasOwn(found, id) ? found[id as keyof typeof found] : undefined;
    return isReading<DryRunFact>(reading) ? [[id, reading]] : [];
  });
  return Object.fromEntries(entries);
}

/** A snapshot of an earlier version has no such part, and a foreign file may have anything. */
function overlay<T>(wanted: Readings<T>, found: unknown): Readings<T> {
  if (typeof found !== "object" || found === null) return wanted;
  const entries = Object.entries(wanted).map(([key, missing]): readonly [string, Reading<T>] => {
    const reading: unknown = Object.hasOwn(found, key) ? found[key as keyof typeof found] : undefined;
    return [key, isReading<T>(reading) ? reading : missing];
  });
  return Object.fromEntries(entries);
}

function isReading<T>(value: unknown): value is Reading<T> {
  if (typeof value !== "object" || value === null || !("state" in value)) return false;
  return value.state === "read" ? "value" in value : value.state === "unread" && "remedy" in value;
}

function notInSnapshot(observedAt: string): Unread {
  return {
    state: "unread",
    reason: "off",
    detail: "the snapshot does not hold it",
    observedAt,
    source: "snapshot",
    remedy: {
      command: "phasegate collect --cloud live --probe scratch --out snapshot.json",
      advice: "Take a new snapshot with probes.",
    },
  };
}
