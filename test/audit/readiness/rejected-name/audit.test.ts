import { expect, test } from "vitest";
import { audit } from "#audit/readiness/rejected-name/audit.ts";
import { tell } from "#test/support/ask.ts";
import { anOperation, aTemplate } from "#test/support/plan.ts";
import { aRead } from "#test/support/reading.ts";
import { aCatalogue } from "#test/support/snapshot.ts";

const to = (text: string, ...names: string[]) => ({
  phase: { operations: [anOperation({ to: aTemplate(text) })] },
  parts: { catalogues: { features: aRead(aCatalogue(["cov_bqx_audcad", ...names])) } },
});

test("endangers where the mandate rejects a new name", () => {
  expect(tell(audit, to("cov_{pair}_{source}"))).toEqual([
    "fail endangers cov-rename: cov-rename: M008 rejects 1 new name: cov_audcad_bqx.",
  ]);
});

test.each([
  [
    "cov!{source}_{pair}",
    "1 table would get names that BigQuery refuses: cov_bqx_audcad; the first has the character `!`, which no table's name may have",
  ],
  [`cov_${"x".repeat(450)}{pair}${"é".repeat(40)}_{source}`, null],
])("prevents where BigQuery refuses %s", (text, says) => {
  const told = tell(audit, to(text));
  if (says === null) expect(told[0]).toMatch(/^fail endangers/);
  else expect(told).toEqual([`fail prevents cov-rename: cov-rename: ${says}.`]);
});

test("informs where a new name differs from another in case alone", () => {
  expect(tell(audit, to("cov_agg_{source}_{pair}", "COV_agg_bqx_audcad"))).toEqual([
    "fail informs cov-rename: cov-rename: cov_agg_bqx_audcad differs from COV_agg_bqx_audcad in upper and lower case alone.",
  ]);
});
