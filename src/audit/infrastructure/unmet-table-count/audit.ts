import { fail, fromPlan, fromReading, hours, pass } from "../../answers.ts";
import { defineAudit } from "../../define.ts";
import { askOfResources } from "../../resource-questions.ts";
import { counted, grouped } from "../../wording.ts";

/** Share of the expected tables by which a dataset may differ and only inform. */
const SMALL_DIFFERENCE = 0.01;

/** Asks whether the datasets hold as many tables as the owner believes. */
export const audit = defineAudit({
  id: "unmet-table-count",
  family: "infrastructure",
  title: "Datasets hold as many tables as the plan says",
  impact: "slows",
  reads: ["catalogues"],
  ask: ({ plan, at, catalogues }) =>
    askOfResources({
      kind: "dataset",
      wanted: plan.infrastructure.datasets.flatMap(({ id, tables, place }) =>
        tables === null ? [] : [{ id, tables, place }],
      ),
      readings: catalogues,
      at,
      whether: "holds as many tables as the plan says",
      consequence: "Counts in the plan rest on another state of the dataset",
      impact: "slows",
      ask: ({ wanted, fact, reading, about }) => {
        const found = fact.tables.length;
        const saw = `${counted(found, "table")} in ${wanted.id}`;
        const evidence = [
          fromReading(reading, saw),
          fromPlan(wanted.place, { saw: `the plan says ${counted(wanted.tables, "table")}`, at }),
        ] as const;
        if (found === wanted.tables)
          return pass({ ...about, says: `${wanted.id} holds ${counted(found, "table")}.`, evidence });
        const difference = Math.abs(found - wanted.tables);
        return fail({
          ...about,
          says: `${wanted.id} holds ${counted(found, "table")}; the plan says ${grouped(wanted.tables)}.`,
          impact: difference <= wanted.tables * SMALL_DIFFERENCE ? "informs" : "slows",
          evidence,
          cure: {
            consequence: `The plan counts ${counted(difference, "table")} ${found < wanted.tables ? "too many" : "too few"} in ${wanted.id}`,
            delay: hours(0.25, 1),
            action: `Find out which tables came or went, then set tables: ${found} in the plan.`,
          },
        });
      },
    }),
});
