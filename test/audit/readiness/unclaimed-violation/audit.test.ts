import { expect, test } from "vitest";
import { audit } from "#audit/readiness/unclaimed-violation/audit.ts";
import { tell } from "#test/support/ask.ts";
import { anUnread, aRead } from "#test/support/reading.ts";
import { aCatalogue } from "#test/support/snapshot.ts";

test("endangers, counting and naming the tables that violate and that nobody claims", () => {
  const strays = Array.from({ length: 7 }, (_, index) => `stray_${index}`);
  const catalogues = { features: aRead(aCatalogue(["cov_bqx_audcad", "cov_agg_bqx_audcad", ...strays])) };
  expect(tell(audit, { parts: { catalogues } })).toEqual([
    "fail endangers M008: No operation of M008-4C claims 7 tables that violate M008: stray_0, stray_1, stray_2, stray_3, stray_4 and 2 more.",
  ]);
});

test("is unverified when listing tables is denied", () => {
  expect(tell(audit, { parts: { catalogues: { features: anUnread() } } })).toEqual([
    "unverified endangers M008: Could not check whether M008-4C claims every table of features that violates M008: denied, 403 accessDenied.",
  ]);
});
