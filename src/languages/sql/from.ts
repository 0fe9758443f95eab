import { passDeepGroup, scanExpression, scanGroup, startsQuery } from "./expression.ts";
import { CLAUSE_WORDS, JOIN_WORDS, SET_OPERATORS } from "./keywords.ts";
import { type Path, readPath, tableName } from "./names.ts";
import { emit, emitRead, noteHole } from "./reads.ts";
import {
  accept,
  closeGroup,
  DEPTH_LIMIT,
  isBareHole,
  isName,
  isStatementEnd,
  peek,
  type Scan,
  take,
  upperAt,
} from "./scan.ts";
import { type AliasScope, addAlias, type Columns, findCte, type Surroundings } from "./scope.ts";
import { ALTERNATIVE } from "./token.ts";

/** One item of a FROM clause, as far as output columns go. */
export interface Source {
  readonly alias: string | null;
  readonly columns: Columns;
}

/** What a FROM clause offers to `*`. */
export interface Offer {
  readonly sources: readonly Source[];
  /** Columns that USING merges, in order. */
  readonly merged: readonly string[];
}

/** What is in sight inside a FROM clause: its own aliases, and what its sub-queries see. */
interface FromSight {
  readonly own: Surroundings & { readonly aliases: AliasScope };
  readonly outer: Surroundings;
}

/** Scans the list after FROM (or a join's right side): items, joins, commas, conditions. */
export function scanFrom(scan: Scan, sight: FromSight): Offer {
  const sources: Source[] = [];
  const merged: string[] = [];
  scanItems(scan, sight, sources, merged);
  return { sources, merged };
}

/** True at the word or mark that ends a FROM clause. */
function isFromEnd(scan: Scan): boolean {
  return isStatementEnd(scan) || upperAt(scan) === ")" || upperAt(scan) === "]" || upperAt(scan) === "|>";
}

function scanItems(scan: Scan, sight: FromSight, sources: Source[], merged: string[]): void {
  while (!isFromEnd(scan)) {
    scanItem(scan, sight, sources, merged);
    scanConditions(scan, sight, merged);
    if (accept(scan, ",") || accept(scan, ALTERNATIVE)) continue;
    if (!passJoin(scan)) return;
  }
}

/** ON and USING, more than one where joins are nested without parentheses. */
function scanConditions(scan: Scan, sight: FromSight, merged: string[]): void {
  while (!isFromEnd(scan)) {
    if (accept(scan, "ON")) scanExpression(scan, sight.own, endsCondition);
    else if (upperAt(scan) === "USING" && upperAt(scan, 1) === "(") readUsing(scan, merged);
    else if (isBareHole(peek(scan))) {
      noteHole(scan);
      scan.at++;
    } else return;
  }
}

function endsCondition(scan: Scan): boolean {
  const upper = upperAt(scan);
  if (upper === "," || upper === "|>") return true;
  if (!CLAUSE_WORDS.has(upper)) return false;
  return upperAt(scan, 1) !== "(" || (upper !== "LEFT" && upper !== "RIGHT");
}

function readUsing(scan: Scan, merged: string[]): void {
  scan.at += 2;
  while (!isStatementEnd(scan) && upperAt(scan) !== ")") {
    const token = take(scan);
    if (isName(token) && !merged.includes(token.text)) merged.push(token.text);
  }
  accept(scan, ")");
}

/** Passes the words of a join; false where none stands here, or where they belong to a set operation. */
function passJoin(scan: Scan): boolean {
  let offset = 0;
  while (JOIN_WORDS.has(upperAt(scan, offset))) {
    if (upperAt(scan, offset) === "JOIN") {
      scan.at += offset + 1;
      passJoinHint(scan);
      return true;
    }
    offset++;
    if (SET_OPERATORS.has(upperAt(scan, offset))) return false;
  }
  return false;
}

function passJoinHint(scan: Scan): void {
  if (accept(scan, "EACH")) return;
  if (peek(scan).text === "@" && upperAt(scan, 1).startsWith("{")) scan.at += 2;
}

function scanItem(scan: Scan, sight: FromSight, sources: Source[], merged: string[]): void {
  accept(scan, "LATERAL");
  if (upperAt(scan) === "(") {
    scanParenthesised(scan, sight, sources, merged);
    return;
  }
  if (startsQuery(scan)) {
    scan.query(scan, sight.outer);
    return;
  }
  if (upperAt(scan) === "UNNEST" && upperAt(scan, 1) === "(") {
    scan.at++;
    scanGroup(scan, sight.own);
    sources.push({ alias: readSuffixes(scan, sight, null), columns: undefined });
    return;
  }
  const path = CLAUSE_WORDS.has(upperAt(scan)) ? undefined : withWildcard(scan, readPath(scan));
  if (path === undefined) {
    if (!isFromEnd(scan) && !CLAUSE_WORDS.has(upperAt(scan)) && upperAt(scan) !== ",") scan.at++;
    return;
  }
  if (upperAt(scan) === "(") scanFunction(scan, sight, sources, path);
  else scanTable(scan, sight, sources, path);
}

/** `FROM ds.events_*` without backticks, as emulators and templates allow it. */
function withWildcard(scan: Scan, path: Path | undefined): Path | undefined {
  const star = peek(scan);
  if (path === undefined || star.text !== "*" || star.start !== scan.tokens[scan.at - 1]?.end) return path;
  scan.at++;
  return { ...path, parts: [...path.parts.slice(0, -1), `${path.parts.at(-1) ?? ""}*`] };
}

/** `( query )`, `( join )` or any nesting of the two. */
function scanParenthesised(scan: Scan, sight: FromSight, sources: Source[], merged: string[]): void {
  const opener = take(scan);
  if (scan.depth >= DEPTH_LIMIT) {
    passDeepGroup(scan);
    sources.push({ alias: readSuffixes(scan, sight, null), columns: undefined });
    return;
  }
  scan.depth++;
  const first = sources.length;
  if (startsQuery(scan) || upperAt(scan) === "FROM") {
    sources.push({ alias: null, columns: scan.query(scan, sight.outer) });
  } else {
    scanItems(scan, sight, sources, merged);
    if (endsQueryOperand(scan)) scan.query(scan, sight.outer);
  }
  scanExpression(scan, sight.own);
  scan.depth--;
  closeGroup(scan, opener);
  const alias = readSuffixes(scan, sight, null);
  if (alias !== null) nameSources(sources, first, alias);
}

/** After `((SELECT …)` the rest of a set operation may follow: the query scanner takes it from the operator on. */
function endsQueryOperand(scan: Scan): boolean {
  return (
    SET_OPERATORS.has(upperAt(scan)) ||
    upperAt(scan) === "ORDER" ||
    upperAt(scan) === "|>" ||
    JOIN_WORDS.has(upperAt(scan))
  );
}

function nameSources(sources: Source[], first: number, alias: string): void {
  const inner = sources.splice(first);
  const columns = inner.length === 1 ? inner[0]?.columns : undefined;
  sources.push({ alias, columns });
}

const GRAPH_FUNCTIONS = /^(?:GRAPH_TABLE)$/;

/** A function in FROM: its TABLE arguments and sub-queries are reads, the function is a routine. */
function scanFunction(scan: Scan, sight: FromSight, sources: Source[], path: Path): void {
  const name = path.parts.join(".").toUpperCase();
  if (GRAPH_FUNCTIONS.test(name)) readGraph(scan);
  else if (LEGACY_RANGES.test(name)) readRange(scan, sight, name);
  else if (isRoutine(path)) {
    emit(scan, { verb: "read", kind: "other", name: tableName(path.parts, scan.context), line: path.line });
  }
  scanGroup(scan, sight.own);
  sources.push({ alias: readSuffixes(scan, sight, null), columns: undefined });
}

/** Functions of legacy SQL that read many tables of one dataset: by a prefix and dates, or by a condition on their names. */
const LEGACY_RANGES = /^TABLE_(?:DATE_RANGE|QUERY)(?:_STRICT)?$/;

/** `TABLE_DATE_RANGE([p:d.prefix_], …)` reads `p.d.prefix_*`, `TABLE_QUERY([p:d], …)` reads `p.d.*`. */
function readRange(scan: Scan, sight: FromSight, name: string): void {
  const start = scan.at;
  scan.at++;
  const path = readPath(scan);
  scan.at = start;
  if (path === undefined) return;
  const last = path.parts.at(-1) ?? "";
  const parts = /QUERY/.test(name) ? [...path.parts, "*"] : [...path.parts.slice(0, -1), `${last}*`];
  emitRead(scan, { parts, line: path.line }, sight.own.aliases);
}

function isRoutine(path: Path): boolean {
  return path.parts.length >= 2 && !/^(?:ML|AI|APPENDS|SAFE)$/i.test(path.parts[0] ?? "");
}

function readGraph(scan: Scan): void {
  if (upperAt(scan) !== "(" || !isName(peek(scan, 1))) return;
  const start = scan.at;
  scan.at++;
  const path = readPath(scan);
  scan.at = start;
  if (path)
    emit(scan, { verb: "read", kind: "other", name: tableName(path.parts, scan.context), line: path.line });
}

function scanTable(scan: Scan, sight: FromSight, sources: Source[], path: Path): void {
  const bare = path.parts.length === 1 ? (path.parts[0] ?? "") : null;
  const cte = bare === null ? null : findCte(sight.own.ctes, bare);
  if (!cte) emitRead(scan, path, sight.own.aliases);
  const alias = readSuffixes(scan, sight, path.parts.at(-1) ?? null);
  sources.push({ alias, columns: bare === null ? undefined : cte?.columns.get(bare.toLowerCase()) });
}

/** FOR SYSTEM_TIME, alias, WITH OFFSET, TABLESAMPLE, PIVOT and the like, in any order; gives the alias. */
function readSuffixes(scan: Scan, sight: FromSight, implicit: string | null): string | null {
  let alias = implicit;
  while (!isFromEnd(scan)) {
    const upper = upperAt(scan);
    if (upper === "FOR" && /^SYSTEM/.test(upperAt(scan, 1))) skipSystemTime(scan, sight);
    else if (accept(scan, "WITH", "OFFSET")) readAlias(scan, sight.own.aliases);
    else if (/^(?:TABLESAMPLE|PIVOT|UNPIVOT|MATCH_RECOGNIZE)$/.test(upper)) {
      if (!skipToGroup(scan, sight)) break;
    } else {
      const found = readAlias(scan, null);
      if (found === null) break;
      alias = found;
    }
  }
  if (alias !== null) addAlias(sight.own.aliases, alias);
  return alias;
}

/** `AS x`, or a bare name that begins no clause. A hole is none: it may hold a whole clause. */
function readAlias(scan: Scan, scope: AliasScope | null): string | null {
  const explicit = accept(scan, "AS");
  const token = peek(scan);
  const isAlias = isName(token) && (explicit || !(CLAUSE_WORDS.has(token.upper) || isBareHole(token)));
  if (!isAlias) return null;
  scan.at++;
  if (scope) addAlias(scope, token.text);
  return token.text;
}

function skipSystemTime(scan: Scan, sight: FromSight): void {
  scan.at++;
  while (/^(?:SYSTEM_TIME|SYSTEM|TIME|AS|OF)$/.test(upperAt(scan))) scan.at++;
  scanExpression(
    scan,
    sight.own,
    (inner) => endsCondition(inner) || upperAt(inner) === "AS" || isImplicitAlias(inner),
  );
}

/** A name right after a finished value: `… AS OF ts t`. */
function isImplicitAlias(scan: Scan): boolean {
  const before = peek(scan, -1);
  const endsValue = before.upper === ")" || before.kind === "string" || before.kind === "param";
  return endsValue && isName(peek(scan)) && !/^(?:AT|AND|OR)$/.test(upperAt(scan));
}

/** PIVOT( … ), TABLESAMPLE SYSTEM ( … ): passes to the group and through it. */
function skipToGroup(scan: Scan, sight: FromSight): boolean {
  for (let offset = 1; offset <= 4; offset++) {
    if (upperAt(scan, offset) !== "(") continue;
    scan.at += offset;
    scanGroup(scan, sight.own);
    return true;
  }
  return false;
}
