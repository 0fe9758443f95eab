import type { CatalogueFact } from "#domain/cloud.ts";
import type { Answer } from "#domain/finding.ts";
import { namingMandates } from "#domain/mandates.ts";
import type { Mandate, Phase } from "#domain/plan.ts";
import { isRead, type Read, type Readings } from "#domain/reading.ts";
import { reconciliationOf } from "#domain/simulation/reconciliations.ts";
import { fail, fromPlan, fromReading, hours, pass, unverifiedFrom } from "../../answers.ts";
import { defineAudit } from "../../define.ts";
import { readingOf } from "../../reading-of.ts";
import { counted, grouped, listed } from "../../wording.ts";

/** Asks whether every table that violates a mandate of the phase is claimed by one of its operations. */
export const audit = defineAudit({
  id: "unclaimed-violation",
  family: "readiness",
  title: "Operations claim every table that violates a mandate",
  impact: "endangers",
  reads: ["catalogues"],
  ask: ({ plan, phase, at, catalogues }) =>
    namingMandates({ plan, phase }).map((mandate): Answer => {
      const catalogue = readingOf(catalogues, { key: mandate.dataset, at });
      if (isRead(catalogue)) return compare({ mandate, phase, catalogue, catalogues, at });
      return unverifiedFrom({
        subject: { kind: "mandate", id: mandate.id },
        reading: catalogue,
        whether: `whether ${phase.id} claims every table of ${mandate.dataset} that violates ${mandate.id}`,
        consequence: `Tables that violate ${mandate.id} stay as they are after ${phase.id}`,
        place: mandate.place,
      });
    }),
});

interface Case {
  readonly mandate: Mandate;
  readonly phase: Phase;
  readonly catalogue: Read<CatalogueFact>;
  readonly catalogues: Readings<CatalogueFact>;
  readonly at: string;
}

function compare({ mandate, phase, catalogue, catalogues, at }: Case): Answer {
  const { dataset } = mandate;
  const { counts, unclaimed: open } = reconciliationOf(mandate, { phase, catalogues });
  const violating = counts?.violations ?? 0;
  const unclaimed = open.map(({ table }) => table);
  const own = phase.operations.filter((operation) => operation.dataset === dataset);
  const total = counted(catalogue.value.tables.length, "table");
  const statement = {
    subject: { kind: "mandate", id: mandate.id },
    place: mandate.place,
    evidence: [
      fromReading(
        catalogue,
        `${grouped(violating)} of ${total} violate ${mandate.id}, ${grouped(unclaimed.length)} unclaimed`,
      ),
      fromPlan(phase.place, { saw: `${phase.id} has ${counted(own.length, "operation")} on ${dataset}`, at }),
    ],
  } as const;
  const [first] = open;
  if (first === undefined) {
    const says = `${phase.id} claims all ${counted(violating, "table")} of ${dataset} that violate ${mandate.id}.`;
    return pass({ ...statement, says });
  }
  const why =
    first.nearest === null ? "" : `${first.table} is nearly ${first.nearest}: ${first.differs ?? ""}`;
  const number = counted(unclaimed.length, "table");
  return fail({
    ...statement,
    says: `No operation of ${phase.id} claims ${number} that violate ${mandate.id}: ${listed(unclaimed)}${why ? `; ${why}` : ""}.`,
    cure: {
      consequence: `${number} violate ${mandate.id} after ${phase.id}`,
      delay: hours(1, 4),
      mitigation: "Group the unclaimed names by their first words to see which operation they belong to.",
      workaround: `List tables that may stay under exceptions of ${mandate.id}.`,
      action: `Add an operation, widen the from of one, or extend the names of ${mandate.id}.`,
    },
  });
}
