import fc from "fast-check";
import { expect, test } from "vitest";
import type { Blocker } from "#domain/report.ts";
import { findEarliestGo } from "#judge/earliest-go.ts";
import { scheduleWork } from "#judge/schedule.ts";
import { aBlocker } from "#test/support/finding.ts";
import { anOperation, aPhase } from "#test/support/plan.ts";
import { processorMsOf } from "#test/support/processor-time.ts";

const FRIDAY = "2025-12-12T15:00:00.000Z";
const OPERATIONS = [
  anOperation({ id: "first" }),
  anOperation({ id: "second", needs: ["first"] }),
  anOperation({ id: "third", needs: ["second"] }),
  anOperation({ id: "apart" }),
];

function schedule(blockers: readonly Blocker[], people = 1) {
  const phase = aPhase({ team: { people, hoursPerDay: 8 }, operations: OPERATIONS });
  return scheduleWork({ blockers, phase, gate: "P0", at: FRIDAY });
}

function task(id: string, hours: number, operations: readonly string[] = [id]): Blocker {
  return aBlocker({
    id: `rule:${id}`,
    affects: ["M008-4C", ...operations.map((operation) => `M008-4C/${operation}`)],
    delayHours: { low: hours / 2, high: hours },
  });
}

test("does what others wait for first, and goes on after the weekend where a day is full", () => {
  const { tasks, criticalPath } = schedule([task("apart", 1), task("second", 3), task("first", 2)]);
  expect(
    tasks.map(({ blocker, begins, ends, after, critical }) => ({ blocker, begins, ends, after, critical })),
  ).toEqual([
    {
      blocker: "rule:first",
      begins: FRIDAY,
      ends: "2025-12-12T17:00:00.000Z",
      after: [],
      critical: true,
    },
    {
      blocker: "rule:second",
      begins: "2025-12-15T09:00:00.000Z",
      ends: "2025-12-15T12:00:00.000Z",
      after: ["rule:first"],
      critical: true,
    },
    {
      blocker: "rule:apart",
      begins: "2025-12-15T12:00:00.000Z",
      ends: "2025-12-15T13:00:00.000Z",
      after: [],
      critical: true,
    },
  ]);
  expect(criticalPath).toEqual(["rule:first", "rule:second", "rule:apart"]);
});

test("shares work among people, and marks only the chain that decides the end", () => {
  const { tasks, criticalPath } = schedule([task("apart", 1), task("second", 3), task("first", 2)], 2);
  expect(tasks.map(({ blocker, person, critical }) => [blocker, person, critical])).toEqual([
    ["rule:first", 1, true],
    ["rule:apart", 2, false],
    ["rule:second", 2, true],
  ]);
  expect(criticalPath).toEqual(["rule:first", "rule:second"]);
});

test("leaves out what is waived or below the gate", () => {
  const waived = { ...task("apart", 80), state: "waived" } as const;
  const mild = { ...task("first", 80), priority: "P1" } as const;
  expect(schedule([waived, mild]).tasks).toEqual([]);
});

const someBlockers = fc
  .array(fc.tuple(fc.subarray(["first", "second", "third", "apart"]), fc.integer({ min: 0, max: 40 })), {
    maxLength: 12,
  })
  .map((drawn) => drawn.map(([operations, hours], index) => task(`t${index}`, hours, operations)));

test("nobody does two things at once, nothing begins before what it waits for, all work is on working days", () => {
  fc.assert(
    fc.property(someBlockers, fc.integer({ min: 1, max: 4 }), (blockers, people) => {
      const { tasks } = schedule(blockers, people);
      expect(tasks.map(({ blocker }) => blocker).sort()).toEqual(blockers.map(({ id }) => id).sort());
      const ends = new Map(tasks.map(({ blocker, ends }) => [blocker, ends]));
      for (const one of tasks) {
        expect(one.begins <= one.ends).toBe(true);
        for (const earlier of one.after) expect((ends.get(earlier) ?? "") <= one.begins).toBe(true);
        expect([0, 6]).not.toContain(new Date(one.begins).getUTCDay());
        expect([0, 6]).not.toContain(new Date(one.ends).getUTCDay());
        expect(one.person).toBeLessThanOrEqual(people);
      }
      for (let person = 1; person <= people; person++) {
        const own = tasks.filter((one) => one.person === person);
        own.slice(1).forEach((one, index) => {
          expect((own[index]?.ends ?? "") <= one.begins).toBe(true);
        });
      }
    }),
  );
});

test("ends between the bounds that the earliest GO is told from", () => {
  fc.assert(
    fc.property(someBlockers, fc.constantFrom(0.5, 1, 1.5, 2, 3), (blockers, people) => {
      const phase = aPhase({
        starts: "2025-12-01",
        team: { people, hoursPerDay: 8 },
        operations: OPERATIONS,
      });
      const { tasks } = scheduleWork({ blockers, phase, gate: "P0", at: FRIDAY });
      const go = findEarliestGo({ blockers, phase, gate: "P0", at: FRIDAY });
      const end =
        tasks
          .map(({ ends }) => ends.slice(0, 10))
          .sort()
          .at(-1) ?? FRIDAY.slice(0, 10);
      expect(end <= (go?.high ?? "")).toBe(true);
    }),
  );
});

test("schedules five thousand blockers in well under a second", async () => {
  const many = Array.from({ length: 5000 }, (_, index) =>
    task(`t${index}`, (index % 7) + 1, [OPERATIONS[index % 4]?.id ?? "first"]),
  );
  let tasks = 0;
  const spentMs = await processorMsOf(() => {
    tasks = schedule(many, 3).tasks.length;
  });
  expect(tasks).toBe(5000);
  expect(spentMs).toBeLessThan(2000);
});
