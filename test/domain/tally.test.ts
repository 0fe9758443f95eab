import { describe, expect, it } from "vitest";
import { tallyBlockers } from "#domain/tally.ts";
import { aBlocker, aReport } from "#test/support/report.ts";

describe("the tally", () => {
  it("counts failed, unverified, new, fixed and waived apart", () => {
    expect(tallyBlockers(aReport())).toEqual({
      failed: { P0: 1, P1: 1, P2: 1, P3: 0 },
      unverified: 1,
      unverifiedP0: 1,
      fresh: 2,
      fixed: 1,
      waived: 1,
      firstWaiverEnds: "2025-12-20",
    });
  });

  it("gives the day on which the first waiver ends", () => {
    const waived = (until: string) =>
      aBlocker({ state: "waived", waiver: { until, owner: "@lead", reason: "x" } });
    const blockers = [waived("2026-01-02"), waived("2025-12-30")];
    expect(tallyBlockers({ blockers, resolved: [] }).firstWaiverEnds).toBe("2025-12-30");
  });
});
