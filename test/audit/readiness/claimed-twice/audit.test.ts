import { expect, test } from "vitest";
import { audit } from "#audit/readiness/claimed-twice/audit.ts";
import { cureOf, tell } from "#test/support/ask.ts";
import { anOperation, aTemplate } from "#test/support/plan.ts";
import { anUnread } from "#test/support/reading.ts";

const renaming = anOperation();
const dropping = anOperation({ id: "cov-drop", kind: "drop", from: [aTemplate("cov_idx_{pair}")], to: null });

test("endangers where a rename and a drop claim the same table", () => {
  expect(tell(audit, { phase: { operations: [renaming, dropping] } })).toEqual([
    "fail endangers M008: 1 table of features is claimed by several operations: cov_idx_audcad (cov-rename, cov-drop).",
  ]);
  expect(cureOf(audit, { phase: { operations: [renaming, dropping] } })?.action).toBe(
    "Make the from of cov-rename and cov-drop exclude each other.",
  );
});

test("is content where operations look at a table that another moves", () => {
  const looking = anOperation({ id: "look", kind: "validate" });
  expect(tell(audit, { phase: { operations: [renaming, looking] } })).toEqual([]);
});

test("is unverified where the tables could not be listed", () => {
  expect(tell(audit, { parts: { catalogues: { features: anUnread() } } })).toEqual([
    "unverified endangers M008: Could not check whether two operations of M008-4C claim the same table of features: denied, 403 accessDenied.",
  ]);
});
