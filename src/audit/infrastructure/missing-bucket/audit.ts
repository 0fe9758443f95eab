import type { Answer } from "#domain/finding.ts";
import { isRead } from "#domain/reading.ts";
import { fail, fromPlan, fromReading, hours, pass, unverifiedFrom } from "../../answers.ts";
import { defineAudit } from "../../define.ts";
import { readingOf } from "../../reading-of.ts";

/** Asks whether the buckets that the plan names exist. */
export const audit = defineAudit({
  id: "missing-bucket",
  family: "infrastructure",
  title: "Buckets that the plan names exist",
  impact: "prevents",
  reads: ["buckets"],
  ask: ({ plan, at, buckets }) =>
    plan.infrastructure.buckets.map(({ name, place }): Answer => {
      const reading = readingOf(buckets, { key: name, at });
      const statement = { subject: { kind: "bucket", id: name }, place } as const;
      const consequence = `Nothing can be read from or written to gs://${name}`;
      if (isRead(reading)) {
        const { location, storageClass } = reading.value;
        return pass({
          ...statement,
          says: `Bucket ${name} exists in ${location}.`,
          evidence: [fromReading(reading, `bucket in ${location}, storage class ${storageClass}`)],
        });
      }
      if (reading.reason !== "absent") {
        return unverifiedFrom({
          ...statement,
          reading,
          whether: `whether bucket ${name} exists`,
          consequence,
        });
      }
      return fail({
        ...statement,
        says: `Bucket ${name} does not exist.`,
        evidence: [
          fromReading(reading, reading.detail),
          fromPlan(place, { saw: `the plan names bucket ${name}`, at }),
        ],
        cure: {
          consequence,
          delay: hours(0.5, 2),
          mitigation: "Check the spelling of the bucket in the plan first.",
          action: `Create it: gcloud storage buckets create gs://${name} --location=${plan.cloud.location} --project=${plan.cloud.project}`,
        },
      });
    }),
});
