import type { JobFact } from "#domain/cloud.ts";
import type { BuildFact } from "#domain/container.ts";
import type { Answer } from "#domain/finding.ts";
import { isRead, type Read, type Readings } from "#domain/reading.ts";
import { fail, fromReading, hours, pass } from "../../answers.ts";
import { readingOf } from "../../reading-of.ts";
import { grouped, listed } from "../../wording.ts";

/** Seconds that a build may take where its file says nothing. Written from memory of the Cloud Build documentation; not verified. */
const DEFAULT_SECONDS = 3_600;

interface Seen {
  readonly builds: Read<unknown>;
  readonly jobs: Readings<JobFact>;
  readonly at: string;
  /** True where a job of the plan is built by it. */
  readonly isPlanned: boolean;
}

interface Fault {
  readonly line: number;
  readonly says: string;
  readonly action: string;
  readonly impact: "prevents" | "endangers" | "slows";
}

/** Whether the time limits of a build can hold. */
export function aboutBuild(build: BuildFact, seen: Seen): Answer {
  const faults = [...unreadable(build), ...overlongSteps(build), ...outlived(build, seen)];
  const subject = { kind: "build", id: build.path } as const;
  const limit = build.timeout?.text ?? `the default of ${DEFAULT_SECONDS}s`;
  const evidence = [fromReading(seen.builds, `${build.path}: timeout ${limit}`)] as const;
  const [first] = faults;
  if (!first)
    return pass({
      subject,
      says: `${build.path} may take ${limit}, and nothing in it takes longer.`,
      evidence,
    });
  return fail({
    subject,
    says: `${build.path} ${listed(faults.map(({ says }) => says))}.`,
    impact: seen.isPlanned ? first.impact : "slows",
    place: { path: build.path, line: first.line },
    evidence,
    cure: {
      consequence: `A build of ${build.path} is refused, or stopped before it is done`,
      delay: hours(0.1, 0.5),
      action: first.action,
    },
  });
}

function unreadable({ path, timeout, stepTimeouts = [] }: BuildFact): readonly Fault[] {
  return [...(timeout ? [timeout] : []), ...stepTimeouts]
    .filter(({ seconds, text }) => seconds === null && !text.includes("$"))
    .map(({ text, line }) => ({
      line,
      says: `writes a timeout as ${text} (line ${line}), which is not a number of seconds`,
      action: `Write it in seconds in ${path}:${line}: ${inSeconds(text)}.`,
      impact: "prevents",
    }));
}

function overlongSteps({ path, timeout, stepTimeouts = [] }: BuildFact): readonly Fault[] {
  const limit = secondsOf({ timeout });
  return stepTimeouts
    .filter(({ seconds }) => seconds !== null && limit !== null && seconds > limit)
    .map(({ text, line }) => ({
      line,
      says: `gives a step ${text} (line ${line}), more than the ${grouped(limit ?? 0)} seconds of the build`,
      action: `Raise the timeout of ${path} to ${text} or more.`,
      impact: "slows",
    }));
}

/** Steps that wait to the end of a job which may run longer than the build. */
function outlived({ path, timeout, waitsFor = [] }: BuildFact, { jobs, at }: Seen): readonly Fault[] {
  const limit = secondsOf({ timeout });
  return waitsFor.flatMap(({ name, line }): readonly Fault[] => {
    const reading = readingOf(jobs, { key: name, at });
    const seconds = isRead(reading) ? reading.value.timeoutSeconds : null;
    if (limit === null || seconds === null || seconds <= limit) return [];
    return [
      {
        line,
        says: `waits for job ${name} (line ${line}), which may run ${grouped(seconds)} seconds, and stops after ${grouped(limit)}`,
        action: `Raise the timeout of ${path} above ${seconds}s, or do not wait for the job.`,
        impact: "endangers",
      },
    ];
  });
}

function secondsOf({ timeout }: { readonly timeout: BuildFact["timeout"] | undefined }): number | null {
  return timeout === undefined ? DEFAULT_SECONDS : timeout.seconds;
}

/** `30m` -> `1800s`. */
function inSeconds(text: string): string {
  const [, amount = "", unit = ""] = /^(\d+)\s*(h|m|min|s|sec)?$/i.exec(text.trim()) ?? [];
  const factor = unit.toLowerCase() === "h" ? 3_600 : unit.toLowerCase().startsWith("m") ? 60 : 1;
  return amount === "" ? "1800s" : `${Number(amount) * factor}s`;
}
