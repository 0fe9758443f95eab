import { expect, test } from "vitest";
import { audit } from "#audit/infrastructure/missing-query-quota/audit.ts";
import { tell } from "#test/support/ask.ts";
import { aRead } from "#test/support/reading.ts";

test("slows where the quota is Google's default or has no limit", () => {
  expect(tell(audit, { parts: { queryQuota: aRead({ limitMiB: 209_715_200, custom: false }) } })).toEqual([
    "fail slows bqx-ml/QueryUsagePerDay: The daily query quota of bqx-ml is 209,715,200 MiB a day, not one that the owner set.",
  ]);
  expect(tell(audit, { parts: { queryQuota: aRead({ limitMiB: null, custom: true }) } })).toEqual([
    "fail slows bqx-ml/QueryUsagePerDay: The daily query quota of bqx-ml is unlimited, not one that the owner set.",
  ]);
});
