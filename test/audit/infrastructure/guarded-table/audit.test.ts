import { expect, test } from "vitest";
import { audit } from "#audit/infrastructure/guarded-table/audit.ts";
import type { SampledTable } from "#domain/hazard.ts";
import { tell } from "#test/support/ask.ts";
import { aSampledTable, aTableSample } from "#test/support/probe.ts";
import { aRead } from "#test/support/reading.ts";

function telling(over: Partial<SampledTable>) {
  const tables = [aSampledTable(over)];
  return tell(audit, { parts: { tableSamples: { features: aRead(aTableSample({ tables })) } } });
}

test.each([{ rowPolicies: ["only_eu"] }, { taggedColumns: ["customer.email"], rowPolicies: null }])(
  "fails and informs where a renamed table has %o",
  (over) => {
    expect(telling(over)).toEqual([
      "fail informs features: 1 table of features carry row policies or policy tags (1 of 2 tables looked at): cov_bqx_audcad.",
    ]);
  },
);

test("is unverified where row policies could not be listed", () => {
  expect(telling({ rowPolicies: null })).toEqual([
    "unverified informs features: Row policies of 1 table of features could not be listed.",
  ]);
});
