import { accept, type Cursor, expect, peek, RESERVED, take, takeName, unexpected } from "./cursor.ts";

/** ORDER BY, LIMIT and the treatment of NULL inside an aggregate. */
export function skipModifiers(cursor: Cursor): void {
  accept(cursor, "IGNORE", "NULLS");
  accept(cursor, "RESPECT", "NULLS");
  if (accept(cursor, "ORDER", "BY")) skipOrder(cursor);
  if (accept(cursor, "LIMIT")) cursor.grammar.expression(cursor);
}

function skipOrder(cursor: Cursor): void {
  do {
    cursor.grammar.expression(cursor);
    if (!accept(cursor, "ASC")) accept(cursor, "DESC");
    if (accept(cursor, "NULLS")) take(cursor);
  } while (accept(cursor, ","));
}

/** Reads what follows OVER. What a window looks like does not matter: windows are checked, not executed. */
export function skipWindow(cursor: Cursor): void {
  if (!accept(cursor, "(")) {
    takeName(cursor);
    return;
  }
  const { kind, text } = peek(cursor);
  if (kind === "quoted" || (kind === "word" && !RESERVED.has(text))) take(cursor);
  if (accept(cursor, "PARTITION")) {
    expect(cursor, "BY");
    do cursor.grammar.expression(cursor);
    while (accept(cursor, ","));
  }
  if (accept(cursor, "ORDER")) {
    expect(cursor, "BY");
    skipOrder(cursor);
  }
  if (accept(cursor, "ROWS") || accept(cursor, "RANGE")) skipFrame(cursor);
  if (!accept(cursor, ")")) throw unexpected(cursor, ")");
}

function skipFrame(cursor: Cursor): void {
  const hasEnd = accept(cursor, "BETWEEN");
  skipBound(cursor);
  if (!hasEnd) return;
  expect(cursor, "AND");
  skipBound(cursor);
}

/** `UNBOUNDED PRECEDING`, `CURRENT ROW`, `3 FOLLOWING`. */
function skipBound(cursor: Cursor): void {
  if (accept(cursor, "CURRENT", "ROW")) return;
  const isCounted = ["number", "parameter"].includes(peek(cursor).kind);
  if (isCounted) take(cursor);
  else expect(cursor, "UNBOUNDED");
  if (!accept(cursor, "PRECEDING")) expect(cursor, "FOLLOWING");
}
