import { scanExpression } from "./expression.ts";
import { datasetName, type Path, readPath, tableName } from "./names.ts";
import { moveTo, readStorageUris } from "./options.ts";
import { readNameList } from "./query.ts";
import { emit, emitRead, emitTable, isTemporary, noteHole } from "./reads.ts";
import { accept, isBareHole, isStatementEnd, peek, type Scan, upperAt } from "./scan.ts";
import { type Columns, NO_SURROUNDINGS } from "./scope.ts";

interface Creation {
  readonly verb: "create" | "replace";
  readonly isTemporary: boolean;
}

/** Scans a CREATE statement with the cursor after the word. */
export function scanCreate(scan: Scan): void {
  const verb = accept(scan, "OR", "REPLACE") ? "replace" : "create";
  const isTemporary = accept(scan, "TEMP") || accept(scan, "TEMPORARY");
  while (/^(?:EXTERNAL|SNAPSHOT|AGGREGATE|MATERIALIZED|AUTHORIZED)$/.test(upperAt(scan))) scan.at++;
  const creation = { verb, isTemporary } as const;
  if (accept(scan, "TABLE", "FUNCTION") || accept(scan, "FUNCTION")) createRoutine(scan, creation);
  else if (accept(scan, "PROCEDURE")) createProcedure(scan, creation);
  else if (accept(scan, "TABLE")) createTable(scan, creation);
  else if (accept(scan, "VIEW")) createView(scan);
  else if (accept(scan, "SCHEMA")) createSchema(scan, creation);
  else if (accept(scan, "MODEL")) createModel(scan, creation);
  else if (isOnTable(scan)) changeOnTable(scan);
  else scanExpression(scan, NO_SURROUNDINGS);
}

/** True for the objects that hang on a table: row access policies and search indexes. */
export function isOnTable(scan: Scan): boolean {
  const first = upperAt(scan);
  if (first === "ALL") return upperAt(scan, 1) === "ROW";
  return (first === "ROW" && upperAt(scan, 1) === "ACCESS") || /^(?:SEARCH|VECTOR)$/.test(first);
}

/** `… POLICY x ON t`, `… INDEX x ON t`: a change of the table. */
export function changeOnTable(scan: Scan): void {
  if (!moveTo(scan, "ON")) return;
  scan.at++;
  emitTable(scan, "write", readPath(scan));
  scanExpression(scan, NO_SURROUNDINGS);
}

function passCondition(scan: Scan): void {
  accept(scan, "IF", "NOT", "EXISTS");
}

function createTable(scan: Scan, creation: Creation): void {
  passCondition(scan);
  const path = readTarget(scan, "CREATE TABLE");
  if (!path) return;
  const slot = scan.effects.length;
  if (creation.isTemporary) hideTemporary(scan, path);
  else emitTable(scan, creation.verb, path);
  const isEmitted = scan.effects.length > slot;
  const listed = upperAt(scan) === "(" ? readNameList(scan) : undefined;
  const queried = scanTableClauses(scan);
  if (isEmitted) addColumns(scan, slot, listed?.length ? listed : queried);
}

function hideTemporary(scan: Scan, path: Path): void {
  scan.isScript = true;
  scan.temporary.add(path.parts.at(-1) ?? "");
}

/** Everything between the name and the end: sources of copies, options, the query. Gives the query's columns. */
function scanTableClauses(scan: Scan): Columns {
  while (!isStatementEnd(scan)) {
    const upper = upperAt(scan);
    if (accept(scan, "LIKE") || accept(scan, "COPY") || accept(scan, "CLONE")) readSource(scan);
    else if (upper === "OPTIONS") readOptions(scan);
    else if (accept(scan, "AS", "REPLICA", "OF")) readSource(scan);
    else if (accept(scan, "AS")) return scan.query(scan, NO_SURROUNDINGS);
    else if (upper === "FOR") skipSystemTime(scan);
    else if (upper === "(") scanGroupOf(scan);
    else if (upper === ")") return undefined;
    else {
      if (isBareHole(peek(scan))) noteHole(scan);
      scan.at++;
    }
  }
  return undefined;
}

function readSource(scan: Scan): void {
  const path = readPath(scan);
  if (path) emitRead(scan, path, null);
}

function readOptions(scan: Scan): void {
  scan.at++;
  for (const { uri, line } of readStorageUris(scan))
    emit(scan, { verb: "read", kind: "gcs-object", name: uri, line });
}

/** `FOR SYSTEM_TIME AS OF <time>`: its AS begins no query. */
function skipSystemTime(scan: Scan): void {
  while (/^(?:FOR|SYSTEM_TIME|SYSTEM|TIME|AS|OF)$/.test(upperAt(scan))) scan.at++;
}

function scanGroupOf(scan: Scan): void {
  scan.at++;
  scanExpression(scan, NO_SURROUNDINGS);
  accept(scan, ")");
}

function createView(scan: Scan): void {
  passCondition(scan);
  const path = readTarget(scan, "CREATE VIEW");
  if (!path) return;
  const slot = scan.effects.length;
  emitTable(scan, "view", path);
  const listed = upperAt(scan) === "(" ? readNameList(scan) : undefined;
  const queried = scanTableClauses(scan);
  if (scan.effects.length > slot) addColumns(scan, slot, listed ?? queried);
}

function addColumns(scan: Scan, slot: number, columns: Columns): void {
  const effect = scan.effects[slot];
  if (effect && columns !== undefined) scan.effects[slot] = { ...effect, columns };
}

function createSchema(scan: Scan, { verb }: Creation): void {
  accept(scan, "IF", "NOT", "EXISTS");
  const path = readTarget(scan, "CREATE SCHEMA");
  if (!path) return;
  emit(scan, {
    verb,
    kind: "bigquery-dataset",
    name: datasetName(path.parts, scan.context),
    line: path.line,
  });
  scanExpression(scan, NO_SURROUNDINGS);
}

function createModel(scan: Scan, { verb }: Creation): void {
  passCondition(scan);
  emitOther(scan, verb);
  scanTableClauses(scan);
}

/** The body of a SQL function is read; that of another language is only a string. */
function createRoutine(scan: Scan, creation: Creation): void {
  passCondition(scan);
  if (creation.isTemporary) {
    scan.isScript = true;
    readPath(scan);
  } else emitOther(scan, creation.verb);
  scanExpression(scan, NO_SURROUNDINGS);
}

/** The head of a procedure; its body follows as statements of the script. */
function createProcedure(scan: Scan, creation: Creation): void {
  passCondition(scan);
  emitOther(scan, creation.verb);
  moveTo(scan, "BEGIN", "AS");
}

function emitOther(scan: Scan, verb: "create" | "replace"): void {
  const path = readPath(scan);
  if (!path || isTemporary(scan, path.parts)) return;
  emit(scan, { verb, kind: "other", name: tableName(path.parts, scan.context), line: path.line });
}

function readTarget(scan: Scan, statement: string): Path | undefined {
  const path = readPath(scan);
  if (!path) scan.faults.push({ line: peek(scan, -1).line, message: `${statement} names nothing` });
  return path;
}
