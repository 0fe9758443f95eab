import type { ProbeClient } from "#clients/google/probe-client.ts";
import type { DryRunResult } from "#clients/google/probe-queries.ts";
import type { Timed } from "#clients/google/probe-question.ts";
import type { Operation } from "#domain/plan.ts";
import { priceOf, TIB_BYTES } from "#domain/price.ts";
import type { DryRun, DryRunFact, QueryPrice } from "#domain/probe.ts";
import { isRead, type Reading, type Readings } from "#domain/reading.ts";
import { buildStatements, type OperationStatements } from "./build-statements.ts";
import type { ProbeRun } from "./run.ts";

/** BigQuery bills at least so much for a query that reads anything. Bytes. Source: its pricing page, 2026-11. */
const LEAST_BYTES = 10 * 1024 * 1024;

/** What dry runs are made with. */
export type DryRunning = Pick<ProbeRun, "plan" | "phase" | "seen" | "signal" | "clock" | "progress"> & {
  readonly client: ProbeClient;
};

/** Tries the statements of each operation of the phase without carrying them out; by operation id. */
export async function dryRunStatements(running: DryRunning): Promise<Readings<DryRunFact>> {
  const entries = await Promise.all(
    running.phase.operations.map(
      async (operation) => [operation.id, await dryRun(running, operation)] as const,
    ),
  );
  return Object.fromEntries(entries.flatMap(([id, reading]) => (reading === null ? [] : [[id, reading]])));
}

async function dryRun(running: DryRunning, operation: Operation): Promise<Reading<DryRunFact> | null> {
  const { plan, phase, seen, clock } = running;
  const { dataset } = operation;
  if (dataset === null || operation.kind === "validate") return null;
  const [place, catalogue, scripts] = [seen.datasets[dataset], seen.catalogues[dataset], seen.scripts];
  if (!isRead(place)) return place ?? null;
  if (!isRead(catalogue)) return catalogue ?? null;
  if (!isRead(scripts)) return scripts;
  const statements = buildStatements({
    project: plan.cloud.project,
    phase,
    operation,
    dataset,
    catalogue: catalogue.value,
    scripts: scripts.value,
  });
  if (statements === null) return null;
  running.progress(`dry runs of ${operation.id}`);
  const runs = await Promise.all(
    statements.sample.map((sql) =>
      tryOne(running, { sql, dataset, statements, location: place.value.location }),
    ),
  );
  return {
    state: "read",
    value: toFact(operation, { statements, runs, price: priceOf(plan, clock.now()) }),
    observedAt: clock.now(),
    source: runs[0]?.source ?? `dry runs of ${operation.id}`,
  };
}

async function tryOne(
  { client, signal }: DryRunning,
  {
    sql,
    dataset,
    statements,
    location,
  }: {
    readonly sql: string;
    readonly dataset: string;
    readonly statements: OperationStatements;
    readonly location: string;
  },
): Promise<DryRun> {
  const { permission } = statements;
  const answer = await client.until(signal).dryRun({ sql, location, permission, dataset });
  return toRun(sql, answer);
}

/** Reads what a dry run answered. BigQuery refuses a wrong statement with 400, and a missing table with 404 or 400. */
export function toRun(sql: string, { reading, status }: Timed<DryRunResult>): DryRun {
  const { source, observedAt } = reading;
  const base = { sql, source: source.replace(/^POST /, "POST (dry run) "), observedAt };
  if (reading.state === "read") {
    const bytes = isScript(sql) ? null : reading.value.bytes;
    return { ...base, outcome: "accepted", cause: null, detail: "", bytes, remedy: null };
  }
  const cause = causeOf(reading.reason, { status, detail: reading.detail });
  return {
    ...base,
    outcome: cause === null ? "unknown" : "refused",
    cause,
    detail: `${reading.reason}: ${reading.detail}`,
    bytes: null,
    remedy: reading.remedy,
  };
}

/** BigQuery estimates single statements only; what it says of several is no estimate. */
function isScript(sql: string): boolean {
  const bare = sql.replace(QUOTED_OR_COMMENT, " ");
  return /;\s*\S/.test(bare) || /^\s*(?:DECLARE|BEGIN|IF|LOOP|WHILE|FOR|REPEAT)\b/i.test(bare);
}

/** Texts, quoted names and comments of a statement. What does not end runs to the end of the text, so that the search is linear. */
const QUOTED_OR_COMMENT =
  /'(?:[^'\\]|\\[\s\S])*(?:'|\\?$)|"(?:[^"\\]|\\[\s\S])*(?:"|\\?$)|`[^`]*(?:`|$)|--[^\n]*|#[^\n]*|\/\*(?:[\s\S]*?\*\/|[\s\S]*$)/g;

function causeOf(
  reason: string,
  { status, detail }: { readonly status: number | null; readonly detail: string },
): DryRun["cause"] {
  if (reason === "denied" && status === 403) return "denied";
  if (reason === "absent") return "missing";
  if (status === 409 || (status === 400 && /already exists/i.test(detail))) return "taken";
  if (status !== 400) return null;
  if (/syntax error/i.test(detail)) return "syntax";
  return /not found|unrecognized name|does not exist/i.test(detail) ? "missing" : "other";
}

function toFact(
  operation: Operation,
  seen: {
    readonly statements: OperationStatements;
    readonly runs: readonly DryRun[];
    readonly price: QueryPrice;
  },
): DryRunFact {
  const { statements, runs, price } = seen;
  const { total, notes } = statements;
  const isPart = runs.length < total;
  const sampling = `${runs.length} of ${total} statements were tried, spread evenly over the list.`;
  return {
    operation: operation.id,
    total,
    runs,
    costUsd: costOf({ runs, total, price }),
    price,
    notes: isPart ? [...notes, sampling] : notes,
  };
}

/**
 * Scaled from the sample to all statements; null where a statement of the sample has no estimate. Refused ones will be
 * corrected, and are taken to cost what the others do.
 */
function costOf({ runs, total, price }: Pick<DryRunFact, "runs" | "total" | "price">): number | null {
  const counting = runs.filter(({ outcome }) => outcome !== "refused");
  const known = counting.flatMap(({ bytes }) =>
    bytes === null ? [] : [bytes === 0 ? 0 : Math.max(bytes, LEAST_BYTES)],
  );
  if (known.length === 0 || known.length < counting.length) return null;
  const sum = known.reduce((all, bytes) => all + bytes, 0);
  return (sum / TIB_BYTES) * price.usdPerTiB * (total / known.length);
}
