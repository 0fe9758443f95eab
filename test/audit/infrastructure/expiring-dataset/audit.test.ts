import { expect, test } from "vitest";
import { audit } from "#audit/infrastructure/expiring-dataset/audit.ts";
import { tell } from "#test/support/ask.ts";
import { anOperation } from "#test/support/plan.ts";
import { aRead } from "#test/support/reading.ts";
import { aDataset } from "#test/support/snapshot.ts";

const datasets = { features: aRead(aDataset({ defaultTableExpirationMs: 5_184_000_000 })) };

test.each([
  ["rename", "prevents"],
  ["generate", "endangers"],
] as const)("of a %s %s", (kind, impact) => {
  expect(tell(audit, { phase: { operations: [anOperation({ kind })] }, parts: { datasets } })).toEqual([
    `fail ${impact} features: Tables of features expire 60 days after their creation by default.`,
  ]);
});

test("is not asked where the phase only validates", () => {
  const operations = [anOperation({ kind: "validate" })];
  expect(tell(audit, { phase: { operations }, parts: { datasets } })[0]).toMatch(/^not-applicable/);
});
