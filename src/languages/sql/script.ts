import { fillHoles } from "../holes.ts";
import { scanAlter, scanDrop, scanGrant, scanUndrop } from "./change.ts";
import { scanCreate } from "./create.ts";
import { scanDelete, scanExport, scanInsert, scanLoad, scanMerge, scanTruncate, scanUpdate } from "./dml.ts";
import { type Stop, scanExpression, scanGroup, startsQuery } from "./expression.ts";
import { readPath, tableName } from "./names.ts";
import { emit, noteHole, settleReads } from "./reads.ts";
import { accept, isBareHole, isEnd, isName, limit, peek, type Scan, take, upperAt } from "./scan.ts";
import { NO_SURROUNDINGS } from "./scope.ts";
import { readText } from "./texts.ts";
import { closeBlock, nextBranch, openBlock, openCondition, openLoop, remember } from "./variables.ts";

const STATEMENTS: Readonly<Record<string, (scan: Scan) => void>> = {
  CREATE: scanCreate,
  ALTER: scanAlter,
  DROP: scanDrop,
  UNDROP: scanUndrop,
  GRANT: scanGrant,
  REVOKE: scanGrant,
  INSERT: scanInsert,
  UPDATE: scanUpdate,
  DELETE: scanDelete,
  MERGE: scanMerge,
  TRUNCATE: scanTruncate,
  EXPORT: scanExport,
  LOAD: scanLoad,
  CALL: scanCall,
  EXECUTE: scanExecute,
  DECLARE: scanDeclare,
  SET: scanSet,
};

const endsCondition: Stop = (scan) => /^(?:THEN|DO|WHEN)$/.test(upperAt(scan));

/** Words between statements that stand alone. */
const LONE_WORDS = /^(?:THEN|DO|BREAK|LEAVE|CONTINUE|ITERATE|COMMIT|ROLLBACK|TRANSACTION|RAISE|RETURN)$/;

/** What the words that shape a script do; their bodies are statements like any other, so every branch is scanned. */
const SHAPES: Readonly<Record<string, (scan: Scan) => void>> = {
  BEGIN: scanBegin,
  IF: (scan) => scanCondition(scan, openCondition),
  CASE: (scan) => scanCondition(scan, openCondition),
  ELSEIF: (scan) => scanCondition(scan, nextBranch),
  WHEN: (scan) => scanCondition(scan, nextBranch),
  ELSE: nextBranch,
  EXCEPTION: (scan) => scanCondition(scan, nextBranch),
  WHILE: (scan) => scanCondition(scan, openLoop),
  FOR: (scan) => scanCondition(scan, openLoop),
  LOOP: openLoop,
  REPEAT: openLoop,
  UNTIL: (scan) => scanExpression(scan, NO_SURROUNDINGS, (inner) => upperAt(inner) === "END"),
  ASSERT: (scan) => scanExpression(scan, NO_SURROUNDINGS),
  END: passEnd,
};

/** Words that begin what the statements after or around them cannot do without. */
const NEEDED_TOGETHER = new Set("DECLARE SET EXECUTE IF CASE WHILE FOR LOOP REPEAT".split(" "));

/** Scans all statements from the cursor to the end of the text. */
export function scanScript(scan: Scan): void {
  while (!isEnd(scan)) {
    const from = scan.at;
    const slot = scan.effects.length;
    scan.hasOpenGroup = false;
    scanStatement(scan);
    settleReads(scan);
    if (scan.at === from) scan.at++;
    if (scan.effects.length > slot) noteSpan(scan, from, slot);
  }
}

function noteSpan(scan: Scan, from: number, slot: number): void {
  scan.spans.push({ slots: [slot, scan.effects.length], tokens: [from, scan.at] });
}

function scanStatement(scan: Scan): void {
  if (accept(scan, ";")) return;
  const { upper } = peek(scan);
  if (isLabel(scan)) {
    scan.at += 2;
    return;
  }
  if (startsQuery(scan) || upper === "(" || upper === "FROM" || upper === "WITH") {
    scan.query(scan, NO_SURROUNDINGS);
    return;
  }
  const known = ownEntry(STATEMENTS, upper) ?? ownEntry(SHAPES, upper);
  if (NEEDED_TOGETHER.has(upper)) scan.isScript = true;
  if (!known && !LONE_WORDS.test(upper)) {
    scanUnknown(scan);
    return;
  }
  scan.at++;
  known?.(scan);
}

function ownEntry<T>(table: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.hasOwn(table, key) ? table[key] : undefined;
}

function isLabel(scan: Scan): boolean {
  return (
    isName(peek(scan)) &&
    upperAt(scan, 1) === ":" &&
    /^(?:BEGIN|LOOP|WHILE|REPEAT|FOR)$/.test(upperAt(scan, 2))
  );
}

/** BEGIN TRANSACTION and `BEGIN;` open no block. */
function scanBegin(scan: Scan): void {
  if (accept(scan, "TRANSACTION") || upperAt(scan) === ";" || isEnd(scan)) return;
  scan.isScript = true;
  openBlock(scan);
}

function passEnd(scan: Scan): void {
  closeBlock(scan);
  while (/^(?:IF|WHILE|LOOP|FOR|REPEAT|CASE)$/.test(upperAt(scan))) scan.at++;
  if (isName(peek(scan)) && upperAt(scan, 1) === ";") scan.at++;
}

/** A condition up to THEN, DO or the first WHEN of a CASE statement. */
function scanCondition(scan: Scan, enter: (scan: Scan) => void): void {
  enter(scan);
  if (upperAt(scan, -1) === "FOR" && upperAt(scan, 1) === "IN") scan.at += 2;
  if (upperAt(scan, -1) === "CASE" && upperAt(scan) === "WHEN") return;
  scanExpression(scan, NO_SURROUNDINGS, endsCondition);
}

function scanUnknown(scan: Scan): void {
  const token = peek(scan);
  if (isBareHole(token)) noteHole(scan);
  else if (token.upper === ")") noteStrayCloser(scan, token.line);
  else if (token.kind === "word") limit(scan, `statement not known: ${shownText(token.text)}`);
  const from = scan.at;
  scanExpression(scan, NO_SURROUNDINGS, (inner) => inner.at > from && startsStatement(inner));
  if (upperAt(scan) === ")" || upperAt(scan) === "]") scan.at++;
}

function noteStrayCloser(scan: Scan, line: number): void {
  if (scan.checksGroups) scan.faults.push({ line, message: "closing parenthesis without an opening one" });
}

/** In a damaged text or after a hole, a statement may begin without a semicolon before it. */
function startsStatement(scan: Scan): boolean {
  const upper = upperAt(scan);
  const next = upperAt(scan, 1);
  if (upper === "CREATE" || upper === "DROP")
    return /^(?:OR|TABLE|VIEW|TEMP|EXTERNAL|MATERIALIZED|SCHEMA|SNAPSHOT)$/.test(next);
  if (upper === "INSERT" || upper === "MERGE") return next === "INTO";
  return (upper === "DELETE" && next === "FROM") || (upper === "TRUNCATE" && next === "TABLE");
}

function scanCall(scan: Scan): void {
  const path = readPath(scan);
  if (path)
    emit(scan, {
      verb: "execute",
      kind: "other",
      name: tableName(path.parts, scan.context),
      line: path.line,
    });
  scanExpression(scan, NO_SURROUNDINGS);
}

/** EXECUTE IMMEDIATE: a known text is scanned in its turn, any other is said to be dynamic. */
function scanExecute(scan: Scan): void {
  const { line } = peek(scan, -1);
  accept(scan, "IMMEDIATE");
  const from = scan.at;
  const text = readText(scan, scan.variables);
  scan.at = from;
  if (text === undefined) emitDynamic(scan, line);
  else scan.nested(text, line);
  scanExpression(scan, NO_SURROUNDINGS);
}

function emitDynamic(scan: Scan, line: number): void {
  limit(scan, "a statement is put together at run time (EXECUTE IMMEDIATE)");
  const name = tableName(["{dynamic}"], { project: null, dataset: null });
  const { dataset } = scan.context;
  const full = dataset === null ? name : tableName([dataset, name], scan.context);
  emit(scan, { verb: "execute", kind: "bigquery-table", name: full, line, dynamic: true });
}

function scanDeclare(scan: Scan): void {
  const names: string[] = [];
  while (isName(peek(scan))) {
    names.push(take(scan).text.toLowerCase());
    if (!accept(scan, ",")) break;
  }
  scanExpression(scan, NO_SURROUNDINGS, (inner) => upperAt(inner) === "DEFAULT");
  if (!accept(scan, "DEFAULT")) return;
  const from = scan.at;
  const text = readText(scan, scan.variables);
  for (const name of names) remember(scan, name, text);
  scan.at = from;
  scanExpression(scan, NO_SURROUNDINGS);
}

function scanSet(scan: Scan): void {
  if (upperAt(scan) === "(") scanGroup(scan, NO_SURROUNDINGS);
  const name = isName(peek(scan)) && upperAt(scan, 1) === "=" ? peek(scan).text.toLowerCase() : null;
  if (name !== null) {
    scan.at += 2;
    const from = scan.at;
    remember(scan, name, readText(scan, scan.variables));
    scan.at = from;
  }
  scanExpression(scan, NO_SURROUNDINGS);
}

/** The beginning of a text as a person can read it. */
function shownText(text: string): string {
  return fillHoles(text, () => "{…}").slice(0, 40);
}
