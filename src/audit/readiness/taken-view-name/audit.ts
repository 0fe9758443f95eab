import type { Answer } from "#domain/finding.ts";
import type { SimulatedHazard } from "#domain/simulation.ts";
import { fail, fromComputation, fromReading, hours, pass } from "../../answers.ts";
import { defineAudit } from "../../define.ts";
import { askOfSimulation, type PlayedOperation } from "../../simulated.ts";
import { counted, listed } from "../../wording.ts";

/** Asks whether the old names that views are to keep are free when the views come. */
export const audit = defineAudit({
  id: "taken-view-name",
  family: "readiness",
  title: "Old names are free for the views that keep them",
  impact: "endangers",
  reads: ["catalogues", "scripts"],
  ask: (question) =>
    askOfSimulation({
      ...question,
      hazards: ["view-name-taken"],
      concerns: ({ kind, covers }) => kind === "create-views" && covers.length > 0,
      whether: ({ id }) => `whether the names of the views of ${id} are free`,
      consequence: ({ id }) => `${id} stops at a name that a table still has`,
      ask: judge,
    }),
});

function judge({ operation, catalogue, played, hazards, about, at }: PlayedOperation): Answer {
  const ready = played.steps - played.blocked;
  const saw = `${counted(played.steps, "view")}, ${ready} on a free name`;
  const evidence = [
    fromReading(catalogue, saw),
    fromComputation("simulated phase", { saw: listed(hazards.map(({ says }) => says)) || saw, at }),
  ] as const;
  if (hazards.length === 0) {
    return pass({
      ...about,
      evidence,
      says: `All ${counted(played.steps, "old name")} of ${operation.covers.join(", ")} are free when ${operation.id} comes.`,
    });
  }
  return fail({
    ...about,
    evidence,
    says: `${operation.id}: ${hazards.map(clause).join("; ")}.`,
    cure: {
      consequence: `${operation.id} stops at a name that a table has; who reads that name reads another table than before`,
      delay: hours(0.5, 3),
      mitigation: "Make each view right after its table left the name, and skip names that are taken.",
      workaround: "Leave out the names that are taken, and change their readers on the same day.",
      action: `Mend the operations that ${operation.id} covers first; leave names out of it that another table gets.`,
    },
  });
}

function clause({ says }: SimulatedHazard): string {
  return says.replace(/\.$/, "");
}
