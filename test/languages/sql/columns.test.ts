import { describe, expect, it } from "vitest";
import { scanSql } from "#languages/sql/index.ts";

function columnsOf(query: string): readonly string[] | undefined {
  const [effect] = scanSql(`CREATE TABLE d.t AS ${query}`, { project: null, dataset: null }).effects;
  return effect?.columns;
}

describe("columns of a CREATE TABLE AS", () => {
  it.each<[string, string, readonly string[] | undefined]>([
    [
      "takes aliases with and without AS",
      "SELECT a AS x, b y, COUNT(*) n, CAST(c AS INT64) z FROM d.s",
      ["x", "y", "n", "z"],
    ],
    [
      "takes bare names and the last part of paths",
      "SELECT a, s.b, s.c.e, `f` FROM d.s",
      ["a", "b", "e", "f"],
    ],
    [
      "takes an alias after CASE … END and window functions",
      "SELECT CASE WHEN a THEN 1 END k, SUM(x) OVER (PARTITION BY y ORDER BY z) w, [1, 2][OFFSET(0)] o FROM d.s",
      ["k", "w", "o"],
    ],
    [
      "keeps commas of functions, arrays and structs together",
      "SELECT IF(a, b, c) AS x, [1, 2] AS y, STRUCT(1 AS p, 2 AS q) AS z",
      ["x", "y", "z"],
    ],
    [
      "expands a star through a common table expression",
      "WITH q AS (SELECT a, b AS c FROM d.s) SELECT *, 1 AS e FROM q",
      ["a", "c", "e"],
    ],
    [
      "expands a star through nested sub-queries",
      "SELECT * FROM (SELECT *, 2 AS b FROM (SELECT 1 AS a))",
      ["a", "b"],
    ],
    [
      "expands an alias's star",
      "WITH q AS (SELECT 1 AS a), r AS (SELECT 2 AS b) SELECT r.*, q.a AS c FROM q, r",
      ["b", "c"],
    ],
    [
      "applies EXCEPT and REPLACE",
      "SELECT * EXCEPT (b, C) REPLACE (a + 1 AS a), e FROM (SELECT 1 AS a, 2 AS b, 3 AS c, 4 AS e)",
      ["a", "e", "e"],
    ],
    [
      "merges the columns of USING",
      "SELECT * FROM (SELECT 1 AS k, 2 AS a) x JOIN (SELECT 1 AS k, 3 AS b) y USING (k)",
      ["k", "a", "b"],
    ],
    ["takes the first branch of a union", "SELECT a, b FROM d.s UNION ALL SELECT c, e FROM d.r", ["a", "b"]],
    ["takes the names of a WITH's column list", "WITH q(x, y) AS (SELECT 1, 2) SELECT * FROM q", ["x", "y"]],
    ["knows not the columns of a real table", "SELECT * FROM d.s", undefined],
    ["knows not the columns of one of two sources", "SELECT * FROM (SELECT 1 AS a) x, d.s", undefined],
    ["knows not an expression without a name", "SELECT a, COUNT(*) FROM d.s GROUP BY a", undefined],
    ["knows not what a hole selects", "SELECT a, \uE0000\uE001 FROM d.s", undefined],
    [
      "keeps a hole within a name",
      "SELECT x AS \uE0000\uE001_lag_1, y AS {w}_z FROM d.s",
      ["\uE0000\uE001_lag_1", "{w}_z"],
    ],
    ["does not take an operand for an alias", "SELECT a AND b, c FROM d.s", undefined],
    [
      "follows pipes that keep the columns",
      "FROM (SELECT 1 AS a, 2 AS b) |> WHERE a > 0 |> ORDER BY a |> LIMIT 3",
      ["a", "b"],
    ],
    [
      "takes the columns of the last pipe SELECT",
      "FROM d.s |> SELECT a, b |> EXTEND a + b AS c |> SELECT c, a",
      ["c", "a"],
    ],
    [
      "follows a join by an alias with its own names",
      "SELECT l.*, r.v AS right_v FROM (SELECT 1 AS id, 2 AS v) AS l LEFT JOIN d.other r ON l.id = r.id",
      ["id", "v", "right_v"],
    ],
  ])("%s", (_, query, columns) => {
    expect(columnsOf(query)).toEqual(columns);
  });

  it("prefers the declared column list", () => {
    const sql =
      "CREATE TABLE d.t (x INT64 NOT NULL OPTIONS(description='a, b'), y NUMERIC(10, 2)) AS SELECT 1 AS a, 2 AS b";
    expect(scanSql(sql, { project: null, dataset: null }).effects[0]?.columns).toEqual(["x", "y"]);
  });
});
