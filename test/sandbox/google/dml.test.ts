import { expect, test } from "vitest";
import type { Sandbox } from "#sandbox/serve.ts";
import { aSandbox } from "../a-sandbox.ts";
import { query } from "../ask.ts";

const WORDS = [
  { name: "k", type: "STRING" },
  { name: "n", type: "INT64" },
];

/** `held` has a 1, b 2; `fresh` has b 20, c 30; `big` has rows that are made up. */
async function someTables(): Promise<Sandbox> {
  const tables = [
    { name: "held", columns: WORDS },
    { name: "fresh", columns: WORDS },
    { name: "big", columns: WORDS, rows: 3, bytes: 30 },
  ];
  const sandbox = await aSandbox({ datasets: [{ id: "d", location: "EU", tables }] });
  await query(sandbox, "INSERT d.held VALUES ('a', 1), ('b', 2); INSERT d.fresh VALUES ('b', 20), ('c', 30)");
  return sandbox;
}

const held = (sandbox: Sandbox) => query(sandbox, "SELECT k, n FROM d.held ORDER BY k");
const ARMS = `WHEN MATCHED AND f.n > 100 THEN DELETE
  WHEN MATCHED THEN UPDATE SET n = h.n + f.n
  WHEN NOT MATCHED BY TARGET THEN INSERT (k, n) VALUES (f.k, f.n)
  WHEN NOT MATCHED BY SOURCE THEN DELETE`;

test("a MERGE updates, inserts and deletes, each row by the first arm that fits", async () => {
  const sandbox = await someTables();
  expect(await query(sandbox, `MERGE d.held h USING d.fresh f ON h.k = f.k ${ARMS}`)).toEqual([]);
  expect(await held(sandbox)).toEqual([
    ["b", "22"],
    ["c", "30"],
  ]);
});

test("a dry run of a MERGE, and one beside rows that are made up, change nothing", async () => {
  const sandbox = await someTables();
  const before = await held(sandbox);
  const sql = `MERGE d.held h USING d.fresh f ON h.k = f.k ${ARMS}`;
  expect(await query(sandbox, sql, { dryRun: true })).toEqual([]);
  expect(await held(sandbox)).toEqual(before);
  expect(await query(sandbox, sql.replace("d.held", "d.big"))).toEqual([]);
  expect(await query(sandbox, "SELECT COUNT(*) FROM d.big")).toEqual([["3"]]);
});

test.each([
  [
    "MERGE d.held h USING d.fresh f ON TRUE WHEN MATCHED THEN DELETE",
    "invalidQuery: UPDATE/MERGE must match at most one source row for each target row",
  ],
  [
    "UPDATE d.held SET n = f.n FROM d.fresh f WHERE TRUE",
    "invalidQuery: UPDATE/MERGE must match at most one source row for each target row",
  ],
  [
    "MERGE d.held h USING d.fresh f ON h.k = f.k WHEN MATCHED THEN UPDATE SET n = f.nope",
    "invalidQuery: Unrecognized name: f.nope at [1:78]",
  ],
  [
    "MERGE d.held h USING d.fresh f ON h.k = f.k WHEN NOT MATCHED THEN INSERT (k) VALUES (h.k)",
    "invalidQuery: Unrecognized name: h.k at [1:86]",
  ],
  [
    "MERGE d.held h USING d.fresh f ON h.k = f.k WHEN NOT MATCHED THEN INSERT (k) ROW",
    "invalidQuery: Inserted row has wrong column count; Has 2, expected 1",
  ],
  ["SELECT FROM d.held", "invalidQuery: Syntax error: SELECT list must not be empty at [1:8]"],
  ["SELECT CONCAT(k, ) FROM d.held", 'invalidQuery: Syntax error: Unexpected ")" at [1:18]'],
  [
    "SELECT LAG(n) OVER (ORDER n) FROM d.held",
    'invalidQuery: Syntax error: Expected keyword BY but got identifier "n" at [1:27]',
  ],
])("%s is refused", async (sql, expected) => {
  const sandbox = await someTables();
  expect(await query(sandbox, sql)).toBe(expected);
});

test("an UPDATE takes its values from another table", async () => {
  const sandbox = await someTables();
  expect(await query(sandbox, "UPDATE d.held h SET n = f.n FROM d.fresh f WHERE h.k = f.k")).toEqual([]);
  expect(await held(sandbox)).toEqual([
    ["a", "1"],
    ["b", "20"],
  ]);
});

test("a float shows that it is one, and texts are cut as the function reference says", async () => {
  const sandbox = await someTables();
  expect(
    await query(
      sandbox,
      "SELECT 3.0, 1.5, CAST(2.0 AS STRING), TRUNC(-1.7), 7 / 7, 1e300, SUBSTR('pairs', -3), RIGHT('pair', 0)",
    ),
  ).toEqual([["3.0", "1.5", "2.0", "-1.0", "1.0", "1e+300", "irs", ""]]);
});
