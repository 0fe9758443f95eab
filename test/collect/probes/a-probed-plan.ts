import type { Operation, Phase, Plan } from "#domain/plan.ts";
import { aMandate, anOperation, aPhase, aPlan, aTemplate, PLACE } from "#test/support/plan.ts";

/** A phase that renames tables, keeps the old names as views, and writes objects. */
export function aProbedPlan(operations: readonly Operation[] = theOperations()): {
  readonly plan: Plan;
  readonly phase: Phase;
} {
  const phase = aPhase({ operations });
  const plan = aPlan({
    mandates: [aMandate()],
    phases: [phase],
    infrastructure: {
      datasets: [
        { id: "features", access: ["create", "write", "rename", "delete"], tables: null, place: PLACE },
      ],
      buckets: [{ name: "staging", access: ["read", "write"], place: PLACE }],
      jobs: [],
      serviceAccounts: [],
      cost: { budget: "optional", dailyQueryQuota: "optional", place: null },
    },
  });
  return { plan, phase };
}

function theOperations(): readonly Operation[] {
  return [
    anOperation(),
    anOperation({
      id: "views",
      kind: "create-views",
      from: [],
      to: null,
      script: null,
      covers: ["cov-rename"],
    }),
    anOperation({ id: "old", kind: "drop", from: [aTemplate("lag_{source}_{pair}")], to: null }),
  ];
}
