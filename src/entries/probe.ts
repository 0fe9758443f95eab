import { randomUUID } from "node:crypto";
import { PROBE_LEVELS, type ProbeLevel } from "#domain/probe.ts";
import { Problem } from "#domain/problem.ts";
import type { Probing } from "../take-snapshot.ts";
import { withCleanup } from "./with-cleanup.ts";

/** Characters of the random part of scratch names. */
const RANDOM_LENGTH = 8;

/** Reads a probe level; `off` where none is given. Throws a Problem for anything else. */
export function parseProbe(level: string | undefined): ProbeLevel {
  const known = PROBE_LEVELS.find((one) => one === (level ?? "off"));
  if (known !== undefined) return known;
  throw new Problem({
    code: "usage",
    message: `"${level}" is not a probe level.`,
    hint: "Write off (metadata only), dry-run (tries statements) or scratch (tries tables and objects).",
  });
}

/** How a run probes: its level, scratch names that no other run has, and a process that waits for their removal. */
export function toProbing(level: ProbeLevel, runId: string | null): Probing {
  const random = randomUUID().replaceAll("-", "").slice(0, RANDOM_LENGTH);
  return { level, run: { id: runId ?? "local", random }, guard: withCleanup };
}
