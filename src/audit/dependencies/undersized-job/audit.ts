import type { Answer } from "#domain/finding.ts";
import { allRead, isLacking } from "../../all-read.ts";
import { unverifiedFrom } from "../../answers.ts";
import { defineAudit } from "../../define.ts";
import { imagesUnread, runningImages } from "../../image-questions.ts";
import { readingOf } from "../../reading-of.ts";
import { aboutBuild } from "./builds.ts";
import { aboutJob } from "./jobs.ts";

/** Asks whether builds and Cloud Run jobs have the time and the memory that they need. */
export const audit = defineAudit({
  id: "undersized-job",
  family: "dependencies",
  title: "Builds and jobs have the time and the memory that they need",
  impact: "prevents",
  reads: ["repository", "scripts", "images", "builds", "jobs", "catalogues", "tableDetails"],
  ask: (question): readonly Answer[] => {
    const { plan, at, repository, scripts, images, builds, jobs } = question;
    const readings = allRead({ repository, scripts, images, builds });
    if (isLacking(readings)) {
      return imagesUnread(plan, {
        reading: readings,
        whether: "whether builds and jobs have the time and the memory that they need",
        consequence: "A job of the plan is stopped before it is done",
      });
    }
    const running = runningImages(plan, readings);
    const aboutJobs = plan.infrastructure.jobs.flatMap((wanted): readonly Answer[] => {
      const reading = readingOf(jobs, { key: wanted.name, at });
      const own = running
        .filter(({ planned }) => planned.jobs.includes(wanted))
        .flatMap((each) => each.running);
      if (reading.state === "read")
        return [
          aboutJob({ wanted, job: reading, scripts: own.map(({ script }) => script), readings, question }),
        ];
      if (reading.reason === "absent") return [];
      return [
        unverifiedFrom({
          subject: { kind: "job", id: wanted.name },
          reading,
          whether: `whether job ${wanted.name} has the time and the memory that its scripts need`,
          consequence: `Job ${wanted.name} is stopped before it is done`,
          impact: "endangers",
          place: wanted.place,
        }),
      ];
    });
    const planned = new Set(plan.infrastructure.jobs.map(({ build }) => build));
    const aboutBuilds = readings.builds.value.map((build) =>
      aboutBuild(build, { builds: readings.builds, jobs, at, isPlanned: planned.has(build.path) }),
    );
    return [...aboutJobs, ...aboutBuilds];
  },
});
