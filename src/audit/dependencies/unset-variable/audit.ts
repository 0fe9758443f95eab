import type { JobFact } from "#domain/cloud.ts";
import type { Answer } from "#domain/finding.ts";
import type { Plan } from "#domain/plan.ts";
import { isRead, type Read, type Reading, type Readings } from "#domain/reading.ts";
import type { ScriptFact } from "#domain/script.ts";
import { allRead, isLacking } from "../../all-read.ts";
import { fail, fromReading, fromScript, hours, notApplicable, pass, unverified } from "../../answers.ts";
import { defineAudit } from "../../define.ts";
import { fromImage } from "../../image-evidence.ts";
import { type ImageReadings, imagesUnread, type RunningImage, runningImages } from "../../image-questions.ts";
import { whatRuns } from "../../planned-images.ts";
import { readingOf } from "../../reading-of.ts";
import { counted, listed } from "../../wording.ts";

/** Asks whether images and jobs set the environment variables without which their scripts stop. */
export const audit = defineAudit({
  id: "unset-variable",
  family: "dependencies",
  title: "Variables that scripts cannot do without are set",
  impact: "prevents",
  reads: ["repository", "scripts", "images", "builds", "jobs"],
  ask: ({ plan, at, repository, scripts, images, builds, jobs }): readonly Answer[] => {
    const readings = allRead({ repository, scripts, images, builds });
    if (isLacking(readings)) {
      return imagesUnread(plan, {
        reading: readings,
        whether: "whether images and jobs set the variables that their scripts need",
        consequence: "A container of the plan stops at a variable that is not set",
      });
    }
    const running = runningImages(plan, readings);
    if (running.length > 0) return running.map((image) => answer(image, { plan, at, readings, jobs }));
    return [nothing(plan, readings.images)];
  },
});

function nothing(plan: Plan, images: Read<unknown>): Answer {
  const evidence = [fromReading(images, "no image starts a script of the repository")] as const;
  const subject = { kind: "repository", id: plan.project } as const;
  return notApplicable({ subject, says: "No image starts a script of the repository.", evidence });
}

interface Asked {
  readonly plan: Plan;
  readonly at: string;
  readonly readings: ImageReadings;
  readonly jobs: Readings<JobFact>;
}

/** A variable, and the script that reads it. */
interface Need {
  readonly name: string;
  readonly line: number;
  readonly script: ScriptFact;
}

/** Variables that Cloud Run sets for a job. Written from memory of the container runtime contract; unverified. */
const ALWAYS_SET = /^(?:CLOUD_RUN_(?:JOB|EXECUTION|TASK_(?:INDEX|ATTEMPT|COUNT))|HOME|PATH|HOSTNAME|PWD)$/;

function answer({ planned, running }: RunningImage, { at, readings, jobs }: Asked): Answer {
  const { image, impact } = planned;
  const needs = running.flatMap(({ script }) =>
    (script.environmentNeeded ?? []).map((need) => ({ ...need, script })),
  );
  const inImage = new Set(Object.keys(image.environment));
  const deployed = planned.jobs.map(({ name }) => readingOf(jobs, { key: name, at }));
  const inJobs = deployed.filter(isRead).map(({ value }) => new Set(value.environment ?? []));
  const open = needs.filter(
    ({ name }) =>
      !inImage.has(name) &&
      !ALWAYS_SET.test(name) &&
      !(inJobs.length > 0 && inJobs.every((set) => set.has(name))),
  );
  const subject = { kind: "image", id: image.path } as const;
  const settings = fromImage(readings.images, {
    image,
    line: 1,
    saw: `ENV ${[...inImage].join(", ") || "nothing"}`,
  });
  const told = deployed.map((reading) => fromReading(reading, seenOf(reading)));
  const [first] = open;
  const hidden = deployed.find((reading) => !isRead(reading) && reading.reason !== "absent");
  if (!first && !hidden) {
    const says = `${image.path} sets ${counted(needs.length, "variable")} that its scripts cannot do without.`;
    return pass({ subject, says, evidence: [settings, ...told] });
  }
  const need: Need | undefined = first;
  const names = listed(open.map(({ name, line, script }) => `${name} (${script.path}:${line})`));
  const place = need
    ? { path: need.script.path, line: need.line }
    : { path: image.path, line: image.startLine };
  const consequence = need
    ? `${whatRuns(planned)} stops at ${place.path}:${place.line}: ${need.name} is not set`
    : `${whatRuns(planned)} may run with other variables than the image sets`;
  const base = {
    subject,
    impact: need ? impact : "informs",
    place,
    evidence: [
      ...(need
        ? ([
            fromScript(readings.scripts, { script: need.script, line: need.line, saw: `reads ${need.name}` }),
          ] as const)
        : []),
      settings,
      ...told,
    ] as const,
  } as const;
  const [evidence, ...rest] = base.evidence;
  const proof = [evidence ?? settings, ...rest] as const;
  const action = `Set it: ENV in ${image.path}, or gcloud run jobs update JOB --update-env-vars ${need?.name ?? "NAME"}=VALUE`;
  if (hidden || planned.jobs.length === 0) {
    return unverified({
      ...base,
      evidence: proof,
      says: need
        ? `Could not check whether ${names} is set where ${image.path} runs.`
        : `Could not check which variables ${whatRuns(planned)} runs with.`,
      verify: "Let phasegate read the job, or look: gcloud run jobs describe JOB",
      cure: { consequence: `May be hidden: ${consequence}`, delay: hours(0, 1), action },
    });
  }
  return fail({
    ...base,
    evidence: proof,
    says: `Neither ${image.path} nor ${whatRuns(planned)} sets ${names}.`,
    cure: {
      consequence: `${consequence.slice(0, 1).toUpperCase()}${consequence.slice(1)}`,
      delay: hours(0.1, 0.5),
      action,
    },
  });
}

function seenOf(reading: Reading<JobFact>): string {
  if (!isRead(reading)) return reading.detail;
  return `job ${reading.value.name} sets ${(reading.value.environment ?? []).join(", ") || "no variable"}`;
}
