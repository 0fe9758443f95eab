import { expect, test } from "vitest";
import {
  SCRIPT_SAMPLE_LIMIT,
  type ScriptSource,
  scriptStatements,
} from "#collect/probes/script-statements.ts";
import type { Effect } from "#domain/effect.ts";
import { anOperation, aPhase, aTemplate } from "#test/support/plan.ts";
import { anEffect, aScript } from "#test/support/snapshot.ts";

const PATH = "scripts/make.py";

function statementsOf(effects: readonly Effect[], over: Partial<ScriptSource> = {}) {
  const operation = anOperation({ kind: "generate", script: PATH, from: [], to: null });
  return scriptStatements({
    phase: aPhase({ operations: [operation] }),
    operation,
    scripts: [aScript({ path: PATH, effects })],
    existing: new Set(["features.prices"]),
    ...over,
  });
}

/** Effects of one text: what it makes or changes, and what it reads. */
function sent(statement: string, acts: readonly (readonly [Effect["verb"], string])[]): readonly Effect[] {
  return acts.map(([verb, name]) => anEffect({ verb, name, statement }));
}

test("a text is tried once, with the permission of what it changes", () => {
  const select = "SELECT * FROM features.prices";
  const make = `CREATE TABLE features.a AS ${select}`;
  const effects = [
    ...sent(make, [
      ["read", "bqx-ml.features.prices"],
      ["create", "bqx-ml.features.a"],
    ]),
    ...sent(make, [["create", "bqx-ml.features.a"]]),
    ...sent(select, [["read", "features.prices"]]),
  ];
  expect(statementsOf(effects)).toEqual({
    total: 2,
    sample: [
      { sql: make, permission: "bigquery.tables.create" },
      { sql: select, permission: "bigquery.tables.getData" },
    ],
    notes: [],
    texts: new Set([make, select].map((sql) => sql.toLowerCase())),
  });
});

test("what needs a table that the phase makes first waits, and is counted", () => {
  const effects = [
    ...sent("CREATE TABLE features.a AS SELECT 1", [["create", "features.a"]]),
    ...sent("INSERT features.a SELECT 2", [["dml", "bqx-ml.features.a"]]),
  ];
  expect(statementsOf(effects)).toMatchObject({
    total: 1,
    sample: [{ sql: "CREATE TABLE features.a AS SELECT 1", permission: "bigquery.tables.create" }],
    notes: [`Not tried, because the phase makes or moves what they need first: 1 statement of ${PATH}.`],
  });
});

test("a table that another script makes under a name with a hole may be the missing one", () => {
  const maker = anOperation({ id: "m", kind: "generate", script: "scripts/maker.py", from: [], to: null });
  const operation = anOperation({ kind: "validate", script: PATH, from: [], to: null });
  const pattern = anEffect({ verb: "create", name: "features.tri_{…}", exact: false });
  const scripts = [
    aScript({ path: PATH, effects: sent("SELECT 1 FROM features.tri_x", [["read", "features.tri_x"]]) }),
    aScript({ path: "scripts/maker.py", effects: [pattern] }),
  ];
  const source = { operation, scripts };
  const alone = statementsOf([], { ...source, phase: aPhase({ operations: [operation] }) });
  const after = statementsOf([], { ...source, phase: aPhase({ operations: [maker, operation] }) });
  expect([alone?.total, after?.total]).toEqual([1, 0]);
});

test("a table that the plan's rename makes waits too", () => {
  const rename = anOperation({ id: "r", to: aTemplate("cov_agg_{source}_{pair}") });
  const operation = anOperation({ kind: "validate", script: PATH, from: [], to: null });
  const name = "features.cov_agg_bqx_audcad";
  const scripts = [aScript({ path: PATH, effects: sent(`SELECT 1 FROM ${name}`, [["read", name]]) })];
  expect(
    statementsOf([], { operation, scripts, phase: aPhase({ operations: [rename, operation] }) })?.total,
  ).toBe(0);
});

test("a view under a name that the phase frees first waits", () => {
  const effects = [
    anEffect({ verb: "rename", name: "features.prices", to: "features.rates" }),
    ...sent("CREATE VIEW features.prices AS SELECT 1", [["view", "features.prices"]]),
  ];
  expect(statementsOf(effects)?.total).toBe(0);
});

test("a text whose tables are simply missing is tried, because BigQuery will refuse it", () => {
  expect(statementsOf(sent("SELECT 1 FROM features.gone", [["read", "features.gone"]]))?.total).toBe(1);
});

test("lines whose text is not known are counted, and a script without any says so", () => {
  const known = sent("SELECT 1 FROM features.prices", [["read", "features.prices"]]);
  const unknown = [anEffect({ verb: "create", line: 7 }), anEffect({ verb: "drop", line: 7 })];
  expect(statementsOf([...known, ...unknown])?.notes).toEqual([
    `Statements of ${PATH} whose text is not known without running it: those of 1 line.`,
  ]);
  expect(statementsOf(unknown)).toEqual({
    total: 0,
    sample: [],
    notes: [`The text of the statements of ${PATH} is not known without running it.`],
    texts: new Set(),
  });
});

test("a text that is too long is left out and said", () => {
  const long = `SELECT 1 FROM features.prices -- ${"x".repeat(1_000_000)}`;
  expect(statementsOf(sent(long, [["read", "features.prices"]]))).toMatchObject({
    total: 0,
    notes: [`Too long for BigQuery to be tried: 1 statement of ${PATH}.`],
  });
});

test("of many the sample is bounded", () => {
  const effects = Array.from({ length: 500 }, (_, index) =>
    anEffect({
      verb: "create",
      name: `features.t${index}`,
      statement: `CREATE TABLE features.t${index} (a INT64)`,
    }),
  );
  const told = statementsOf(effects);
  expect([told?.total, told?.sample.length]).toEqual([500, SCRIPT_SAMPLE_LIMIT]);
});

test("a script that touches no table, or is not there, has none", () => {
  expect(statementsOf([])).toBeNull();
  expect(statementsOf([], { scripts: [] })).toBeNull();
});
