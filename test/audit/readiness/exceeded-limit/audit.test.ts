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
