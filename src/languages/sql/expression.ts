import { readPath, tableName } from "./names.ts";
import { emit, emitRead } from "./reads.ts";
import {
  closeGroup,
  DEPTH_LIMIT,
  isName,
  isStatementEnd,
  noteDepth,
  peek,
  type Scan,
  skipGroup,
  take,
  upperAt,
} from "./scan.ts";
import type { Surroundings } from "./scope.ts";

/** Tells whether an expression ends before the token at the cursor. */
export type Stop = (scan: Scan) => boolean;

const never: Stop = () => false;

/**
 * Passes an expression and scans the sub-queries in it. Ends before the stop, a closing parenthesis, or the end of the
 * statement; a stop inside CASE … END does not count.
 */
export function scanExpression(scan: Scan, around: Surroundings, stop: Stop = never): void {
  let openCases = 0;
  while (!isStatementEnd(scan)) {
    const upper = upperAt(scan);
    if (upper === ")" || upper === "]") return;
    if (upper === "CASE") openCases++;
    else if (upper === "END" && openCases > 0) openCases--;
    else if (openCases === 0 && stop(scan)) return;
    scanTerm(scan, around, upper);
  }
}

/** Passes the group that opens at the cursor: a sub-query or an expression in parentheses or brackets. */
export function scanGroup(scan: Scan, around: Surroundings): void {
  const opener = take(scan);
  if (scan.depth >= DEPTH_LIMIT) {
    passDeepGroup(scan);
    return;
  }
  scan.depth++;
  if (opener.upper === "(" && upperAt(scan) === "FROM") scan.query(scan, around);
  else scanExpression(scan, around);
  scan.depth--;
  closeGroup(scan, opener);
}

/** Passes a group that is too deep to be followed; its opener has been passed. */
export function passDeepGroup(scan: Scan): void {
  noteDepth(scan);
  skipGroup(scan);
}

/** True where a query begins at the cursor: SELECT, or WITH and the name of a common table expression. */
export function startsQuery(scan: Scan): boolean {
  const upper = upperAt(scan);
  if (upper === "SELECT") return true;
  if (upper !== "WITH") return false;
  if (upperAt(scan, 1) === "RECURSIVE") return true;
  return (
    isName(peek(scan, 1)) &&
    (upperAt(scan, 2) === "AS" || upperAt(scan, 2) === "(") &&
    upperAt(scan, 1) !== "OFFSET"
  );
}

function scanTerm(scan: Scan, around: Surroundings, upper: string): void {
  if (upper === "(" || upper === "[") scanGroup(scan, around);
  else if (startsQuery(scan)) scan.query(scan, around);
  else if (upper === "." && isName(peek(scan, 1))) scan.at += 2;
  else if (upper === "TABLE" && isName(peek(scan, 1)) && isArgument(scan)) readTableArgument(scan, around);
  else if (upper === "MODEL" && isName(peek(scan, 1)) && isArgument(scan)) readModel(scan);
  else take(scan);
}

/** `f(TABLE t)` and `f(x, arg => TABLE t)`. */
function isArgument(scan: Scan): boolean {
  const before = upperAt(scan, -1);
  return before === "(" || before === "," || before === ">";
}

function readTableArgument(scan: Scan, around: Surroundings): void {
  scan.at++;
  const path = readPath(scan);
  if (path) readFrom(scan, path, around);
}

function readModel(scan: Scan): void {
  scan.at++;
  const path = readPath(scan);
  if (!path) return;
  emit(scan, { verb: "read", kind: "other", name: tableName(path.parts, scan.context), line: path.line });
}

function readFrom(scan: Scan, path: NonNullable<ReturnType<typeof readPath>>, around: Surroundings): void {
  const isBare = path.parts.length === 1;
  for (let ctes = around.ctes; isBare && ctes; ctes = ctes.parent) {
    if (ctes.columns.has((path.parts[0] ?? "").toLowerCase())) return;
  }
  emitRead(scan, path, around.aliases);
}
