import fc from "fast-check";
import { expect, test } from "vitest";
import type { Blocker } from "#domain/report.ts";
import { findEarliestGo } from "#judge/earliest-go.ts";
import { aBlocker } from "#test/support/finding.ts";
import { anOperation, aPhase } from "#test/support/plan.ts";

const MONDAY = "2025-12-15T08:00:00Z";
const OPERATIONS = [
  anOperation({ id: "first" }),
  anOperation({ id: "second", needs: ["first"] }),
  anOperation({ id: "third", needs: ["second"] }),
  anOperation({ id: "apart" }),
];

function find(blockers: readonly Blocker[], over: { people?: number; at?: string; starts?: string } = {}) {
  const { people = 1, at = MONDAY, starts = "2025-12-01" } = over;
  const phase = aPhase({ starts, team: { people, hoursPerDay: 8 }, operations: OPERATIONS });
  return findEarliestGo({ blockers, phase, gate: "P0", at });
}

function task(id: string, low: number, high = low): Blocker {
  return aBlocker({ id: `rule:${id}`, affects: ["M008-4C", `M008-4C/${id}`], delayHours: { low, high } });
}

test("is the phase's start where nothing is to be mended", () => {
  expect(find([], { starts: "2025-12-20" })).toEqual({ low: "2025-12-20", high: "2025-12-20" });
});

test("is never before the day of the audit", () => {
  expect(find([])).toEqual({ low: "2025-12-15", high: "2025-12-15" });
});

test("gives the first and the last day on which work of that length ends", () => {
  expect(find([task("apart", 8, 20)])).toEqual({ low: "2025-12-15", high: "2025-12-17" });
});

test("works no weekend", () => {
  expect(find([task("apart", 4)], { at: "2025-12-13T20:30:00Z" })).toEqual({
    low: "2025-12-15",
    high: "2025-12-15",
  });
  expect(find([task("apart", 9)], { at: "2025-12-19T08:00:00Z" })).toEqual({
    low: "2025-12-22",
    high: "2025-12-22",
  });
});

test("gives the day of the audit only what is left of it", () => {
  expect(find([task("apart", 8)], { at: "2025-12-15T20:00:00Z" })).toEqual({
    low: "2025-12-16",
    high: "2025-12-16",
  });
});

test("shares work among people, but not along a chain of needs", () => {
  const chain = [task("first", 8), task("second", 8)];
  expect(find(chain, { people: 2 })).toEqual({ low: "2025-12-16", high: "2025-12-16" });
  expect(find([task("first", 8), task("apart", 8)], { people: 2 })?.low).toBe("2025-12-15");
  expect(find([task("first", 8), task("third", 8)], { people: 9 })?.low).toBe("2025-12-16");
});

test("does not wait for waived blockers nor for those below the gate", () => {
  const waived = { ...task("apart", 80), state: "waived" } as const;
  const mild = { ...task("first", 80), priority: "P1" } as const;
  expect(find([waived, mild])).toEqual({ low: "2025-12-15", high: "2025-12-15" });
});

test("cannot be told where the team has no hours", () => {
  const phase = aPhase({ team: { people: 0, hoursPerDay: 8 } });
  expect(findEarliestGo({ blockers: [], phase, gate: "P0", at: MONDAY })).toBeNull();
});

test("never comes earlier by one more blocker, and low is never after high", () => {
  const blocker = fc
    .tuple(fc.constantFrom("first", "second", "third", "apart"), fc.nat(40), fc.nat(40))
    .map(([id, low, more]) => task(id, low, low + more));
  fc.assert(
    fc.property(
      fc.array(blocker, { maxLength: 8 }),
      blocker,
      fc.integer({ min: 1, max: 5 }),
      (some, more, people) => {
        const before = find(some, { people });
        const after = find([...some, more], { people });
        expect((after?.low ?? "") >= (before?.low ?? "")).toBe(true);
        expect((after?.high ?? "") >= (before?.high ?? "")).toBe(true);
        expect((after?.high ?? "") >= (after?.low ?? "")).toBe(true);
      },
    ),
  );
});
