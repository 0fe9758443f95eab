import { expect, test } from "vitest";
import { audit } from "#audit/infrastructure/exhausted-quota/audit.ts";
import { tell } from "#test/support/ask.ts";
import { aQuotaUsage } from "#test/support/cloud.ts";
import { anUnread, aRead } from "#test/support/reading.ts";
import { aFullPlan } from "#test/support/world.ts";

const QUOTA = "bigquery.googleapis.com/quota/query/usage";

test.each([
  [1_048_576, "fail endangers", 100],
  [2_000_000, "fail endangers", 190],
  [838_861, "fail slows", 80],
])("with %i MiB of 1,048,576 used it is a %s", (usedMiB, grade, percent) => {
  const used = String(usedMiB).replace(/\B(?=(\d{3})+$)/g, ",");
  expect(tell(audit, { parts: { quotaUsage: aRead(aQuotaUsage({ usedMiB })) } })).toEqual([
    `${grade} ${QUOTA}: The day's query quota is ${percent} % used: ${used} MiB used, a limit of 1,048,576 MiB.`,
  ]);
});

test.each([
  ["little is used", {}],
  ["nothing was measured", { usedMiB: null }],
  ["there is no limit", { limitMiB: null, usedMiB: 5_000_000 }],
])("passes where %s", (_, over) => {
  expect(tell(audit, { parts: { quotaUsage: aRead(aQuotaUsage(over)) } })).toEqual([]);
});

test("may endanger where the use cannot be read", () => {
  expect(tell(audit, { parts: { quotaUsage: anUnread("denied") } })).toEqual([
    `unverified endangers ${QUOTA}: Could not check whether the day's query quota has something left: denied, 403 accessDenied.`,
  ]);
});

test("is not asked where the plan requires no quota", () => {
  const { infrastructure } = aFullPlan();
  const cost = { ...infrastructure.cost, dailyQueryQuota: "optional" } as const;
  const plan = { infrastructure: { ...infrastructure, cost } };
  expect(tell(audit, { plan, parts: { quotaUsage: anUnread("off") } })[0]).toMatch(/^not-applicable/);
});
