import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import type { Report } from "#domain/report.ts";
import { phasegate, root, runBundle } from "./run-bundle.ts";

const scratch = mkdtempSync(join(tmpdir(), "phasegate-demo-"));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

describe("demo", () => {
  it("prints the verdict first, writes every report, and fails the gate", async () => {
    const out = join(scratch, "out");
    const { code, stdout, stderr } = await phasegate(["demo", "--out", out]);
    expect(stdout.split("\n")[0]).toMatch(/^NO-GO {2}M008-4C Table remediation on 2025-12-14: \d+ P0, /);
    expect(code).toBe(1);
    expect(stderr).toContain(`Reports: 12 files in ${out}`);
    expect(readdirSync(out, { recursive: true }).sort()).toEqual([
      "comment.md",
      "docs",
      "docs/BA_AUDIT_SUMMARY_20251213.md",
      "docs/DEPENDENCY_ANALYSIS_20251213.md",
      "docs/EXECUTION_BLOCKER_ANALYSIS_20251213.md",
      "docs/IMPLEMENTATION_SCRIPT_INVENTORY_20251213.md",
      "docs/INFRASTRUCTURE_READINESS_REPORT_20251213.md",
      "docs/M008_PHASE4C_READINESS_REPORT_20251213.md",
      "permissions",
      "permissions/custom-role-M008_4C.yaml",
      "report.html",
      "report.json",
      "report.sarif",
      "summary.md",
    ]);
  });

  it("has open blockers of every priority, each with evidence", async () => {
    const report = readReport(join(scratch, "out"));
    const priorities = new Set(report.blockers.map(({ priority }) => priority));
    expect([...priorities].sort()).toEqual(["P0", "P1", "P2", "P3"]);
    for (const { id, evidence } of report.blockers) expect(evidence.length, id).toBeGreaterThan(0);
  });

  it("reads the sandbox over HTTP: the catalogue has its 5,817 tables", async () => {
    const { infrastructure } = readReport(join(scratch, "out"));
    const dataset = infrastructure.find(({ subject }) => subject.id === "bqx_ml_v3_features_v2");
    expect(dataset?.rows).toContainEqual({ label: "Table Count", value: "5,817 tables (plan: 5,817)" });
  });

  it("finds every fault that the sample's list names, with its priority", () => {
    const { blockers } = readReport(join(scratch, "out"));
    const found = new Set(
      blockers.map(({ rule, priority, state }) => `${rule} ${state === "waived" ? "waived" : priority}`),
    );
    const list = readFileSync(join(root, "examples/forex-features/FAULTS.md"), "utf8");
    const rows = [...list.matchAll(/\| `([a-z-]+)` \| (P\d|waived)[^|]*\|$/gm)];
    expect(rows.length).toBeGreaterThan(60);
    expect(rows.map(([, rule, priority]) => `${rule} ${priority}`).filter((row) => !found.has(row))).toEqual(
      [],
    );
  });

  it("runs from an unpacked archive without history, and says so", async () => {
    const archive = join(scratch, "archive");
    for (const part of ["dist", "examples"])
      cpSync(join(root, part), join(archive, part), { recursive: true });
    const out = join(scratch, "archive-out");
    const { code } = await runBundle(join(archive, "dist/cli.mjs"), {
      args: ["demo", "--out", out],
      cwd: scratch,
    });
    expect(code).toBe(1);
    const { repository } = readReport(out);
    expect(repository.from).toBe("archive");
    expect(repository.notes.join(" ")).toContain("without history");
  });

  it("refuses an output folder that is a file before it audits", async () => {
    const { code, stderr, stdout } = await phasegate(["demo", "--out", join(root, "package.json")]);
    expect(code).toBe(2);
    expect(stdout).toBe("");
    expect(stderr).toContain("it is not a folder");
  });
});

function readReport(out: string): Report {
  return JSON.parse(readFileSync(join(out, "report.json"), "utf8")) as Report;
}
