import { expect, test } from "vitest";
import { audit } from "#audit/readiness/misordered-script/audit.ts";
import type { Effect } from "#domain/effect.ts";
import { tell } from "#test/support/ask.ts";
import { anOperation } from "#test/support/plan.ts";
import { aRead } from "#test/support/reading.ts";
import { anEffect, aScript } from "#test/support/snapshot.ts";

const make = (id: string, needs: readonly string[] = []) =>
  anOperation({ id, kind: "generate", from: [], to: null, expect: null, script: `${id}.py`, needs });
const script = (path: string, ...effects: (readonly [Effect["verb"], string])[]) =>
  aScript({ path, effects: effects.map(([verb, table]) => anEffect({ verb, name: `features.${table}` })) });
const parts = {
  scripts: aRead([script("a.py", ["create", "t"]), script("b.py", ["read", "t"], ["create", "u"])]),
};

test("endangers where an operation reads what another makes and does not wait for it", () => {
  expect(tell(audit, { phase: { operations: [make("a"), make("b")] }, parts })).toEqual([
    "fail endangers b: b.py of b reads 1 table that a makes, and does not wait for it: t.",
  ]);
});

test("is content where it waits, also through a third", () => {
  const operations = [make("a"), make("c", ["a"]), make("b", ["c"])];
  expect(tell(audit, { phase: { operations }, parts })).toEqual([]);
});

test("prevents where the other waits for it in turn", () => {
  expect(tell(audit, { phase: { operations: [make("a", ["b"]), make("b")] }, parts })).toEqual([
    "fail prevents b: b.py of b reads 1 table that a makes, which waits for it in turn: no order of the two works: t.",
  ]);
});

test("a rename makes the names that its template writes", () => {
  const operations = [anOperation(), make("b")];
  const reading = { scripts: aRead([script("b.py", ["read", "cov_agg_bqx_audcad"])]) };
  expect(tell(audit, { phase: { operations }, parts: reading })).toEqual([
    "fail endangers b: b.py of b reads 1 table that cov-rename makes, and does not wait for it: cov_agg_bqx_audcad.",
  ]);
});
