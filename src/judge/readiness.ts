import type { Finding, Subject } from "#domain/finding.ts";
import type { Readiness } from "#domain/report.ts";
import { isCounting, priorityOf } from "./priority.ts";

/** Audits whose failure means that the subject is not there. */
const ABSENCE: ReadonlySet<string> = new Set([
  "missing-script",
  "missing-operation-script",
  "missing-dataset",
  "missing-bucket",
  "missing-job",
  "missing-service-account",
  "missing-environment",
  "missing-budget",
  "missing-query-quota",
]);

/** Audits whose failure means that a script is not there. */
export const SCRIPT_ABSENCE: ReadonlySet<string> = new Set(["missing-script", "missing-operation-script"]);

/**
 * What the owner calls a subject, from the findings about it: MISSING where it is not there, BLOCKED under a P0 failure,
 * UNVERIFIED where something of P0 to P2 is open or nothing was found out, PARTIAL under failures of P1 and P2, else READY.
 * A P3 never takes READY away: it is listed as minor. `absence` names the audits whose failure means MISSING.
 */
export function deriveReadiness(
  findings: readonly Finding[],
  absence: ReadonlySet<string> = ABSENCE,
): Readiness {
  const counting = findings.filter(isCounting);
  const failures = counting.filter(({ outcome }) => outcome === "fail");
  if (failures.some(({ rule }) => absence.has(rule))) return "MISSING";
  if (failures.some((finding) => priorityOf(finding) === "P0")) return "BLOCKED";
  const open = counting.filter((finding) => priorityOf(finding) !== "P3");
  if (open.some(({ outcome }) => outcome === "unverified")) return "UNVERIFIED";
  if (open.length > 0) return "PARTIAL";
  return findings.some(({ outcome }) => outcome !== "not-applicable") ? "READY" : "UNVERIFIED";
}

/** Findings by what they are about. */
export interface FindingsIndex {
  about(subject: Subject): readonly Finding[];
  touching(operation: string): readonly Finding[];
  /**
   * Counting findings that concern a file, whatever their subject: the subject's id is its path, or they were seen in it.
   * What was seen in the plan does not concern the plan's file.
   */
  concerning(path: string): readonly Finding[];
}

/** Groups findings once, so that every line finds its own. */
export function indexFindings(findings: readonly Finding[]): FindingsIndex {
  const bySubject = new Map<string, Finding[]>();
  const byOperation = new Map<string, Finding[]>();
  const byPath = new Map<string, Finding[]>();
  for (const finding of findings) {
    append(bySubject, keyOf(finding.subject), finding);
    for (const operation of operationsOf(finding)) append(byOperation, operation, finding);
    if (isCounting(finding)) for (const path of pathsOf(finding)) append(byPath, path, finding);
  }
  return {
    about: (subject) => bySubject.get(keyOf(subject)) ?? [],
    touching: (operation) => byOperation.get(operation) ?? [],
    concerning: (path) => byPath.get(path) ?? [],
  };
}

function operationsOf({ subject, operations }: Finding): ReadonlySet<string> {
  const touched = new Set(operations ?? []);
  if (subject.kind === "operation") touched.add(subject.id);
  return touched;
}

/** The plan's own file is left out by the kind of the evidence; a place without such evidence is a place in the code. */
function pathsOf({ subject, place, evidence }: Finding): ReadonlySet<string> {
  const plans = new Set(evidence.flatMap((seen) => (seen.kind === "plan" ? (seen.place?.path ?? []) : [])));
  const seen = [place, ...evidence.map((piece) => piece.place)].flatMap((where) => where?.path ?? []);
  return new Set([subject.id, ...seen.filter((path) => !plans.has(path))]);
}

function keyOf({ kind, id }: Subject): string {
  return `${kind} ${id}`;
}

function append<T>(groups: Map<string, T[]>, key: string, item: T): void {
  const group = groups.get(key);
  if (group) group.push(item);
  else groups.set(key, [item]);
}
