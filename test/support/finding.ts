import type { Cure, Finding, Impact, Subject } from "#domain/finding.ts";
import type { Blocker } from "#domain/report.ts";
import { AT } from "./reading.ts";

const CURE: Cure = {
  consequence: "Cannot execute cov-rename",
  delay: { lowHours: 2, highHours: 4 },
  mitigation: "Prepare.",
  workaround: null,
  action: "Mend it.",
};

/** What a finding of a test may say; the rest is filled in. */
export interface FindingText {
  readonly outcome?: Finding["outcome"];
  readonly rule?: string;
  readonly impact?: Impact;
  readonly subject?: Subject;
  readonly operations?: readonly string[];
  readonly family?: Finding["family"];
  readonly delay?: Cure["delay"];
  readonly says?: string;
}

/** A failed finding about a script unless told otherwise. */
export function aFinding(text: FindingText = {}): Finding {
  const { outcome = "fail", rule = "missing-script", impact = "prevents", family = "scripts" } = text;
  const base = {
    rule,
    impact,
    family,
    title: "Scripts exist",
    subject: text.subject ?? ({ kind: "script", id: "scripts/a.py" } as const),
    says: text.says ?? "It is so.",
    evidence: [{ kind: "file", source: "scripts", saw: "nothing", observedAt: AT }] as const,
    ...(text.operations ? { operations: text.operations } : {}),
  };
  const cure = { ...CURE, ...(text.delay ? { delay: text.delay } : {}) };
  if (outcome === "fail") return { ...base, outcome, cure };
  if (outcome === "unverified") return { ...base, outcome, cure, verify: "Let it be read." };
  return { ...base, outcome };
}

/** An open P0 blocker of the whole phase. */
export function aBlocker(over: Partial<Blocker> = {}): Blocker {
  return {
    id: "missing-script:scripts/a.py",
    rule: "missing-script",
    family: "scripts",
    priority: "P0",
    title: "Missing script: scripts/a.py",
    outcome: "fail",
    subject: { kind: "script", id: "scripts/a.py" },
    impact: "prevents",
    consequence: "Cannot execute cov-rename",
    affects: ["M008-4C"],
    delayHours: { low: 2, high: 4 },
    mitigation: "Prepare.",
    workaround: null,
    action: "Mend it.",
    verify: null,
    evidence: [{ kind: "file", source: "scripts", saw: "nothing", observedAt: AT }],
    place: null,
    state: "new",
    waiver: null,
    ...over,
  };
}
