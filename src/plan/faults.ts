import { Problem } from "#domain/problem.ts";

/** Most faults that one message lists. */
export const FAULT_LIMIT = 20;

/** Longest half of a message, in characters. */
const CLAUSE_LIMIT_CHARS = 400;

/** Something wrong at a place of the plan; lines and columns count from 1. */
export interface PlanFault {
  readonly line: number;
  readonly column: number;
  /** What is wrong; a clause without a full stop. */
  readonly says: string;
  /** What to write instead. */
  readonly write: string;
}

/** The problem that lists a plan's faults in the order of the file. */
export function toProblem(path: string, faults: readonly PlanFault[]): Problem {
  const lines = faults
    .toSorted(inFileOrder)
    .map((fault) => `${path}:${fault.line}:${fault.column}: ${sayFault(fault)}`);
  const listed = [...new Set(lines)];
  const rest = listed.length - FAULT_LIMIT;
  const message = rest > 0 ? [...listed.slice(0, FAULT_LIMIT), `and ${rest} more`] : listed;
  return new Problem({
    code: "plan-invalid",
    message: message.join("\n"),
    hint: `Mend ${listed.length === 1 ? "this line" : "these lines"} of ${path}; docs/plan.md describes every key.`,
  });
}

function sayFault({ says, write }: PlanFault): string {
  return `${onOneLine(says)}; ${onOneLine(write)}`;
}

/** Keys and values of the plan may hold anything: no control character and no endless text reaches a log. */
function onOneLine(text: string): string {
  const short = text.length > CLAUSE_LIMIT_CHARS ? `${text.slice(0, CLAUSE_LIMIT_CHARS)}…` : text;
  return short.replace(/[\p{Cc}\p{Cf}\u2028\u2029]/gu, (char) => {
    return `\\u${(char.codePointAt(0) ?? 0).toString(16).padStart(4, "0")}`;
  });
}

function inFileOrder(left: PlanFault, right: PlanFault): number {
  return left.line - right.line || left.column - right.column;
}
