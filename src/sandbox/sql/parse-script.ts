import { accept, type Cursor, isNext, peek, take, unexpected } from "./cursor.ts";
import { invalidQuery, notExecuted } from "./fault.ts";
import { openText } from "./grammar.ts";
import { parseAlter, parseCreate, parseDrop } from "./parse-ddl.ts";
import { parseDelete, parseInsert, parseMerge, parseTruncate, parseUpdate } from "./parse-dml.ts";
import { parseQuery } from "./parse-query.ts";
import type { Statement } from "./tree.ts";

/** A statement and how it is written. */
export interface WrittenStatement {
  readonly statement: Statement;
  readonly text: string;
}

/** Longest text of a query, in characters. Source: BigQuery quotas, read 2026-11. */
const TEXT_LIMIT_CHARS = 1_048_576;

/** Reads the statements of a script. Throws a QueryFault that names what the sandbox does not know. */
export function parseScript(sql: string): readonly WrittenStatement[] {
  if (sql.length > TEXT_LIMIT_CHARS) {
    throw invalidQuery(
      "The query is too large. The maximum standard SQL query length is 1024.00K characters.",
    );
  }
  const cursor = openText(sql);
  const statements: WrittenStatement[] = [];
  while (peek(cursor).kind !== "end") {
    const { start } = peek(cursor);
    const statement = parseStatement(cursor);
    if (peek(cursor).kind !== "end" && !isNext(cursor, ";")) throw unexpected(cursor);
    statements.push({ statement, text: sql.slice(start, peek(cursor).start).trim() });
    accept(cursor, ";");
  }
  if (statements.length === 0) throw invalidQuery("Syntax error: Unexpected end of statement at [1:1]");
  return statements;
}

const PARSERS: Readonly<Record<string, (cursor: Cursor) => Statement>> = {
  CREATE: parseCreate,
  ALTER: parseAlter,
  DROP: parseDrop,
  INSERT: parseInsert,
  UPDATE: parseUpdate,
  DELETE: parseDelete,
  TRUNCATE: parseTruncate,
  MERGE: parseMerge,
};

/** Statements that BigQuery knows and the sandbox does not. Source: GoogleSQL reference, read 2026-11. */
const UNEXECUTED = new Set(
  "DECLARE SET BEGIN COMMIT ROLLBACK IF LOOP WHILE FOR REPEAT CALL EXECUTE EXPORT LOAD GRANT REVOKE ASSERT RAISE UNDROP EXPLAIN RETURN".split(
    " ",
  ),
);

function parseStatement(cursor: Cursor): Statement {
  const token = peek(cursor);
  if (isNext(cursor, "SELECT") || isNext(cursor, "WITH") || isNext(cursor, "(")) {
    return { kind: "query", query: parseQuery(cursor) };
  }
  const parser = token.kind === "word" ? PARSERS[token.text] : undefined;
  if (parser !== undefined) {
    take(cursor);
    return parser(cursor);
  }
  if (token.kind === "word" && UNEXECUTED.has(token.text)) throw notExecuted(`${token.text} statements`);
  throw unexpected(cursor);
}
