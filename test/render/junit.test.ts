import { spawnSync } from "node:child_process";
import { describe, expect, it, test } from "vitest";
import type { Finding } from "#domain/finding.ts";
import type { Blocker } from "#domain/report.ts";
import { renderJunit } from "#render/junit.ts";
import { aBlocker, aReport, someEvidence } from "#test/support/report.ts";

const AT = "2025-12-13T21:05:00";
const CURE = {
  consequence: "",
  delay: { lowHours: 0, highHours: 1 },
  mitigation: "",
  workaround: null,
  action: "",
};

function aCase(rule: string, over: Partial<Finding>): Finding {
  const base = {
    rule,
    family: "scripts",
    title: "t",
    impact: "prevents",
    subject: { kind: "script", id: "a.py" },
    says: "It is so.",
    evidence: [someEvidence({ kind: "file", source: "a.py", saw: "12 bytes" })],
    outcome: "pass",
  };
  return { ...base, ...over } as Finding;
}

function blockerOf(rule: string, over: Partial<Blocker> = {}): Blocker {
  return aBlocker({ id: `${rule}:a.py`, rule, title: "A title", consequence: "It stops.", ...over });
}

const report = aReport({
  findings: [
    aCase("passing", {}),
    aCase("failing", { outcome: "fail", cure: CURE, place: { path: "a.py", line: 3 } }),
    aCase("unseen", { outcome: "unverified", cure: CURE, verify: "grant it" }),
    aCase("minor", { outcome: "fail", cure: CURE }),
    aCase("waived", { outcome: "fail", cure: CURE }),
    aCase("foreign", { outcome: "not-applicable" }),
  ],
  blockers: [
    blockerOf("failing"),
    blockerOf("unseen", { outcome: "unverified", verify: "grant it" }),
    blockerOf("minor", { priority: "P2" }),
    blockerOf("waived", {
      state: "waived",
      waiver: { until: "2025-12-20", owner: "@lead", reason: "known" },
    }),
  ],
});

describe("JUnit XML", () => {
  it("is red where the gate is: failures and unverified checks at or above it; the rest passes or is skipped with a reason", () => {
    const body = "It is so.\nfile a.py: 12 bytes";
    const open = (rule: string, at = "") =>
      `    <testcase classname="scripts.${rule}" name="a.py" time="0"${at}`;
    const marked = (rule: string, kind: string, attributes: string, at = "") =>
      `${open(rule, at)}>\n      <${kind} ${attributes}>${body}</${kind}>\n    </testcase>\n`;
    expect(renderJunit(report)).toBe(
      [
        '<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="phasegate M008-4C: NO-GO">\n',
        `  <testsuite name="scripts" tests="6" failures="1" errors="1" skipped="3" time="0" timestamp="${AT}">\n`,
        `${open("passing")}/>\n`,
        marked("failing", "failure", 'message="It stops." type="P0-CRITICAL"', ' file="a.py" line="3"'),
        marked("unseen", "error", 'message="not verified: grant it" type="P0-CRITICAL"'),
        marked("minor", "skipped", 'message="below the gate (P0): P2 A title"'),
        marked("waived", "skipped", 'message="waived until 2025-12-20 by @lead: known"'),
        marked("foreign", "skipped", 'message="does not apply"'),
        "  </testsuite>\n</testsuites>\n",
      ].join(""),
    );
  });

  test.skipIf(spawnSync("python3", ["--version"]).status !== 0)(
    "is well-formed for python3's XML reader whatever the names are, and keeps them",
    () => {
      const name = `<a>&"']]> \u0000\ud800\ufffe\u202e\n</testcase>`;
      const xml = renderJunit({
        ...report,
        findings: [
          aCase("failing", {
            outcome: "fail",
            cure: CURE,
            subject: { kind: "script", id: name },
            says: name,
          }),
        ],
      });
      const script =
        "import sys,xml.dom.minidom as m;print(m.parse(sys.stdin.buffer).getElementsByTagName('testcase')[0].getAttribute('name'))";
      const { stdout, status } = spawnSync("python3", ["-c", script], {
        input: xml,
        encoding: "utf8",
        env: { ...process.env, PYTHONIOENCODING: "utf8" },
      });
      expect([status, stdout]).toEqual([0, `<a>&"']]> \ufffd\ufffd\ufffd\ufffd </testcase>\n`]);
    },
  );
});
