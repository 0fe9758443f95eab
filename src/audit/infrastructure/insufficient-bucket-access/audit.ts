import { fail, fromPlan, fromReading, hours, pass } from "../../answers.ts";
import { defineAudit } from "../../define.ts";
import { askOfResources } from "../../resource-questions.ts";

/** Permissions that an access of the plan takes. Source: Cloud Storage IAM permissions. */
const NEEDED = {
  read: ["storage.objects.get", "storage.objects.list"],
  write: ["storage.objects.create", "storage.objects.delete"],
} as const;

/** Asks whether the caller holds the permissions on each bucket that the plan's access takes. */
export const audit = defineAudit({
  id: "insufficient-bucket-access",
  family: "infrastructure",
  title: "The identity may do with each bucket what the plan needs",
  impact: "prevents",
  reads: ["buckets"],
  ask: ({ plan, phase, at, buckets }) =>
    askOfResources({
      kind: "bucket",
      wanted: plan.infrastructure.buckets
        .filter(({ access }) => access.length > 0)
        .map(({ name, access, place }) => ({ id: name, access, place })),
      readings: buckets,
      at,
      whether: "grants the access that the plan needs",
      consequence: "Scripts that read or write the bucket stop with a permission error",
      impact: "prevents",
      ask: ({ wanted, fact, reading, about }) => {
        const needed = wanted.access.flatMap((access) => [...NEEDED[access]]);
        const lacking = needed.filter((permission) => !fact.granted.includes(permission));
        const access = wanted.access.join(" and ");
        const evidence = [
          fromReading(reading, `granted to the caller: ${fact.granted.join(", ") || "none of those asked"}`),
          fromPlan(wanted.place, { saw: `the plan needs ${access} on ${wanted.id}`, at }),
        ] as const;
        if (lacking.length === 0) {
          return pass({ ...about, says: `The caller may ${access} objects of ${wanted.id}.`, evidence });
        }
        const member = phase.runsAs === null ? "MEMBER" : `serviceAccount:${phase.runsAs}`;
        return fail({
          ...about,
          says: `The caller lacks ${lacking.join(", ")} on bucket ${wanted.id}.`,
          evidence,
          cure: {
            consequence: `Cannot ${access} objects of gs://${wanted.id}`,
            delay: hours(0.25, 1),
            mitigation: "Grants take a few minutes to apply; run the audit again after that.",
            action: `Grant it: gcloud storage buckets add-iam-policy-binding gs://${wanted.id} --member=${member} --role=${roleFor(wanted.access)}`,
          },
        });
      },
    }),
});

function roleFor(access: readonly ("read" | "write")[]): string {
  return access.includes("write") ? "roles/storage.objectUser" : "roles/storage.objectViewer";
}
