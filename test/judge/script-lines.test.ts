import { expect, test } from "vitest";
import { indexFindings } from "#judge/readiness.ts";
import { listScripts } from "#judge/script-lines.ts";
import { aRead } from "#test/support/reading.ts";
import { anEffect, aScript, aSnapshot } from "#test/support/snapshot.ts";
import { aFullPhase, aFullPlan, theGoodParts } from "#test/support/world.ts";

test("carries the text of one statement for each call and verb, and every effect otherwise whole", () => {
  const effects = [
    anEffect({ verb: "rename", line: 9, name: "d.a", statement: "ALTER TABLE d.a RENAME TO b" }),
    anEffect({ verb: "rename", line: 9, name: "d.c", statement: "ALTER TABLE d.c RENAME TO e" }),
    anEffect({ verb: "read", line: 9, name: "d.a", statement: "SELECT 1 FROM d.a" }),
    anEffect({ verb: "drop", line: 12, name: "d.f" }),
  ];
  const lines = listScripts({
    plan: aFullPlan(),
    phase: aFullPhase(),
    snapshot: aSnapshot(theGoodParts({ scripts: aRead([aScript({ path: "scripts/own.py", effects })]) })),
    index: indexFindings([]),
    blockers: new Map(),
  });
  const { statement, ...second } = effects[1] ?? anEffect();
  expect(lines.find(({ path }) => path === "scripts/own.py")?.fact?.effects).toEqual([
    effects[0],
    second,
    effects[2],
    effects[3],
  ]);
});
