import type { Answer, Finding } from "#domain/finding.ts";
import type { Phase, Plan } from "#domain/plan.ts";
import type { PartName, Snapshot, SnapshotParts } from "#domain/snapshot.ts";
import { fromComputation, hours, notApplicable, unverified } from "./answers.ts";
import type { Audit, Question } from "./define.ts";

/** What the audits are run over. */
export interface Examination {
  readonly audits: readonly Audit[];
  readonly plan: Plan;
  readonly phase: Phase;
  /** Instant of the run, ISO 8601, UTC. */
  readonly at: string;
  readonly snapshot: Snapshot;
}

/** Every finding of every audit, sorted by family, rule and subject. An audit that breaks yields an unverified finding. */
export function runAudits(examination: Examination): readonly Finding[] {
  return examination.audits
    .flatMap((audit) => answersOf(audit, examination).map((answer) => toFinding(audit, answer)))
    .sort(byFamilyRuleSubject);
}

function answersOf(audit: Audit, examination: Examination): readonly Answer[] {
  try {
    const answers = audit.ask(questionFor(audit, examination));
    return answers.length > 0 ? answers : [nothingToAsk(audit, examination)];
  } catch (error) {
    return [broken({ audit, examination, error })];
  }
}

/** The audit sees the parts it named and no others. */
function questionFor(audit: Audit, examination: Examination): Question<PartName> {
  const { plan, phase, at, snapshot } = examination;
  const parts = Object.fromEntries(audit.reads.map((part) => [part, snapshot.parts[part]]));
  return { plan, phase, at, ...(parts as unknown as SnapshotParts) };
}

function nothingToAsk(audit: Audit, { phase, at }: Examination): Answer {
  return notApplicable({
    subject: { kind: "phase", id: phase.id },
    says: `Nothing in the plan or the repository concerns ${audit.id}.`,
    evidence: [fromComputation(`audit ${audit.id}`, { saw: "no subject to ask about", at })],
  });
}

function broken(failure: { audit: Audit; examination: Examination; error: unknown }): Answer {
  const { audit, examination, error } = failure;
  const detail = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  return unverified({
    subject: { kind: "phase", id: examination.phase.id },
    says: `The audit ${audit.id} broke off (${detail}), so its question is open.`,
    evidence: [fromComputation(`audit ${audit.id}`, { saw: detail, at: examination.at })],
    verify: `Report this fault of phasegate with the plan and the snapshot; the audit is ${audit.id}.`,
    cure: {
      consequence: `Unknown whether this holds: ${audit.title}`,
      delay: hours(1, 4),
      mitigation: `Check by hand: ${audit.title}.`,
      action: `Check by hand, and report the fault in ${audit.id}.`,
    },
  });
}

function toFinding(audit: Audit, answer: Answer): Finding {
  const graver = answer.outcome === "fail" || answer.outcome === "unverified" ? answer.impact : undefined;
  return {
    ...answer,
    rule: audit.id,
    family: audit.family,
    title: audit.title,
    impact: graver ?? audit.impact,
  };
}

function byFamilyRuleSubject(a: Finding, b: Finding): number {
  return (
    compare(a.family, b.family) ||
    compare(a.rule, b.rule) ||
    compare(a.subject.id, b.subject.id) ||
    compare(a.says, b.says)
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
