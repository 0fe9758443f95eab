import { expect, test } from "vitest";
import { audit } from "#audit/readiness/external-source/audit.ts";
import type { TableType } from "#domain/cloud.ts";
import { tell } from "#test/support/ask.ts";
import { anOperation } from "#test/support/plan.ts";
import { anUnread, aRead } from "#test/support/reading.ts";
import { aTable } from "#test/support/snapshot.ts";

function of(type: TableType, name = "cov_idx_audcad") {
  const tables = [aTable("cov_bqx_audcad"), { ...aTable(name), type }];
  return { catalogues: { features: aRead({ dataset: "features", tables, requests: 1 }) } };
}

test.each(["VIEW", "EXTERNAL", "MATERIALIZED_VIEW", "SNAPSHOT"] as const)("fails for a %s", (type) => {
  expect(tell(audit, { parts: of(type) })).toEqual([
    `fail prevents cov-rename: cov-rename renames 1 source that cannot be renamed: cov_idx_audcad (${type}).`,
  ]);
});

test("passes where the view is no source of the rename", () => {
  expect(tell(audit, { parts: of("VIEW", "summary") })).toEqual([]);
});

test("prevents where a drop of tables meets a view", () => {
  const operations = [anOperation({ kind: "drop", to: null })];
  expect(tell(audit, { phase: { operations }, parts: of("VIEW") })).toEqual([
    "fail prevents cov-rename: cov-rename drops 1 source that cannot be dropped as tables: cov_idx_audcad (VIEW).",
  ]);
});

test("is unverified where the tables could not be listed", () => {
  expect(tell(audit, { parts: { catalogues: { features: anUnread() } } })).toEqual([
    "unverified prevents cov-rename: Could not check whether all sources of cov-rename are plain tables: denied, 403 accessDenied.",
  ]);
});
