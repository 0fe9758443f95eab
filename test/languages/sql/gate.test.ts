import { describe, expect, it } from "vitest";
import { looksLikeSql } from "#languages/sql/index.ts";

describe("the gate", () => {
  it.each([
    "SELECT * FROM d.t",
    "select a from `t`",
    "\n  -- daily\n  /* x */ WITH q AS (SELECT 1 FROM p.d.t) SELECT * FROM q",
    "(SELECT a FROM d.t) UNION ALL (SELECT b FROM d.u)",
    "CREATE OR REPLACE TABLE `p.d.t` AS SELECT 1 AS x",
    "CREATE TEMP TABLE x AS SELECT * FROM d.t",
    "DROP TABLE IF EXISTS d.\uE0000\uE001",
    "DROP VIEW {dataset}.v",
    "ALTER TABLE d.t RENAME TO u",
    "INSERT INTO d.t VALUES (1)",
    "UPDATE d.t SET a = 1 WHERE TRUE",
    "DELETE FROM d.t WHERE x = 1",
    "MERGE d.t USING d.s ON FALSE WHEN NOT MATCHED THEN INSERT ROW",
    "TRUNCATE TABLE d.t",
    "EXPORT DATA OPTIONS(uri='gs://b/x') AS SELECT * FROM d.t",
    "LOAD DATA INTO d.t FROM FILES (uris=['gs://b/x'])",
    "DECLARE x INT64; INSERT INTO d.t SELECT x",
    "CALL d.proc(1)",
    "EXECUTE IMMEDIATE 'DROP TABLE `d.t`' || d.x",
    "FROM d.t |> SELECT a",
    "SELECT table_id FROM {{ dataset }}.__TABLES__",
  ])("takes %j for SQL", (text) => {
    expect(looksLikeSql(text)).toBe(true);
  });

  it.each([
    "",
    "Merge the branches of the repo with origin.main",
    "Merge d.t using the other one",
    "Select a file from the list",
    "select a file from config.yaml",
    "SELECT * FROM Albums",
    "Update the table d.t to the new schema",
    "update README.md with the set of values",
    "Delete all rows from d.t",
    "Drop the table d.t first",
    "create a table d.t",
    "Load data from a.csv",
    "With this option, x.y is selected",
    "insert coin into slot.a",
    "from a.b import c",
    "SELECT 1",
    "Call d.proc (once)",
    "hello d.t world",
  ])("does not take %j for SQL", (text) => {
    expect(looksLikeSql(text)).toBe(false);
  });
});
