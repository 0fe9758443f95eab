import type { Answer } from "#domain/finding.ts";
import { namingMandates } from "#domain/mandates.ts";
import { isRead } from "#domain/reading.ts";
import { reconciliationOf } from "#domain/simulation/reconciliations.ts";
import { fail, fromComputation, fromReading, hours, pass, unverifiedFrom } from "../../answers.ts";
import { defineAudit } from "../../define.ts";
import { readingOf } from "../../reading-of.ts";
import { counted, listed } from "../../wording.ts";

/** Asks whether a table is claimed by two operations that both take its name away. */
export const audit = defineAudit({
  id: "claimed-twice",
  family: "readiness",
  title: "No table is claimed by two operations",
  impact: "endangers",
  reads: ["catalogues"],
  ask: ({ plan, phase, at, catalogues }) =>
    namingMandates({ plan, phase }).map((mandate): Answer => {
      const { dataset, id } = mandate;
      const about = { subject: { kind: "mandate", id }, place: phase.place } as const;
      const catalogue = readingOf(catalogues, { key: dataset, at });
      if (!isRead(catalogue)) {
        return unverifiedFrom({
          ...about,
          reading: catalogue,
          whether: `whether two operations of ${phase.id} claim the same table of ${dataset}`,
          consequence: "the second of two operations does not find its tables",
        });
      }
      const { claimedTwice } = reconciliationOf(mandate, { phase, catalogues });
      const saw = `${counted(claimedTwice.length, "table")} of ${dataset} claimed by several operations`;
      if (claimedTwice.length === 0) {
        const says = `Every table of ${dataset} is claimed by at most one operation of ${phase.id}.`;
        return pass({ ...about, evidence: [fromReading(catalogue, saw)], says });
      }
      const claimants = [...new Set(claimedTwice.flatMap(({ operations }) => operations))];
      const names = claimedTwice.map(({ table, operations }) => `${table} (${operations.join(", ")})`);
      return fail({
        ...about,
        operations: claimants,
        evidence: [
          fromReading(catalogue, saw),
          fromComputation("reconciliation", { saw: listed(names), at }),
        ],
        says: `${counted(claimedTwice.length, "table")} of ${dataset} ${claimedTwice.length === 1 ? "is" : "are"} claimed by several operations: ${listed(names)}.`,
        cure: {
          consequence: `The second of ${claimants.join(", ")} does not find tables that the first has taken, or undoes its work`,
          delay: hours(0.25, 2),
          mitigation: "Run the operations one after the other, and compare the counts in between.",
          action: `Make the from of ${claimants.join(" and ")} exclude each other.`,
        },
      });
    }),
});
