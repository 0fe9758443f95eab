import { passDeepGroup, type Stop, scanExpression, scanGroup, startsQuery } from "./expression.ts";
import { type Offer, scanFrom } from "./from.ts";
import { JOIN_WORDS, SET_OPERATORS } from "./keywords.ts";
import { noteHole } from "./reads.ts";
import {
  accept,
  closeGroup,
  DEPTH_LIMIT,
  isBareHole,
  isName,
  isStatementEnd,
  noteDepth,
  peek,
  type Scan,
  take,
  upperAt,
} from "./scan.ts";
import { type AliasScope, type Columns, type CteScope, openAliases, type Surroundings } from "./scope.ts";
import { outputColumns, type SelectItem } from "./select.ts";
import type { Token } from "./token.ts";

/**
 * Scans a query from the cursor to its closing parenthesis or the end of the statement: reads become effects. Gives
 * the columns that it yields, where the text tells; the first branch of a set operation names them.
 */
export function scanQuery(scan: Scan, around: Surroundings): Columns {
  if (scan.depth >= DEPTH_LIMIT) {
    take(scan);
    noteDepth(scan);
    return undefined;
  }
  scan.depth++;
  const columns = scanOperands(scan, around);
  scan.depth--;
  return columns;
}

function scanOperands(scan: Scan, around: Surroundings): Columns {
  const inside = upperAt(scan) === "WITH" ? scanWith(scan, around) : around;
  let columns = scanOperand(scan, inside);
  while (!isStatementEnd(scan) && upperAt(scan) !== ")" && upperAt(scan) !== "]") {
    if (passSetOperator(scan)) scanOperand(scan, inside);
    else if (accept(scan, "|>")) columns = scanPipe(scan, inside, columns);
    else {
      const from = scan.at;
      scanExpression(scan, inside, endsSelect);
      if (scan.at === from) scan.at++;
    }
  }
  return columns;
}

/** Scans the WITH list; each expression sees those before it, with RECURSIVE all of them. */
function scanWith(scan: Scan, around: Surroundings): Surroundings {
  scan.at++;
  const ctes: CteScope = { columns: new Map(), parent: around.ctes };
  const inside: Surroundings = { ctes, aliases: around.aliases };
  if (accept(scan, "RECURSIVE")) registerAll(scan, ctes);
  while (isName(peek(scan)) && upperAt(scan) !== "SELECT") {
    const name = take(scan);
    if (isBareHole(name) && upperAt(scan) !== "AS") {
      noteHole(scan);
      continue;
    }
    const listed = upperAt(scan) === "(" ? readNameList(scan) : undefined;
    accept(scan, "AS");
    const columns = upperAt(scan) === "(" ? scanBody(scan, inside) : undefined;
    ctes.columns.set(name.text.toLowerCase(), listed ?? columns);
    accept(scan, ",");
  }
  return inside;
}

/** Names of a recursive WITH: every `name AS (` at its own depth. */
function registerAll(scan: Scan, ctes: CteScope): void {
  let open = 0;
  for (let offset = 0; scan.at + offset < scan.tokens.length; offset++) {
    const upper = upperAt(scan, offset);
    if (upper === "(") open++;
    else if (upper === ")") open--;
    if (upper === ";" || open < 0 || (open === 0 && upper === "SELECT")) return;
    const isNamed = open === 0 && isName(peek(scan, offset)) && upper !== "AS";
    if (isNamed) ctes.columns.set(peek(scan, offset).text.toLowerCase(), undefined);
  }
}

/** `( query )` with the cursor at the parenthesis. */
function scanBody(scan: Scan, around: Surroundings): Columns {
  const opener = take(scan);
  if (scan.depth >= DEPTH_LIMIT) {
    passDeepGroup(scan);
    return undefined;
  }
  scan.depth++;
  const columns = scanQuery(scan, around);
  scan.depth--;
  closeGroup(scan, opener);
  return columns;
}

/** `(a, b)`: names in parentheses, types and options passed over; undefined where a hole stands for names. */
export function readNameList(scan: Scan): Columns {
  const names: string[] = [];
  let isKnown = true;
  let open = 0;
  let expectsName = true;
  do {
    const token = take(scan);
    open += nesting(token);
    if (open !== 1) continue;
    if (token.upper === ",") expectsName = true;
    else if (expectsName && token.kind !== "mark") {
      expectsName = false;
      if (isConstraint(token, peek(scan))) continue;
      names.push(token.text);
      isKnown &&= isName(token) && !isBareHole(token);
    }
  } while (open > 0 && !isStatementEnd(scan));
  return isKnown ? names : undefined;
}

function nesting({ upper }: Token): number {
  if (upper === "(" || upper === "<") return 1;
  return upper === ")" || upper === ">" ? -1 : 0;
}

/** `PRIMARY KEY (x)`, `CONSTRAINT c FOREIGN KEY (x) …` in a column list. */
function isConstraint(token: Token, next: Token): boolean {
  if (token.upper === "CONSTRAINT") return isName(next);
  return (token.upper === "PRIMARY" || token.upper === "FOREIGN") && next.upper === "KEY";
}

function scanOperand(scan: Scan, around: Surroundings): Columns {
  const upper = upperAt(scan);
  if (upper === "SELECT") return scanSelect(scan, around);
  if (upper === "(") return scanBody(scan, around);
  if (upper === "FROM") return scanPipeSource(scan, around);
  if (startsQuery(scan)) return scanQuery(scan, around);
  if (isBareHole(peek(scan))) noteHole(scan);
  scanExpression(scan, around, endsSelect);
  return undefined;
}

const SELECT_MODIFIERS = /^(?:DISTINCT|ALL)$/;

function scanSelect(scan: Scan, around: Surroundings): Columns {
  scan.at++;
  const aliases = openAliases(around.aliases);
  const own = { ctes: around.ctes, aliases };
  if (accept(scan, "WITH") && isName(peek(scan))) passPrivacy(scan, own);
  while (SELECT_MODIFIERS.test(upperAt(scan))) scan.at++;
  const isValue = upperAt(scan) === "AS" && upperAt(scan, 1) === "VALUE";
  if (accept(scan, "AS") && !isStatementEnd(scan)) scan.at++;
  const items = scanItems(scan, own);
  let offer: Offer = { sources: [], merged: [] };
  if (accept(scan, "FROM")) offer = scanFrom(scan, { own, outer: around });
  scanExpression(scan, own, endsSelect);
  return isValue ? undefined : outputColumns(scan.tokens, items, offer);
}

/** `SELECT WITH DIFFERENTIAL_PRIVACY OPTIONS(…)`. */
function passPrivacy(scan: Scan, own: Surroundings): void {
  scan.at++;
  if (accept(scan, "OPTIONS") && upperAt(scan) === "(") scanGroup(scan, own);
}

function scanItems(scan: Scan, own: { ctes: CteScope | null; aliases: AliasScope }): readonly SelectItem[] {
  const items: SelectItem[] = [];
  while (!isStatementEnd(scan)) {
    const from = scan.at;
    passStar(scan);
    scanExpression(scan, own, endsItem);
    if (scan.at > from) items.push({ from, to: scan.at });
    if (!accept(scan, ",")) break;
  }
  return items;
}

/** `*` or `t.*`, so that the EXCEPT after it is not taken for a set operation. */
function passStar(scan: Scan): void {
  let offset = 0;
  while (isName(peek(scan, offset)) && upperAt(scan, offset + 1) === ".") offset += 2;
  if (upperAt(scan, offset) === "*") scan.at += offset + 1;
}

const endsItem: Stop = (scan) =>
  upperAt(scan) === "," || isFromClause(scan) || endsSelect(scan) || isTail(scan);

/** Not the FROM of IS DISTINCT FROM. */
function isFromClause(scan: Scan): boolean {
  return upperAt(scan) === "FROM" && upperAt(scan, -1) !== "DISTINCT";
}

function isTail(scan: Scan): boolean {
  return /^(?:WHERE|GROUP|HAVING|QUALIFY|WINDOW|ORDER|LIMIT)$/.test(upperAt(scan));
}

/** True where a set operation or a pipe begins. */
function endsSelect(scan: Scan): boolean {
  const upper = upperAt(scan);
  if (upper === "|>") return true;
  return setOperatorOffset(scan, upper) >= 0;
}

/** Offset of the operator word, or -1: `UNION`, `EXCEPT DISTINCT`, `FULL OUTER UNION`. */
function setOperatorOffset(scan: Scan, upper: string): number {
  let offset = 0;
  while (offset < 3 && JOIN_WORDS.has(upperAt(scan, offset))) offset++;
  const word = offset === 0 ? upper : upperAt(scan, offset);
  if (!SET_OPERATORS.has(word)) return -1;
  const next = upperAt(scan, offset + 1);
  return word === "UNION" || next === "ALL" || next === "DISTINCT" ? offset : -1;
}

function passSetOperator(scan: Scan): boolean {
  const offset = setOperatorOffset(scan, upperAt(scan));
  if (offset < 0) return false;
  scan.at += offset + 1;
  while (/^(?:ALL|DISTINCT|BY|NAME|STRICT|CORRESPONDING|MATCHING)$/.test(upperAt(scan))) scan.at++;
  if (upperAt(scan) === "ON" && upperAt(scan, 1) === "(") {
    scan.at++;
    readNameList(scan);
  }
  return true;
}

function scanPipeSource(scan: Scan, around: Surroundings): Columns {
  scan.at++;
  const own = { ctes: around.ctes, aliases: openAliases(around.aliases) };
  const { sources } = scanFrom(scan, { own, outer: around });
  scanExpression(scan, own, endsSelect);
  return sources.length === 1 ? sources[0]?.columns : undefined;
}

const KEEPING_PIPES = /^(?:WHERE|ORDER|LIMIT|AS|TABLESAMPLE|ASSERT|UNION|INTERSECT|EXCEPT|DISTINCT)$/;

/** One pipe operator; JOIN and the set operations bring in tables. Gives the columns after it. */
function scanPipe(scan: Scan, around: Surroundings, before: Columns): Columns {
  const own = { ctes: around.ctes, aliases: openAliases(around.aliases) };
  const upper = upperAt(scan);
  if (passSetOperator(scan)) {
    do scanOperand(scan, around);
    while (accept(scan, ","));
    return before;
  }
  if (upper === "SELECT") return scanSelect(scan, around);
  if (JOIN_WORDS.has(upper)) {
    while (JOIN_WORDS.has(upperAt(scan))) scan.at++;
    scanFrom(scan, { own, outer: around });
    return undefined;
  }
  if (!isStatementEnd(scan)) scan.at++;
  scanExpression(scan, own, endsSelect);
  return KEEPING_PIPES.test(upper) ? before : undefined;
}
