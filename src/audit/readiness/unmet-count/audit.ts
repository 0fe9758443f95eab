import type { CatalogueFact } from "#domain/cloud.ts";
import type { Answer } from "#domain/finding.ts";
import { matchName } from "#domain/names/match.ts";
import { writeName } from "#domain/names/write.ts";
import type { Expectation, Operation } from "#domain/plan.ts";
import { isRead, type Read } from "#domain/reading.ts";
import { claimOf } from "#domain/simulation/claims.ts";
import { fail, fromPlan, fromReading, hours, pass, unverifiedFrom } from "../../answers.ts";
import { defineAudit } from "../../define.ts";
import { namesMatchingAny } from "../../index-names.ts";
import { readingOf } from "../../reading-of.ts";
import { counted, grouped, listed, operationLabel } from "../../wording.ts";

/** Asks whether the catalogue holds as many tables for each operation as the plan expects. */
export const audit = defineAudit({
  id: "unmet-count",
  family: "readiness",
  title: "Operations find as many tables as the plan expects",
  impact: "endangers",
  reads: ["catalogues"],
  ask: ({ phase, at, catalogues }) =>
    phase.operations.flatMap((operation) => {
      const { expect, dataset, from } = operation;
      if (expect === null || dataset === null || from.length === 0) return [];
      const catalogue = readingOf(catalogues, { key: dataset, at });
      if (isRead(catalogue)) return [compare({ operation, expect, catalogue, at })];
      return [
        unverifiedFrom({
          ...about(operation),
          reading: catalogue,
          whether: `whether ${dataset} holds ${counted(expect.sources, "table")} for ${operation.id}`,
          consequence: `Cannot execute ${operationLabel(operation)}: it may find no table`,
          impact: "prevents",
        }),
      ];
    }),
});

interface Case {
  readonly operation: Operation;
  readonly expect: Expectation;
  readonly catalogue: Read<CatalogueFact>;
  readonly at: string;
}

function compare({ operation, expect, catalogue, at }: Case): Answer {
  const sources = namesMatchingAny(catalogue.value, operation.from);
  const results = expect.results === null ? null : countResults(operation, sources);
  const evidence = [
    fromReading(catalogue, seen(operation, catalogue.value, sources)),
    fromPlan(operation.place, { saw: `the plan expects ${operationLabel(operation)}`, at }),
  ] as const;
  const claim = claimOf(operation, sources.length);
  const isTolerated = claim?.direction === "within-tolerance";
  const differences = [
    sources.length === expect.sources || isTolerated
      ? ""
      : `finds ${counted(sources.length, "table")} instead of ${grouped(expect.sources)}`,
    results === null || results === expect.results
      ? ""
      : `yields ${counted(results, "result")} instead of ${grouped(expect.results ?? 0)}`,
  ].filter((difference) => difference !== "");
  if (differences.length === 0) {
    return pass({
      ...about(operation),
      says: isTolerated
        ? `${operation.id} finds ${counted(sources.length, "table")}, within ${claim.tolerance} of the ${grouped(expect.sources)} that the plan expects.`
        : `${operation.id} finds the ${counted(sources.length, "table")} that the plan expects.`,
      evidence,
    });
  }
  const says = `${operation.id} ${differences.join(" and ")}.`;
  return fail({
    ...about(operation),
    says,
    impact: sources.length === 0 ? "prevents" : "endangers",
    evidence,
    cure: {
      consequence:
        sources.length === 0
          ? `Cannot execute ${operationLabel(operation)}: no table matches`
          : `${operation.id} would leave tables out or touch others: it ${differences.join(" and ")}`,
      delay: hours(1, 3),
      mitigation: "Compare the names in the catalogue with the templates of the operation.",
      workaround:
        "Correct the expected count in the plan, or allow a `tolerance`, if the catalogue is right.",
      action: `Reconcile from: ${operation.from.map(({ text }) => text).join(", ")} with ${catalogue.value.dataset}.`,
    },
  });
}

/** Distinct result names; null where `to` has words that `from` does not bind, which undecided-name reports. */
function countResults({ from, to }: Operation, sources: readonly string[]): number | null {
  if (to === null) return null;
  const results = new Set<string>();
  for (const source of sources) {
    const result = resultOf({ from, to }, source);
    if (result === null) return null;
    results.add(result);
  }
  return results.size;
}

function resultOf(
  { from, to }: { readonly from: Operation["from"]; readonly to: NonNullable<Operation["to"]> },
  source: string,
): string | null {
  for (const template of from) {
    const binding = matchName(template, source);
    if (binding) return writeName(to, binding);
  }
  return null;
}

function seen(operation: Operation, catalogue: CatalogueFact, sources: readonly string[]): string {
  const templates = operation.from.map(({ text }) => text).join(", ");
  const some = sources.length === 0 ? "" : `: ${listed(sources)}`;
  return `${grouped(sources.length)} of ${counted(catalogue.tables.length, "table")} match ${templates}${some}`;
}

function about(operation: Operation) {
  return {
    subject: { kind: "operation", id: operation.id },
    operations: [operation.id],
    place: operation.place,
  } as const;
}
