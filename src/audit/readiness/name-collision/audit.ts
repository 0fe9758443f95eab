import type { Answer } from "#domain/finding.ts";
import { undecidedWords } from "#domain/names/write.ts";
import type { Operation } from "#domain/plan.ts";
import type { SimulatedHazard } from "#domain/simulation.ts";
import { fail, fromComputation, fromPlan, fromReading, hours, pass } from "../../answers.ts";
import { defineAudit } from "../../define.ts";
import { askOfSimulation, type PlayedOperation } from "../../simulated.ts";
import { counted, listed, operationLabel } from "../../wording.ts";

/** Asks whether the new names of an operation are free when it comes: not taken by a table that stays, and each wanted once. */
export const audit = defineAudit({
  id: "name-collision",
  family: "readiness",
  title: "New names are free",
  impact: "prevents",
  reads: ["catalogues", "scripts"],
  ask: (question) =>
    askOfSimulation({
      ...question,
      hazards: ["name-taken", "same-target"],
      concerns: isDecided,
      whether: ({ id, dataset }) => `whether the new names of ${id} are free in ${dataset}`,
      consequence: cannot,
      ask: judge,
    }),
});

/** Operations whose new names follow from the old ones; a script's own choices are asked about by undecided-name. */
function isDecided({ to, from, kind }: Operation): boolean {
  if (to === null || from.length === 0 || kind === "create-views") return false;
  return from.every((template) => undecidedWords(template, to).length === 0);
}

function judge({ operation, catalogue, played, hazards, about, at }: PlayedOperation): Answer {
  const taken = hazards.filter(({ kind }) => kind === "name-taken");
  const shared = hazards.filter(({ kind }) => kind === "same-target");
  const saw = `${counted(played.steps, "step")}, ${taken.length} to a taken name, ${shared.length} to a name wanted more than once`;
  const templates = operation.from.map(({ text }) => text).join(", ");
  const statement = {
    ...about,
    evidence: [
      fromReading(catalogue, saw),
      fromPlan(operation.place, { saw: `${templates} -> ${operation.to?.text ?? ""}`, at }),
    ],
  } as const;
  if (hazards.length === 0) {
    return pass({
      ...statement,
      says: `All new names of ${operation.id} are free (${counted(played.steps, "step")}).`,
    });
  }
  const seen = hazards.map(clause);
  const parts = [
    taken.length === 0
      ? ""
      : `${counted(taken.length, "new name")} ${taken.length === 1 ? "is" : "are"} taken: ${listed(taken.map(clause))}`,
    shared.length === 0
      ? ""
      : `${counted(shared.length, "new name")} would go to several tables: ${listed(shared.map(clause))}`,
  ].filter((part) => part !== "");
  return fail({
    ...statement,
    evidence: [...statement.evidence, fromComputation("simulated phase", { saw: listed(seen), at })],
    says: `${operation.id}: ${parts.join("; ")}.`,
    cure: {
      consequence: `${cannot(operation)}: ${counted(hazards.length, "name collision")}`,
      delay: hours(1, 4),
      mitigation: "Decide for each collision which table keeps the name; compare their rows first.",
      workaround: "Leave the colliding tables out of the operation and treat them by hand.",
      action: `Drop, archive or rename the tables in the way of ${operation.id}, or change its templates.`,
    },
  });
}

function clause({ says }: SimulatedHazard): string {
  return says.replace(/\.$/, "");
}

function cannot(operation: Operation): string {
  return `Cannot execute ${operationLabel(operation)}`;
}
