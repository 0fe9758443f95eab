import { scanExpression, scanGroup, startsQuery } from "./expression.ts";
import { scanFrom } from "./from.ts";
import { CLAUSE_WORDS } from "./keywords.ts";
import { readPath } from "./names.ts";
import { moveTo, readStorageUris } from "./options.ts";
import { readNameList } from "./query.ts";
import { emit, emitTable } from "./reads.ts";
import { accept, isBareHole, isName, isStatementEnd, peek, type Scan, upperAt } from "./scan.ts";
import { type AliasScope, addAlias, NO_SURROUNDINGS, openAliases } from "./scope.ts";

/** Scans INSERT with the cursor after the word. */
export function scanInsert(scan: Scan): void {
  accept(scan, "INTO");
  emitTable(scan, "dml", readPath(scan));
  if (upperAt(scan) === "(" && !opensQuery(scan)) readNameList(scan);
  if (startsQuery(scan) || upperAt(scan) === "(" || upperAt(scan) === "FROM")
    scan.query(scan, NO_SURROUNDINGS);
  scanExpression(scan, NO_SURROUNDINGS);
}

function opensQuery(scan: Scan): boolean {
  let offset = 0;
  while (upperAt(scan, offset) === "(") offset++;
  return /^(?:SELECT|WITH|FROM)$/.test(upperAt(scan, offset));
}

/** Scans UPDATE with the cursor after the word. */
export function scanUpdate(scan: Scan): void {
  const { own } = readTarget(scan);
  scanExpression(scan, own, (inner) => upperAt(inner) === "FROM");
  if (accept(scan, "FROM")) scanFrom(scan, { own, outer: NO_SURROUNDINGS });
  scanExpression(scan, own);
}

/** Scans DELETE with the cursor after the word. */
export function scanDelete(scan: Scan): void {
  accept(scan, "FROM");
  const { own } = readTarget(scan);
  scanExpression(scan, own);
}

/** Scans MERGE with the cursor after the word; the verbs after its THENs belong to it. */
export function scanMerge(scan: Scan): void {
  accept(scan, "INTO");
  const { own } = readTarget(scan);
  if (accept(scan, "USING")) scanFrom(scan, { own, outer: NO_SURROUNDINGS });
  scanExpression(scan, own);
}

/** Scans TRUNCATE TABLE with the cursor after TRUNCATE. */
export function scanTruncate(scan: Scan): void {
  accept(scan, "TABLE");
  emitTable(scan, "dml", readPath(scan));
  scanExpression(scan, NO_SURROUNDINGS);
}

interface Target {
  readonly own: { readonly ctes: null; readonly aliases: AliasScope };
}

/** The changed table and its alias, which WHERE and the sub-queries see. */
function readTarget(scan: Scan): Target {
  const path = readPath(scan);
  emitTable(scan, "dml", path);
  const aliases = openAliases(null);
  const explicit = accept(scan, "AS");
  const token = peek(scan);
  if (isName(token) && (explicit || !(CLAUSE_WORDS.has(token.upper) || isBareHole(token)))) {
    addAlias(aliases, token.text);
    scan.at++;
  } else if (path) addAlias(aliases, path.parts.at(-1) ?? "");
  return { own: { ctes: null, aliases } };
}

/** Scans EXPORT DATA with the cursor after EXPORT: the addresses written, and the query. */
export function scanExport(scan: Scan): void {
  if (!accept(scan, "DATA")) return;
  while (moveTo(scan, "OPTIONS", "AS")) {
    if (accept(scan, "AS")) {
      scan.query(scan, NO_SURROUNDINGS);
      return;
    }
    scan.at++;
    for (const { uri, line } of readStorageUris(scan))
      emit(scan, { verb: "extract", kind: "gcs-object", name: uri, line });
  }
}

/** Scans LOAD DATA with the cursor after LOAD: `FROM FILES` is an address, not a clause. */
export function scanLoad(scan: Scan): void {
  if (!accept(scan, "DATA")) return;
  if (!accept(scan, "INTO")) accept(scan, "OVERWRITE");
  accept(scan, "TEMP");
  accept(scan, "TEMPORARY");
  accept(scan, "TABLE");
  emitTable(scan, "load", readPath(scan));
  while (!isStatementEnd(scan)) {
    if (upperAt(scan) === "FILES" && upperAt(scan, 1) === "(") readFiles(scan);
    else if (upperAt(scan) === "(") scanGroup(scan, NO_SURROUNDINGS);
    else scan.at++;
  }
}

function readFiles(scan: Scan): void {
  scan.at++;
  for (const { uri, line } of readStorageUris(scan))
    emit(scan, { verb: "read", kind: "gcs-object", name: uri, line });
}
