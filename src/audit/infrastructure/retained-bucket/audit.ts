import { fail, fromReading, hours, pass } from "../../answers.ts";
import { defineAudit } from "../../define.ts";
import { askOfResources } from "../../resource-questions.ts";
import { grouped } from "../../wording.ts";

/** Asks whether a bucket that the plan writes to lets its objects be replaced and deleted. */
export const audit = defineAudit({
  id: "retained-bucket",
  family: "infrastructure",
  title: "Buckets that the plan writes to let objects be replaced",
  impact: "endangers",
  reads: ["buckets"],
  ask: ({ plan, at, buckets }) =>
    askOfResources({
      kind: "bucket",
      wanted: plan.infrastructure.buckets
        .filter(({ access }) => access.includes("write"))
        .map(({ name, place }) => ({ id: name, place })),
      readings: buckets,
      at,
      whether: "lets objects be replaced",
      consequence: "A second run cannot write over what the first one left",
      impact: "endangers",
      ask: ({ wanted: { id }, fact, reading, about }) => {
        const { retentionSeconds, heldByDefault = false } = fact;
        const retention =
          retentionSeconds === null
            ? "no retention policy"
            : `retained for ${grouped(retentionSeconds)} seconds`;
        const hold = heldByDefault ? "held by default" : "no default hold";
        const evidence = [fromReading(reading, `${retention}, ${hold}`)] as const;
        if (retentionSeconds === null && !heldByDefault) {
          return pass({ ...about, says: `Objects of ${id} may be replaced and deleted.`, evidence });
        }
        return fail({
          ...about,
          says: `New objects of ${id} are ${heldByDefault ? "held until somebody releases them" : retention}.`,
          evidence,
          cure: {
            consequence: `Scripts that write over or delete an object of gs://${id} are refused`,
            delay: hours(0.25, 2),
            workaround: "Write under a new name with each run.",
            action: heldByDefault
              ? `Turn the hold off: gcloud storage buckets update gs://${id} --no-default-event-based-hold`
              : `Ask the bucket's owner: gcloud storage buckets update gs://${id} --clear-retention-period`,
          },
        });
      },
    }),
});
