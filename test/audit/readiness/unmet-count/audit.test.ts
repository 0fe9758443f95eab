import { expect, test } from "vitest";
import { audit } from "#audit/readiness/unmet-count/audit.ts";
import { tell } from "#test/support/ask.ts";
import { anOperation, aTemplate } from "#test/support/plan.ts";
import { anUnread, aRead } from "#test/support/reading.ts";
import { aCatalogue } from "#test/support/snapshot.ts";

const holding = (...names: string[]) => ({ parts: { catalogues: { features: aRead(aCatalogue(names)) } } });

test("prevents where no table matches", () => {
  expect(tell(audit, holding("other"))).toEqual([
    "fail prevents cov-rename: cov-rename finds 0 tables instead of 2.",
  ]);
});

test("endangers where another number matches", () => {
  expect(tell(audit, holding("cov_bqx_audcad"))).toEqual([
    "fail endangers cov-rename: cov-rename finds 1 table instead of 2.",
  ]);
});

test("counts the results of a consolidation too", () => {
  const lag = anOperation({
    id: "lag",
    kind: "consolidate",
    from: [aTemplate("lag_{source}_{pair}_{window}")],
    to: aTemplate("lag_{source}_{pair}"),
    expect: { sources: 2, results: 1 },
  });
  const phase = { operations: [lag] };
  expect(tell(audit, { phase, ...holding("lag_bqx_audcad_1", "lag_bqx_audcad_2") })).toEqual([]);
  expect(tell(audit, { phase, ...holding("lag_bqx_audcad_1", "lag_idx_audcad_2") })).toEqual([
    "fail endangers lag: lag yields 2 results instead of 1.",
  ]);
});

test("may prevent when listing tables is denied", () => {
  expect(tell(audit, { parts: { catalogues: { features: anUnread() } } })).toEqual([
    "unverified prevents cov-rename: Could not check whether features holds 2 tables for cov-rename: denied, 403 accessDenied.",
  ]);
});
