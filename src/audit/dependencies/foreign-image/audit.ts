import type { JobFact } from "#domain/cloud.ts";
import type { BuildFact } from "#domain/container.ts";
import type { Answer } from "#domain/finding.ts";
import type { WantedJob } from "#domain/plan.ts";
import { isRead, type Read, type Reading, type Readings } from "#domain/reading.ts";
import { fail, fromReading, hours, pass, unverifiedFrom } from "../../answers.ts";
import { splitReference } from "../../base-images.ts";
import { defineAudit } from "../../define.ts";
import { readingOf } from "../../reading-of.ts";
import { listed } from "../../wording.ts";

/** Asks whether the jobs of the plan run the images that their build files push. */
export const audit = defineAudit({
  id: "foreign-image",
  family: "dependencies",
  title: "Jobs run the images that their build files push",
  impact: "endangers",
  reads: ["builds", "jobs"],
  ask: ({ plan, at, builds, jobs }) =>
    plan.infrastructure.jobs.flatMap((job) =>
      job.build === null ? [] : answer({ job, path: job.build, builds, jobs, at }),
    ),
});

interface Case {
  readonly job: WantedJob;
  /** Path of its build file. */
  readonly path: string;
  readonly builds: Reading<readonly BuildFact[]>;
  readonly jobs: Readings<JobFact>;
  readonly at: string;
}

function answer({ job, path, builds, jobs, at }: Case): readonly Answer[] {
  const about = { subject: { kind: "job", id: job.name }, place: job.place } as const;
  const doubt = {
    ...about,
    whether: `whether job ${job.name} runs the image that ${path} pushes`,
    consequence: `Job ${job.name} does not run what the repository builds`,
  };
  const reading = readingOf(jobs, { key: job.name, at });
  if (!isRead(reading)) return reading.reason === "absent" ? [] : [unverifiedFrom({ ...doubt, reading })];
  if (!isRead(builds)) return [unverifiedFrom({ ...doubt, reading: builds })];
  const build = builds.value.find((fact) => fact.path === path);
  return build ? compared({ build, job, builds, reading }) : [];
}

/** Names with a substitution that nothing defines cannot be compared; undefined-substitution tells of them. */
function compared(seen: {
  readonly build: BuildFact;
  readonly job: WantedJob;
  readonly builds: Read<readonly BuildFact[]>;
  readonly reading: Read<JobFact>;
}): readonly Answer[] {
  const { build, job, builds, reading } = seen;
  const pushed = build.images.filter(({ image }) => !splitReference(image).name.includes("$"));
  const [first] = pushed;
  if (!first) return [];
  const runs = reading.value.image;
  const names = [...new Set(pushed.map(({ image }) => splitReference(image).name))];
  const place = { path: build.path, line: first.line };
  const evidence = [
    fromReading(reading, `job ${job.name} runs ${runs}`),
    { ...fromReading(builds, `pushes ${listed(names)}`), kind: "file", source: build.path, place },
  ] as const;
  const subject = { kind: "job", id: job.name } as const;
  if (names.includes(splitReference(runs).name)) {
    return [pass({ subject, says: `Job ${job.name} runs ${runs}, which ${build.path} pushes.`, evidence })];
  }
  return [
    fail({
      subject,
      says: `Job ${job.name} runs ${runs}, but ${build.path}:${first.line} pushes ${listed(names)}.`,
      place,
      evidence,
      cure: {
        consequence: `Job ${job.name} does not run what the repository builds`,
        delay: hours(0.25, 1),
        action: `Deploy the image that is built: gcloud run jobs update ${job.name} --region ${job.location} --image ${first.image}`,
      },
    }),
  ];
}
