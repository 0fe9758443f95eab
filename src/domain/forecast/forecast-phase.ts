import type { Forecast, OperationForecast, Span } from "../forecast.ts";
import type { Operation, Phase, Plan } from "../plan.ts";
import { priceOf, TIB_BYTES } from "../price.ts";
import { isRead, type Reading } from "../reading.ts";
import { averageBilled, type RunHistoryFact } from "../run-history.ts";
import type { ScriptFact } from "../script.ts";
import type { SimulatedStep, Simulation } from "../simulation.ts";
import type { SnapshotParts } from "../snapshot.ts";
import { weighLimits } from "./limit-use.ts";
import { REQUESTS_A_SECOND } from "./limits.ts";
import { type Pace, paceOf } from "./pace.ts";
import { isKnown, type UnknownWork, type Work, workOf } from "./work.ts";

/** What a forecast is made from; a part that is absent counts as unread. */
export interface ForecastSource
  extends Pick<SnapshotParts, "scripts">,
    Partial<
      Pick<SnapshotParts, "tableDetails" | "probes" | "dryRuns" | "queryQuota" | "quotaUsage" | "runHistory">
    > {
  readonly plan: Plan;
  readonly phase: Phase;
  readonly simulation: Simulation;
  /** ISO 8601, UTC. */
  readonly at: string;
}

/** An operation with what it takes. */
interface Forecasted {
  readonly operation: Operation;
  readonly work: Work | UnknownWork;
  readonly pace: Pace | null;
  readonly line: OperationForecast;
}

/**
 * What the phase takes in time, money and limits. Its low duration is the longest chain of operations that need one
 * another, by their low figures; its high one all operations one after the other. What is not known is left out of the
 * totals, and said.
 */
export function forecastPhase(source: ForecastSource): Forecast {
  const { phase, simulation } = source;
  const scripts = scriptsByPath(source.scripts);
  const steps = stepsByOperation(simulation);
  const all = phase.operations.map((operation) => forecast(operation, { source, scripts, steps }));
  const works = all.flatMap(({ work, pace }) => (isKnown(work) && pace !== null ? [{ work, pace }] : []));
  const limits = weighLimits({ ...source, works });
  const [tightest] = limits;
  return {
    durationMinutes: durationOf(all, phase),
    costUsd: sumOf(all.map(({ line }) => line.costUsd)),
    budgetUsd: phase.budgetUsd,
    tightestQuota:
      tightest === undefined || tightest.needed === 0
        ? null
        : `${tightest.limit}: ${rounded(tightest.needed)} of ${rounded(tightest.allowed)} ${tightest.unit}`,
    operations: all.map(({ line }) => line),
    limits,
    unknown: [...all.flatMap(unknownsOf), ...(isRead(source.queryQuota) ? [] : [unreadQuota(source)])],
  };
}

interface Bench {
  readonly source: ForecastSource;
  readonly scripts: ReadonlyMap<string, ScriptFact>;
  readonly steps: ReadonlyMap<string, readonly SimulatedStep[]>;
}

function forecast(operation: Operation, { source, scripts, steps }: Bench): Forecasted {
  const script = operation.script === null ? null : (scripts.get(operation.script) ?? null);
  const work = workOf(operation, { ...source, script, steps: steps.get(operation.id) ?? [] });
  if (!isKnown(work)) return { operation, work, pace: null, line: unknownLine(work) };
  const pace = paceOf(work, { probe: source.probes?.[`dataset:${operation.dataset}`], script });
  const cost = costOf(work, source);
  return {
    operation,
    work,
    pace,
    line: {
      operation: operation.id,
      statements: work.statements,
      durationMinutes: minutesOf(work, pace),
      bytes: work.billedBytes,
      costUsd: cost.usd,
      basis: [`statements: ${work.counted}`, ...pace.basis, cost.basis],
    },
  };
}

function minutesOf({ statements }: Work, { seconds, atOnce }: Pace): Span {
  const floor = statements / REQUESTS_A_SECOND.allowed;
  const inMinutes = (each: number, together: number) =>
    statements === 0 ? 0 : Math.max((statements * each) / together, each, floor) / 60;
  return { low: inMinutes(seconds.low, atOnce.high), high: inMinutes(seconds.high, atOnce.low) };
}

/** BigQuery's own estimate where the statements were tried, else the price of the bytes, else what earlier runs were billed. */
function costOf(
  work: Work,
  { plan, dryRuns, runHistory, at }: ForecastSource,
): { readonly usd: Span | null; readonly basis: string } {
  const { operation, billedBytes, weighed } = work;
  const tried = dryRuns?.[operation.id];
  if (isRead(tried) && tried.value.costUsd !== null) {
    const { costUsd, runs, total } = tried.value;
    return {
      usd: { low: costUsd, high: costUsd },
      basis: `cost: dry runs of ${runs.length} of ${total} statements`,
    };
  }
  const { usdPerTiB, source, asOf } = priceOf(plan, at);
  if (billedBytes === null) {
    const past = pastCost(work, { history: runHistory?.[operation.dataset ?? ""], usdPerTiB });
    return past ?? { usd: null, basis: `cost not known: ${weighed}` };
  }
  const price = (bytes: number) => (bytes / TIB_BYTES) * usdPerTiB;
  const rate =
    billedBytes.high === 0 ? "" : `, at ${usdPerTiB} USD a TiB (${source}, ${asOf}), no free TiB deducted`;
  return {
    usd: { low: price(billedBytes.low), high: price(billedBytes.high) },
    basis: `cost: ${weighed}${rate}`,
  };
}

/** What such statements were billed here before; from nothing to twice the average, because the next ones may be others. */
function pastCost(
  { operation, statements }: Work,
  {
    history,
    usdPerTiB,
  }: { readonly history: Reading<RunHistoryFact> | undefined; readonly usdPerTiB: number },
): { readonly usd: Span; readonly basis: string } | null {
  const average = isRead(history) ? averageBilled(history.value) : null;
  if (average === null || !isRead(history)) return null;
  const usd = (statements * average.bytes * usdPerTiB) / TIB_BYTES;
  return {
    usd: { low: 0, high: 2 * usd },
    basis:
      `cost: ${average.runs} statements that computed rows of ${operation.dataset} in the last ${history.value.days} days ` +
      `were billed ${Math.round(average.bytes / 2 ** 20)} MiB each on average (INFORMATION_SCHEMA.JOBS), at ${usdPerTiB} USD a TiB`,
  };
}

function unknownLine({ operation }: UnknownWork): OperationForecast {
  return {
    operation: operation.id,
    statements: 0,
    durationMinutes: null,
    bytes: null,
    costUsd: null,
    basis: [],
  };
}

function unknownsOf({ operation, work, line }: Forecasted): readonly string[] {
  if (!isKnown(work)) return [`${work.why} Its time and cost are in no total.`];
  if (line.costUsd !== null) return [];
  return [
    `The cost of ${operation.id} is not known: ${work.weighed}. \`--probe dry-run\` asks BigQuery for the bytes of its statements.`,
  ];
}

function unreadQuota({ queryQuota }: ForecastSource): string {
  const why = queryQuota?.state === "unread" ? queryQuota.detail : "it was not asked for";
  return `The daily query quota was not read, so the share that the phase takes of it is not known: ${why}`;
}

/** The longest chain of low durations, and the sum of the high ones; null where none is known. */
function durationOf(all: readonly Forecasted[], { operations }: Phase): Span | null {
  const total = sumOf(all.map(({ line }) => line.durationMinutes));
  if (total === null) return null;
  const lows = new Map(all.map(({ line }) => [line.operation, line.durationMinutes?.low ?? 0]));
  const needs = new Map(operations.map(({ id, needs }) => [id, needs]));
  const ends = new Map<string, number>();
  const endOf = (id: string): number => {
    const known = ends.get(id);
    if (known !== undefined) return known;
    ends.set(id, 0); // a circle of needs ends here; the plan refuses it
    const end = (lows.get(id) ?? 0) + Math.max(0, ...(needs.get(id) ?? []).map(endOf));
    ends.set(id, end);
    return end;
  };
  return { low: Math.max(0, ...operations.map(({ id }) => endOf(id))), high: total.high };
}

function sumOf(spans: readonly (Span | null)[]): Span | null {
  const known = spans.filter((span) => span !== null);
  if (known.length === 0) return null;
  return {
    low: known.reduce((sum, { low }) => sum + low, 0),
    high: known.reduce((sum, { high }) => sum + high, 0),
  };
}

function scriptsByPath(scripts: ForecastSource["scripts"]): ReadonlyMap<string, ScriptFact> {
  return new Map(isRead(scripts) ? scripts.value.map((script) => [script.path, script]) : []);
}

function stepsByOperation({ steps }: Simulation): ReadonlyMap<string, readonly SimulatedStep[]> {
  const byOperation = new Map<string, SimulatedStep[]>();
  for (const step of steps) {
    const own = byOperation.get(step.operation) ?? [];
    if (own.length === 0) byOperation.set(step.operation, own);
    own.push(step);
  }
  return byOperation;
}

function rounded(amount: number): string {
  return String(Math.round(amount * 100) / 100).replace(/\B(?=(\d{3})+(?!\d))/g, ",");
}
