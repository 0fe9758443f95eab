import { expect, test } from "vitest";
import { audit } from "#audit/readiness/vanished-source/audit.ts";
import { tell } from "#test/support/ask.ts";
import { anOperation, aTemplate } from "#test/support/plan.ts";
import { aRead } from "#test/support/reading.ts";
import { aCatalogue, aTable } from "#test/support/snapshot.ts";

const holding = (...names: string[]) => ({ catalogues: { features: aRead(aCatalogue(names)) } });
const rename = anOperation({
  id: "lag-rename",
  from: [aTemplate("lag_{source}_{pair}")],
  to: aTemplate("cov_{source}_{pair}"),
});
const drop = anOperation({
  id: "retirement",
  kind: "drop",
  from: [aTemplate("lag_{source}_{pair}")],
  to: null,
  needs: ["lag-rename"],
});
const views = anOperation({ id: "views", kind: "create-views", from: [], to: null, covers: ["lag-rename"] });

test("passes where nothing takes the tables of another operation away", () => {
  const parts = holding("lag_bqx_audcad");
  expect(tell(audit, { phase: { operations: [rename, views] }, parts })).toEqual([]);
});

test("prevents where an operation before has renamed the tables", () => {
  const parts = holding("lag_bqx_audcad");
  expect(tell(audit, { phase: { operations: [rename, drop] }, parts })).toEqual([
    "fail prevents retirement: retirement: 1 table to be dropped will be gone before, taken by lag-rename: lag_bqx_audcad.",
  ]);
});

test("prevents where views have taken the names of the tables", () => {
  const parts = holding("lag_bqx_audcad");
  const last = { ...drop, needs: ["views"] };
  expect(tell(audit, { phase: { operations: [rename, views, last] }, parts })).toEqual([
    "fail prevents retirement: retirement: DROP TABLE does not drop 1 source that is no plain table by then, because of views: lag_bqx_audcad.",
  ]);
});

test("prevents where views would select from tables that are gone", () => {
  const second = anOperation({
    id: "again",
    kind: "drop",
    from: [aTemplate("cov_{source}_{pair}")],
    to: null,
    needs: ["lag-rename"],
  });
  const late = { ...views, needs: ["again"] };
  const parts = holding("lag_bqx_audcad");
  expect(tell(audit, { phase: { operations: [rename, second, late] }, parts })).toEqual([
    "fail prevents views: views: 1 view would select from a table that is gone when the views come: lag_bqx_audcad.",
  ]);
});

test("leaves views that stand before the phase to the audit of external sources", () => {
  const tables = [{ ...aTable("lag_bqx_audcad"), type: "VIEW" as const }];
  const parts = { catalogues: { features: aRead({ dataset: "features", tables, requests: 1 }) } };
  expect(tell(audit, { phase: { operations: [rename] }, parts })).toEqual([]);
});
