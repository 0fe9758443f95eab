import { expect, test } from "vitest";
import { audit } from "#audit/infrastructure/concurrent-dml/audit.ts";
import { tell } from "#test/support/ask.ts";
import { AT, anUnread, aRead } from "#test/support/reading.ts";

function telling(table: string) {
  const write = { table, statement: "MERGE", user: "etl@x.iam", lastAt: AT, times: 4 };
  const recentWrites = { features: aRead({ dataset: "features", hours: 24, writes: [write] }) };
  return tell(audit, { parts: { recentWrites } });
}

test("fails and informs where a statement changed a table that moves", () => {
  expect(telling("cov_bqx_audcad")).toEqual([
    `fail informs features: Tables that move in features were changed in the last 24 hours: etl@x.iam MERGE cov_bqx_audcad 4x, last at ${AT}.`,
  ]);
});

test("passes where another table was changed", () => {
  expect(telling("lag_bqx_audcad")).toEqual([]);
});

test("is unverified where jobs could not be read", () => {
  expect(tell(audit, { parts: { recentWrites: { features: anUnread() } } })[0]).toMatch(
    /^unverified informs features: /,
  );
});
