import { isType, standardType } from "../types.ts";
import { accept, type Cursor, expect, isNext, take, takeList, takeName, takeOptionalList } from "./cursor.ts";
import { invalidQuery } from "./fault.ts";
import type { ColumnDefinition, Options } from "./tree.ts";

/** A type as it is written: its name, and what is inside. */
export interface WrittenType {
  readonly type: string;
  readonly isRepeated: boolean;
  readonly fields: readonly ColumnDefinition[];
}

/** Reads a type: `NUMERIC(10, 2)`, `ARRAY<STRING>`, `STRUCT<a INT64, b STRING>`. */
export function takeType(cursor: Cursor): WrittenType {
  const name = take(cursor).text;
  if (name === "ARRAY") {
    expect(cursor, "<");
    const inner = takeType(cursor);
    closeAngle(cursor);
    return { ...inner, isRepeated: true };
  }
  if (name === "STRUCT" && accept(cursor, "<"))
    return { type: "STRUCT", isRepeated: false, fields: takeFields(cursor) };
  if (!isType(name)) throw invalidQuery(`Type not found: ${name}`);
  if (name === "RANGE" && accept(cursor, "<")) {
    takeType(cursor);
    closeAngle(cursor);
  }
  if (isNext(cursor, "(")) takeList(cursor, cursor.grammar.expression);
  return { type: standardType(name), isRepeated: false, fields: [] };
}

function takeFields(cursor: Cursor): readonly ColumnDefinition[] {
  const fields: ColumnDefinition[] = [];
  do {
    const name = takeName(cursor);
    fields.push({ name, ...takeType(cursor), isRequired: false, description: null });
  } while (accept(cursor, ","));
  closeAngle(cursor);
  return fields;
}

/** `>>` closes two. */
function closeAngle(cursor: Cursor): void {
  if (!isNext(cursor, ">>")) {
    expect(cursor, ">");
    return;
  }
  const token = cursor.tokens[cursor.at];
  if (token === undefined) return;
  (cursor.tokens as (typeof token)[])[cursor.at] = { ...token, text: ">", raw: ">", start: token.start + 1 };
}

/** Reads a column of DDL: name, type, constraints, options. */
export function takeColumn(cursor: Cursor): ColumnDefinition {
  const name = takeName(cursor);
  const written = takeType(cursor);
  let isRequired = false;
  let description: string | null = null;
  for (;;) {
    if (accept(cursor, "NOT", "NULL")) isRequired = true;
    else if (accept(cursor, "DEFAULT")) cursor.grammar.expression(cursor);
    else if (accept(cursor, "PRIMARY", "KEY")) accept(cursor, "NOT", "ENFORCED");
    else if (isNext(cursor, "OPTIONS")) description = textOption(takeOptions(cursor), "description");
    else return { name, ...written, isRequired, description };
  }
}

/** Reads `OPTIONS(…)` where it is next. */
export function takeOptions(cursor: Cursor): Options {
  if (!accept(cursor, "OPTIONS")) return {};
  const entries = takeOptionalList(cursor, (inner) => {
    const name = takeName(inner).toLowerCase();
    expect(inner, "=");
    return [name, inner.grammar.expression(inner)] as const;
  });
  return Object.fromEntries(entries);
}

function textOption(options: Options, name: string): string | null {
  const value = options[name];
  return value?.kind === "literal" && typeof value.value === "string" ? value.value : null;
}
