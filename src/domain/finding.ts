import type { Place, Proof } from "./evidence.ts";
import type { PermissionStatement } from "./permissions/statement.ts";
import type { Effort } from "./plan.ts";

export type SubjectKind =
  | "script"
  | "operation"
  | "phase"
  | "mandate"
  | "dataset"
  | "table"
  | "bucket"
  | "job"
  | "service"
  | "service-account"
  | "package"
  | "tool"
  | "image"
  | "build"
  | "environment"
  | "quota"
  | "budget"
  | "repository";

/** What a finding is about. `id` is stable under line moves: a path, a table name, an operation id. */
export interface Subject {
  readonly kind: SubjectKind;
  readonly id: string;
}

/** What a failure does to the phase. */
export type Impact = "prevents" | "endangers" | "slows" | "informs";

export type AuditFamily = "scripts" | "readiness" | "infrastructure" | "dependencies";

/** Everything the directive's blocker format asks for beside the priority, in the audit's words. */
export interface Cure {
  /** What happens to the phase because of it, a sentence. */
  readonly consequence: string;
  /** Hours until it is mended. */
  readonly delay: Effort;
  readonly mitigation: string;
  /** Null where there is none. */
  readonly workaround: string | null;
  readonly action: string;
}

interface AnswerBase {
  readonly subject: Subject;
  /** What is the case, one sentence, plain text. */
  readonly says: string;
  readonly evidence: Proof;
  /** Operations of the phase that are touched; empty where it is the phase as a whole. */
  readonly operations?: readonly string[];
  /** Where an annotation belongs: the declaration in the plan or the line of the code. */
  readonly place?: Place;
  /** What an identity needs and has, where the answer is about that. */
  readonly permissions?: PermissionStatement;
}

/** An audit's answer about one subject. `impact` overrides the audit's own where the case is milder or graver. */
export type Answer =
  | (AnswerBase & { readonly outcome: "pass" })
  | (AnswerBase & { readonly outcome: "not-applicable" })
  | (AnswerBase & { readonly outcome: "fail"; readonly impact?: Impact; readonly cure: Cure })
  | (AnswerBase & {
      readonly outcome: "unverified";
      readonly impact?: Impact;
      readonly cure: Cure;
      /** What would let phasegate check it: permission, role, command, or a sentence. */
      readonly verify: string;
    });

export type Outcome = Answer["outcome"];

/** An answer with the audit that gave it. */
export type Finding = Answer & {
  /** Audit id. */
  readonly rule: string;
  readonly family: AuditFamily;
  /** The audit's title: what is the case when it passes. */
  readonly title: string;
  readonly impact: Impact;
};
