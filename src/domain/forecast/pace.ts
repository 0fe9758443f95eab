import type { Span } from "../forecast.ts";
import type { ProbeAction, ProbeFact } from "../probe.ts";
import { isRead, type Reading } from "../reading.ts";
import type { ScriptFact } from "../script.ts";
import type { StepVerb } from "../simulation.ts";
import type { Work } from "./work.ts";

/** How fast an operation goes: seconds a statement and statements at once, and what that rests on. */
export interface Pace {
  readonly seconds: Span;
  readonly atOnce: Span;
  readonly basis: readonly string[];
}

/** Seconds that a statement takes where nothing was measured: an assumption, wide on purpose. */
const ASSUMED_SECONDS: Readonly<Record<StepVerb | "query", Span>> = {
  rename: { low: 1, high: 5 },
  "create-view": { low: 1, high: 5 },
  drop: { low: 1, high: 5 },
  create: { low: 1, high: 5 },
  consolidate: { low: 2, high: 10 },
  query: { low: 1, high: 10 },
};

/** The step of a scratch probe that does what a statement does. */
const MEASURED_BY: Partial<Record<StepVerb | "query", ProbeAction>> = {
  rename: "rename-table",
  "create-view": "create-view",
  drop: "drop-table",
  create: "create-table",
  consolidate: "create-table",
};

/** One measurement says little of the slowest statement: the high figure is so many times it. */
const MEASURED_SPREAD = 3;

/** Statements at once of a script that works in parallel and whose text does not tell with how many. An assumption. */
const PARALLEL: Span = { low: 2, high: 8 };

/** Bytes that a statement which writes data gets through in a second. An assumption, wide on purpose. */
const BYTES_A_SECOND: Span = { low: 2e8, high: 2e9 };

/** How fast a piece of work goes, by the probe of its dataset where one ran, and by what its script's text says. */
export function paceOf(
  { verb, statements, movedBytes }: Work,
  seen: { readonly probe: Reading<ProbeFact> | undefined; readonly script: ScriptFact | null },
): Pace {
  const moved = statements === 0 ? 0 : (movedBytes ?? 0) / statements;
  const { span, basis } = secondsOf(verb, seen.probe);
  const moving =
    moved === 0 ? [] : ["data at 0.2 to 2 GB a second for each statement (assumed; nothing measures it)"];
  const pause = seen.script?.pauseSeconds ?? 0;
  const pausing =
    pause === 0
      ? []
      : [`a pause of ${rounded(pause)} seconds after each statement, as the script's text says`];
  return {
    seconds: {
      low: span.low + moved / BYTES_A_SECOND.high + pause,
      high: span.high + moved / BYTES_A_SECOND.low + pause,
    },
    ...atOnceOf(seen.script),
    basis: [basis, ...moving, ...pausing, atOnceText(seen.script)],
  };
}

function secondsOf(
  verb: Work["verb"],
  probe: Reading<ProbeFact> | undefined,
): { readonly span: Span; readonly basis: string } {
  const action = MEASURED_BY[verb];
  const step = isRead(probe)
    ? probe.value.steps.find((one) => one.action === action && one.outcome === "done")
    : undefined;
  if (step === undefined || step.durationMs === null) {
    const span = ASSUMED_SECONDS[verb];
    return {
      span,
      basis: `${span.low} to ${span.high} seconds a statement (assumed; a scratch probe measures it)`,
    };
  }
  const seconds = step.durationMs / 1000;
  return {
    span: { low: seconds, high: seconds * MEASURED_SPREAD },
    basis: `${rounded(seconds)} seconds a statement, measured by ${step.action} of the scratch probe; at most ${MEASURED_SPREAD} times that`,
  };
}

function atOnceOf(script: ScriptFact | null): Pick<Pace, "atOnce"> {
  if (script === null) return { atOnce: { low: 1, high: PARALLEL.high } };
  if (script.execution === "sequential") return { atOnce: { low: 1, high: 1 } };
  const { workers } = script;
  return { atOnce: workers === undefined ? PARALLEL : { low: workers, high: workers } };
}

function atOnceText(script: ScriptFact | null): string {
  if (script === null) return `1 to ${PARALLEL.high} statements at once (assumed; the script does not exist)`;
  if (script.execution === "sequential") return "one statement after the other, as the script works";
  return script.workers === undefined
    ? `${PARALLEL.low} to ${PARALLEL.high} statements at once (assumed; the script works in parallel, its text does not tell with how many)`
    : `${script.workers} statements at once, as the script's text and its defaults say`;
}

function rounded(seconds: number): number {
  return Math.round(seconds * 1000) / 1000;
}
