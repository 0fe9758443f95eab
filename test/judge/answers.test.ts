import { expect, test } from "vitest";
import { audits } from "#audit/registry.ts";
import { runAudits } from "#audit/run-audits.ts";
import type { Snapshot } from "#domain/snapshot.ts";
import { buildReport } from "#judge/build-report.ts";
import { anOperation, aPhase, aPlan } from "#test/support/plan.ts";
import { AT } from "#test/support/reading.ts";
import { aSnapshot } from "#test/support/snapshot.ts";

const LAG = anOperation({
  id: "lag-consolidation",
  kind: "consolidate",
  script: null,
  to: null,
  expect: { sources: 2, results: 1 },
  ifMissing: { effort: { lowHours: 6, highHours: 8 }, workaround: "rename instead" },
});

function report(snapshot: Snapshot, operations = [anOperation()]) {
  const plan = aPlan();
  const phase = aPhase({ starts: "2025-12-14", operations });
  const findings = runAudits({ audits, plan, phase, at: AT, snapshot });
  return buildReport({
    plan,
    phase,
    snapshot,
    findings,
    basePolicy: plan.policy,
    baseBlockers: [{ id: "old:one", title: "Old: one", priority: "P1" }],
    at: AT,
    version: "1.2.3",
    cloud: "sandbox",
    notes: ["No history."],
  });
}

test("asks the six questions in the directive's words", () => {
  expect(report(aSnapshot()).verdict.answers.map(({ question }) => question)).toEqual([
    "Can we execute M008-4C starting Dec 14 with ZERO delays?",
    "Which scripts are missing and how long to create them?",
    "Are there infrastructure blockers (quotas, permissions, etc.)?",
    "Are there dependency issues (missing packages, API access)?",
    "What is the risk level for M008-4C execution (LOW/MEDIUM/HIGH)?",
    "If we start Dec 14, what are the likely execution blockers?",
  ]);
});

test("answers from the blockers, with hours and ids", () => {
  const { verdict } = report(aSnapshot(), [LAG]);
  const id = "missing-operation-script:lag-consolidation";
  expect(verdict.answers.slice(0, 2).map(({ answer, blockers }) => ({ answer, blockers }))).toEqual([
    { answer: "NO: 1 blocker at or above P0. Earliest GO: 2025-12-15.", blockers: [id] },
    { answer: "1 script: lag-consolidation (6-8 hours); 6-8 hours of work in all.", blockers: [id] },
  ]);
  expect(verdict.answers[5]).toMatchObject({
    answer: expect.stringContaining("P0: Cannot execute lag-consolidation (2 -> 1 table)"),
  });
});

test("tells resolved blockers, the lines of each operation and what the documents need", () => {
  const built = report(aSnapshot(), [LAG]);
  expect(built.resolved).toEqual([{ id: "old:one", title: "Old: one", priority: "P1" }]);
  expect(built.operations).toEqual([
    {
      id: "lag-consolidation",
      title: "Rename COV tables",
      kind: "consolidate",
      readiness: "MISSING",
      script: null,
      scriptExists: false,
      expected: 2,
      found: 2,
      effort: { lowHours: 6, highHours: 8 },
      risk: "HIGH",
      needs: [],
      blockers: ["missing-operation-script:lag-consolidation", "refused-statement:lag-consolidation"],
    },
  ]);
  expect(built).toMatchObject({
    tool: { name: "phasegate", version: "1.2.3" },
    repository: { name: "bqx-ml-v3", notes: ["No history."] },
    phase: { id: "M008-4C", gate: "P0" },
    infrastructure: [
      {
        subject: { kind: "dataset", id: "features" },
        type: "BigQuery Dataset",
        readiness: "READY",
        rows: [
          { label: "Table Count", value: "2 tables" },
          { label: "Storage", value: "1 KB, 10 rows" },
          { label: "Location", value: "us-central1" },
          { label: "Access", value: "required: rename; grants indicate it" },
          { label: "Quotas", value: "daily query limit 200 TiB a day (Google's default); 0 TiB used today" },
          { label: "Cost Tracking", value: "no budget; exported to billing.gcp_billing_export_v1_0A" },
          {
            label: "Last Runs",
            value:
              "30 statements in the last 30 days, 0 failed, the last at 2025-12-13T02:00:00Z; 31 MB billed (0.00 USD)",
          },
          { label: "Blockers", value: "None" },
        ],
      },
    ],
  });
});
