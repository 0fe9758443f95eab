import type { Subject } from "#domain/finding.ts";
import type { Readiness } from "#domain/report.ts";

/** What a line of the dependency document says. */
export interface Dependency {
  readonly subject: Subject;
  readonly type: string;
  readonly required: string;
  readonly installed: string;
  readonly location: string;
  readonly purpose: string;
  readonly fallback: string;
  /** Readiness where no audit asks about the subject. */
  readonly otherwise?: Readiness;
}
