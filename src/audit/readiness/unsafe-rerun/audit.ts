import type { Answer } from "#domain/finding.ts";
import { fail, fromComputation, fromReading, hours, notApplicable, pass } from "../../answers.ts";
import { defineAudit } from "../../define.ts";
import { askOfSimulation, isMoving, type PlayedOperation } from "../../simulated.ts";
import { counted, listed, operationLabel } from "../../wording.ts";

/** Asks whether an operation can be run again after it failed at any of its steps. */
export const audit = defineAudit({
  id: "unsafe-rerun",
  family: "readiness",
  title: "Operations can be run again after a failure at any step",
  impact: "slows",
  reads: ["catalogues", "scripts"],
  ask: (question) =>
    askOfSimulation({
      ...question,
      hazards: ["unsafe-rerun", "cycle"],
      concerns: (operation) => isMoving(operation) || operation.kind === "generate",
      whether: ({ id }) => `whether ${id} can be run again after a failure`,
      consequence: ({ id }) => `a second run of ${id} moves tables that are done, or stops at them`,
      ask: judge,
    }),
});

function judge({ operation, catalogue, played, hazards, about, at }: PlayedOperation): Answer {
  const saw = `${counted(played.steps, "step")}; a second run after a failure is ${played.rerun === "not-known" ? "not known" : played.rerun}`;
  const evidence = [
    fromReading(catalogue, saw),
    fromComputation("simulated phase", { saw: listed(hazards.map(({ says }) => says)) || saw, at }),
  ] as const;
  if (played.rerun === "safe") {
    const says = `A second run of ${operation.id} that lists its tables again goes on where the first stopped.`;
    return pass({ ...about, evidence, says });
  }
  if (played.rerun === "not-known") {
    const says = `What a second run of ${operation.id} does follows from names that are not known yet.`;
    return notApplicable({ ...about, evidence, says });
  }
  const losesRows = operation.kind === "consolidate";
  return fail({
    ...about,
    evidence,
    says: hazards[0]?.says ?? `A second run of ${operation.id} is not safe.`,
    impact: losesRows ? "endangers" : "slows",
    cure: {
      consequence: `${operationLabel(operation)} cannot simply be started again after a failure${losesRows ? ": rows may be lost" : ""}`,
      delay: hours(0.5, 3),
      mitigation: "Keep a list of what is done, and start again from the first step that is not.",
      workaround: null,
      action: losesRows
        ? `Make each table of ${operation.id} under a name of its own, compare its rows, put it in place, and drop the sources last, in an operation of their own.`
        : `Let the script of ${operation.id} skip what is done: keep the list of the simulated plan, and read old names from it.`,
    },
  });
}
