import { expect, test } from "vitest";
import type { Finding } from "#domain/finding.ts";
import type { SnapshotParts } from "#domain/snapshot.ts";
import { datasetRows } from "#judge/dataset-rows.ts";
import { indexFindings } from "#judge/readiness.ts";
import { aQuotaUsage } from "#test/support/cloud.ts";
import { aFinding } from "#test/support/finding.ts";
import { anUnread, aRead } from "#test/support/reading.ts";
import { aSnapshot } from "#test/support/snapshot.ts";
import { aFullPhase, aFullPlan } from "#test/support/world.ts";

/** The value of one row of the dataset `features`. */
function row(label: string, parts: Partial<SnapshotParts>, findings: readonly Finding[] = []) {
  const judged = {
    plan: aFullPlan(),
    phase: aFullPhase(),
    snapshot: aSnapshot(parts),
    index: indexFindings(findings),
    blockers: new Map(),
  };
  const rows = datasetRows(judged, { id: "features", access: ["create", "rename"] });
  return rows.find((one) => one.label === label)?.value;
}

test.each([
  [1_479_000_000_000, 2_000_000, "1,479 GB, 2,000,000 rows"],
  [1_500_000_000, 1, "1.5 GB, 1 row"],
  [999, 0, "999 bytes, 0 rows"],
  [0, 0, "0 bytes, 0 rows"],
])("shows %i bytes and %i rows as %s", (bytes, rows, text) => {
  const tableDetails = { features: aRead({ dataset: "features", tables: {}, rows, bytes }) };
  expect(row("Storage", { tableDetails })).toBe(text);
});

test("says why storage is not known", () => {
  const tableDetails = { features: anUnread("denied") };
  expect(row("Storage", { tableDetails })).toBe("not read (denied: 403 accessDenied)");
});

test.each([
  ["pass", "grants indicate it"],
  ["fail", "lacking"],
  ["unverified", "not verified"],
] as const)("shows access that is a %s as %s", (outcome, text) => {
  const finding = aFinding({
    outcome,
    rule: "insufficient-dataset-access",
    subject: { kind: "dataset", id: "features" },
  });
  expect(row("Access", {}, [finding])).toBe(`required: create, rename; ${text}`);
});

test("shows what of the quota is used, where it was measured", () => {
  const queryQuota = aRead({ limitMiB: 1_048_576, custom: true });
  const usage = (usedMiB: number | null) => ({ queryQuota, quotaUsage: aRead(aQuotaUsage({ usedMiB })) });
  expect(row("Quotas", usage(524_288))).toBe("daily query limit 1 TiB a day; 0.5 TiB used today");
  expect(row("Quotas", usage(null))).toBe("daily query limit 1 TiB a day; no use measured today");
  expect(row("Quotas", { queryQuota, quotaUsage: anUnread("denied") })).toBe("daily query limit 1 TiB a day");
});
