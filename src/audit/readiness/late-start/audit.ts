import { fail, fromPlan, hours, pass } from "../../answers.ts";
import { defineAudit } from "../../define.ts";

const DAY_MS = 86_400_000;

/** Asks whether the phase's start still lies ahead. */
export const audit = defineAudit({
  id: "late-start",
  family: "readiness",
  title: "The phase's start lies ahead",
  impact: "slows",
  reads: [],
  ask: ({ phase, at }) => {
    const today = at.slice(0, 10);
    const about = {
      subject: { kind: "phase", id: phase.id },
      place: phase.place,
      evidence: [
        fromPlan(phase.place, { saw: `${phase.id} starts ${phase.starts}; the audit ran ${today}`, at }),
      ],
    } as const;
    if (phase.starts >= today) return [pass({ ...about, says: `${phase.id} starts ${phase.starts}.` })];
    const days = Math.round((Date.parse(today) - Date.parse(phase.starts)) / DAY_MS);
    return [
      fail({
        ...about,
        says: `${phase.id} was to start ${phase.starts}, ${days} day${days === 1 ? "" : "s"} before this audit.`,
        cure: {
          consequence: `${phase.id} is late by ${days} day${days === 1 ? "" : "s"}, and its dates no longer hold`,
          delay: hours(0.1, 0.5),
          action: `Set a new date under starts of ${phase.id}.`,
        },
      }),
    ];
  },
});
