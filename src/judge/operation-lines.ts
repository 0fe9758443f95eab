import { isMatch } from "#domain/names/match.ts";
import type { Operation } from "#domain/plan.ts";
import { isRead } from "#domain/reading.ts";
import type { Blocker, OperationLine } from "#domain/report.ts";
import { blockerIdsOf, type Case } from "./case.ts";
import { deriveReadiness, SCRIPT_ABSENCE } from "./readiness.ts";

/** Every operation of the phase, in the plan's order. */
export function listOperations(judged: Case): readonly OperationLine[] {
  return judged.phase.operations.map((operation) => toLine(operation, judged));
}

function toLine(operation: Operation, judged: Case): OperationLine {
  const { id, title, kind, script, needs, expect, ifMissing } = operation;
  const findings = [
    ...new Set([
      ...judged.index.touching(id),
      ...(script === null ? [] : judged.index.about({ kind: "script", id: script })),
      ...(script === null ? [] : judged.index.concerning(script)),
    ]),
  ];
  const blockers = blockerIdsOf(findings, judged);
  return {
    id,
    title,
    kind,
    readiness: deriveReadiness(findings, SCRIPT_ABSENCE),
    script,
    scriptExists: scriptExists(operation, judged),
    expected: expect?.sources ?? null,
    found: countFound(operation, judged),
    effort: ifMissing.effort,
    risk: riskOf(blockers.flatMap((blocker) => judged.blockers.get(blocker) ?? [])),
    needs,
    blockers,
  };
}

function scriptExists({ id }: Operation, { index }: Case): boolean {
  return index
    .about({ kind: "operation", id })
    .some(({ rule, outcome }) => rule === "missing-operation-script" && outcome === "pass");
}

function countFound({ from, dataset }: Operation, { snapshot }: Case): number | null {
  const catalogue = dataset === null ? undefined : snapshot.parts.catalogues[dataset];
  if (from.length === 0 || !isRead(catalogue)) return null;
  return catalogue.value.tables.filter(({ name }) => from.some((template) => isMatch(template, name))).length;
}

/** HIGH under an open P0, MEDIUM under an open P1 or any waiver, else LOW. */
function riskOf(blockers: readonly Blocker[]): OperationLine["risk"] {
  if (blockers.some(({ priority, state }) => priority === "P0" && state !== "waived")) return "HIGH";
  return blockers.some(({ priority, state }) => priority === "P1" || state === "waived") ? "MEDIUM" : "LOW";
}
