import type { CatalogueFact, TableFact } from "#domain/cloud.ts";
import type { Answer } from "#domain/finding.ts";
import { isMatch } from "#domain/names/match.ts";
import type { Operation } from "#domain/plan.ts";
import { isRead, type Read } from "#domain/reading.ts";
import { fail, fromReading, hours, pass, unverifiedFrom } from "../../answers.ts";
import { defineAudit } from "../../define.ts";
import { readingOf } from "../../reading-of.ts";
import { counted, listed, operationLabel } from "../../wording.ts";

/** Asks whether everything that an operation renames is a plain table: views, external tables and the like cannot be renamed. */
export const audit = defineAudit({
  id: "external-source",
  family: "infrastructure",
  title: "Everything that is renamed is a plain table",
  impact: "prevents",
  reads: ["catalogues"],
  ask: ({ phase, at, catalogues }) =>
    phase.operations
      .filter(({ kind, from }) => kind === "rename" && from.length > 0)
      .flatMap((operation): readonly Answer[] => {
        const { dataset } = operation;
        if (dataset === null) return [];
        const reading = readingOf(catalogues, { key: dataset, at });
        if (isRead(reading)) return [judge(operation, reading)];
        if (reading.reason === "absent") return [];
        return [
          unverifiedFrom({
            ...about(operation),
            reading,
            whether: `whether all sources of ${operation.id} are plain tables`,
            consequence: `Cannot execute ${operationLabel(operation)}`,
          }),
        ];
      }),
});

function judge(operation: Operation, reading: Read<CatalogueFact>): Answer {
  const sources = reading.value.tables.filter(({ name }) => operation.from.some((one) => isMatch(one, name)));
  const foreign = sources.filter(({ type }) => type !== "TABLE");
  const evidence = [
    fromReading(reading, `${counted(sources.length, "source")}, ${foreign.length} no plain table`),
  ] as const;
  if (foreign.length === 0) {
    const says = `All ${counted(sources.length, "source")} of ${operation.id} are plain tables.`;
    return pass({ ...about(operation), says, evidence });
  }
  return fail({
    ...about(operation),
    says: `${operation.id} renames ${counted(foreign.length, "source")} that cannot be renamed: ${listed(foreign.map(label))}.`,
    evidence,
    cure: {
      consequence: `${operationLabel(operation)} stops at ${listed(foreign.map(({ name }) => name))}`,
      delay: hours(0.5, 4),
      mitigation: "Views and external tables hold no rows: they can be made anew under the new name.",
      workaround: "Leave them out of the operation and create them again under the new name.",
      action: `Create ${listed(foreign.map(({ name }) => name))} again under the new names, or leave them out of ${operation.id}.`,
    },
  });
}

function label({ name, type }: TableFact): string {
  return `${name} (${type})`;
}

function about(operation: Operation) {
  return {
    subject: { kind: "operation", id: operation.id },
    operations: [operation.id],
    place: operation.place,
  } as const;
}
