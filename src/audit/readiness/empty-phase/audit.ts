import { fail, fromPlan, hours, pass } from "../../answers.ts";
import { defineAudit } from "../../define.ts";
import { counted } from "../../wording.ts";

/** Asks whether the plan says what the phase does: without that, a GO would be about nothing. */
export const audit = defineAudit({
  id: "empty-phase",
  family: "readiness",
  title: "The plan says what the phase does",
  impact: "prevents",
  reads: [],
  ask: ({ phase, at }) => {
    const { id, operations, scripts, place } = phase;
    const declared = `${counted(operations.length, "operation")} and ${counted(scripts.length, "script")}`;
    const about = {
      subject: { kind: "phase", id },
      place,
      evidence: [fromPlan(place, { saw: `${id} names ${declared}`, at })],
    } as const;
    if (operations.length + scripts.length > 0) return [pass({ ...about, says: `${id} names ${declared}.` })];
    return [
      fail({
        ...about,
        says: `${id} names no operation and no script, so nothing of what it does was checked.`,
        cure: {
          consequence: `Nothing says what ${id} does: a GO would be about nothing`,
          delay: hours(0.5, 2),
          action: `List what ${id} does under its operations, or the scripts that it runs under its scripts.`,
        },
      }),
    ];
  },
});
