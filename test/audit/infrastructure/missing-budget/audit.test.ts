import { expect, test } from "vitest";
import { audit } from "#audit/infrastructure/missing-budget/audit.ts";
import { tell } from "#test/support/ask.ts";
import { aRead } from "#test/support/reading.ts";
import { aFullPlan } from "#test/support/world.ts";

const parts = { cost: aRead({ billingEnabled: true, budgets: [] }) };

test("slows where the plan requires a budget and there is none", () => {
  expect(tell(audit, { parts })).toEqual(["fail slows bqx-ml: No budget watches bqx-ml."]);
});

test("is not asked where the plan requires none", () => {
  const { infrastructure } = aFullPlan();
  const plan = {
    infrastructure: { ...infrastructure, cost: { ...infrastructure.cost, budget: "optional" } },
  } as const;
  expect(tell(audit, { plan, parts })[0]).toMatch(/^not-applicable/);
});
