import { expect, test } from "vitest";
import { audit } from "#audit/readiness/incompatible-group/audit.ts";
import type { TableColumn } from "#domain/table-details.ts";
import { tell } from "#test/support/ask.ts";
import { anOperation, aTemplate } from "#test/support/plan.ts";
import { anUnread, aRead } from "#test/support/reading.ts";
import { aTable } from "#test/support/snapshot.ts";

const consolidation = anOperation({
  kind: "consolidate",
  from: [aTemplate("lag_{source}_{pair}_{window}")],
  to: aTemplate("lag_{source}_{pair}"),
});
const columns = (...all: string[]): readonly TableColumn[] =>
  all.map((column) => {
    const [name = "", type = "FLOAT64"] = column.split(" ");
    return { name, type };
  });

function groups(one: readonly TableColumn[], other: readonly TableColumn[], fields = ["at", "at"]) {
  const tables = { lag_bqx_audcad_45: one, lag_bqx_audcad_90: other };
  const listed = Object.keys(tables).map((name, index) => ({
    ...aTable(name),
    partitionField: fields[index] ?? null,
  }));
  return {
    phase: { operations: [consolidation] },
    parts: {
      catalogues: { features: aRead({ dataset: "features", tables: listed, requests: 1 }) },
      tableColumns: { features: aRead({ dataset: "features", tables }) },
    },
  };
}

const told = (says: string, impact = "endangers") => [
  `fail ${impact} cov-rename: 1 of 1 group of cov-rename do not fit together: lag_bqx_audcad_45, lag_bqx_audcad_90 -> lag_bqx_audcad: ${says}.`,
];

test("passes where the tables differ in nothing but their rows", () => {
  expect(tell(audit, groups(columns("at", "lag"), columns("at", "lag")))).toEqual([]);
});

test("endangers where a column has two types", () => {
  expect(tell(audit, groups(columns("at", "lag"), columns("at", "LAG STRING")))).toEqual(
    told("LAG is FLOAT64 in lag_bqx_audcad_45 and STRING in lag_bqx_audcad_90"),
  );
});

test("endangers where a table lacks a column", () => {
  expect(tell(audit, groups(columns("at", "lag", "mean"), columns("at", "lag")))).toEqual(
    told("lag_bqx_audcad_90 lacks the column mean of lag_bqx_audcad_45"),
  );
});

test("endangers where no word tells the columns of two tables apart", () => {
  const joining = {
    ...consolidation,
    from: ["lag_bqx_{pair}_{window}", "lag_idx_{pair}_45"].map((text) => aTemplate(text)),
  };
  const tables = { lag_bqx_audcad_45: columns("at", "lag"), lag_idx_audcad_45: columns("at", "lag") };
  const operations = [{ ...joining, to: aTemplate("lag_{pair}") }];
  const listed = Object.keys(tables).map((name) => ({ ...aTable(name), partitionField: "at" }));
  const parts = {
    catalogues: { features: aRead({ dataset: "features", tables: listed, requests: 1 }) },
    tableColumns: { features: aRead({ dataset: "features", tables }) },
  };
  expect(tell(audit, { phase: { operations }, parts })).toEqual([]);
  const blunt = [
    {
      ...joining,
      from: ["lag_bqx_{pair}_45", "lag_idx_{pair}_45"].map((text) => aTemplate(text)),
      to: aTemplate("lag_{pair}"),
    },
  ];
  expect(tell(audit, { phase: { operations: blunt }, parts })).toEqual([
    "fail endangers cov-rename: 1 of 1 group of cov-rename do not fit together: lag_bqx_audcad_45, lag_idx_audcad_45 -> lag_audcad: lag_bqx_audcad_45 and lag_idx_audcad_45 would both give the column lag.",
  ]);
});

test("endangers where the tables are not partitioned alike", () => {
  expect(tell(audit, groups(columns("at", "day"), columns("at", "day"), ["at", "day"]))).toEqual(
    told("lag_bqx_audcad_45 is partitioned by at, lag_bqx_audcad_90 is partitioned by day"),
  );
});

test("prevents where the group would have more than 10,000 columns, and not at 10,000", () => {
  const wide = (count: number) => columns("at", ...Array.from({ length: count }, (_, index) => `c${index}`));
  expect(tell(audit, groups(wide(4999), wide(4999)))).toEqual([]);
  expect(tell(audit, groups(wide(5000), wide(5000)))).toEqual(
    told(
      "they would have 10,001 columns together, and a table has at most 10,000 by BigQuery's documentation",
      "prevents",
    ),
  );
});

test("is unverified where the columns were not read", () => {
  const { phase, parts } = groups(columns("at"), columns("at"));
  expect(tell(audit, { phase, parts: { ...parts, tableColumns: { features: anUnread() } } })).toEqual([
    "unverified endangers cov-rename: Could not check whether the groups of cov-rename fit together: denied, 403 accessDenied.",
  ]);
});
