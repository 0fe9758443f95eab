import type { Answer } from "#domain/finding.ts";
import { isRead } from "#domain/reading.ts";
import { fail, fromPlan, fromReading, hours, pass, unverifiedFrom } from "../../answers.ts";
import { defineAudit } from "../../define.ts";
import { readingOf } from "../../reading-of.ts";

/** Asks whether the Google APIs that the plan names are enabled. */
export const audit = defineAudit({
  id: "disabled-api",
  family: "dependencies",
  title: "Google APIs that the plan names are enabled",
  impact: "prevents",
  reads: ["services"],
  ask: ({ plan, at, services }) =>
    plan.dependencies.apis.map(({ service, place }): Answer => {
      const reading = readingOf(services, { key: service, at });
      const statement = { subject: { kind: "service", id: service }, place } as const;
      const consequence = `Every call of ${service} fails in project ${plan.cloud.project}`;
      if (!isRead(reading) && reading.reason !== "absent") {
        return unverifiedFrom({
          ...statement,
          reading,
          whether: `whether ${service} is enabled`,
          consequence,
        });
      }
      if (isRead(reading) && reading.value.enabled) {
        return pass({
          ...statement,
          says: `${service} is enabled.`,
          evidence: [fromReading(reading, "state ENABLED")],
        });
      }
      return fail({
        ...statement,
        says: `${service} is not enabled in project ${plan.cloud.project}.`,
        evidence: [
          fromReading(reading, isRead(reading) ? "state DISABLED" : reading.detail),
          fromPlan(place, { saw: `the plan names API ${service}`, at }),
        ],
        cure: {
          consequence,
          delay: hours(0.25, 1),
          mitigation: "Enabling takes effect within minutes.",
          action: `Enable it: gcloud services enable ${service} --project=${plan.cloud.project}`,
        },
      });
    }),
});
