/** A phase and those of its scripts that a change touches. */
export interface TouchedPhase {
  readonly id: string;
  readonly title: string;
  /** Changed scripts that the phase runs, calls or imports. */
  readonly scripts: readonly string[];
}

/** What the audited revision changes against the commit where it parted from its base. */
export interface Change {
  /** That commit. */
  readonly since: string;
  /** Files that were added, changed or removed, relative to the audited folder. */
  readonly paths: readonly string[];
  /** Phases of the plan, the audited one included, whose scripts are among the files. */
  readonly phases: readonly TouchedPhase[];
  /** Ids of open blockers that are new or lie in a changed file. */
  readonly touches: readonly string[];
}

/** Whether the job fails. The verdict alone decides it, unless the owner's policy says otherwise for runs that have no credentials. */
export interface Gate {
  readonly fails: boolean;
  /** Why a NO-GO does not fail the job; null where the gate follows the verdict. */
  readonly note: string | null;
}

/** A kind of run that may have no credentials for the cloud. */
export type Occasion =
  | "fork"
  | "dependabot"
  | "pull-request"
  | "merge-group"
  | "dispatch"
  | "schedule"
  | "push";
