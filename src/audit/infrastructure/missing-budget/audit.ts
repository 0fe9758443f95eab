import type { Answer } from "#domain/finding.ts";
import { isRead } from "#domain/reading.ts";
import { fail, fromReading, hours, pass, unverifiedFrom } from "../../answers.ts";
import { defineAudit } from "../../define.ts";
import { counted, listed } from "../../wording.ts";

/** Asks whether a budget watches the project, where the plan requires one. */
export const audit = defineAudit({
  id: "missing-budget",
  family: "infrastructure",
  title: "A budget watches the project",
  impact: "slows",
  reads: ["cost"],
  ask: ({ plan, cost }): readonly Answer[] => {
    const required = plan.infrastructure.cost;
    if (required.budget === "optional") return [];
    const { project } = plan.cloud;
    const about = {
      subject: { kind: "budget", id: project },
      ...(required.place ? { place: required.place } : {}),
    } as const;
    const consequence = "Nobody is told when the phase costs more than planned";
    if (!isRead(cost)) {
      return [
        unverifiedFrom({
          ...about,
          reading: cost,
          whether: `whether a budget watches ${project}`,
          consequence,
        }),
      ];
    }
    const { budgets } = cost.value;
    const names = listed(budgets.map(({ name }) => name));
    if (budgets.length > 0) {
      const evidence = [fromReading(cost, `${counted(budgets.length, "budget")}: ${names}`)] as const;
      return [
        pass({
          ...about,
          says: `${counted(budgets.length, "budget")} watch ${project}: ${names}.`,
          evidence,
        }),
      ];
    }
    return [
      fail({
        ...about,
        says: `No budget watches ${project}.`,
        evidence: [fromReading(cost, "no budget of the billing account covers the project")],
        cure: {
          consequence,
          delay: hours(0.25, 1),
          workaround: "Look at the cost report by hand while the phase runs.",
          action: `Create one: gcloud billing budgets create --billing-account=ACCOUNT --display-name=${project} --budget-amount=AMOUNT --filter-projects=projects/${project}`,
        },
      }),
    ];
  },
});
