import { expect, test } from "vitest";
import { whyAndWhatFirst } from "#render/first.ts";
import { aTask, theSchedule } from "#test/support/phase-results.ts";
import { aBlocker, aReport } from "#test/support/report.ts";

const asked = (id: string) => aBlocker({ id, action: `Mend ${id}.`, consequence: `${id} stops.` });

test("says first what the schedule begins with, and what has no turn in it last", () => {
  const report = aReport({
    blockers: [asked("c"), asked("unplanned"), asked("b"), asked("a")],
    schedule: theSchedule({ tasks: ["a", "b", "c"].map((blocker) => aTask({ blocker })) }),
  });
  expect(whyAndWhatFirst(report).match(/Mend \w+\./g)).toEqual(["Mend a.", "Mend b.", "Mend c."]);
});

test("puts what the change touches before what stood", () => {
  const report = aReport({
    change: { since: "main", paths: [], phases: [], touches: ["b"] },
    blockers: [asked("a"), asked("b")],
    schedule: theSchedule({ tasks: ["a", "b"].map((blocker) => aTask({ blocker })) }),
  });
  expect(whyAndWhatFirst(report).match(/Mend \w+\./g)?.[0]).toBe("Mend b.");
});
