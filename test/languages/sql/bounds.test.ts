import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { looksLikeSql, scanSql } from "#languages/sql/index.ts";
import { processorMsOf } from "#test/support/processor-time.ts";

const NOWHERE = { project: null, dataset: null };

const PIECES = [
  "SELECT",
  "FROM",
  "WITH",
  "AS",
  "(",
  ")",
  "[",
  "]",
  "{",
  "}",
  "{{",
  "}}",
  "{%",
  "%}",
  "`",
  "'",
  '"',
  "'''",
  '"""',
  ";",
  ",",
  ".",
  "JOIN",
  "ON",
  "USING",
  "UNION ALL",
  "CREATE TABLE",
  "CREATE OR REPLACE VIEW",
  "DROP TABLE",
  "ALTER TABLE",
  "RENAME TO",
  "MERGE",
  "WHEN",
  "THEN",
  "IF",
  "ELSE",
  "END",
  "CASE",
  "BEGIN",
  "LOOP",
  "FOR r IN",
  "DO",
  "DECLARE x STRING DEFAULT",
  "SET x =",
  "EXECUTE IMMEDIATE",
  "UNNEST(",
  "PIVOT(",
  "|>",
  "--",
  "/*",
  "*/",
  "#",
  "\n",
  "d.t",
  "`p.d.t`",
  "a",
  "b.c",
  "1",
  "$",
  "%s",
  "@p",
  "*",
  "EXCEPT",
  "INTO",
  "\uE0000\uE001",
  "INSERT INTO",
  "VALUES",
  "UPDATE",
  "DELETE FROM",
  "OPTIONS",
  "||",
  "CONCAT(",
  "FORMAT(",
  "\\",
  "r'",
  "TABLE",
  "MODEL",
];

const REAL = [
  "CREATE OR REPLACE TABLE `p.d.t` PARTITION BY DATE(ts) AS WITH a AS (SELECT x, y AS z FROM p.d.s WHERE ts > '2024-01-01') SELECT * EXCEPT (x) FROM a JOIN d.b USING (x);",
  "MERGE d.t T USING (SELECT * FROM d.s) S ON T.k = S.k WHEN MATCHED THEN UPDATE SET a = S.a WHEN NOT MATCHED THEN INSERT (k) VALUES (k);",
  "DECLARE s STRING DEFAULT 'x'; IF EXISTS (SELECT 1 FROM d.a) THEN EXECUTE IMMEDIATE CONCAT('DROP TABLE d.', s); END IF;",
  "SELECT t.*, (SELECT MAX(v) FROM UNNEST(t.arr) v) FROM d.t AS t, t.items i LEFT JOIN (d.u JOIN d.v ON TRUE) ON TRUE -- end",
  "EXPORT DATA OPTIONS(uri='gs://b/*.csv') AS SELECT a FROM {{ ds }}.t {% if x %} WHERE y {% else %} LIMIT 3 {% endif %}",
];

const soup = fc.array(fc.constantFrom(...PIECES), { maxLength: 120 }).map((pieces) => pieces.join(" "));
const mutant = fc
  .record({
    text: fc.constantFrom(...REAL),
    at: fc.nat(300),
    cut: fc.nat(20),
    put: fc.constantFrom(...PIECES),
  })
  .map(({ text, at, cut, put }) => text.slice(0, at) + put + text.slice(at + cut));

describe("the scanner", () => {
  it("never throws, and gives lines that the text has", () => {
    fc.assert(
      fc.property(fc.oneof(soup, mutant, fc.string({ unit: "binary" })), (text) => {
        const lines = text.split("\n").length;
        const scan = scanSql(text, NOWHERE);
        looksLikeSql(text);
        for (const { line } of [...scan.effects, ...scan.faults]) {
          expect(line).toBeGreaterThanOrEqual(1);
          expect(line).toBeLessThanOrEqual(lines);
        }
      }),
      { numRuns: 1500 },
    );
  });

  it("gives the same for the same text", () => {
    fc.assert(
      fc.property(fc.oneof(soup, mutant), (text) => {
        expect(scanSql(text, NOWHERE)).toEqual(scanSql(text, NOWHERE));
      }),
    );
  });

  it("sees a statement after any damaged one", () => {
    fc.assert(
      fc.property(mutant, (text) => {
        const closed = `${text.replace(/["'`]|--|#|\/\*|\{%/g, " ")};\nDROP TABLE after.damage`;
        expect(scanSql(closed, NOWHERE).effects.map(({ verb, name }) => `${verb} ${name}`)).toContain(
          "drop after.damage",
        );
      }),
    );
  });

  it.each([
    "(",
    "{",
    "{{",
    "{%",
    "[",
    "`",
    "'",
    '"""',
    "/*",
    "SELECT ",
    "SELECT (",
    "FROM (",
    "WITH a AS (",
    "$",
    "a.",
    "CASE ",
    "IF(",
    "%",
    "@",
    "t$1 ",
    "BEGIN ",
    "((SELECT 1) UNION ALL ",
    "'''\\'''",
    "WITH RECURSIVE a AS (",
    "a,",
    "DECLARE a STRING DEFAULT 'x'; LOOP ",
    "CREATE TABLE d.t (",
    "{% else %}",
    "{a",
    "-a",
  ])("reads 1 MB of %j in time", async (piece) => {
    const text = piece.repeat(Math.ceil(1_000_000 / piece.length));
    expect(await processorMsOf(() => scanSql(text, NOWHERE))).toBeLessThan(5000);
  });

  it("says that it did not follow parentheses that are too deep", () => {
    const statement = `SELECT ${"(".repeat(1000)}SELECT 1 FROM d.t${")".repeat(1000)} FROM d.s`;
    const scan = scanSql(statement, NOWHERE);
    expect(scan).toEqual({
      effects: [{ verb: "read", kind: "bigquery-table", name: "d.s", line: 1, statement }],
      faults: [],
      complete: false,
      limits: ["nesting deeper than 250 was not followed"],
    });
  });

  it("says that it did not read a text to its end", () => {
    const scan = scanSql(`${" ".repeat(8_000_001)}SELECT * FROM d.t`, NOWHERE);
    expect(scan.complete).toBe(false);
    expect(scan.limits).toEqual(["text longer than 8000000 characters: the rest was not scanned"]);
  });
});
