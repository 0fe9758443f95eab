import { Problem } from "#domain/problem.ts";
import type { Terminal } from "./command.ts";

/** A run that ended without a verdict: what went wrong, what to do, and the exit code. */
export interface Failure {
  readonly message: string;
  readonly hint: string;
  /** 2 for a Problem, 3 for a fault of ours. */
  readonly code: 2 | 3;
}

/** What an error means to the user. */
export function failureOf(error: unknown): Failure {
  if (error instanceof Problem) return { message: error.message, hint: error.hint, code: 2 };
  const text =
    error instanceof Error ? (process.env["PHASEGATE_DEBUG"] ? error.stack : error.message) : String(error);
  return {
    message: `internal fault: ${text}`,
    hint: "This is a fault of phasegate. Run again with PHASEGATE_DEBUG=1 and report the output.",
    code: 3,
  };
}

/** Says what went wrong and what to do, and gives the exit code: 2 for a Problem, 3 for a fault of ours. */
export function explainFailure(error: unknown, terminal: Pick<Terminal, "err">): 2 | 3 {
  const { message, hint, code } = failureOf(error);
  terminal.err(`phasegate: ${message}\n${hint}`);
  return code;
}
