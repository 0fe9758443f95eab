import { describe, expect, it } from "vitest";
import type { Effect } from "#domain/effect.ts";
import { describeFile } from "#languages/index.ts";
import type { SourceTree } from "#languages/source.ts";
import { theParsers } from "../support/parsers.ts";

const EMPTY: SourceTree = { paths: [], has: () => false, text: () => undefined };

async function effectsOf(path: string, text: string): Promise<readonly Effect[]> {
  const file = { path, text, bytes: Buffer.byteLength(text) };
  return describeFile(file, EMPTY, await theParsers())?.effects ?? [];
}

async function statementsOf(path: string, text: string): Promise<readonly (readonly [string, string?])[]> {
  return (await effectsOf(path, text)).map(({ verb, name, statement }) => {
    const what = `${verb} ${name}`;
    return statement === undefined ? [what] : [what, statement];
  });
}

const python = (body: string): string =>
  `from google.cloud import bigquery\nc = bigquery.Client(project="p")\n${body}\n`;

describe("the statement that an effect carries", () => {
  it("is the text that a Python script sends, one for each name", async () => {
    const found = await statementsOf(
      "a.py",
      python(`for x in "ab":\n    c.query(f"DROP TABLE \`p.d.{x}\`; -- {x}")`),
    );
    expect(found).toEqual([
      ["drop p.d.a", "DROP TABLE `p.d.a`"],
      ["drop p.d.b", "DROP TABLE `p.d.b`"],
    ]);
  });

  it("is shared by the effects of one statement", async () => {
    const found = await effectsOf("a.sql", "CREATE TABLE d.t AS\nSELECT * FROM d.s;\nDROP TABLE d.u");
    const statement = "CREATE TABLE d.t AS\nSELECT * FROM d.s";
    expect(found.map((effect) => effect.statement)).toEqual([statement, statement, "DROP TABLE d.u"]);
  });

  it("is the whole script where its statements need one another", async () => {
    const script = "DECLARE n INT64 DEFAULT 1;\nDELETE FROM d.t WHERE i = n;";
    expect(await statementsOf("a.sql", script)).toEqual([["dml d.t", script]]);
    const temporary = "CREATE TEMP TABLE x AS SELECT * FROM d.s; CREATE TABLE d.t AS SELECT * FROM x";
    expect(await statementsOf("a.sql", temporary)).toEqual([
      ["read d.s", temporary],
      ["create d.t", temporary],
    ]);
  });

  it("is the known text of an EXECUTE IMMEDIATE", async () => {
    expect(await statementsOf("a.sql", "EXECUTE IMMEDIATE 'DROP TABLE d.t'")).toEqual([
      ["drop d.t", "DROP TABLE d.t"],
    ]);
  });

  it("is left out where a hole, a query parameter or a missing dataset keeps the text from being sent", async () => {
    const sent = `import sys
c.query(f"CREATE TABLE d.t AS SELECT '{sys.argv[1]}' AS x FROM d.s")
c.query("DELETE FROM d.t WHERE x = @x")
c.query("SELECT @@session_id FROM d.t")
c.query("DROP TABLE t", job_config=bigquery.QueryJobConfig(default_dataset="p.d"))
c.query("DROP TABLE t")`;
    expect(await statementsOf("a.py", python(sent))).toEqual([
      ["read p.d.s"],
      ["create p.d.t"],
      ["dml p.d.t"],
      ["read p.d.t", "SELECT @@session_id FROM d.t"],
      ["drop p.d.t"],
      ["drop t"],
    ]);
    expect(await statementsOf("a.sql", "DROP TABLE d.{{ name }}; DROP TABLE d.t")).toEqual([
      ["drop d.{name}"],
      ["drop d.t", "DROP TABLE d.t"],
    ]);
  });

  it("is the query of a job with a destination", async () => {
    const sent = `c.query("SELECT 1 AS x FROM d.s", job_config=bigquery.QueryJobConfig(destination="p.d.t"))`;
    expect(await statementsOf("a.py", python(sent))).toEqual([
      ["read p.d.s", "SELECT 1 AS x FROM d.s"],
      ["create p.d.t", "SELECT 1 AS x FROM d.s"],
    ]);
  });

  it("is what bq query sends, where that is GoogleSQL without parameters", async () => {
    const found = await statementsOf(
      "a.sh",
      `bq query --use_legacy_sql=false --destination_table=d.t 'SELECT * FROM d.s'
bq query --nouse_legacy_sql 'DROP TABLE d.u'
bq query 'SELECT * FROM [p:d.v]'
bq query --use_legacy_sql=false --parameter=x::1 'SELECT * FROM d.w'
`,
    );
    expect(found).toEqual([
      ["create d.t", "SELECT * FROM d.s"],
      ["read d.s", "SELECT * FROM d.s"],
      ["drop d.u", "DROP TABLE d.u"],
      ["read p.d.v"],
      ["read d.w"],
    ]);
  });

  it("is bounded for each statement and for each script, changes first", async () => {
    const long = `DROP TABLE d.t /* ${"x".repeat(32_000)} */ ;`;
    expect((await effectsOf("a.sql", `${long}`)).map(({ statement }) => statement?.length)).toEqual([14]);
    const wide = (name: string) =>
      `CREATE TABLE d.${name} AS SELECT '${"y".repeat(15_000)}' AS y FROM d.s_${name}`;
    const script = Array.from({ length: 30 }, (_, at) => wide(`t${at}`)).join(";\n");
    const found = await effectsOf("a.sql", script);
    const carrying = (verb: string) =>
      found.filter((one) => one.verb === verb && one.statement !== undefined).length;
    expect([found.length, carrying("create"), carrying("read")]).toEqual([60, 26, 0]);
  });
});
