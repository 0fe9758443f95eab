import { fail, fromReading, hours, pass } from "../../answers.ts";
import { defineAudit } from "../../define.ts";
import { askOfResources } from "../../resource-questions.ts";
import { usedAccounts } from "../../used-accounts.ts";

/** Asks whether the service accounts of the plan are enabled. */
export const audit = defineAudit({
  id: "disabled-service-account",
  family: "infrastructure",
  title: "Service accounts that the plan names are enabled",
  impact: "prevents",
  reads: ["serviceAccounts"],
  ask: ({ plan, phase, at, serviceAccounts }) =>
    askOfResources({
      kind: "service-account",
      wanted: usedAccounts({ plan, phase }),
      readings: serviceAccounts,
      at,
      whether: "is enabled",
      consequence: "Every call under this identity is refused",
      impact: ({ runsPhase }) => (runsPhase ? "prevents" : "endangers"),
      ask: ({ wanted: { id, runsPhase }, fact, reading, about }) => {
        const evidence = [fromReading(reading, `disabled ${fact.disabled}`)] as const;
        if (!fact.disabled) return pass({ ...about, says: `Service account ${id} is enabled.`, evidence });
        return fail({
          ...about,
          says: `Service account ${id} is disabled.`,
          impact: runsPhase ? "prevents" : "endangers",
          evidence,
          cure: {
            consequence: runsPhase ? `Every call of ${phase.id} is refused` : `What runs as ${id} is refused`,
            delay: hours(0.1, 1),
            mitigation: "Ask who disabled it and why before enabling it.",
            action: `Enable it: gcloud iam service-accounts enable ${id} --project=${plan.cloud.project}`,
          },
        });
      },
    }),
});
