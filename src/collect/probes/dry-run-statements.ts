import type { ProbeClient } from "#clients/google/probe-client.ts";
import type { DryRunResult } from "#clients/google/probe-queries.ts";
import type { Timed } from "#clients/google/probe-question.ts";
import type { Operation } from "#domain/plan.ts";
import { priceOf, TIB_BYTES } from "#domain/price.ts";
import type { DryRun, DryRunFact, QueryPrice } from "#domain/probe.ts";
import { isRead, type Reading, type Readings } from "#domain/reading.ts";
import { buildStatements, type OperationStatements } from "./build-statements.ts";
import type { ProbeRun } from "./run.ts";
import { plainSql, type ScriptStatements, scriptStatements } from "./script-statements.ts";

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
  const dataset = operation.dataset ?? phase.operations.find((one) => one.dataset !== null)?.dataset;
  if (dataset === undefined || dataset === null) return null;
  const own = ownStatements(running, operation);
  if (operation.kind === "validate" && (own?.sample ?? []).length === 0) return null;
  const [place, catalogue, scripts] = [seen.datasets[dataset], seen.catalogues[dataset], seen.scripts];
  if (!isRead(place)) return place ?? null;
  if (!isRead(catalogue)) return catalogue ?? null;
  if (!isRead(scripts)) return scripts;
  const { project } = plan.cloud;
  const isTold = (sql: string) => own?.texts.has(plainSql(sql)) ?? false;
  const planned = buildStatements({ project, phase, operation, dataset, catalogue: catalogue.value, isTold });
  const groups = [...(planned === null ? [] : [toGroup(planned)]), own ?? unscripted(operation)];
  running.progress(`dry runs of ${operation.id}`);
  const { location } = place.value;
  const tried = await Promise.all(groups.map((group) => tryGroup(running, { group, dataset, location })));
  return {
    state: "read",
    value: toFact(operation, { tried, price: priceOf(plan, clock.now()) }),
    observedAt: clock.now(),
    source: tried.flatMap(({ runs }) => runs)[0]?.source ?? `dry runs of ${operation.id}`,
  };
}

/** What the script of an operation sends itself; null where it is not known. */
function ownStatements({ phase, seen }: DryRunning, operation: Operation): ScriptStatements | null {
  if (!isRead(seen.scripts)) return null;
  const listed = Object.values(seen.catalogues).filter(isRead);
  const existing = new Set(
    listed.flatMap(({ value }) => value.tables.map(({ name }) => `${value.dataset}.${name}`)),
  );
  return scriptStatements({ phase, operation, scripts: seen.scripts.value, existing });
}

type Group = Omit<ScriptStatements, "texts">;

function toGroup({ total, sample, permission, notes }: OperationStatements): Group {
  return { total, sample: sample.map((sql) => ({ sql, permission })), notes };
}

/** Where the plan tells no statements, those of the script are all there are. */
function unscripted({ id, kind, script }: Operation): Group {
  const isMade = kind === "consolidate" || kind === "generate";
  const note = `The text of the statements of ${script ?? id} is not known without running it.`;
  return { total: 0, sample: [], notes: isMade ? [note] : [] };
}

/** The statements of one origin, and what their dry runs told. */
interface Tried {
  readonly group: Group;
  readonly runs: readonly DryRun[];
}

async function tryGroup(
  { client, signal }: DryRunning,
  { group, ...where }: { readonly group: Group; readonly dataset: string; readonly location: string },
): Promise<Tried> {
  const bound = client.until(signal);
  const runs = group.sample.map(async (trial) =>
    toRun(trial.sql, await bound.dryRun({ ...trial, ...where })),
  );
  return { group, runs: await Promise.all(runs) };
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
  { tried, price }: { readonly tried: readonly Tried[]; readonly price: QueryPrice },
): DryRunFact {
  const counted = tried.filter(({ group }) => group.total > 0);
  const costs = counted.map((one) => costOf(one, price));
  const known = costs.filter((cost) => cost !== null);
  return {
    operation: operation.id,
    total: tried.reduce((sum, { group }) => sum + group.total, 0),
    runs: tried.flatMap(({ runs }) => runs),
    costUsd:
      known.length === 0 || known.length < costs.length ? null : known.reduce((sum, usd) => sum + usd, 0),
    price,
    notes: tried.flatMap(({ group, runs }) => [...group.notes, ...sampling(group, runs.length)]),
  };
}

function sampling({ total }: Group, tried: number): readonly string[] {
  if (tried === total) return [];
  return [`${tried} of ${total} statements were tried, spread evenly over the list.`];
}

/**
 * Scaled from the sample to all statements; null where a statement of the sample has no estimate. Refused ones will be
 * corrected, and are taken to cost what the others do.
 */
function costOf({ group, runs }: Tried, price: QueryPrice): number | null {
  const counting = runs.filter(({ outcome }) => outcome !== "refused");
  const known = counting.flatMap(({ bytes }) =>
    bytes === null ? [] : [bytes === 0 ? 0 : Math.max(bytes, LEAST_BYTES)],
  );
  if (known.length === 0 || known.length < counting.length) return null;
  const sum = known.reduce((all, bytes) => all + bytes, 0);
  return (sum / TIB_BYTES) * price.usdPerTiB * (group.total / known.length);
}
