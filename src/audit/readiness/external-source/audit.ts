import type { CatalogueFact, TableFact } from "#domain/cloud.ts";
import type { Answer } from "#domain/finding.ts";
import type { Operation } from "#domain/plan.ts";
import { isRead, type Read } from "#domain/reading.ts";
import { fail, fromReading, hours, pass, unverifiedFrom } from "../../answers.ts";
import { defineAudit } from "../../define.ts";
import { namesMatchingAny } from "../../index-names.ts";
import { readingOf } from "../../reading-of.ts";
import { aboutOperation } from "../../simulated.ts";
import { takesNames } from "../../table-uses.ts";
import { counted, listed, operationLabel } from "../../wording.ts";

/** Asks whether everything that an operation renames, consolidates or drops is a plain table: views, external tables and the like cannot be moved so. */
export const audit = defineAudit({
  id: "external-source",
  family: "readiness",
  title: "Everything that is moved is a plain table",
  impact: "prevents",
  reads: ["catalogues"],
  ask: ({ phase, at, catalogues }) =>
    phase.operations.filter(takesNames).flatMap((operation): readonly Answer[] => {
      const reading = readingOf(catalogues, { key: operation.dataset ?? "", at });
      if (isRead(reading)) return [judge(operation, reading)];
      if (reading.reason === "absent") return [];
      return [
        unverifiedFrom({
          ...aboutOperation(operation),
          reading,
          whether: `whether all sources of ${operation.id} are plain tables`,
          consequence: `Cannot execute ${operationLabel(operation)}`,
        }),
      ];
    }),
});

const MOVES: Readonly<Record<string, string>> = {
  rename: "renames",
  consolidate: "consolidates",
  drop: "drops",
};

function judge(operation: Operation, reading: Read<CatalogueFact>): Answer {
  const names = new Set(namesMatchingAny(reading.value, operation.from));
  const foreign = reading.value.tables.filter(({ name, type }) => type !== "TABLE" && names.has(name));
  const evidence = [
    fromReading(reading, `${counted(names.size, "source")}, ${foreign.length} no plain table`),
  ] as const;
  const about = aboutOperation(operation);
  if (foreign.length === 0) {
    return pass({
      ...about,
      says: `All ${counted(names.size, "source")} of ${operation.id} are plain tables.`,
      evidence,
    });
  }
  return fail({
    ...about,
    says: `${operation.id} ${MOVES[operation.kind] ?? "moves"} ${counted(foreign.length, "source")} that cannot be ${operation.kind === "drop" ? "dropped as tables" : "renamed"}: ${listed(foreign.map(label))}.`,
    evidence,
    cure: {
      consequence: `${operationLabel(operation)} stops at ${listed(foreign.map(label))}`,
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
