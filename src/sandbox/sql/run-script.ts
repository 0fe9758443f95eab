import { invalidQuery } from "./fault.ts";
import { type Outcome, outcome } from "./outcome.ts";
import { parseScript, type WrittenStatement } from "./parse-script.ts";
import { toColumns } from "./relation.ts";
import { runAlter, runDrop, runDropSchema } from "./run-alter.ts";
import { runCopyTable, runCreateSchema, runCreateTable, runCreateView } from "./run-create.ts";
import { runDelete, runInsert, runTruncate, runUpdate } from "./run-dml.ts";
import { runMerge } from "./run-merge.ts";
import { runQuery } from "./run-query.ts";
import type { Session } from "./session.ts";
import type { Statement } from "./tree.ts";

/** What a script did: the outcome of each statement, in order. */
export interface ScriptRun {
  /** True with more than one statement. */
  readonly isScript: boolean;
  readonly steps: readonly { readonly text: string; readonly outcome: Outcome }[];
}

/** Runs a script, or only checks it. Throws a QueryFault at the first statement that fails; what ran before it stays. */
export function runScript(session: Session): ScriptRun {
  const statements = parseScript(session.sql);
  const isScript = statements.length > 1;
  const checked = session.isDryRun && isScript ? beforeChange(statements) : statements;
  const steps = checked.map(({ statement, text }) => ({ text, outcome: runStatement(session, statement) }));
  return { isScript, steps };
}

/** A dry run of a script knows nothing of the tables that the script itself makes: it checks up to the first of them. */
function beforeChange(statements: readonly WrittenStatement[]): readonly WrittenStatement[] {
  const first = statements.findIndex(({ statement }) => /^(create|copy|alter|drop)/.test(statement.kind));
  return first === -1 ? statements : statements.slice(0, first + 1);
}

function runStatement(session: Session, statement: Statement): Outcome {
  switch (statement.kind) {
    case "query":
      return runSelect(session, statement);
    case "create-table":
      return runCreateTable(session, statement);
    case "copy-table":
      return runCopyTable(session, statement);
    case "create-view":
      return runCreateView(session, statement);
    case "create-schema":
      return runCreateSchema(session, statement);
    case "alter-table":
      return runAlter(session, statement);
    case "drop":
      return runDrop(session, statement);
    case "drop-schema":
      return runDropSchema(session, statement);
    case "insert":
      return runInsert(session, statement);
    case "update":
      return runUpdate(session, statement);
    case "delete":
      return runDelete(session, statement);
    case "truncate":
      return runTruncate(session, statement);
    case "merge":
      return runMerge(session, statement);
  }
}

/** Most rows of a result. */
const RESULT_LIMIT_ROWS = 1_000_000;

function runSelect(session: Session, { query }: Extract<Statement, { kind: "query" }>): Outcome {
  const relation = runQuery(session, query);
  const columns = toColumns(relation);
  if (session.isDryRun) return outcome("SELECT", { columns });
  const rows = [];
  for (const row of relation.rows()) {
    if (rows.length >= RESULT_LIMIT_ROWS) throw invalidQuery("Response too large to return.");
    rows.push(row);
  }
  return outcome("SELECT", { columns, result: { columns, rows } });
}
