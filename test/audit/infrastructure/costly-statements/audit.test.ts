import { expect, test } from "vitest";
import { audit } from "#audit/infrastructure/costly-statements/audit.ts";
import { tell } from "#test/support/ask.ts";
import { anOperation } from "#test/support/plan.ts";
import { aDryRun, aDryRunFact } from "#test/support/probe.ts";
import { anUnread, aRead } from "#test/support/reading.ts";

const operations = [anOperation(), anOperation({ id: "lag", kind: "consolidate" })];

function costing(first: number | null, second: number | null, budgetUsd: number | null = 15) {
  const of = (costUsd: number | null) => aRead(aDryRunFact({ costUsd, runs: [aDryRun({ bytes: null })] }));
  return tell(audit, {
    phase: { operations, budgetUsd },
    parts: { dryRuns: { "cov-rename": of(first), lag: of(second) } },
  });
}

test("passes up to the budget and fails above it", () => {
  expect(costing(5, 10)).toEqual([]);
  expect(costing(5.5, 10)).toEqual([
    "fail slows M008-4C: The statements of M008-4C cost about 15.50 USD, more than the budget of 15.00 USD.",
  ]);
});

test("is unverified where a statement has no estimate, unless the others are too costly already", () => {
  expect(costing(5, null)[0]).toMatch(/^unverified slows M008-4C: BigQuery gives no estimate/);
  expect(costing(16, null)[0]).toMatch(/^fail slows/);
});

test("is not asked without a budget", () => {
  expect(costing(5, 5, null)).toEqual(["not-applicable slows M008-4C: M008-4C has no budget."]);
});

test("is unverified where nothing was tried: mildly at the level off", () => {
  const said = (reason: "off" | "denied") =>
    tell(audit, { parts: { dryRuns: { "cov-rename": anUnread(reason) } } })[0];
  expect(said("off")).toMatch(/^unverified informs M008-4C: /);
  expect(said("denied")).toMatch(/^unverified slows M008-4C: /);
});
