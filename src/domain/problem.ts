/** What a Problem tells the user: what failed, and what to do about it. */
export interface ProblemText {
  /** Stable identifier, e.g. `plan-invalid`. */
  readonly code: string;
  readonly message: string;
  readonly hint: string;
  readonly cause?: unknown;
}

/** An error that the user can mend. Entries print message and hint and exit 2. */
export class Problem extends Error {
  readonly code: string;
  readonly hint: string;

  constructor({ code, message, hint, cause }: ProblemText) {
    super(message, { cause });
    this.name = "Problem";
    this.code = code;
    this.hint = hint;
  }
}
