import { describe, expect, it } from "vitest";
import { says } from "./says.ts";

/** Every statement of GoogleSQL that touches a resource, with all that it must yield. */
const CASES: readonly (readonly [statement: string, ...effects: string[]])[] = [
  [
    "CREATE TABLE d.t (a INT64, b STRUCT<x INT64, y ARRAY<STRING>>, c STRING(10) NOT NULL)",
    "create d.t (a, b, c)",
  ],
  ["CREATE TABLE IF NOT EXISTS d.t (a INT64)", "create d.t (a)"],
  ["CREATE OR REPLACE TABLE d.t AS SELECT a FROM d.s", "replace d.t (a)", "read d.s"],
  [
    "CREATE TABLE d.t (x INT64, PRIMARY KEY (x) NOT ENFORCED) PARTITION BY DATE(x) CLUSTER BY y OPTIONS(description='copy FROM d.zz') AS (SELECT x FROM d.s)",
    "create d.t (x)",
    "read d.s",
  ],
  [
    "CREATE EXTERNAL TABLE d.t OPTIONS(format='CSV', uris=['gs://b/a*.csv', 'gs://b/b.csv'])",
    "create d.t",
    "read object gs://b/a*.csv",
    "read object gs://b/b.csv",
  ],
  [
    "CREATE OR REPLACE EXTERNAL TABLE d.t (a INT64) WITH PARTITION COLUMNS (dt DATE) OPTIONS(uris=['gs://b/x'])",
    "replace d.t (a)",
    "read object gs://b/x",
  ],
  [
    "CREATE SNAPSHOT TABLE d.t CLONE d.s FOR SYSTEM_TIME AS OF TIMESTAMP_SUB(CURRENT_TIMESTAMP(), INTERVAL 1 HOUR) OPTIONS(expiration_timestamp=TIMESTAMP '2030-01-01')",
    "create d.t",
    "read d.s",
  ],
  ["CREATE TABLE d.t LIKE d.s", "create d.t", "read d.s"],
  ["CREATE TABLE d.t LIKE d.s AS SELECT * FROM d.q", "create d.t", "read d.s", "read d.q"],
  ["CREATE OR REPLACE TABLE d.t COPY p.d.s", "replace d.t", "read p.d.s"],
  ["CREATE TABLE d.t CLONE d.s", "create d.t", "read d.s"],
  ["CREATE VIEW d.v AS SELECT a, b AS c FROM d.s", "view d.v (a, c)", "read d.s"],
  [
    "CREATE OR REPLACE VIEW d.v (x, y OPTIONS(description='from z')) AS SELECT a, b FROM d.s",
    "view d.v (x, y)",
    "read d.s",
  ],
  ["CREATE VIEW IF NOT EXISTS d.v OPTIONS(expiration_timestamp=NULL) AS SELECT 1 AS one", "view d.v (one)"],
  [
    "CREATE MATERIALIZED VIEW d.v CLUSTER BY a OPTIONS(enable_refresh=true) AS SELECT a, COUNT(*) AS n FROM d.s GROUP BY a",
    "view d.v (a, n)",
    "read d.s",
  ],
  ["CREATE MATERIALIZED VIEW d.v AS REPLICA OF p2.d.s", "view d.v", "read p2.d.s"],
  ["CREATE TEMP TABLE t AS SELECT 1 AS a; SELECT * FROM t JOIN d.u USING (a); DROP TABLE t", "read d.u"],
  [
    "CREATE OR REPLACE TEMPORARY TABLE t (a INT64); INSERT INTO t VALUES (1); INSERT t SELECT a FROM d.s",
    "read d.s",
  ],
  [
    "CREATE TEMP TABLE t (a INT64); MERGE t USING d.s ON TRUE WHEN MATCHED THEN DELETE; TRUNCATE TABLE t",
    "read d.s",
  ],
  ["SELECT * FROM _SESSION.t; DROP TABLE _SESSION.t"],
  [
    "CREATE TABLE d.t AS SELECT 1 AS a; CREATE TEMP TABLE t AS SELECT 2 AS a; SELECT * FROM d.t",
    "create d.t (a)",
    "read d.t",
  ],
  [
    "CREATE OR REPLACE MODEL d.m OPTIONS(model_type='linear_reg') AS SELECT x, y AS label FROM d.s",
    "replace other d.m",
    "read d.s",
  ],
  [
    "CREATE FUNCTION d.f(x INT64) RETURNS INT64 AS ((SELECT MAX(y) FROM d.s WHERE y < x))",
    "create other d.f",
    "read d.s",
  ],
  ["CREATE TEMP FUNCTION f(x INT64) AS (x + 1); SELECT f(a) FROM d.s", "read d.s"],
  [
    "CREATE OR REPLACE FUNCTION d.f(x STRING) RETURNS STRING LANGUAGE js AS r'''return x.split('FROM d.zz')[0];'''",
    "replace other d.f",
  ],
  ["CREATE TABLE FUNCTION d.f(y INT64) AS SELECT a FROM d.s WHERE b = y", "create other d.f", "read d.s"],
  ["CREATE AGGREGATE FUNCTION d.f(x INT64) RETURNS INT64 AS (SUM(x))", "create other d.f"],
  [
    "CREATE OR REPLACE PROCEDURE d.p(IN x STRING, OUT n INT64) OPTIONS(strict_mode=false) BEGIN INSERT INTO d.t SELECT a FROM d.s; SET n = (SELECT COUNT(*) FROM d.u); END",
    "replace other d.p",
    "dml d.t",
    "read d.s",
    "read d.u",
  ],
  ["ALTER TABLE d.t ADD COLUMN IF NOT EXISTS x INT64, DROP COLUMN y", "write d.t"],
  ["ALTER TABLE IF EXISTS d.t SET OPTIONS(description='x FROM d.y')", "write d.t"],
  ["ALTER TABLE d.t RENAME COLUMN a TO b", "write d.t"],
  ["ALTER TABLE d.t RENAME TO u", "rename d.t -> d.u"],
  ["ALTER TABLE `p.d.t` RENAME TO `u`", "rename p.d.t -> p.d.u"],
  ["ALTER VIEW d.v SET OPTIONS(friendly_name='v')", "write d.v"],
  ["ALTER MATERIALIZED VIEW d.v SET OPTIONS(enable_refresh=false)", "write d.v"],
  ["ALTER SCHEMA d SET OPTIONS(default_table_expiration_days=3)", "write dataset d"],
  ["ALTER MODEL d.m SET OPTIONS(description='x')", "write other d.m"],
  ["DROP TABLE d.t", "drop d.t"],
  [
    "DROP TABLE IF EXISTS `p.d.t`; DROP EXTERNAL TABLE d.e; DROP SNAPSHOT TABLE d.s",
    "drop p.d.t",
    "drop d.e",
    "drop d.s",
  ],
  ["DROP VIEW IF EXISTS d.v; DROP MATERIALIZED VIEW d.m", "drop d.v", "drop d.m"],
  [
    "DROP MODEL d.m; DROP FUNCTION IF EXISTS d.f; DROP TABLE FUNCTION d.g; DROP PROCEDURE d.p",
    "drop other d.m",
    "drop other d.f",
    "drop other d.g",
    "drop other d.p",
  ],
  [
    "CREATE SCHEMA IF NOT EXISTS d OPTIONS(location='us'); DROP SCHEMA p.e CASCADE",
    "create dataset d",
    "drop dataset p.e",
  ],
  ["TRUNCATE TABLE d.t", "dml d.t"],
  ["INSERT INTO d.t (a, b) SELECT x, y FROM d.s", "dml d.t", "read d.s"],
  ["INSERT d.t VALUES (1, (SELECT MAX(x) FROM d.s)), (2, DEFAULT)", "dml d.t", "read d.s"],
  ["INSERT INTO d.t (a) WITH q AS (SELECT x FROM d.s) SELECT x FROM q", "dml d.t", "read d.s"],
  ["INSERT INTO d.t (SELECT x FROM d.s)", "dml d.t", "read d.s"],
  ["UPDATE d.t SET a = 1, b = (SELECT MAX(x) FROM d.s) WHERE TRUE", "dml d.t", "read d.s"],
  [
    "UPDATE d.t AS t SET a = s.a FROM d.s AS s JOIN d.r USING (k) WHERE t.k = s.k",
    "dml d.t",
    "read d.s",
    "read d.r",
  ],
  ["DELETE FROM d.t WHERE a IN (SELECT a FROM d.s)", "dml d.t", "read d.s"],
  ["DELETE d.t t WHERE EXISTS (SELECT 1 FROM UNNEST(t.arr) x, t.other)", "dml d.t"],
  [
    "MERGE INTO d.t T USING d.s S ON T.k = S.k WHEN MATCHED AND S.gone THEN DELETE WHEN MATCHED THEN UPDATE SET a = (SELECT MAX(x) FROM d.r) WHEN NOT MATCHED BY TARGET THEN INSERT (k, a) VALUES (k, a) WHEN NOT MATCHED BY SOURCE THEN DELETE",
    "dml d.t",
    "read d.s",
    "read d.r",
  ],
  ["MERGE d.t USING (SELECT * FROM d.s) s ON FALSE WHEN NOT MATCHED THEN INSERT ROW", "dml d.t", "read d.s"],
  [
    "EXPORT DATA WITH CONNECTION `p.us.c` OPTIONS(uri='gs://b/x-*.parquet', format='PARQUET') AS SELECT a FROM d.s",
    "extract object gs://b/x-*.parquet",
    "read d.s",
  ],
  [
    "LOAD DATA INTO d.t (a INT64) PARTITION BY a OPTIONS(x=1) FROM FILES (format='CSV', uris=['gs://b/a.csv'])",
    "load d.t",
    "read object gs://b/a.csv",
  ],
  [
    "LOAD DATA OVERWRITE d.t FROM FILES (uris=['gs://b/a'], format='AVRO') WITH CONNECTION c",
    "load d.t",
    "read object gs://b/a",
  ],
  [
    "CREATE ROW ACCESS POLICY f ON d.t GRANT TO ('user:a@b.c') FILTER USING (x IN (SELECT y FROM d.s))",
    "write d.t",
    "read d.s",
  ],
  ["DROP ALL ROW ACCESS POLICIES ON d.t", "write d.t"],
  ["CREATE SEARCH INDEX i ON d.t(ALL COLUMNS); DROP SEARCH INDEX i ON d.t", "write d.t", "write d.t"],
  ["CREATE VECTOR INDEX i ON d.t(e) OPTIONS(index_type='IVF')", "write d.t"],
  ["GRANT `roles/bigquery.dataViewer` ON TABLE d.t TO 'user:a@b.c'", "write d.t"],
  ["REVOKE `roles/bigquery.dataViewer` ON SCHEMA d FROM 'user:a@b.c'", "write dataset d"],
  ["CALL d.p('x', (SELECT 1 FROM d.s))", "execute other d.p", "read d.s"],
];

describe("the statement matrix", () => {
  it.each(CASES.map(([statement, ...effects]) => ({ statement, effects })))(
    "$statement",
    ({ statement, effects }) => {
      expect(says(statement)).toEqual(effects);
    },
  );
});
