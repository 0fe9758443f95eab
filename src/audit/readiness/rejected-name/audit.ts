import type { Answer } from "#domain/finding.ts";
import type { Operation } from "#domain/plan.ts";
import { fail, fromComputation, fromReading, hours, pass } from "../../answers.ts";
import { defineAudit } from "../../define.ts";
import { askOfSimulation, type PlayedOperation } from "../../simulated.ts";
import { counted, listed, operationLabel } from "../../wording.ts";

/** Asks whether the new names of an operation are names that BigQuery takes, that the mandates of the phase accept, and that differ in more than case. */
export const audit = defineAudit({
  id: "rejected-name",
  family: "readiness",
  title: "New names are legal and meet the mandates of the phase",
  impact: "endangers",
  reads: ["catalogues", "scripts"],
  ask: (question) =>
    askOfSimulation({
      ...question,
      hazards: ["rejected-name", "illegal-name", "case-collision"],
      concerns: ({ kind }) => kind === "rename" || kind === "consolidate" || kind === "generate",
      whether: ({ id }) => `whether the new names of ${id} are legal and meet the mandates`,
      consequence: ({ id }) => `${id} may give tables names that violate a mandate`,
      ask: judge,
    }),
});

function judge({ operation, catalogue, played, hazards, about, at }: PlayedOperation): Answer {
  const evidence = [
    fromReading(catalogue, `${counted(played.steps, "step")} of ${operation.id} simulated`),
    fromComputation("simulated phase", {
      saw: listed(hazards.map(({ says }) => says)) || "no objection",
      at,
    }),
  ] as const;
  const [first] = hazards;
  if (first === undefined) {
    const says = `BigQuery and the mandates of the phase take every new name of ${operation.id} that is known.`;
    return pass({ ...about, evidence, says });
  }
  const isIllegal = hazards.some(({ kind, blocks }) => kind === "illegal-name" && blocks);
  const isRejected = hazards.some(({ kind }) => kind === "rejected-name");
  return fail({
    ...about,
    evidence,
    says: `${operation.id}: ${listed(hazards.map(({ says }) => says.replace(/\.$/, "")))}.`,
    impact: isIllegal ? "prevents" : isRejected ? "endangers" : "informs",
    cure: {
      consequence: isIllegal
        ? `Cannot execute ${operationLabel(operation)} for tables whose new name BigQuery refuses`
        : isRejected
          ? `Tables that ${operation.id} renames violate a mandate afterwards as they did before`
          : "People and other systems mix the names up",
      delay: hours(0.5, 2),
      mitigation: "Pilot the operation on a few tables, and compare their new names with the mandate.",
      action: `Correct ${describeTo(operation)} of ${operation.id}, or extend the names of the mandate.`,
    },
  });
}

function describeTo({ to }: Operation): string {
  return to === null ? "the names" : `to: ${to.text}`;
}
