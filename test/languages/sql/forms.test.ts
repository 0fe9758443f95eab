import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { scanSql } from "#languages/sql/index.ts";

const NONE = { project: null, dataset: null };

/** What a text says when no scan of a similar one is at hand: a comment of its own is never part of another's form. */
let next = 0;
function alone(text: string): unknown {
  next += 1;
  return scanSql(`${text} /* only ${next} {x} */`, NONE).effects;
}

const word = fc.constantFrom("orders", "Orders", "o_2024", "shops", "x", "a1", "events");
const path = fc.tuple(fc.constantFrom("", "p.", "p.d.", "my-p.d."), word).map(([head, last]) => head + last);
const name = fc.oneof(
  path.map((one) => `\`${one}\``),
  path.filter((one) => !one.startsWith("my-")),
);
const text = fc.oneof(
  fc.constantFrom("'north'", '"south"', "'it s 5%'", "'gs://b/x'", "r'a'", "''", "'a--b'"),
  word.map((one) => `'${one}'`),
);
const statement = fc.oneof(
  fc
    .tuple(name, name, text)
    .map(([a, b, t]) => `CREATE TABLE ${a} AS SELECT id, ${t} AS kind FROM ${b} AS s`),
  fc
    .tuple(name, word, text)
    .map(([a, w, t]) => `WITH ${w} AS (SELECT * FROM ${a} WHERE k = ${t}) SELECT ${w}.id FROM ${w}`),
  fc.tuple(name, word).map(([a, w]) => `SELECT i.x FROM ${a}, ${w}.items AS i -- it's`),
  fc
    .tuple(name, name, text)
    .map(([a, b, t]) => `MERGE ${a} T USING ${b} S ON T.id = S.id AND S.k = ${t} WHEN MATCHED THEN DELETE`),
  fc.tuple(name, word).map(([a, w]) => `ALTER TABLE ${a} RENAME TO \`${w}\``),
  fc.tuple(name, text).map(([a, t]) => `EXPORT DATA OPTIONS(uri=${t}) AS SELECT * FROM ${a}`),
  fc
    .tuple(name, word)
    .map(
      ([a, w]) => `CREATE TEMP TABLE ${w} AS SELECT 1 AS \`${w}\`; DROP TABLE ${a}; SELECT * FROM \`${w}\``,
    ),
);

describe("texts of one form", () => {
  it("say what each says when it is scanned by itself", () => {
    fc.assert(
      fc.property(fc.array(statement, { minLength: 1, maxLength: 3 }), (statements) => {
        const whole = statements.join(";\n");
        const own = scanSql(whole, NONE).effects.map(({ statement: _, ...effect }) => effect);
        const expected = (alone(whole) as readonly { statement?: string }[]).map(
          ({ statement: _, ...effect }) => effect,
        );
        expect(own).toEqual(expected);
      }),
      { numRuns: 1500 },
    );
  });

  it("carry their own statements and columns", () => {
    const make = (region: string) =>
      `CREATE OR REPLACE TABLE \`p.d.t_${region}\` AS SELECT id AS \`the_${region}\` FROM p.raw.events WHERE region = '${region}'`;
    for (const region of ["north", "south"])
      expect(scanSql(make(region), NONE).effects).toEqual([
        {
          verb: "replace",
          kind: "bigquery-table",
          name: `p.d.t_${region}`,
          columns: [`the_${region}`],
          statement: make(region),
          line: 1,
        },
        { verb: "read", kind: "bigquery-table", name: "p.raw.events", statement: make(region), line: 1 },
      ]);
  });
});
