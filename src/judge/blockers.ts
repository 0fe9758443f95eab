import type { Evidence, Proof } from "#domain/evidence.ts";
import type { Finding } from "#domain/finding.ts";
import type { Phase, Policy } from "#domain/plan.ts";
import type { Blocker } from "#domain/report.ts";
import { byGravity, type CountingFinding, isCounting, priorityOf } from "./priority.ts";
import { waiverFor } from "./waivers.ts";

/** Pieces of evidence that one blocker keeps when several findings merge into it. */
const MERGED_EVIDENCE = 20;

/** What is ranked, and against what. */
export interface Ranking {
  readonly findings: readonly Finding[];
  readonly phase: Phase;
  /** The base revision's: waivers of the head revision do not count. */
  readonly policy: Policy;
  /** Ids of the base revision's blockers; null where there is no base: nothing can then be called new. */
  readonly basePlanned?: readonly string[] | null;
  /** ISO 8601, UTC. */
  readonly at: string;
}

/** The findings that count as blockers: one a fingerprint, gravest first, then longest delay, then id. */
export function rankBlockers(ranking: Ranking): readonly Blocker[] {
  const groups = new Map<string, CountingFinding[]>();
  for (const finding of ranking.findings) {
    if (!isCounting(finding)) continue;
    const id = fingerprint(finding);
    const group = groups.get(id) ?? [];
    group.push(finding);
    groups.set(id, group);
  }
  const known = ranking.basePlanned ? new Set(ranking.basePlanned) : null;
  return [...groups].map(([id, group]) => toBlocker({ id, group, known, ranking })).sort(gravestFirst);
}

/** `rule:subject`; stable under line moves. */
export function fingerprint({ rule, subject }: Pick<Finding, "rule" | "subject">): string {
  return `${rule}:${subject.id}`;
}

/** True where a blocker is not waived. */
export function isOpen({ state }: Pick<Blocker, "state">): boolean {
  return state !== "waived";
}

interface Group {
  readonly id: string;
  readonly group: readonly CountingFinding[];
  readonly known: ReadonlySet<string> | null;
  readonly ranking: Ranking;
}

function toBlocker({ id, group, known, ranking }: Group): Blocker {
  const [gravest, ...others] = [...group].sort(gravestFinding);
  if (!gravest) throw new Error(`no finding behind ${id}`);
  const all = [gravest, ...others];
  const waiver = waiverFor(id, { waivers: ranking.policy.waivers, at: ranking.at });
  const delays = all.map(({ cure }) => cure.delay);
  return {
    id,
    rule: gravest.rule,
    family: gravest.family,
    priority: priorityOf(gravest),
    title: titleOf(gravest),
    outcome: gravest.outcome,
    subject: gravest.subject,
    impact: gravest.impact,
    consequence: distinct(all.map(({ cure }) => cure.consequence)).join("; "),
    affects: affectsOf(all, ranking.phase),
    delayHours: {
      low: Math.max(...delays.map(({ lowHours }) => lowHours)),
      high: Math.max(...delays.map(({ highHours }) => highHours)),
    },
    mitigation: gravest.cure.mitigation,
    workaround: all.map(({ cure }) => cure.workaround).find((text) => text !== null) ?? null,
    action: distinct(all.map(({ cure }) => cure.action)).join(" "),
    verify: verifyOf(all),
    evidence: mergeEvidence(gravest.evidence, others),
    place: all.map(({ place }) => place).find((place) => place !== undefined) ?? null,
    state: waiver ? "waived" : known === null || known.has(id) ? "existing" : "new",
    waiver: waiver && { until: waiver.until, owner: waiver.owner, reason: waiver.reason },
  };
}

function affectsOf(group: readonly CountingFinding[], phase: Phase): readonly string[] {
  const operations = distinct(group.flatMap((finding) => finding.operations ?? [])).sort();
  return [phase.id, ...operations.map((operation) => `${phase.id}/${operation}`)];
}

function verifyOf(group: readonly CountingFinding[]): string | null {
  const texts = distinct(
    group.flatMap((finding) => (finding.outcome === "unverified" ? [finding.verify] : [])),
  );
  return texts.length === 0 ? null : texts.join(" ");
}

function mergeEvidence(first: Proof, others: readonly CountingFinding[]): Proof {
  const rest = others.flatMap(({ evidence }): readonly Evidence[] => evidence);
  const [head, ...tail] = first;
  return [head, ...[...tail, ...rest].slice(0, MERGED_EVIDENCE - 1)];
}

function titleOf({ rule, subject, outcome }: CountingFinding): string {
  const words = ruleWords(rule);
  return outcome === "unverified"
    ? `Not verified (${words}): ${subject.id}`
    : `${words.charAt(0).toUpperCase()}${words.slice(1)}: ${subject.id}`;
}

/** An audit's id as words: `non-compliant creation`, `disabled API`. */
function ruleWords(rule: string): string {
  return rule
    .replaceAll("-", " ")
    .replace(/\bnon (?=\w)/g, "non-")
    .replace(/\b(?:api|dml|sql|bigquery|cloud build)\b/g, (word) => PROPER[word] ?? word);
}

/** Words that are not written in lower case. */
const PROPER: Readonly<Record<string, string>> = {
  api: "API",
  dml: "DML",
  sql: "SQL",
  bigquery: "BigQuery",
  "cloud build": "Cloud Build",
};

/** At equal priority a failure that was seen speaks before one that may hide. */
function gravestFinding(a: CountingFinding, b: CountingFinding): number {
  return (
    byGravity(priorityOf(a), priorityOf(b)) ||
    Number(a.outcome === "unverified") - Number(b.outcome === "unverified") ||
    compare(a.says, b.says)
  );
}

function gravestFirst(a: Blocker, b: Blocker): number {
  return (
    byGravity(a.priority, b.priority) ||
    b.delayHours.high - a.delayHours.high ||
    b.delayHours.low - a.delayHours.low ||
    compare(a.id, b.id)
  );
}

function distinct(texts: readonly string[]): string[] {
  return [...new Set(texts)];
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
