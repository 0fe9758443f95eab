import fc from "fast-check";
import { expect, test } from "vitest";
import { Problem } from "#domain/problem.ts";
import type { Blocker } from "#domain/report.ts";
import { playScenarios } from "#judge/scenarios.ts";
import { aBlocker, aFinding } from "#test/support/finding.ts";
import { aPhase } from "#test/support/plan.ts";

const MONDAY = "2025-12-15T09:00:00.000Z";
const SCRIPT = aBlocker({
  id: "missing-operation-script:lag",
  rule: "missing-operation-script",
  delayHours: { low: 6, high: 12 },
});
const BUCKET = aBlocker({
  id: "missing-bucket:staging",
  rule: "missing-bucket",
  delayHours: { low: 1, high: 2 },
});
const QUOTA = aBlocker({
  id: "exceeded-limit:API requests a second, for each user and method",
  rule: "exceeded-limit",
  priority: "P1",
  delayHours: { low: 1, high: 8 },
});

function scenarios(blockers: readonly Blocker[], assumeResolved: string | null) {
  return playScenarios({
    findings: [aFinding()],
    blockers,
    phase: aPhase({ starts: "2025-12-15", team: { people: 1, hoursPerDay: 8 }, operations: [] }),
    gate: "P0",
    at: MONDAY,
    coverage: { verified: 10, total: 10 },
    assumeResolved,
  });
}

test("tells the verdict without what was named, by the rules of the real one", () => {
  expect(scenarios([SCRIPT, BUCKET, QUOTA], SCRIPT.id)).toEqual([
    {
      assumes: "the blockers that were named are resolved",
      asked: true,
      without: [SCRIPT.id],
      decision: "NO-GO",
      risk: "HIGH",
      earliestGo: { low: "2025-12-15", high: "2025-12-15" },
      standing: 1,
    },
    {
      assumes: "every missing script exists and works",
      asked: false,
      without: [SCRIPT.id],
      decision: "NO-GO",
      risk: "HIGH",
      earliestGo: { low: "2025-12-15", high: "2025-12-15" },
      standing: 1,
    },
    {
      assumes: "every failure of P0 is mended",
      asked: false,
      without: [SCRIPT.id, BUCKET.id],
      decision: "GO",
      risk: "MEDIUM",
      earliestGo: { low: "2025-12-15", high: "2025-12-15" },
      standing: 0,
    },
  ]);
});

test("takes ids that hold commas whole, in any order and with spaces", () => {
  const [asked] = scenarios([SCRIPT, BUCKET, QUOTA], `${QUOTA.id}, ${BUCKET.id}`);
  expect(asked?.without).toEqual([BUCKET.id, QUOTA.id]);
});

test("refuses an id that names no blocker, and offers the nearest", () => {
  const ask = (id: string) => () => scenarios([SCRIPT, BUCKET], id);
  expect(ask("missing-bucket:stagin")).toThrow(
    '--assume-resolved names "missing-bucket:stagin", which is no blocker of this audit.',
  );
  expect(hintOf(ask("missing-bukcet:staging"))).toBe("Did you mean missing-bucket:staging?");
  expect(hintOf(ask(":lag"))).toBe("Did you mean missing-operation-script:lag?");
  expect(hintOf(ask("x"))).toBe("The blocker analysis and report.json list the ids.");
  expect(hintOf(ask(`${SCRIPT.id},`))).toBe("The blocker analysis and report.json list the ids.");
  expect(hintOf(() => scenarios([], "x"))).toBe("This audit has no blockers.");
});

test("leaves out the scenarios that would change nothing, or the same as another", () => {
  const hidden = aBlocker({ id: "missing-job:merge", rule: "missing-job", outcome: "unverified" });
  expect(scenarios([BUCKET, hidden], null).map(({ assumes, without }) => [assumes, without])).toEqual([
    ["every check that could not be made passes", [hidden.id]],
    ["every failure of P0 is mended", [BUCKET.id]],
    ["nothing of P0 stands any more", [BUCKET.id, hidden.id]],
  ]);
  expect(scenarios([QUOTA], null)).toEqual([]);
});

const somePhase = fc.array(fc.tuple(fc.constantFrom("P0", "P1", "P2"), fc.integer({ min: 0, max: 40 })), {
  minLength: 1,
  maxLength: 10,
});

test("fewer blockers are never a worse verdict, a higher risk or a later date", () => {
  const risks = ["LOW", "MEDIUM", "HIGH"];
  fc.assert(
    fc.property(somePhase, fc.nat(), (drawn, pick) => {
      const blockers = drawn.map(([priority, high], index) =>
        aBlocker({ id: `rule:${index}`, priority, delayHours: { low: high / 2, high } }),
      );
      const all = blockers.map(({ id }) => id);
      const [real] = scenarios(
        blockers.map((blocker) => ({ ...blocker })),
        all.slice(0, 1).join(","),
      );
      const [fewer] = scenarios(blockers, all.slice(0, 1 + (pick % all.length)).join(","));
      if (real === undefined || fewer === undefined) throw new Error("nothing was played");
      if (real.decision === "GO") expect(fewer.decision).toBe("GO");
      expect(risks.indexOf(fewer.risk)).toBeLessThanOrEqual(risks.indexOf(real.risk));
      expect((fewer.earliestGo?.high ?? "") <= (real.earliestGo?.high ?? "")).toBe(true);
      expect((fewer.earliestGo?.low ?? "") <= (real.earliestGo?.low ?? "")).toBe(true);
    }),
  );
});

function hintOf(act: () => unknown): string {
  try {
    act();
  } catch (error) {
    if (error instanceof Problem) return error.hint;
    throw error;
  }
  throw new Error("nothing was thrown");
}
