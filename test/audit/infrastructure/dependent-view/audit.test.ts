import { expect, test } from "vitest";
import { audit } from "#audit/infrastructure/dependent-view/audit.ts";
import type { DependentFact } from "#domain/table-details.ts";
import { tell } from "#test/support/ask.ts";
import { aDependent, theDependents } from "#test/support/cloud.ts";
import { anOperation } from "#test/support/plan.ts";
import { anUnread, aRead } from "#test/support/reading.ts";

const dependents = (...list: DependentFact[]) => ({ dependents: { features: aRead(theDependents(list)) } });

test("endangers where a view reads a table that is renamed, and names it", () => {
  expect(tell(audit, { parts: dependents(aDependent(), aDependent({ name: "weekly" })) })).toEqual([
    "fail endangers cov-rename: 2 views and routines read tables that lose their names by cov-rename: reports.daily, reports.weekly.",
  ]);
});

test("endangers where a view reads the tables by their common beginning", () => {
  const view = aDependent({ reads: ["features.cov_bqx_*"] });
  expect(tell(audit, { parts: dependents(view) })).toHaveLength(1);
});

test.each([
  ["another table", aDependent({ reads: ["features.lag_bqx_audcad"] })],
  ["a table of that name elsewhere", aDependent({ reads: ["other.cov_bqx_audcad"] })],
  ["other tables by their beginning", aDependent({ reads: ["features.lag_*"] })],
])("passes where a view reads %s", (_, view) => {
  expect(tell(audit, { parts: dependents(view) })).toEqual([]);
});

test("passes where views keep the old names", () => {
  const operations = [
    anOperation(),
    anOperation({ id: "views", kind: "create-views", from: [], to: null, covers: ["cov-rename"] }),
  ];
  expect(tell(audit, { phase: { operations }, parts: dependents(aDependent()) })).toEqual([]);
});

test.each([
  ["a routine writes one", aDependent({ kind: "routine", changes: ["features.cov_bqx_audcad"] })],
  ["a view reads them by a wildcard", aDependent({ reads: ["features.cov_bqx_*"] })],
])("endangers where views keep the old names and %s", (_, dependent) => {
  const views = anOperation({
    id: "views",
    kind: "create-views",
    from: [],
    to: null,
    covers: ["cov-rename"],
  });
  const operations = [anOperation(), views];
  expect(tell(audit, { phase: { operations }, parts: dependents(dependent) })).toEqual([
    "fail endangers cov-rename: 1 view or routine use old names of cov-rename in ways that the views of views do not cover (writes, wildcards): reports.daily.",
  ]);
});

test("may endanger where the text of a view could not be understood", () => {
  expect(tell(audit, { parts: dependents(aDependent({ reads: [], complete: false })) })).toEqual([
    "unverified endangers cov-rename: Could not check whether reports.daily read tables of cov-rename: their texts could not be understood.",
  ]);
});

test("may endanger where views or tables cannot be read", () => {
  const line =
    "unverified endangers cov-rename: Could not check whether views read tables of cov-rename: denied, 403 accessDenied.";
  expect(tell(audit, { parts: { dependents: { features: anUnread("denied") } } })).toEqual([line]);
  expect(tell(audit, { parts: { catalogues: { features: anUnread("denied") } } })).toEqual([line]);
});
