import type { Answer } from "#domain/finding.ts";
import type { Operation } from "#domain/plan.ts";
import { fail, fromComputation, fromReading, hours, pass } from "../../answers.ts";
import { defineAudit } from "../../define.ts";
import { askOfSimulation, isMoving, type PlayedOperation } from "../../simulated.ts";
import { counted, listed, operationLabel } from "../../wording.ts";

/** Asks whether tables wait for each other's names: in a chain the last must move first, in a circle none can. */
export const audit = defineAudit({
  id: "cyclic-rename",
  family: "readiness",
  title: "Renames run in an order in which each new name is free",
  impact: "prevents",
  reads: ["catalogues", "scripts"],
  ask: (question) =>
    askOfSimulation({
      ...question,
      hazards: ["cycle", "chain"],
      concerns: isMoving,
      whether: ({ id }) => `whether tables of ${id} wait for each other's names`,
      consequence: stops,
      ask: judge,
    }),
});

function judge({ operation, catalogue, played, hazards, about, at }: PlayedOperation): Answer {
  const cycles = hazards.filter(({ kind }) => kind === "cycle");
  const chains = hazards.filter(({ kind }) => kind === "chain");
  const saw = `${counted(played.steps, "step")}, ${counted(cycles.length, "circle")}, ${counted(chains.length, "chain")}`;
  const evidence = [
    fromReading(catalogue, saw),
    fromComputation("simulated phase", { saw: listed(hazards.map(({ says }) => says)) || saw, at }),
  ] as const;
  if (hazards.length === 0) {
    return pass({
      ...about,
      evidence,
      says: `No table of ${operation.id} waits for another to leave its name.`,
    });
  }
  const [worst] = [...cycles, ...chains];
  return fail({
    ...about,
    evidence,
    says: `${operation.id} has ${counted(cycles.length, "circle")} and ${counted(chains.length, "chain")} of tables that wait for each other's names: ${worst?.says ?? ""}`,
    impact: cycles.length > 0 ? "prevents" : "endangers",
    cure: {
      consequence: stops(operation),
      delay: hours(0.5, 3),
      mitigation:
        "Take the order of the simulated plan: report.json lists every step under `simulation.steps`.",
      workaround:
        "Rename the tables concerned to names of their own first, and to their new names in a second pass.",
      action: `Let the script of ${operation.id} rename in the order of the simulated plan, ${cycles.length > 0 ? "with a name to step aside to for each circle" : "the last of each chain first"}.`,
    },
  });
}

function stops(operation: Operation): string {
  return `${operationLabel(operation)} stops at the first table whose new name another still has`;
}
