import type { Answer } from "#domain/finding.ts";
import { isRead } from "#domain/reading.ts";
import { fail, fromPlan, fromReading, hours, pass, unverifiedFrom } from "../../answers.ts";
import { defineAudit } from "../../define.ts";
import { readingOf } from "../../reading-of.ts";

/** Asks whether the Cloud Run jobs that the plan names are deployed. */
export const audit = defineAudit({
  id: "missing-job",
  family: "infrastructure",
  title: "Cloud Run jobs that the plan names are deployed",
  impact: "prevents",
  reads: ["jobs"],
  ask: ({ plan, at, jobs }) =>
    plan.infrastructure.jobs.map(({ name, location, build, place }): Answer => {
      const reading = readingOf(jobs, { key: name, at });
      const statement = { subject: { kind: "job", id: name }, place } as const;
      const consequence = `Cloud Run job ${name} cannot be started`;
      if (isRead(reading)) {
        const { image, updatedAt } = reading.value;
        const when = updatedAt === null ? "" : `, updated ${updatedAt}`;
        return pass({
          ...statement,
          says: `Job ${name} is deployed in ${reading.value.location}.`,
          evidence: [fromReading(reading, `image ${image}${when}`)],
        });
      }
      if (reading.reason !== "absent") {
        return unverifiedFrom({
          ...statement,
          reading,
          whether: `whether job ${name} is deployed`,
          consequence,
        });
      }
      return fail({
        ...statement,
        says: `Job ${name} is not deployed in ${location}.`,
        evidence: [
          fromReading(reading, reading.detail),
          fromPlan(place, { saw: `the plan names job ${name}`, at }),
        ],
        cure: {
          consequence,
          delay: hours(1, 3),
          mitigation: "Check the project, the region and the spelling in the plan first.",
          action: build
            ? `Build and deploy it: gcloud builds submit --config ${build} --project=${plan.cloud.project}`
            : `Deploy it: gcloud run jobs deploy ${name} --region=${location} --project=${plan.cloud.project} --image=IMAGE`,
        },
      });
    }),
});
