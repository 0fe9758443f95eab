import { changeOnTable, isOnTable } from "./create.ts";
import { scanExpression } from "./expression.ts";
import { datasetName, type Path, readPath, tableName } from "./names.ts";
import { moveTo } from "./options.ts";
import { emit, emitTable, isTemporary } from "./reads.ts";
import { accept, isStatementEnd, type Scan, upperAt } from "./scan.ts";
import { NO_SURROUNDINGS } from "./scope.ts";

const TABLE_WORDS = /^(?:EXTERNAL|SNAPSHOT|MATERIALIZED|TEMP|TEMPORARY|AGGREGATE)$/;

/** Scans an ALTER statement with the cursor after the word. */
export function scanAlter(scan: Scan): void {
  while (TABLE_WORDS.test(upperAt(scan))) scan.at++;
  const isDataset = accept(scan, "SCHEMA");
  const isTable = !isDataset && (accept(scan, "TABLE") || accept(scan, "VIEW"));
  const isModel = !isDataset && !isTable && accept(scan, "MODEL");
  if (!isDataset && !isTable && !isModel) {
    if (isOnTable(scan)) changeOnTable(scan);
    scanExpression(scan, NO_SURROUNDINGS);
    return;
  }
  accept(scan, "IF", "EXISTS");
  const path = readPath(scan);
  if (isDataset) emitDataset(scan, "write", path);
  else if (isModel) emitOther(scan, "write", path);
  else if (path && accept(scan, "RENAME", "TO")) renameTable(scan, path);
  else emitTable(scan, "write", path);
  scanExpression(scan, NO_SURROUNDINGS);
}

/** The new name is bare: it stays in the old one's dataset. */
function renameTable(scan: Scan, from: Path): void {
  const to = readPath(scan);
  if (!to) return;
  const bare = to.parts.at(-1) ?? "";
  if (isTemporary(scan, from.parts)) {
    scan.temporary.add(bare);
    return;
  }
  const target = to.parts.length > 1 ? to.parts : [...from.parts.slice(0, -1), bare];
  emitTable(scan, "rename", from, { to: tableName(target, scan.context) });
}

/** Scans a DROP statement with the cursor after the word. */
export function scanDrop(scan: Scan): void {
  while (TABLE_WORDS.test(upperAt(scan))) scan.at++;
  if (
    accept(scan, "TABLE", "FUNCTION") ||
    accept(scan, "FUNCTION") ||
    accept(scan, "PROCEDURE") ||
    accept(scan, "MODEL")
  ) {
    emitOther(scan, "drop", readTarget(scan));
  } else if (accept(scan, "TABLE") || accept(scan, "VIEW")) emitTable(scan, "drop", readTarget(scan));
  else if (accept(scan, "SCHEMA")) emitDataset(scan, "drop", readTarget(scan));
  else if (isOnTable(scan)) changeOnTable(scan);
  scanExpression(scan, NO_SURROUNDINGS);
}

/** UNDROP SCHEMA brings a dataset back. */
export function scanUndrop(scan: Scan): void {
  if (accept(scan, "SCHEMA")) emitDataset(scan, "create", readTarget(scan));
  scanExpression(scan, NO_SURROUNDINGS);
}

/** GRANT and REVOKE … ON TABLE t / ON SCHEMA d. */
export function scanGrant(scan: Scan): void {
  if (!moveTo(scan, "ON")) return;
  scan.at++;
  while (/^(?:EXTERNAL|MATERIALIZED)$/.test(upperAt(scan))) scan.at++;
  if (accept(scan, "SCHEMA")) emitDataset(scan, "write", readPath(scan));
  else if (accept(scan, "TABLE") || accept(scan, "VIEW")) emitTable(scan, "write", readPath(scan));
  if (!isStatementEnd(scan)) scanExpression(scan, NO_SURROUNDINGS);
}

function readTarget(scan: Scan): Path | undefined {
  accept(scan, "IF", "EXISTS");
  accept(scan, "IF", "NOT", "EXISTS");
  return readPath(scan);
}

function emitDataset(scan: Scan, verb: "write" | "drop" | "create", path: Path | undefined): void {
  if (!path) return;
  emit(scan, {
    verb,
    kind: "bigquery-dataset",
    name: datasetName(path.parts, scan.context),
    line: path.line,
  });
}

function emitOther(scan: Scan, verb: "write" | "drop", path: Path | undefined): void {
  if (!path) return;
  emit(scan, { verb, kind: "other", name: tableName(path.parts, scan.context), line: path.line });
}
