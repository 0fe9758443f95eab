import { describe, expect, it } from "vitest";
import { scanSql } from "#languages/sql/index.ts";
import { says } from "./says.ts";

interface Case {
  readonly name: string;
  readonly sql: string;
  readonly effects: readonly string[];
}

function check(cases: readonly Case[]): void {
  it.each(cases)("$name", ({ sql, effects }) => {
    expect(says(sql)).toEqual(effects);
  });
}

describe("lexing", () => {
  check([
    {
      name: "ignores a table in a line comment",
      sql: "SELECT 1 -- FROM d.a\n# FROM d.b\nFROM d.c",
      effects: ["read d.c"],
    },
    {
      name: "ignores a table in a block comment",
      sql: "SELECT /* FROM d.a\n */ 1 FROM d.c",
      effects: ["read d.c"],
    },
    {
      name: "ignores a table in strings of every kind",
      sql: `SELECT 'FROM d.a', "FROM d.b", r'\\', RB"x", '''it's FROM d.q''', """a "b" FROM d.r""", 'it\\'s FROM d.s' FROM d.c`,
      effects: ["read d.c"],
    },
    {
      name: "takes a backticked keyword for a name",
      sql: "SELECT `from`, `select` FROM `d.select`",
      effects: ["read d.select"],
    },
    {
      name: "passes parameters and system variables",
      sql: "SELECT @p, @@script.job_id FROM d.c WHERE x = @run_date",
      effects: ["read d.c"],
    },
    {
      name: "takes a byte order mark and no-break spaces for blanks",
      sql: "\uFEFFSELECT\u00A01\u00A0FROM\u00A0d.c",
      effects: ["read d.c"],
    },
  ]);
});

describe("table paths", () => {
  check([
    {
      name: "reads backticks around the path, one part or some",
      sql: "SELECT * FROM `p.d.t`, `p`.d.`u`, `p`.`d`.`v`, p.`d.w`",
      effects: ["read p.d.t", "read p.d.u", "read p.d.v", "read p.d.w"],
    },
    {
      name: "reads dashes without blanks",
      sql: "SELECT a - b FROM my-prj-1.d.t",
      effects: ["read my-prj-1.d.t"],
    },
    {
      name: "reads digits and keywords after a dot",
      sql: "SELECT * FROM d.2024_t, d.order, d.from, d.select WHERE x.from = 1",
      effects: ["read d.2024_t", "read d.order", "read d.from", "read d.select"],
    },
    {
      name: "keeps the case of tables, not of expressions",
      sql: "WITH Abc AS (SELECT 1 AS x) SELECT * FROM aBC, d.Abc, d.abc",
      effects: ["read d.Abc", "read d.abc"],
    },
    { name: "keeps a bare name that nothing defines", sql: "SELECT * FROM t", effects: ["read t"] },
    {
      name: "strips partition and snapshot decorators",
      sql: "SELECT * FROM `d.t$20240101`, `d.u@-3600000`, d.v$2024",
      effects: ["read d.t", "read d.u", "read d.v"],
    },
    {
      name: "keeps a wildcard without backticks as a pattern",
      sql: "SELECT x * 2 FROM d.events_* e WHERE 3 * x > 1",
      effects: ["read d.events_*"],
    },
    {
      name: "keeps a wildcard as a pattern",
      sql: "SELECT * FROM `p.d.events_*` WHERE _TABLE_SUFFIX > '2024'",
      effects: ["read p.d.events_*"],
    },
    {
      name: "reads legacy brackets",
      sql: "SELECT * FROM [p:d.t], [d.u]",
      effects: ["read p.d.t", "read d.u"],
    },
    {
      name: "reads a legacy domain-scoped project",
      sql: "SELECT * FROM `example.com:p.d.t`",
      effects: ["read example.com:p.d.t"],
    },
  ]);

  it("completes names with the defaults that are known", () => {
    const sql = "SELECT * FROM t, d.u, q.d.v; ALTER TABLE t RENAME TO w; CREATE SCHEMA s";
    expect(says(sql, { project: "p", dataset: "x" })).toEqual([
      "read p.x.t",
      "read p.d.u",
      "read q.d.v",
      "rename p.x.t -> p.x.w",
      "create dataset p.s",
    ]);
  });
});

describe("catalogue reads", () => {
  const context = { project: "p", dataset: "x" };
  it.each([
    ["SELECT * FROM d.INFORMATION_SCHEMA.TABLES", "list dataset p.d"],
    ["SELECT * FROM q.d.INFORMATION_SCHEMA.COLUMNS", "list dataset q.d"],
    ["SELECT * FROM `q.d`.INFORMATION_SCHEMA.COLUMNS", "list dataset q.d"],
    ["SELECT * FROM `region-us`.INFORMATION_SCHEMA.JOBS_BY_PROJECT", "list dataset p"],
    ["SELECT * FROM q.`region-eu`.INFORMATION_SCHEMA.TABLES", "list dataset q"],
    ["SELECT * FROM region-us.INFORMATION_SCHEMA.SCHEMATA", "list dataset p"],
    ["SELECT * FROM INFORMATION_SCHEMA.TABLES", "list dataset p.x"],
    ["SELECT * FROM INFORMATION_SCHEMA.SCHEMATA", "list dataset p"],
    ["SELECT table_id FROM `q.d.__TABLES__`", "list dataset q.d"],
    ["SELECT table_id FROM d.__TABLES_SUMMARY__", "list dataset p.d"],
  ])("%s", (sql, effect) => {
    expect(says(sql, context)).toEqual([effect]);
  });
});

describe("FROM that is no clause", () => {
  check([
    {
      name: "passes EXTRACT and TRIM",
      sql: "SELECT EXTRACT(YEAR FROM d.ts), TRIM('x' FROM d.y), SUBSTRING(a FROM 2) FROM d.c",
      effects: ["read d.c"],
    },
    {
      name: "passes IS DISTINCT FROM",
      sql: "SELECT 1 FROM d.c WHERE a IS NOT DISTINCT FROM b AND x IS DISTINCT FROM d.y",
      effects: ["read d.c"],
    },
    {
      name: "passes IS DISTINCT FROM in a select list",
      sql: "SELECT a IS DISTINCT FROM b AS changed FROM d.c",
      effects: ["read d.c"],
    },
    { name: "passes a column called from", sql: "SELECT x.from, x.`from` FROM d.c x", effects: ["read d.c"] },
  ]);
});

describe("FROM lists", () => {
  check([
    {
      name: "reads commas and every join",
      sql: "SELECT * FROM d.a, d.b JOIN d.c ON a.x = c.x LEFT OUTER JOIN d.e USING (k) CROSS JOIN d.f FULL JOIN d.g ON TRUE, d.h NATURAL JOIN d.i",
      effects: [
        "read d.a",
        "read d.b",
        "read d.c",
        "read d.e",
        "read d.f",
        "read d.g",
        "read d.h",
        "read d.i",
      ],
    },
    {
      name: "reads joins in parentheses",
      sql: "SELECT * FROM (d.a JOIN (d.b JOIN d.c ON TRUE) ON TRUE), ((d.e))",
      effects: ["read d.a", "read d.b", "read d.c", "read d.e"],
    },
    {
      name: "reads nested join conditions",
      sql: "SELECT * FROM d.a JOIN d.b JOIN d.c ON b.x = c.x ON a.x = b.x JOIN d.e ON TRUE",
      effects: ["read d.a", "read d.b", "read d.c", "read d.e"],
    },
    {
      name: "reads sub-queries with and without alias",
      sql: "SELECT * FROM (SELECT * FROM d.a) x, (SELECT * FROM d.b), ((SELECT 1 FROM d.c) UNION ALL SELECT 2 FROM d.e) AS y JOIN d.f USING (k)",
      effects: ["read d.a", "read d.b", "read d.c", "read d.e", "read d.f"],
    },
    {
      name: "passes TABLESAMPLE, PIVOT and time travel",
      sql: "SELECT * FROM d.a TABLESAMPLE SYSTEM (10 PERCENT) x JOIN d.b PIVOT(SUM(v) FOR q IN ('Q1', 'Q2')) AS p ON TRUE, d.c FOR SYSTEM_TIME AS OF TIMESTAMP_SUB(CURRENT_TIMESTAMP(), INTERVAL 1 DAY) AS c2 JOIN d.e FOR SYSTEM_TIME AS OF '2024-01-01' e ON TRUE, d.f UNPIVOT(v FOR n IN (a, b)), d.g",
      effects: ["read d.a", "read d.b", "read d.c", "read d.e", "read d.f", "read d.g"],
    },
    {
      name: "does not take WITH OFFSET for an expression",
      sql: "SELECT * FROM d.a t, UNNEST(t.xs) AS x WITH OFFSET AS o, UNNEST(t.ys) y WITH OFFSET, d.b",
      effects: ["read d.a", "read d.b"],
    },
    {
      name: "keeps a CASE in a condition together",
      sql: "SELECT * FROM d.a JOIN d.b ON CASE WHEN a.x THEN 1 ELSE 2 END = b.y JOIN d.c ON TRUE",
      effects: ["read d.a", "read d.b", "read d.c"],
    },
    {
      name: "takes LEFT( in a condition for a function",
      sql: "SELECT * FROM d.a JOIN d.b ON LEFT(a.x, 2) = b.x JOIN d.c ON b.x = RIGHT(c.x, 2), d.e",
      effects: ["read d.a", "read d.b", "read d.c", "read d.e"],
    },
  ]);
});

describe("arrays", () => {
  check([
    {
      name: "never takes UNNEST for a table",
      sql: "SELECT * FROM UNNEST([1, 2]) AS x, UNNEST(GENERATE_DATE_ARRAY('2024-01-01', '2024-01-02')) d JOIN e.t ON TRUE",
      effects: ["read e.t"],
    },
    {
      name: "takes a path that begins with an alias for an array",
      sql: "SELECT * FROM d.a t, t.arr, UNNEST(t.b) LEFT JOIN t.c",
      effects: ["read d.a"],
    },
    {
      name: "knows the implicit alias",
      sql: "SELECT * FROM d.events, events.items i, i.parts",
      effects: ["read d.events"],
    },
    {
      name: "waits for the FROM that comes after the select list",
      sql: "SELECT (SELECT MAX(x) FROM t.arr), ARRAY(SELECT AS STRUCT y FROM t.brr WHERE y > 0) FROM d.a t",
      effects: ["read d.a"],
    },
    {
      name: "sees the aliases of outer queries",
      sql: "SELECT * FROM d.a t WHERE EXISTS (SELECT 1 FROM d.b u WHERE u.x IN (SELECT z FROM t.arr, u.brr))",
      effects: ["read d.a", "read d.b"],
    },
    {
      name: "shares no alias between the branches of a set operation",
      sql: "SELECT * FROM d.a t UNION ALL SELECT * FROM t.b",
      effects: ["read d.a", "read t.b"],
    },
    { name: "is not hidden by its own alias", sql: "SELECT * FROM ds.a AS ds", effects: ["read ds.a"] },
    {
      name: "is not hidden by an alias to its right",
      sql: "SELECT * FROM ds.a, other.b AS ds",
      effects: ["read ds.a", "read other.b"],
    },
    {
      name: "knows the target aliases of UPDATE, MERGE and DELETE",
      sql: "UPDATE d.a t SET x = (SELECT MAX(y) FROM t.arr) WHERE TRUE; MERGE d.b t USING d.c s ON EXISTS (SELECT 1 FROM t.arr, s.arr) WHEN MATCHED THEN DELETE; DELETE FROM d.e t WHERE EXISTS (SELECT 1 FROM t.arr)",
      effects: ["dml d.a", "dml d.b", "read d.c", "dml d.e"],
    },
  ]);
});

describe("common table expressions", () => {
  check([
    {
      name: "hides bare names only",
      sql: "WITH t AS (SELECT * FROM ds.t) SELECT * FROM t JOIN ds.t USING (x)",
      effects: ["read ds.t"],
    },
    {
      name: "sees earlier ones, not itself",
      sql: "WITH a AS (SELECT * FROM a), b AS (SELECT * FROM a JOIN c USING (x)), c AS (SELECT 1) SELECT * FROM b, c",
      effects: ["read a", "read c"],
    },
    {
      name: "sees all of a recursive WITH",
      sql: "WITH RECURSIVE a AS (SELECT 1 AS x UNION ALL SELECT x + 1 FROM a WHERE x < 5), b AS (SELECT * FROM c), c AS (SELECT * FROM d.s) SELECT * FROM a, b",
      effects: ["read d.s"],
    },
    {
      name: "follows a nested WITH and forgets it outside",
      sql: "SELECT * FROM (WITH a AS (SELECT * FROM d.x) SELECT * FROM a), a",
      effects: ["read d.x", "read a"],
    },
    {
      name: "follows a WITH in parentheses of a CREATE",
      sql: "CREATE TABLE d.t AS (WITH a AS (SELECT k FROM d.x) SELECT * FROM a)",
      effects: ["create d.t (k)", "read d.x"],
    },
    {
      name: "forgets all after a semicolon",
      sql: "WITH a AS (SELECT 1) SELECT * FROM a; SELECT * FROM a",
      effects: ["read a"],
    },
    {
      name: "accepts a trailing comma and column names",
      sql: "WITH a(x, y) AS (SELECT 1, 2), b AS (SELECT * FROM a), SELECT * FROM b, d.t",
      effects: ["read d.t"],
    },
  ]);
});

describe("functions in FROM", () => {
  check([
    {
      name: "reads the model and the sub-query of ML.PREDICT",
      sql: "SELECT * FROM ML.PREDICT(MODEL d.m, (SELECT * FROM d.s), STRUCT(0.5 AS threshold)) p JOIN d.t ON TRUE",
      effects: ["read other d.m", "read d.s", "read d.t"],
    },
    {
      name: "reads TABLE arguments and the table function",
      sql: "SELECT * FROM d.tvf(TABLE d.b, 3), VECTOR_SEARCH(TABLE d.e, 'v', (SELECT * FROM d.q), top_k => 2)",
      effects: ["read other d.tvf", "read d.b", "read d.e", "read d.q"],
    },
    {
      name: "leaves the string of EXTERNAL_QUERY alone",
      sql: "SELECT * FROM EXTERNAL_QUERY('p.us.c', 'SELECT * FROM d.elsewhere') JOIN d.t ON TRUE",
      effects: ["read d.t"],
    },
    {
      name: "reads the graph of GRAPH_TABLE",
      sql: "SELECT * FROM GRAPH_TABLE(d.g MATCH (a)-[e]->(b) RETURN a.x) JOIN d.t USING (x)",
      effects: ["read other d.g", "read d.t"],
    },
  ]);
});

describe("pipe syntax and newer clauses", () => {
  check([
    {
      name: "follows joins and unions of a pipe",
      sql: "FROM d.a |> WHERE x > 1 |> JOIN d.b USING (k) |> UNION ALL (FROM d.c), (SELECT * FROM d.e) |> AGGREGATE COUNT(*) AS n GROUP BY k",
      effects: ["read d.a", "read d.b", "read d.c", "read d.e"],
    },
    {
      name: "follows a pipe as the body of a view",
      sql: "CREATE VIEW d.v AS FROM d.a AS t |> LEFT JOIN d.b ON t.k = b.k |> SELECT k, n AS m",
      effects: ["view d.v (k, m)", "read d.a", "read d.b"],
    },
    {
      name: "follows a pipe after a SELECT",
      sql: "SELECT * FROM d.a |> WHERE x IN (FROM d.b |> SELECT k)",
      effects: ["read d.a", "read d.b"],
    },
    {
      name: "passes GROUP BY ALL, QUALIFY and WINDOW",
      sql: "SELECT a, SUM(b) OVER w FROM d.a GROUP BY ALL QUALIFY ROW_NUMBER() OVER (PARTITION BY a ORDER BY b) = 1 WINDOW w AS (ORDER BY a) UNION ALL BY NAME SELECT * FROM d.b",
      effects: ["read d.a", "read d.b"],
    },
    {
      name: "reads sub-queries inside REPLACE",
      sql: "SELECT * EXCEPT (a) REPLACE ((SELECT MAX(x) FROM d.b) AS z) FROM d.a EXCEPT DISTINCT SELECT * FROM d.c",
      effects: ["read d.b", "read d.a", "read d.c"],
    },
    {
      name: "accepts a trailing comma in the select list",
      sql: "SELECT a, b, FROM d.a FULL OUTER UNION ALL BY NAME SELECT c, FROM d.b",
      effects: ["read d.a", "read d.b"],
    },
  ]);
});

describe("scripts", () => {
  check([
    {
      name: "reads DECLARE, SET, ASSERT and CALL",
      sql: "DECLARE n INT64 DEFAULT (SELECT COUNT(*) FROM d.a); DECLARE x, y STRING; SET n = (SELECT 1 FROM d.b); SET (x, y) = (SELECT AS STRUCT 'a', 'b' FROM d.c); ASSERT (SELECT TRUE FROM d.e) AS 'm'; CALL d.proc(n)",
      effects: ["read d.a", "read d.b", "read d.c", "read d.e", "execute other d.proc"],
    },
    {
      name: "scans every branch of IF",
      sql: "IF EXISTS (SELECT 1 FROM d.a) THEN DROP TABLE d.b; ELSEIF x = 1 THEN DROP TABLE d.c; ELSE INSERT INTO d.e SELECT 1; END IF; SELECT * FROM d.f",
      effects: ["read d.a", "drop d.b", "drop d.c", "dml d.e", "read d.f"],
    },
    {
      name: "scans CASE statements",
      sql: "CASE WHEN (SELECT TRUE FROM d.a) THEN TRUNCATE TABLE d.b; WHEN y THEN SELECT CASE WHEN 1 THEN 2 END FROM d.c; ELSE DROP TABLE d.e; END CASE; CASE x WHEN 1 THEN DROP VIEW d.f; END CASE;",
      effects: ["read d.a", "dml d.b", "read d.c", "drop d.e", "drop d.f"],
    },
    {
      name: "scans loops of every kind",
      sql: "lbl: WHILE (SELECT TRUE FROM d.a) DO DROP TABLE d.b; LEAVE lbl; END WHILE lbl; LOOP BREAK; END LOOP; REPEAT SET x = x + 1; INSERT INTO d.c VALUES (1); UNTIL (SELECT TRUE FROM d.e) END REPEAT; FOR r IN (SELECT a FROM d.f) DO DELETE FROM d.g WHERE a = r.a; END FOR;",
      effects: ["read d.a", "drop d.b", "dml d.c", "read d.e", "read d.f", "dml d.g"],
    },
    {
      name: "scans blocks, exceptions and transactions",
      sql: "BEGIN BEGIN TRANSACTION; INSERT INTO d.a SELECT 1; COMMIT TRANSACTION; EXCEPTION WHEN ERROR THEN SELECT @@error.message; ROLLBACK TRANSACTION; INSERT INTO d.log SELECT 2; END; DROP TABLE d.b",
      effects: ["dml d.a", "dml d.log", "drop d.b"],
    },
  ]);
});

describe("EXECUTE IMMEDIATE", () => {
  check([
    {
      name: "scans a literal",
      sql: "EXECUTE IMMEDIATE 'CREATE TABLE d.t AS SELECT a FROM d.s'",
      effects: ["create d.t (a)", "read d.s"],
    },
    {
      name: "scans a literal in a literal",
      sql: `EXECUTE IMMEDIATE "EXECUTE IMMEDIATE 'DROP TABLE d.t'"`,
      effects: ["drop d.t"],
    },
    {
      name: "scans concatenations and formats of known strings",
      sql: "DECLARE ds STRING DEFAULT 'mart'; DECLARE t STRING; SET t = CONCAT('fact_', 'x'); EXECUTE IMMEDIATE 'DROP TABLE ' || ds || '.' || t; EXECUTE IMMEDIATE CONCAT('TRUNCATE TABLE `', ds, '.', t, '`'); EXECUTE IMMEDIATE FORMAT('DELETE FROM %s.%s WHERE x = %d', ds, t, 3)",
      effects: ["drop mart.fact_x", "dml mart.fact_x", "dml mart.fact_x"],
    },
    {
      name: "keeps the known part of a name",
      sql: "FOR r IN (SELECT table_name FROM d.INFORMATION_SCHEMA.TABLES) DO EXECUTE IMMEDIATE FORMAT('DROP TABLE d.%s', r.table_name); END FOR",
      effects: ["list dataset d", "drop d.{r.table_name}"],
    },
    {
      name: "reads INTO and USING",
      sql: "EXECUTE IMMEDIATE 'SELECT COUNT(*) FROM d.t WHERE x = ?' INTO n USING (SELECT 1 FROM d.s)",
      effects: ["read d.t", "read d.s"],
    },
    {
      name: "is dynamic where the text is not known",
      sql: "EXECUTE IMMEDIATE stmt",
      effects: ["execute {dynamic} dynamic"],
    },
    {
      name: "is dynamic where a query gives the text",
      sql: "EXECUTE IMMEDIATE (SELECT STRING_AGG(s, ';') FROM d.statements)",
      effects: ["execute {dynamic} dynamic", "read d.statements"],
    },
    {
      name: "forgets a variable that only one branch sets",
      sql: "DECLARE s STRING DEFAULT 'DROP TABLE d.a'; IF x THEN SET s = 'DROP TABLE d.b'; END IF; EXECUTE IMMEDIATE s",
      effects: ["execute {dynamic} dynamic"],
    },
    {
      name: "uses in a branch what the branch sets",
      sql: "DECLARE s STRING; IF x THEN SET s = 'DROP TABLE d.b'; EXECUTE IMMEDIATE s; ELSE SET s = 'DROP TABLE d.c'; EXECUTE IMMEDIATE s; END IF",
      effects: ["drop d.b", "drop d.c"],
    },
    {
      name: "does not trust a variable that a loop changes",
      sql: "DECLARE s STRING DEFAULT 'DROP TABLE d.a'; WHILE x DO EXECUTE IMMEDIATE s; SET s = 'DROP TABLE d.b'; END WHILE",
      effects: ["execute {dynamic} dynamic"],
    },
  ]);

  it("says that dynamic SQL hides something, on the default dataset", () => {
    const scan = scanSql("\nEXECUTE IMMEDIATE stmt", { project: "p", dataset: "d" });
    expect(scan).toEqual({
      effects: [{ verb: "execute", kind: "bigquery-table", name: "p.d.{dynamic}", line: 2, dynamic: true }],
      faults: [],
      complete: false,
      limits: ["a statement is put together at run time (EXECUTE IMMEDIATE)"],
    });
  });
});

describe("holes", () => {
  const h = (index: number) => `\uE000${index}\uE001`;
  check([
    {
      name: "glues a hole to a name part",
      sql: `SELECT * FROM d.t_${h(0)}_x, d.${h(1)}, ${h(2)}.d.t, \`${h(2)}.d.u_${h(0)}\``,
      effects: [`read d.t_${h(0)}_x`, `read d.${h(1)}`, `read ${h(2)}.d.t`, `read ${h(2)}.d.u_${h(0)}`],
    },
    {
      name: "reads placeholders of every kind",
      sql: "SELECT * FROM d.{x}, d.a_{{ y }}_b, `d.${Z}`, d.%s, d.%(n)s, $DS.t, ${P}.d.u",
      effects: [
        "read d.{x}",
        "read d.a_{y}_b",
        "read d.{Z}",
        "read d.{%s}",
        "read d.{n}",
        "read {DS}.t",
        "read {P}.d.u",
      ],
    },
    {
      name: "keeps the target with an unquoted hole",
      sql: "CREATE OR REPLACE TABLE $DS.t AS SELECT a FROM ${DS}.s",
      effects: ["replace {DS}.t (a)", "read {DS}.s"],
    },
    {
      name: "passes a hole that stands for a clause",
      sql: `SELECT ${h(0)} FROM d.a ${h(1)} WHERE ${h(2)} UNION ALL SELECT * FROM d.b`,
      effects: ["read d.a", "read d.b"],
    },
    {
      name: "passes a hole that stands for the WITH list",
      sql: `WITH ${h(0)} SELECT * FROM d.a`,
      effects: ["read d.a"],
    },
    {
      name: "passes a hole that stands for the body of an expression",
      sql: `WITH q AS (${h(0)}) SELECT * FROM q JOIN d.a USING (k)`,
      effects: ["read d.a"],
    },
    {
      name: "skips template blocks and scans both branches",
      sql: "SELECT * FROM {% if x %} d.a {% else %} d.b {% endif %} {# FROM d.c #}",
      effects: ["read d.a", "read d.b"],
    },
  ]);

  it("says that a hole may hide a join", () => {
    expect(scanSql(`SELECT 1 FROM d.a ${h(0)}`, { project: null, dataset: null }).limits).toEqual([
      "part of a SQL text is only known at run time",
    ]);
  });
});

describe("damage", () => {
  check([
    {
      name: "resumes after an open parenthesis at the next semicolon",
      sql: "SELECT (((1 FROM d.a; DROP TABLE d.b",
      effects: ["drop d.b"],
    },
    { name: "resumes after a bad first statement", sql: "FOO BAR; DROP TABLE d.b", effects: ["drop d.b"] },
    {
      name: "resumes after stray closers",
      sql: ")) DROP TABLE d.a) ; SELECT 1 FROM d.b)",
      effects: ["drop d.a", "read d.b"],
    },
    {
      name: "keeps what comes before a truncation",
      sql: "CREATE TABLE d.t AS SELECT a FROM d.s JOIN",
      effects: ["create d.t (a)", "read d.s"],
    },
    {
      name: "keeps lines after an open string",
      sql: "SELECT 'open FROM d.a\nFROM d.b",
      effects: ["read d.b"],
    },
  ]);

  it("says what is not closed, with its line", () => {
    const scan = scanSql("SELECT 'a\n;\nSELECT (1;\nSELECT `x", { project: null, dataset: null });
    expect(scan.faults).toEqual([
      { line: 1, message: "string is not closed" },
      { line: 3, message: "parenthesis is not closed" },
      { line: 4, message: "backtick is not closed" },
    ]);
  });

  it("counts lines from 1 through comments, strings and templates", () => {
    const sql = "/* a\n b */\nCREATE TABLE d.t AS\nSELECT '''x\ny''' AS v,\n{{ a\n }} AS w\nFROM d.s";
    expect(
      scanSql(sql, { project: null, dataset: null }).effects.map(({ name, line }) => [name, line]),
    ).toEqual([
      ["d.t", 3],
      ["d.s", 8],
    ]);
  });
});
