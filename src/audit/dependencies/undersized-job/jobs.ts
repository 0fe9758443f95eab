import type { JobFact } from "#domain/cloud.ts";
import type { Answer } from "#domain/finding.ts";
import { forecastPhase } from "#domain/forecast/forecast-phase.ts";
import type { Span } from "#domain/forecast.ts";
import type { WantedJob } from "#domain/plan.ts";
import type { Read } from "#domain/reading.ts";
import type { RepositoryFact } from "#domain/repository.ts";
import type { ScriptFact } from "#domain/script.ts";
import { simulationOf } from "#domain/simulation/of-snapshot.ts";
import { fail, fromComputation, fromReading, hours, pass, unverified } from "../../answers.ts";
import type { Question } from "../../define.ts";
import { listed } from "../../wording.ts";
import { inBytes, type Load, loadsOf, readable } from "./loads.ts";

interface Seen {
  readonly wanted: WantedJob;
  readonly job: Read<JobFact>;
  /** Scripts that the job comes to run. */
  readonly scripts: readonly ScriptFact[];
  readonly readings: { readonly repository: Read<RepositoryFact> };
  readonly question: Question<"scripts" | "catalogues" | "tableDetails">;
}

interface Shortage {
  readonly says: string;
  readonly saw: string;
  readonly impact: "prevents" | "endangers";
  readonly operations: readonly string[];
  readonly action: string;
}

/** Whether a job has the time of the operations that its scripts carry out, and the memory for what they load whole. */
export function aboutJob(seen: Seen): Answer {
  const { wanted, job, scripts } = seen;
  const { timeoutSeconds, limits } = job.value;
  const given = `timeout ${timeoutSeconds ?? "not said"} s, memory ${limits?.["memory"] ?? "not said"}`;
  const shortages = [...shortOfTime(seen), ...shortOfMemory(seen)];
  const about = { subject: { kind: "job", id: wanted.name }, place: wanted.place } as const;
  const evidence = fromReading(job, given);
  const [first] = shortages;
  const doubts = doubtsOf(seen);
  if (!first && doubts.length > 0) {
    return unverified({
      ...about,
      says: `Could not check whether job ${wanted.name} has what its scripts need: ${listed(doubts)}.`,
      impact: "endangers",
      evidence: [
        evidence,
        fromComputation("needs of the job's scripts", { saw: doubts.join("; "), at: seen.question.at }),
      ],
      verify: "Let phasegate read the catalogue and the sizes of its tables.",
      cure: {
        consequence: `May be hidden: job ${wanted.name} is stopped before it is done`,
        delay: hours(0, 1),
        action: `Compare by hand what job ${wanted.name} needs with what it has: ${given}.`,
      },
    });
  }
  if (!first) {
    const says = `Nothing that the scripts of job ${wanted.name} were seen to need is more than it has.`;
    const saw = `${scripts.length} scripts: ${listed(scripts.map(({ path }) => path)) || "none"}`;
    return pass({
      ...about,
      says,
      evidence: [evidence, fromComputation("needs of the job's scripts", { saw, at: seen.question.at })],
    });
  }
  return fail({
    ...about,
    says: `Job ${wanted.name} ${listed(shortages.map(({ says }) => says))}.`,
    impact: shortages.some(({ impact }) => impact === "prevents") ? "prevents" : "endangers",
    operations: [...new Set(shortages.flatMap(({ operations }) => operations))],
    evidence: [
      evidence,
      ...shortages.map(({ saw }) =>
        fromComputation("needs of the job's scripts", { saw, at: seen.question.at }),
      ),
    ],
    cure: {
      consequence: `Job ${wanted.name} is stopped before it is done`,
      delay: hours(0.25, 1),
      action: first.action,
    },
  });
}

/** What is not known of what the scripts need. */
function doubtsOf(seen: Seen): readonly string[] {
  const memory = seen.job.value.limits?.["memory"];
  const untold = timesOf(seen).filter(({ span }) => span === null);
  const unsized = memory === undefined ? [] : loadsIn(seen).filter(({ bytes }) => bytes === null);
  return [
    ...untold.map(({ id }) => `how long ${id} takes is not known`),
    ...unsized.map(({ script, name }) => `how large ${name} is, which ${script} loads, is not known`),
  ];
}

function loadsIn({ scripts, readings, question }: Seen): readonly Load[] {
  return loadsOf(scripts, { tree: readings.repository.value, tables: question.tableDetails });
}

/** The operations that the job's scripts carry out, with their forecast. */
function timesOf({
  scripts,
  question,
}: Seen): readonly { readonly id: string; readonly span: Span | null }[] {
  const paths = new Set(scripts.map(({ path }) => path));
  const carried = question.phase.operations.filter(({ script }) => script !== null && paths.has(script));
  if (carried.length === 0) return [];
  const { operations } = forecastPhase({ ...question, simulation: simulationOf(question) });
  return carried.map(({ id }) => ({
    id,
    span: operations.find(({ operation }) => operation === id)?.durationMinutes ?? null,
  }));
}

/** Operations that take longer than a task may. */
function shortOfTime(seen: Seen): readonly Shortage[] {
  const { wanted, job } = seen;
  const { timeoutSeconds, taskCount = 1 } = job.value;
  if (timeoutSeconds === null) return [];
  const allowed = timeoutSeconds / 60;
  return timesOf(seen).flatMap(({ id, span }): readonly Shortage[] => {
    if (span === null || span.high / taskCount <= allowed) return [];
    const forecast = `${spelled(span.low)} to ${spelled(span.high)}`;
    return [
      {
        says: `stops after ${spelled(allowed)}; ${id} is forecast to take ${forecast}`,
        saw: `${id}: ${forecast} by the forecast, ${taskCount} task${taskCount === 1 ? "" : "s"}`,
        impact: span.low / taskCount > allowed ? "prevents" : "endangers",
        operations: [id],
        action: `Give it the time: gcloud run jobs update ${wanted.name} --task-timeout=${Math.ceil(span.high * 1.5)}m --region=${wanted.location}`,
      },
    ];
  });
}

/** `45 seconds`, `12 minutes`, from minutes. */
function spelled(minutes: number): string {
  return minutes < 2 ? `${Math.ceil(minutes * 60)} seconds` : `${Math.ceil(minutes)} minutes`;
}

function shortOfMemory(seen: Seen): readonly Shortage[] {
  const { wanted, job } = seen;
  const written = job.value.limits?.["memory"];
  const memory = written === undefined ? null : inBytes(written);
  if (memory === null) return [];
  return loadsIn(seen).flatMap(({ script, line, name, bytes }): readonly Shortage[] => {
    if (bytes === null || bytes <= memory) return [];
    return [
      {
        says: `has ${written} of memory; ${script} loads ${name}, ${readable(bytes)}, at line ${line}`,
        saw: `${name} has ${readable(bytes)} (${script}:${line})`,
        impact: "prevents",
        operations: [],
        action: `Read ${name} in parts at ${script}:${line}, or give the job more: gcloud run jobs update ${wanted.name} --memory=${Math.ceil((bytes * 2) / 2 ** 30)}Gi --region=${wanted.location}`,
      },
    ];
  });
}
