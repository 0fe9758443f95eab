import type { Answer } from "#domain/finding.ts";
import type { Phase } from "#domain/plan.ts";
import { fail, fromPlan, hours, pass } from "../../answers.ts";
import { defineAudit } from "../../define.ts";
import { counted, grouped } from "../../wording.ts";

const CLAIMING: ReadonlySet<string> = new Set(["rename", "consolidate", "drop"]);

/** Asks whether the numbers of the operations add up to the phase's own. */
export const audit = defineAudit({
  id: "contradicting-total",
  family: "readiness",
  title: "The operations add up to the phase's total",
  impact: "slows",
  reads: [],
  ask: ({ phase, at }): readonly Answer[] => {
    const { tables, place, id } = phase;
    if (tables === null) return [];
    const { sum, terms, uncounted } = addUp(phase);
    const about = {
      subject: { kind: "phase", id },
      place,
      evidence: [fromPlan(place, { saw: `${id} states ${grouped(tables)}; ${terms} = ${grouped(sum)}`, at })],
    } as const;
    if (sum === tables && uncounted.length === 0) {
      return [pass({ ...about, says: `The operations of ${id} add up to its ${counted(tables, "table")}.` })];
    }
    const lacking = uncounted.length === 0 ? "" : `; ${uncounted.join(", ")} expect no number`;
    return [
      fail({
        ...about,
        says: `${id} states ${counted(tables, "table")}, its operations add up to ${grouped(sum)}${lacking}.`,
        cure: {
          consequence: `Either ${id} leaves ${counted(Math.abs(tables - sum), "table")} out, or its total is wrong`,
          delay: hours(0.25, 1),
          mitigation: "Take the numbers of the catalogue: the report reconciles each operation with it.",
          action: `Correct tables of ${id}, or expect of its operations.`,
        },
      }),
    ];
  },
});

function addUp({ operations }: Phase) {
  const own = operations.filter(({ kind }) => CLAIMING.has(kind));
  const counts = own.map(({ expect }) => expect?.sources ?? 0);
  return {
    sum: counts.reduce((sum, count) => sum + count, 0),
    terms: counts.map(grouped).join(" + ") || "no operation",
    uncounted: own.filter(({ expect }) => expect === null).map(({ id }) => id),
  };
}
