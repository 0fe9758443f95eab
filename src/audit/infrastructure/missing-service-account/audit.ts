import type { Answer } from "#domain/finding.ts";
import { isRead } from "#domain/reading.ts";
import { fail, fromPlan, fromReading, hours, pass, unverifiedFrom } from "../../answers.ts";
import { defineAudit } from "../../define.ts";
import { readingOf } from "../../reading-of.ts";
import { usedAccounts } from "../../used-accounts.ts";

/** Asks whether the service accounts of the plan exist; the phase cannot start without the one that it runs as. */
export const audit = defineAudit({
  id: "missing-service-account",
  family: "infrastructure",
  title: "Service accounts that the plan names exist",
  impact: "prevents",
  reads: ["serviceAccounts"],
  ask: ({ plan, phase, at, serviceAccounts }) =>
    usedAccounts({ plan, phase }).map(({ id, place, runsPhase }): Answer => {
      const reading = readingOf(serviceAccounts, { key: id, at });
      const about = { subject: { kind: "service-account", id }, place } as const;
      const impact = runsPhase ? "prevents" : "endangers";
      const consequence = runsPhase
        ? `${phase.id} has no identity to run as`
        : `What runs as ${id} cannot start`;
      if (isRead(reading)) {
        const evidence = [fromReading(reading, `service account ${reading.value.email}`)] as const;
        return pass({ ...about, says: `Service account ${id} exists.`, evidence });
      }
      if (reading.reason !== "absent") {
        return unverifiedFrom({
          ...about,
          reading,
          whether: `whether service account ${id} exists`,
          consequence,
          impact,
        });
      }
      return fail({
        ...about,
        says: `Service account ${id} does not exist.`,
        impact,
        evidence: [
          fromReading(reading, reading.detail),
          fromPlan(place, { saw: `the plan names service account ${id}`, at }),
        ],
        cure: {
          consequence,
          delay: hours(0.5, 2),
          mitigation: "Check the spelling of the e-mail and its project first.",
          action: `Create it: gcloud iam service-accounts create ${id.split("@")[0]} --project=${plan.cloud.project}`,
        },
      });
    }),
});
