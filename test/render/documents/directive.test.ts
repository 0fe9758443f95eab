import { describe, expect, it } from "vitest";
import { renderDocuments } from "#render/index.ts";
import { aReport, aScriptFact, aScriptLine, manyBlockers } from "#test/support/report.ts";

const REPORT = aReport();
const BODIES = new Map(
  renderDocuments(REPORT, { formats: ["markdown"] }).map(({ path, body }) => [path, body]),
);

/** What the owner asks of each document, by file name. */
const ASKED: Readonly<Record<string, readonly string[]>> = {
  "docs/IMPLEMENTATION_SCRIPT_INVENTORY_20251213.md": [
    "### Script: generate_tri_tables.py",
    "**Status**:",
    "**Location**:",
    "**Purpose**:",
    "**M008 Compliance**:",
    "**M005 Ready**:",
    "**Last Modified**: 2025-12-13 00:53 UTC",
    "**Lines of Code**: 425 lines",
    "**Dependencies**:",
    "**Execution Mode**: Parallel (`--workers` flag)",
    "**Effects**:",
    "**Cost Estimate**:",
    "**Blockers**: None identified",
    "**Recommendation**:",
    "⚠️ PARTIAL",
    "❌ MISSING",
    "❔ UNVERIFIED",
  ],
  "docs/M008_PHASE4C_READINESS_REPORT_20251213.md": [
    "Does it exist?",
    "How long to create?",
    "Which scripts exist and are ready?",
    "Which scripts need to be created?",
    "Estimated time to create missing scripts",
    "Risk assessment for each script",
    "## Reconciliation",
    "## Plan of execution",
    "## Forecast",
    "**Budget**:",
    "### Limits",
    "## Schedule until a GO",
    "```mermaid\ngantt",
    "## What changes if",
    "✅ READY",
    "🔴 BLOCKED",
    "❌ MISSING",
  ],
  "docs/INFRASTRUCTURE_READINESS_REPORT_20251213.md": [
    "### BigQuery Dataset: bqx_ml_v3_features_v2",
    "**Status**: ✅ READY",
    "**Table Count**: 5,817 tables",
    "**Storage**: 1,479 GB",
    "**Access**:",
    "**Quotas**:",
    "**Cost Tracking**:",
    "**Blockers**:",
    "What would verify it",
    "storage.objects.list",
  ],
  "docs/DEPENDENCY_ANALYSIS_20251213.md": [
    "### Dependency: google-cloud-bigquery",
    "**Type**: Python package",
    "**Version Required**:",
    "**Version Installed**: 3.14.0",
    "**Location**:",
    "**Purpose**:",
    "**Status**: ✅ READY",
    "**Fallback**:",
  ],
  "docs/EXECUTION_BLOCKER_ANALYSIS_20251213.md": [
    "### Blocker: Script missing: scripts/consolidate\\_lag".replace("\\_", "_"),
    "**Type**: P0-CRITICAL",
    "**Impact**:",
    "**Affected Phase**: M008-4C",
    "**Estimated Delay**: 6-8 hours",
    "**Mitigation**:",
    "**Workaround**:",
    "**Recommended Action**:",
    "**Evidence**:",
    "**State**: new",
    "P1-HIGH",
    "P2-MEDIUM",
    "P3-LOW",
    "```mermaid",
  ],
  "docs/BA_AUDIT_SUMMARY_20251213.md": [
    "## 🔴 NO-GO",
    "**Risk**: HIGH",
    "**Earliest GO**: 2025-12-15 to 2025-12-16",
    "## Critical questions",
    "## Coverage",
    "31 of 34",
    "## Next steps",
    ...REPORT.verdict.answers.map(({ question }) => question),
  ],
};

describe("the six documents", () => {
  it("have the owner's file names", () => {
    expect([...BODIES.keys()]).toEqual([...Object.keys(ASKED), "comment.md", "summary.md"]);
  });

  it.each(Object.entries(ASKED))("%s holds every field that the owner asks for", (path, fields) => {
    const body = BODIES.get(path) ?? "";
    expect(fields.filter((field) => !body.includes(field))).toEqual([]);
  });

  it.each(Object.keys(ASKED))("%s says what was audited and leads to the others", (path) => {
    const body = BODIES.get(path) ?? "";
    expect(body).toContain("**Phase**: M008-4C Table remediation");
    expect(body).toContain("`4b825dc642cb6eb9a060e54bf8d69288fbee4904`");
    expect(body).toContain("🔴 **NO-GO**: 1 P0");
    const others = Object.keys(ASKED).filter((other) => other !== path);
    expect(others.filter((other) => !body.includes(`](${other.slice("docs/".length)})`))).toEqual([]);
    expect(body).toContain("phasegate 0.1.0");
  });

  it("name the summary without a prefix where the plan has none", () => {
    const plan = { ...REPORT.plan, documents: { folder: "", prefix: "" } };
    const paths = renderDocuments({ ...REPORT, plan }, { formats: ["markdown"] }).map(({ path }) => path);
    expect(paths).toContain("AUDIT_SUMMARY_20251213.md");
  });

  it("stay under the output folder whatever the plan says", () => {
    const plan = { ...REPORT.plan, documents: { folder: "../../etc/./x y", prefix: "../BA" } };
    const phase = { ...REPORT.phase, document: "../../root" };
    const paths = renderDocuments({ ...REPORT, plan, phase }, { formats: ["markdown"] }).map(
      ({ path }) => path,
    );
    expect(paths.filter((path) => /(^|\/)\.\.(\/|$)|^\//.test(path))).toEqual([]);
    expect(paths[0]).toBe("etc/x_y/IMPLEMENTATION_SCRIPT_INVENTORY_20251213.md");
  });

  it("keep the summary within three pages with thousands of blockers", () => {
    const report = aReport({ blockers: manyBlockers({ number: 5_000, text: "x ".repeat(300) }) });
    const summary = renderDocuments(report, { formats: ["markdown"] }).find(({ path }) =>
      path.includes("AUDIT_SUMMARY"),
    );
    expect(summary?.body.split("\n").length).toBeLessThanOrEqual(130);
    expect(summary?.body).toContain(
      "+4,990 more in the [Execution Blocker Analysis](EXECUTION_BLOCKER_ANALYSIS_20251213.md).",
    );
  });

  it("draw at most thirty nodes and say how many are not drawn", () => {
    const report = aReport({ blockers: manyBlockers({ number: 100, text: "x" }) });
    const body =
      renderDocuments(report, { formats: ["markdown"] }).find(({ path }) => path.includes("BLOCKER"))?.body ??
      "";
    const chart = body.slice(
      body.indexOf("```mermaid"),
      body.indexOf("```", body.indexOf("```mermaid") + 10),
    );
    expect(chart.match(/^ {2}\w+(\(\[|\[|\{\{)"/gm)).toHaveLength(30);
    expect(body).toContain("+74 more are not drawn.");
  });

  it("list every script of a large repository and say which have no section", () => {
    const scripts = Array.from({ length: 1_000 }, (_, index) =>
      aScriptLine({
        path: `s/${index}.py`,
        wanted: false,
        family: "found",
        fact: aScriptFact({ path: `s/${index}.py` }),
      }),
    );
    const body = renderDocuments(aReport({ scripts }), { formats: ["markdown"] })[0]?.body ?? "";
    expect(body.match(/^\| `s\/\d+\.py` /gm)).toHaveLength(1_000);
    expect(body.match(/^### Script: /gm)).toHaveLength(300);
    expect(body).toContain("700 more scripts that the plan does not name");
  });
});
