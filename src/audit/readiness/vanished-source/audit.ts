import type { CatalogueFact } from "#domain/cloud.ts";
import type { Answer } from "#domain/finding.ts";
import type { SimulatedHazard } from "#domain/simulation.ts";
import { fail, fromComputation, fromReading, hours, pass } from "../../answers.ts";
import { defineAudit } from "../../define.ts";
import { askOfSimulation, type PlayedOperation } from "../../simulated.ts";
import { takesNames } from "../../table-uses.ts";
import { counted, listed, operationLabel } from "../../wording.ts";

/** Asks whether the tables of an operation are still tables, under their names, when the operations before it are done. */
export const audit = defineAudit({
  id: "vanished-source",
  family: "readiness",
  title: "Tables are still there when their operation comes",
  impact: "prevents",
  reads: ["catalogues", "scripts"],
  ask: (question) =>
    askOfSimulation({
      ...question,
      hazards: ["source-missing", "source-is-view", "source-is-external"],
      concerns: (operation) => takesNames(operation) || operation.kind === "create-views",
      whether: ({ id }) => `whether the tables of ${id} are still there when it comes`,
      consequence: (operation) => `Cannot execute ${operationLabel(operation)}`,
      ask: judge,
    }),
});

function judge({ operation, catalogue, played, hazards, about, at }: PlayedOperation): Answer {
  const own = hazards.filter((hazard) => isOfPhase(hazard, catalogue.value));
  const says = own.map((hazard) => hazard.says.replace(/\.$/, ""));
  const saw = `${counted(played.steps, "step")}, ${counted(own.flatMap(({ tables }) => tables).length, "source")} gone or no table when it comes`;
  const evidence = [
    fromReading(catalogue, saw),
    fromComputation("simulated phase", { saw: says.join("; ") || saw, at }),
  ] as const;
  if (own.length === 0) {
    return pass({
      ...about,
      evidence,
      says: `No operation before ${operation.id} takes a table away that it needs.`,
    });
  }
  const names = [...new Set(own.flatMap(({ tables }) => tables))];
  return fail({
    ...about,
    evidence,
    says: `${operation.id}: ${says.join("; ")}.`,
    cure: {
      consequence: `Cannot execute ${operationLabel(operation)}: ${counted(names.length, "source")} ${names.length === 1 ? "is" : "are"} gone or no table any more when it comes`,
      delay: hours(0.25, 2),
      mitigation: `Settle which operation ${listed(names)} belong to before the phase starts.`,
      action: `Run ${operation.id} before the operations that take its tables, or leave these tables out of one of them.`,
    },
  });
}

/** True where the phase itself takes the tables away; what the catalogue holds already is asked elsewhere. */
function isOfPhase({ kind, tables }: SimulatedHazard, catalogue: CatalogueFact): boolean {
  if (kind === "source-missing") return true;
  const named = new Set(tables);
  return catalogue.tables.some(({ name, type }) => type === "TABLE" && named.has(name));
}
