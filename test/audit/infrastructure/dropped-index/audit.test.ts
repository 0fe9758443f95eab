import { expect, test } from "vitest";
import { audit } from "#audit/infrastructure/dropped-index/audit.ts";
import { tell } from "#test/support/ask.ts";
import { anUnread, aRead } from "#test/support/reading.ts";

function telling(table: string) {
  const index = { table, name: "by_text", kind: "vector" } as const;
  return tell(audit, { parts: { indexes: { features: aRead({ dataset: "features", indexes: [index] }) } } });
}

test("fails where a renamed table has an index", () => {
  expect(telling("cov_bqx_audcad")).toEqual([
    "fail slows features: Renaming drops an index in features: by_text (vector) on cov_bqx_audcad.",
  ]);
});

test("passes where the index is on a table that stays", () => {
  expect(telling("lag_bqx_audcad")).toEqual([]);
});

test("is unverified where indexes could not be read", () => {
  expect(tell(audit, { parts: { indexes: { features: anUnread("unreachable") } } })[0]).toMatch(
    /^unverified slows features: /,
  );
});
