import { Problem } from "#domain/problem.ts";
import type { Terminal } from "./command.ts";

/** Says what went wrong and what to do, and gives the exit code: 2 for a Problem, 3 for a fault of ours. */
export function explainFailure(error: unknown, terminal: Pick<Terminal, "err">): 2 | 3 {
  if (error instanceof Problem) {
    terminal.err(`phasegate: ${error.message}\n${error.hint}`);
    return 2;
  }
  const text =
    error instanceof Error ? (process.env["PHASEGATE_DEBUG"] ? error.stack : error.message) : String(error);
  terminal.err(
    `phasegate: internal fault: ${text}\nThis is a fault of phasegate. Run again with PHASEGATE_DEBUG=1 and report the output.`,
  );
  return 3;
}
