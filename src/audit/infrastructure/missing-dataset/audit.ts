import type { Answer } from "#domain/finding.ts";
import { isRead } from "#domain/reading.ts";
import { fail, fromPlan, fromReading, hours, pass, unverifiedFrom } from "../../answers.ts";
import { defineAudit } from "../../define.ts";
import { readingOf } from "../../reading-of.ts";
import { operationsOn, type UsedDataset, usedDatasets } from "../../used-datasets.ts";

/** Asks whether the datasets of the plan and of the phase's operations exist. */
export const audit = defineAudit({
  id: "missing-dataset",
  family: "infrastructure",
  title: "Datasets that the plan names exist",
  impact: "prevents",
  reads: ["datasets"],
  ask: ({ plan, phase, at, datasets }) =>
    usedDatasets({ plan, phase }).map((used): Answer => {
      const reading = readingOf(datasets, { key: used.id, at });
      const statement = {
        subject: { kind: "dataset", id: used.id },
        operations: operationsOn(used.id, phase),
        place: used.place,
      } as const;
      const consequence = `No table of ${plan.cloud.project}.${used.id} can be read, created or renamed`;
      if (isRead(reading)) {
        const saw = `dataset in ${reading.value.location}`;
        return pass({
          ...statement,
          says: `Dataset ${used.id} exists in ${reading.value.location}.`,
          evidence: [fromReading(reading, saw)],
        });
      }
      if (reading.reason !== "absent") {
        return unverifiedFrom({
          ...statement,
          reading,
          whether: `whether dataset ${used.id} exists`,
          consequence,
        });
      }
      return fail({
        ...statement,
        says: `Dataset ${used.id} does not exist in project ${plan.cloud.project}.`,
        evidence: [fromReading(reading, reading.detail), planned(used, at)],
        cure: {
          consequence,
          delay: hours(0.5, 2),
          mitigation: "Check the project and the spelling of the dataset in the plan first.",
          action: `Create it: bq mk --dataset --location=${plan.cloud.location} ${plan.cloud.project}:${used.id}`,
        },
      });
    }),
});

function planned(used: UsedDataset, at: string) {
  return fromPlan(used.place, { saw: `the plan names dataset ${used.id}`, at });
}
