import { fail, fromReading, hours, pass } from "../../answers.ts";
import { defineAudit } from "../../define.ts";
import { askOfMoved, isMoved } from "../../hazards.ts";
import { counted, listed } from "../../wording.ts";

/** Asks whether statements changed tables lately that the phase renames, merges or drops. */
export const audit = defineAudit({
  id: "concurrent-dml",
  family: "infrastructure",
  title: "Nobody changes the tables that the phase moves",
  impact: "informs",
  reads: ["recentWrites"],
  ask: ({ phase, at, recentWrites }) =>
    askOfMoved({
      phase,
      kinds: new Set(["rename", "consolidate", "drop"]),
      readings: recentWrites,
      at,
      whether: "has tables that somebody changes",
      consequence: "a statement that changes a table while it is renamed fails, or the rename does",
      whenOff: "informs",
      ask: ({ moved, reading }) => {
        const { hours: span, writes } = reading.value;
        const touching = writes.filter(({ table }) => isMoved(moved, table));
        const evidence = [
          fromReading(reading, `${counted(touching.length, "writer")} in the last ${span} hours`),
        ] as const;
        if (touching.length === 0) {
          const says = `No statement changed a table that moves in ${moved.dataset} in the last ${span} hours.`;
          return pass({ ...moved.about, says, evidence });
        }
        const who = listed(
          touching.map(
            ({ table, statement, user, lastAt, times }) =>
              `${user} ${statement} ${table} ${times}x, last at ${lastAt}`,
          ),
        );
        return fail({
          ...moved.about,
          says: `Tables that move in ${moved.dataset} were changed in the last ${span} hours: ${who}.`,
          evidence,
          cure: {
            consequence: "A statement that changes a table while it is renamed fails, or the rename does",
            delay: hours(0.25, 2),
            mitigation:
              "Pause scheduled queries and pipelines while the phase runs, and give them the new names.",
            action: `Pause the writers before the phase starts: ${who}.`,
          },
        });
      },
    }),
});
