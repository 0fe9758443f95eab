import type { Difference } from "./compare.ts";

/** A difference that is known, and what it comes from. */
export interface KnownDifference extends Difference {
  readonly why: string;
}

const MODEL = "the emulator keeps no clustering, and of partitions those by a DATE column";
const REASON = "both refuse; the emulator gives one reason to what DDL does wrong";
const LIST =
  "the emulator's list loses a table that takes the name of a dropped view, and does not see a rename inside a script";
const READ = "the emulator does not read this form, which GoogleSQL has";
const AFTER = "follows from what the emulator refused or took before";
const LAX = "the emulator takes what BigQuery's documentation refuses";
const COMPUTE = "the sandbox checks window functions and elements of arrays, and computes neither";
const TYPE = "the emulator has no JSON and BIGNUMERIC of their own, and shows NUMERIC with all its digits";

/** Every difference between the sandbox and bqemulator, by scenario; both are right where there is none. */
export const DIFFERENCES: Readonly<Record<string, readonly KnownDifference[]>> = {
  "partitioned and clustered tables are made and filled": [
    { what: "partition of table months", sandbox: "MONTH day", emulator: "", why: MODEL },
    { what: "partition of table ranges", sandbox: "n 0 100 10", emulator: "", why: MODEL },
    { what: "cluster of table rates", sandbox: ["pair", "ticks"], emulator: [], why: MODEL },
    { what: "partition of table ticks", sandbox: "DAY seen", emulator: "", why: MODEL },
  ],
  "tables are made of queries": [
    { what: "cluster of table made", sandbox: ["pair"], emulator: [], why: MODEL },
  ],
  "a renamed table lives on under its old name as a view": [
    {
      what: "ALTER TABLE p.cov_bqx_audcad RENAME TO cov_audcad",
      sandbox: "duplicate",
      emulator: "invalidQuery",
      why: REASON,
    },
    { what: "table cov_audcad", sandbox: "there", emulator: "absent", why: LIST },
  ],
  "names are swapped by three renames": [
    { what: "ALTER TABLE p.bqx RENAME TO idx", sandbox: "duplicate", emulator: "invalidQuery", why: REASON },
  ],
  "windows are consolidated by a union": [
    { what: "cluster of table lag_audcad", sandbox: ["window"], emulator: [], why: MODEL },
  ],
  "rows are merged": [
    {
      what: "MERGE p.held t USING (SELECT pair, n + 1 AS n FROM p.fresh WHERE n > 10) s ON t.pair = s.pair WHEN MATCHED AND s.n > 100 THEN DELETE WHEN MATCHED THEN UPDATE SET t.n = t.n + s.n WHEN NOT MATCHED BY SOURCE AND t.pair = 'gone' THEN DELETE",
      sandbox: [],
      emulator: "invalidQuery",
      why: READ,
    },
    {
      what: "SELECT * FROM p.held ORDER BY pair",
      sandbox: [
        ["audcad", "10"],
        ["eurusd", "2"],
        ["nzdusd", "41"],
      ],
      emulator: [
        ["audcad", "10"],
        ["eurusd", "2"],
        ["gone", "3"],
        ["nzdusd", "20"],
      ],
      why: AFTER,
    },
    {
      what: "MERGE p.held t USING p.fresh s ON FALSE WHEN NOT MATCHED THEN INSERT ROW",
      sandbox: [],
      emulator: "invalidQuery",
      why: READ,
    },
    {
      what: "SELECT pair, n FROM p.held ORDER BY pair, n",
      sandbox: [
        ["audcad", "10"],
        ["audcad", "10"],
        ["eurusd", "2"],
        ["nzdusd", "20"],
        ["nzdusd", "41"],
      ],
      emulator: [
        ["audcad", "10"],
        ["eurusd", "2"],
        ["gone", "3"],
        ["nzdusd", "20"],
      ],
      why: AFTER,
    },
    {
      what: "MERGE p.held t USING p.held s ON t.pair = s.pair WHEN MATCHED THEN DELETE",
      sandbox: "invalidQuery",
      emulator: [],
      why: LAX,
    },
    {
      what: "rows of table held",
      sandbox: [
        ["audcad", "10"],
        ["audcad", "10"],
        ["eurusd", "2"],
        ["nzdusd", "20"],
        ["nzdusd", "41"],
      ],
      emulator: [],
      why: AFTER,
    },
  ],
  "rows are updated and deleted": [
    {
      what: "UPDATE p.rows r SET word = w.word FROM p.words w WHERE r.n IS NOT NULL",
      sandbox: "invalidQuery",
      emulator: [],
      why: LAX,
    },
    {
      what: "SELECT * FROM p.rows ORDER BY n",
      sandbox: [
        ["3", null],
        ["11", "eleven"],
        ["12", "b!"],
      ],
      emulator: [
        ["3", "eleven"],
        ["11", "eleven"],
        ["12", "eleven"],
      ],
      why: AFTER,
    },
    { what: "DELETE p.rows WHERE n = 11", sandbox: [], emulator: "invalidQuery", why: READ },
    {
      what: "SELECT * FROM p.rows ORDER BY n",
      sandbox: [["12", "b!"]],
      emulator: [
        ["3", "eleven"],
        ["11", "eleven"],
        ["12", "eleven"],
      ],
      why: AFTER,
    },
    { what: "DELETE FROM p.rows", sandbox: "invalidQuery", emulator: [], why: LAX },
    { what: "UPDATE p.rows SET n = 1", sandbox: "invalidQuery", emulator: [], why: LAX },
  ],
  "columns are changed": [
    {
      what: "ALTER TABLE p.t ADD COLUMN c FLOAT64, ADD COLUMN d DATE",
      sandbox: [],
      emulator: "invalidQuery",
      why: READ,
    },
    { what: "SELECT * FROM p.t", sandbox: [["1", null, null]], emulator: [["1", null]], why: AFTER },
    {
      what: "columns of table t",
      sandbox: ["a INTEGER NULLABLE", "e FLOAT NULLABLE", "d DATE NULLABLE"],
      emulator: ["a INTEGER NULLABLE", "b STRING NULLABLE"],
      why: AFTER,
    },
    { what: "rows of table t", sandbox: [["1", null, null]], emulator: [["1", null]], why: AFTER },
  ],
  "tables are copied": [
    { what: "CREATE TABLE p.copied COPY p.base", sandbox: [], emulator: "invalidQuery", why: READ },
    {
      what: "CREATE TABLE IF NOT EXISTS p.restored CLONE p.kept",
      sandbox: [],
      emulator: "invalidQuery",
      why: READ,
    },
    { what: "SELECT COUNT(*) FROM p.restored", sandbox: [["2"]], emulator: "notFound", why: AFTER },
    { what: "partition of table alike", sandbox: "DAY day", emulator: "", why: MODEL },
    { what: "cluster of table alike", sandbox: ["n"], emulator: [], why: MODEL },
    { what: "cluster of table base", sandbox: ["n"], emulator: [], why: MODEL },
    {
      what: "type of table cloned",
      sandbox: "TABLE",
      emulator: "CLONE",
      why: "BigQuery's definition has no type CLONE: a clone is a TABLE with a cloneDefinition",
    },
    { what: "cluster of table cloned", sandbox: ["n"], emulator: [], why: MODEL },
    { what: "table copied", sandbox: "there", emulator: "absent", why: AFTER },
    { what: "table restored", sandbox: "there", emulator: "absent", why: AFTER },
  ],
  "what is wrong is refused": [
    { what: "ALTER TABLE p.t RENAME TO v", sandbox: "duplicate", emulator: "invalidQuery", why: REASON },
    {
      what: "CREATE TABLE p.bad (a INT64) PARTITION BY nope",
      sandbox: "invalidQuery",
      emulator: [],
      why: LAX,
    },
    {
      what: "CREATE TABLE p.worse (a STRING) PARTITION BY a",
      sandbox: "invalidQuery",
      emulator: [],
      why: LAX,
    },
    { what: "CREATE TABLE nowhere.t (a INT64)", sandbox: "notFound", emulator: "invalidQuery", why: REASON },
    { what: "table bad", sandbox: "absent", emulator: "there", why: AFTER },
    { what: "table worse", sandbox: "absent", emulator: "there", why: AFTER },
  ],
  "queries of checks": [
    {
      what: "SELECT k, n, ROW_NUMBER() OVER (PARTITION BY k ORDER BY n DESC) AS place FROM p.t QUALIFY place = 1 ORDER BY n",
      sandbox: "invalidQuery",
      emulator: [
        ["a", "2", "1"],
        ["b", "5", "1"],
        [null, "7", "1"],
      ],
      why: COMPUTE,
    },
    {
      what: "SELECT k, LAG(n) OVER (ORDER BY n) AS before FROM p.t ORDER BY n",
      sandbox: "invalidQuery",
      emulator: [
        ["a", null],
        ["a", "1"],
        ["b", "2"],
        [null, "5"],
      ],
      why: COMPUTE,
    },
    {
      what: "SELECT n, SUM(n) OVER (PARTITION BY k ORDER BY n ROWS BETWEEN 2 PRECEDING AND CURRENT ROW) AS s FROM p.t ORDER BY n",
      sandbox: "invalidQuery",
      emulator: [
        ["1", "1"],
        ["2", "3"],
        ["5", "5"],
        ["7", "7"],
      ],
      why: COMPUTE,
    },
    {
      what: "SELECT UPPER(k), REGEXP_CONTAINS(k, '^a'), SUBSTR('pairs', 2, 3), SPLIT('a,b', ',')[OFFSET(1)] FROM p.t WHERE n = 1",
      sandbox: "invalidQuery",
      emulator: [["A", "true", "air", "b"]],
      why: COMPUTE,
    },
    {
      what: "SELECT SUBSTR('pairs', -3), SUBSTR('pairs', 0, 2), LEFT('pair', 2), RIGHT('pair', 2), STRPOS('pair', 'i'), RIGHT('pair', 0)",
      sandbox: [["irs", "pa", "pa", "ir", "3", ""]],
      emulator: [["irs", "p", "pa", "ir", "3", ""]],
      why: "position 0 is the first character, as the function reference says",
    },
  ],
  types: [
    {
      what: "SELECT i, f, n, b, s, d, l FROM p.t",
      sandbox: [["1", "1.5", "2.25", "true", "x", "2025-01-01", [{ v: "1" }, { v: "2" }]]],
      emulator: [["1", "1.5", "2.250", "true", "x", "2025-01-01", [{ v: "1" }, { v: "2" }]]],
      why: TYPE,
    },
    {
      what: "columns of table aliases",
      sandbox: [
        "a INTEGER NULLABLE",
        "b FLOAT NULLABLE",
        "c BOOLEAN NULLABLE",
        "d NUMERIC NULLABLE",
        "e STRING REQUIRED",
        "f NUMERIC NULLABLE",
        "g BIGNUMERIC NULLABLE",
      ],
      emulator: [
        "a INTEGER NULLABLE",
        "b FLOAT NULLABLE",
        "c BOOLEAN NULLABLE",
        "d NUMERIC NULLABLE",
        "e STRING REQUIRED",
        "f NUMERIC NULLABLE",
        "g NUMERIC NULLABLE",
      ],
      why: TYPE,
    },
    {
      what: "columns of table t",
      sandbox: [
        "i INTEGER NULLABLE",
        "f FLOAT NULLABLE",
        "n NUMERIC NULLABLE",
        "b BOOLEAN NULLABLE",
        "s STRING NULLABLE",
        "y BYTES NULLABLE",
        "d DATE NULLABLE",
        "dt DATETIME NULLABLE",
        "tm TIME NULLABLE",
        "ts TIMESTAMP NULLABLE",
        "j JSON NULLABLE",
        "l INTEGER REPEATED",
        "r RECORD<x INTEGER NULLABLE, y STRING NULLABLE> NULLABLE",
      ],
      emulator: [
        "i INTEGER NULLABLE",
        "f FLOAT NULLABLE",
        "n NUMERIC NULLABLE",
        "b BOOLEAN NULLABLE",
        "s STRING NULLABLE",
        "y BYTES NULLABLE",
        "d DATE NULLABLE",
        "dt DATETIME NULLABLE",
        "tm TIME NULLABLE",
        "ts TIMESTAMP NULLABLE",
        "j STRING NULLABLE",
        "l INTEGER REPEATED",
        "r RECORD<x INTEGER NULLABLE, y STRING NULLABLE> NULLABLE",
      ],
      why: TYPE,
    },
    {
      what: "rows of table t",
      sandbox: [
        [
          "1",
          "1.5",
          "2.25",
          "true",
          "x",
          null,
          "2025-01-01",
          null,
          null,
          null,
          null,
          [{ v: "1" }, { v: "2" }],
          null,
        ],
      ],
      emulator: [
        [
          "1",
          "1.5",
          "2.250",
          "true",
          "x",
          null,
          "2025-01-01",
          null,
          null,
          null,
          null,
          [{ v: "1" }, { v: "2" }],
          null,
        ],
      ],
      why: TYPE,
    },
  ],
  "scripts of several statements": [
    { what: "table b", sandbox: "absent", emulator: "there", why: LIST },
    { what: "table c", sandbox: "there", emulator: "absent", why: LIST },
  ],
  "the catalogue tells of itself": [
    {
      what: "SELECT table_name, column_name, ordinal_position, data_type, is_nullable, is_partitioning_column, clustering_ordinal_position FROM p.INFORMATION_SCHEMA.COLUMNS WHERE table_name = 't' ORDER BY ordinal_position",
      sandbox: [
        ["t", "day", "1", "DATE", "YES", "YES", null],
        ["t", "pair", "2", "STRING", "YES", "NO", "1"],
      ],
      emulator: [
        ["t", "day", "1", "DATE", "YES", "YES", null],
        ["t", "pair", "2", "STRING", "YES", "NO", null],
      ],
      why: MODEL,
    },
    { what: "cluster of table t", sandbox: ["pair"], emulator: [], why: MODEL },
  ],
};
