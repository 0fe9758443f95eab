import type { Answer } from "#domain/finding.ts";
import { fail, fromComputation, fromReading, hours, notApplicable, pass } from "../../answers.ts";
import { defineAudit } from "../../define.ts";
import { askOfSimulation, type PlayedOperation } from "../../simulated.ts";
import { counted, listed, operationLabel } from "../../wording.ts";

/** Asks whether an operation can be undone: its steps have an inverse, and their old names are free. */
export const audit = defineAudit({
  id: "blocked-rollback",
  family: "readiness",
  title: "Operations can be undone",
  impact: "slows",
  reads: ["catalogues", "scripts"],
  ask: (question) =>
    askOfSimulation({
      ...question,
      hazards: ["blocked-rollback"],
      concerns: ({ kind, from }) => from.length > 0 && kind !== "validate" && kind !== "create-views",
      whether: ({ id }) => `whether ${id} can be undone`,
      consequence: ({ id }) => `there is no way back from ${id}`,
      ask: judge,
    }),
});

function judge({ operation, catalogue, played, hazards, about, at }: PlayedOperation): Answer {
  const saw = `${counted(played.steps - played.blocked, "step")} that can run; undoing them is ${played.rollback === "not-known" ? "not known" : played.rollback}`;
  const evidence = [
    fromReading(catalogue, saw),
    fromComputation("simulated phase", { saw: listed(hazards.map(({ says }) => says)) || saw, at }),
  ] as const;
  if (played.rollback === "possible") {
    return pass({ ...about, evidence, says: `Every step of ${operation.id} can be undone, the last first.` });
  }
  if (played.rollback === "not-known") {
    const says = `Whether ${operation.id} can be undone follows from names that are not known yet.`;
    return notApplicable({ ...about, evidence, says });
  }
  const isBlocked = played.rollback === "blocked";
  return fail({
    ...about,
    evidence,
    says: isBlocked
      ? (hazards[0]?.says ?? `${operation.id} alone cannot be undone.`)
      : `No statement undoes ${operationLabel(operation)}: its sources are dropped.`,
    cure: {
      consequence: isBlocked
        ? `${operation.id} can only be undone together with what came after it`
        : `There is no way back from ${operationLabel(operation)} but by copies or time travel`,
      delay: hours(0.5, 4),
      mitigation: isBlocked
        ? "Undo the phase from its last step to its first: each step of report.json has its inverse."
        : "Time travel keeps dropped tables for the dataset's window, 7 days by default.",
      workaround: null,
      action: isBlocked
        ? `Run ${operation.id} when the operations after it are decided, or plan to undo them together.`
        : `Take snapshots of the sources of ${operation.id} before it: CREATE SNAPSHOT TABLE ... CLONE.`,
    },
  });
}
