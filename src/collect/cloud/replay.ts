import type { Plan } from "#domain/plan.ts";
import { Problem } from "#domain/problem.ts";
import type { Reading, Readings, Unread } from "#domain/reading.ts";
import type { Snapshot } from "#domain/snapshot.ts";
import { unreadParts } from "./off.ts";
import type { CloudParts } from "./sources.ts";
import { toWanted } from "./wanted.ts";

/**
 * The cloud's readings of an earlier run, for what the plan wants now. What that run did not read is unread `off`: it was
 * not asked for, which is no answer. A file of another form is a Problem.
 */
export function readingsFromSnapshot(snapshot: Snapshot, plan: Plan): CloudParts {
  const parts = checkedParts(snapshot);
  const missing = unreadParts(toWanted(plan), notInSnapshot(snapshot.observedAt));
  const entries = Object.entries(missing).map(([name, wanted]) => [name, replayed(wanted, parts[name])]);
  return Object.fromEntries(entries) as unknown as CloudParts;
}

/** A part that is one reading is taken as a whole, one of several reading by reading. */
function replayed(
  wanted: Reading<unknown> | Readings<unknown>,
  found: unknown,
): Reading<unknown> | Readings<unknown> {
  if (!isReading<unknown>(wanted)) return overlay(wanted, found);
  return isReading<unknown>(found) ? found : wanted;
}

/** The file comes from outside: nothing of it is taken for granted. */
function checkedParts(snapshot: unknown): Readonly<Record<string, unknown>> {
  if (!isRecord(snapshot) || snapshot["schemaVersion"] !== 1) {
    throw notASnapshot("its `schemaVersion` is not 1");
  }
  if (typeof snapshot["observedAt"] !== "string") throw notASnapshot("it has no `observedAt`");
  const parts = snapshot["parts"];
  if (!isRecord(parts)) throw notASnapshot("it has no `parts`");
  return parts;
}

/** What is wanted, read where the snapshot has it. */
function overlay<T>(wanted: Readings<T>, found: unknown): Readings<T> {
  const kept = isRecord(found) ? found : {};
  const entries = Object.entries(wanted).map(([name, missing]): readonly [string, Reading<T>] => {
    const reading = Object.hasOwn(kept, name) ? kept[name] : undefined;
    return [name, isReading<T>(reading) ? reading : missing];
  });
  return Object.fromEntries(entries);
}

function isReading<T>(value: unknown): value is Reading<T> {
  if (!isRecord(value) || typeof value["observedAt"] !== "string" || typeof value["source"] !== "string") {
    return false;
  }
  if (value["state"] === "read") return isRecord(value["value"]);
  return value["state"] === "unread" && typeof value["reason"] === "string" && isRecord(value["remedy"]);
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function notInSnapshot(observedAt: string): Unread {
  return {
    state: "unread",
    reason: "off",
    detail: "the snapshot does not hold it",
    observedAt,
    source: "snapshot",
    remedy: {
      command: "phasegate collect --cloud live --out snapshot.json",
      advice: "Take a new snapshot with this plan.",
    },
  };
}

function notASnapshot(why: string): Problem {
  return new Problem({
    code: "snapshot-invalid",
    message: `The file is no snapshot that this version reads: ${why}.`,
    hint: "Take one with `phasegate collect --out snapshot.json`.",
  });
}
