import { afterAll, beforeAll, expect, test } from "vitest";
import { parseScript } from "#sandbox/sql/parse-script.ts";
import { tokenize } from "#sandbox/sql/tokens.ts";
import { notRun } from "../clients/installed.ts";
import { everyExchange } from "../definitions/every-exchange.ts";
import { type GoogleSql, hasGoogleSql, openGoogleSql } from "./googlesql.ts";
import { SCENARIOS } from "./statements.ts";

const missing = notRun(hasGoogleSql, "GoogleSQL's analyser");
let google: GoogleSql | null = null;
beforeAll(async () => {
  if (hasGoogleSql) google = await openGoogleSql();
}, 30_000);
afterAll(() => google?.close());

/** What the sandbox's parser says against statements; null where it reads them. */
function faultOf(sql: string): string | null {
  try {
    parseScript(sql);
    return null;
  } catch (error) {
    return (error as Error).message;
  }
}

/** The server's parser cannot be told that BigQuery has QUALIFY. */
const statements = [...new Set(Object.values(SCENARIOS).flat())].filter((sql) => !sql.includes("QUALIFY"));

test.skipIf(!hasGoogleSql)(`GoogleSQL reads what the sandbox runs${missing}`, async () => {
  for (const sql of statements)
    expect([sql, await google?.fault(sql)]).toEqual([sql, /^SELEC /.test(sql) ? expect.any(String) : null]);
});

test.skipIf(!hasGoogleSql)(
  `GoogleSQL reads every statement that a run sends${missing}`,
  { timeout: 60_000 },
  async () => {
    const sent = (await everyExchange()).flatMap(({ body }) => (body as { query?: string })?.query ?? []);
    expect(sent.length).toBeGreaterThan(15);
    for (const sql of new Set(sent)) expect([sql, await google?.fault(sql)]).toEqual([sql, null]);
  },
);

/** The statement without one of its tokens, once for each. */
function cut(sql: string): readonly string[] {
  const tokens = tokenize(sql).filter(({ kind }) => kind !== "end");
  return tokens.map(
    ({ start }, index) => sql.slice(0, start) + sql.slice(tokens[index + 1]?.start ?? sql.length),
  );
}

/** What GoogleSQL takes for no fault of syntax but refuses when it looks at the meaning. */
const LATER = /WHEN MATCHED THEN INSERT/;

test.skipIf(!hasGoogleSql)(
  `the sandbox's parser and GoogleSQL's take and refuse the same texts${missing}`,
  { timeout: 60_000 },
  async () => {
    const differing: string[] = [];
    let refused = 0;
    for (const sql of new Set(statements.flatMap(cut))) {
      const [ours, theirs] = [faultOf(sql), (await google?.fault(sql)) ?? null];
      const isSyntax = ours?.startsWith("Syntax error") ?? false;
      if (theirs !== null) refused++;
      if (theirs !== null && ours === null) differing.push(`only GoogleSQL refuses: ${sql}: ${theirs}`);
      if (theirs === null && isSyntax && !LATER.test(sql)) differing.push(`only we refuse: ${sql}: ${ours}`);
    }
    expect(differing).toEqual([]);
    expect(refused).toBeGreaterThan(1_500);
  },
);
