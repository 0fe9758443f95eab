import type { Evidence, Place, Proof } from "#domain/evidence.ts";
import type { Answer, Cure, Impact, Subject } from "#domain/finding.ts";
import type { PermissionStatement } from "#domain/permissions/statement.ts";
import type { Effort } from "#domain/plan.ts";
import type { Read, Reading, Unread } from "#domain/reading.ts";
import type { ScriptFact } from "#domain/script.ts";

/** What every answer has, whatever its outcome. */
export interface Statement {
  readonly subject: Subject;
  readonly says: string;
  readonly evidence: Proof;
  readonly operations?: readonly string[];
  readonly place?: Place;
  readonly permissions?: PermissionStatement;
}

/** A cure in an audit's words; mitigation falls back to the action, the workaround to none. */
export interface CureText {
  readonly consequence: string;
  readonly delay: Effort;
  readonly action: string;
  readonly mitigation?: string;
  readonly workaround?: string | null;
}

/** The subject is as it should be. */
export function pass(statement: Statement): Answer {
  return { ...statement, outcome: "pass" };
}

/** The question does not arise for the subject. */
export function notApplicable(statement: Statement): Answer {
  return { ...statement, outcome: "not-applicable" };
}

/** The subject is not as it should be; `impact` where it differs from the audit's own. */
export function fail(statement: Statement & { readonly cure: CureText; readonly impact?: Impact }): Answer {
  return { ...statement, outcome: "fail", cure: toCure(statement.cure) };
}

/** Something hides the answer; `verify` says what would show it. */
export function unverified(
  statement: Statement & { readonly cure: CureText; readonly verify: string; readonly impact?: Impact },
): Answer {
  return { ...statement, outcome: "unverified", cure: toCure(statement.cure) };
}

/** What an audit says when a reading that it depends on is unread. */
export interface Doubt {
  readonly subject: Subject;
  readonly reading: Unread;
  /** The question as a clause: `whether bucket x exists`. */
  readonly whether: string;
  /** What the failure that may hide here would do. */
  readonly consequence: string;
  readonly impact?: Impact;
  readonly operations?: readonly string[];
  readonly place?: Place;
}

/** The unverified answer that follows from an unread reading; what would verify it comes from the reading. */
export function unverifiedFrom(doubt: Doubt): Answer {
  const { reading, whether, consequence, impact, subject, operations, place } = doubt;
  return unverified({
    subject,
    says: `Could not check ${whether}: ${reading.reason}, ${reading.detail.replace(/\.$/, "")}.`,
    evidence: [fromReading(reading, reading.detail)],
    verify: toVerify(reading),
    cure: {
      consequence: `May be hidden: ${consequence}`,
      delay: hours(0, 2),
      mitigation: "Let phasegate see it and run the audit again before the phase starts.",
      workaround: null,
      action: toVerify(reading),
    },
    ...(impact ? { impact } : {}),
    ...(operations ? { operations } : {}),
    ...(place ? { place } : {}),
  });
}

/** Hours of work, low and high. */
export function hours(lowHours: number, highHours: number): Effort {
  return { lowHours, highHours };
}

/** Evidence that a reading gives. */
export function fromReading(reading: Reading<unknown>, saw: string): Evidence {
  return {
    kind: evidenceKind(reading.source),
    source: reading.source,
    saw: oneLine(saw),
    observedAt: reading.observedAt,
  };
}

/** Evidence from the text of a script, at a line of it. */
export function fromScript(
  reading: Read<unknown>,
  at: { readonly script: ScriptFact; readonly line?: number; readonly saw: string },
): Evidence {
  const { script, line = 1, saw } = at;
  return {
    kind: "file",
    source: script.lastCommit ? `${script.path} at ${script.lastCommit.sha.slice(0, 12)}` : script.path,
    saw: oneLine(saw),
    place: { path: script.path, line },
    observedAt: reading.observedAt,
  };
}

/** Evidence from a declaration of the plan. */
export function fromPlan(place: Place, seen: { readonly saw: string; readonly at: string }): Evidence {
  return {
    kind: "plan",
    source: `${place.path}:${place.line}`,
    saw: oneLine(seen.saw),
    place,
    observedAt: seen.at,
  };
}

/** Evidence that was computed from other readings. */
export function fromComputation(name: string, seen: { readonly saw: string; readonly at: string }): Evidence {
  return { kind: "computation", source: name, saw: oneLine(seen.saw), observedAt: seen.at };
}

function toCure(text: CureText): Cure {
  return {
    consequence: text.consequence,
    delay: text.delay,
    mitigation: text.mitigation ?? text.action,
    workaround: text.workaround ?? null,
    action: text.action,
  };
}

function toVerify(reading: Unread): string {
  const { advice, permission, role, command } = reading.remedy;
  const grants = [
    permission ? `permission ${permission}` : "",
    role ? `role ${role}` : "",
    command ? `command: ${command}` : "",
  ].filter((part) => part !== "" && !advice.includes(part.slice(part.indexOf(" ") + 1)));
  return grants.length === 0 ? advice : `${advice} (${grants.join("; ")})`;
}

function evidenceKind(source: string): Evidence["kind"] {
  if (/^(GET|POST|PUT|PATCH|DELETE|HEAD) /.test(source)) return "call";
  if (/^(SELECT|WITH)\b/i.test(source)) return "query";
  if (/^git\b/.test(source)) return "git";
  if (/^--probe\b/.test(source)) return "probe";
  return /https?:|googleapis/.test(source) ? "call" : "file";
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}
