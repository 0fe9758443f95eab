import { expect, it } from "vitest";
import { numberEvidence } from "#judge/evidence-index.ts";
import { aBlocker, aReport, someEvidence } from "#test/support/report.ts";

it("numbers each piece of evidence once, in the order of the findings, and names those that rest on it", () => {
  const seen = someEvidence({
    kind: "file",
    source: "a.py",
    saw: "12 bytes",
    observedAt: "2025-12-13T21:00:00Z",
  });
  const other = someEvidence({ source: "b.py" });
  const [finding] = aReport().findings;
  if (finding === undefined) throw new Error("the builder has a finding");
  const findings = [
    { ...finding, evidence: [seen] as const },
    { ...finding, rule: "empty-script", evidence: [other, { ...seen }] as const },
  ];
  expect(numberEvidence({ findings, blockers: [aBlocker({ id: "x:y", evidence: [other] })] })).toEqual([
    {
      id: "E1",
      ...seen,
      findings: [
        "missing-script:scripts/generate_tri_tables.py",
        "empty-script:scripts/generate_tri_tables.py",
      ],
    },
    { id: "E2", ...other, findings: ["empty-script:scripts/generate_tri_tables.py", "x:y"] },
  ]);
});
