import { describe, expect, it } from "vitest";
import { idsOf, renderExplanation } from "#render/index.ts";
import { aReport } from "#test/support/report.ts";

const page = "# Scripts that the plan names exist\n\n## What it asks\n\nDo they?\n";
const HEAD = "# Scripts that the plan names exist\n\n## What it asks\n\nDo they?";
const SAID = "## In the report of 2025-12-13 21:05 UTC (M008-4C, NO-GO)";

describe("an explanation", () => {
  it("is the page alone without a report", () => {
    expect(renderExplanation({ page, rule: "missing-script", id: null, report: null })).toBe(HEAD);
  });

  it("of an audit lists its blockers with their evidence and counts what passed", () => {
    expect(renderExplanation({ page, rule: "missing-script", id: null, report: aReport() })).toBe(
      `${HEAD}\n\n${SAID}\n\n${[
        "P0-CRITICAL  Script missing: scripts/consolidate_lag_tables.py (failed, new)",
        "  Id: missing-script:scripts/consolidate_lag_tables.py",
        "  Impact: The consolidation of 224 tables into 56 cannot run.",
        "  Delay: 6-8 hours",
        "  What to do: Create scripts/consolidate_lag_tables.py and pilot it with 5 pairs.",
        "  Place: .github/phasegate.yml:41",
        "  Evidence: file scripts/: no such file (2025-12-13 21:05 UTC)",
      ].join("\n")}\n\nPassed: 1.`,
    );
  });

  it("of a subject that passed shows what it passed on", () => {
    const id = "missing-script:scripts/generate_tri_tables.py";
    expect(renderExplanation({ page, rule: "missing-script", id, report: aReport() })).toBe(
      `${HEAD}\n\n${SAID}\n\nNo blocker of it.\n\nPassed: The script exists.\n  Evidence: file scripts/generate_tri_tables.py: 15,872 bytes (2025-12-13 21:05 UTC)`,
    );
  });

  it("knows the ids of an audit in the report", () => {
    expect(idsOf(aReport(), "missing-script")).toEqual([
      "missing-script:scripts/consolidate_lag_tables.py",
      "missing-script:scripts/generate_tri_tables.py",
    ]);
  });
});
