import { expect, test } from "vitest";
import { audit } from "#audit/readiness/exceeded-limit/audit.ts";
import { tell } from "#test/support/ask.ts";
import { anOperation, aTemplate } from "#test/support/plan.ts";
import { anUnread, aRead } from "#test/support/reading.ts";
import { aCatalogue } from "#test/support/snapshot.ts";

const swap = (id: string, from: string, to: string, needs: readonly string[]) =>
  anOperation({ id, from: [aTemplate(from)], to: aTemplate(to), expect: null, needs });

test("fails where one table is changed more often in ten seconds than BigQuery allows", () => {
  const operations = ["a", "b", "c", "d", "e", "f"].flatMap((id, index, ids) => [
    swap(
      id,
      index % 2 === 0 ? "cov_{pair}" : "new_{pair}",
      index % 2 === 0 ? "new_{pair}" : "cov_{pair}",
      ids.slice(index - 1, index),
    ),
  ]);
  const parts = { catalogues: { features: aRead(aCatalogue(["cov_audcad"])) } };
  expect(tell(audit, { phase: { operations }, parts })).toEqual([
    "fail endangers metadata updates of one table in 10 seconds: M008-4C may need 6 of 5 updates: metadata updates of one table in 10 seconds.",
  ]);
});

test("passes where every name is touched once", () => {
  const parts = { catalogues: { features: aRead(aCatalogue(["cov_bqx_audcad", "cov_idx_audcad"])) } };
  expect(tell(audit, { parts })).toEqual([]);
});

test("is unverified when listing tables is denied", () => {
  expect(tell(audit, { parts: { catalogues: { features: anUnread() } } })).toEqual([
    "unverified endangers M008-4C: Could not check whether M008-4C stays within the limits of BigQuery: denied, 403 accessDenied.",
  ]);
});

test("fails where the phase reads more than the project's own quota lets it", () => {
  const merge = anOperation({
    kind: "consolidate",
    from: [aTemplate("lag_{source}_{pair}")],
    to: aTemplate("lag_{pair}"),
    expect: null,
  });
  const tables = ["lag_bqx_audcad", "lag_idx_audcad"];
  const sizes = Object.fromEntries(tables.map((name) => [name, { rows: 1, bytes: 2 ** 30 }]));
  const parts = {
    catalogues: { features: aRead(aCatalogue(tables)) },
    tableDetails: { features: aRead({ dataset: "features", tables: sizes, rows: 2, bytes: 2 ** 31 }) },
    queryQuota: aRead({ limitMiB: 1024, custom: true }),
  };
  expect(tell(audit, { phase: { operations: [merge] }, parts })).toEqual([
    "fail endangers query usage a day: M008-4C may need 2,048 of 1,024 MiB: query usage a day.",
  ]);
});

test("may exceed a required quota that cannot be read", () => {
  expect(tell(audit, { parts: { queryQuota: anUnread("denied") } })).toEqual([
    "unverified endangers query usage a day: Could not check whether M008-4C stays within the daily query quota: denied, 403 accessDenied.",
  ]);
});
