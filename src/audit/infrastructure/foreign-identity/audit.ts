import type { Answer } from "#domain/finding.ts";
import { isRead } from "#domain/reading.ts";
import { fail, fromPlan, fromReading, hours, pass, unverifiedFrom } from "../../answers.ts";
import { defineAudit } from "../../define.ts";

/** Asks whether the audit runs as the identity that the phase runs as: what another one may do proves nothing. */
export const audit = defineAudit({
  id: "foreign-identity",
  family: "infrastructure",
  title: "The audit runs as the identity of the phase",
  impact: "informs",
  reads: ["identity"],
  ask: ({ phase, at, identity }): readonly Answer[] => {
    const { runsAs, place } = phase;
    if (runsAs === null) return [];
    const about = { subject: { kind: "phase", id: phase.id }, place } as const;
    const consequence = `Permissions were tested for another identity than ${runsAs}`;
    if (!isRead(identity)) {
      const whether = `whether the audit ran as ${runsAs}`;
      return [unverifiedFrom({ ...about, reading: identity, whether, consequence })];
    }
    const { principal, how } = identity.value;
    const evidence = [
      fromReading(identity, `the caller is ${principal} (${how})`),
      fromPlan(place, { saw: `${phase.id} runs as ${runsAs}`, at }),
    ] as const;
    if (principal.toLowerCase() === runsAs.toLowerCase()) {
      return [pass({ ...about, says: `The audit ran as ${runsAs}, as the phase will.`, evidence })];
    }
    return [
      fail({
        ...about,
        says: `The audit ran as ${principal}; ${phase.id} runs as ${runsAs}.`,
        evidence,
        cure: {
          consequence,
          delay: hours(0.25, 1),
          mitigation:
            "Take what was tested as a sign, not as a proof, until the audit runs as the phase does.",
          action: `Let the audit impersonate it: gcloud iam service-accounts add-iam-policy-binding ${runsAs} --role=roles/iam.serviceAccountTokenCreator --member=MEMBER`,
        },
      }),
    ];
  },
});
