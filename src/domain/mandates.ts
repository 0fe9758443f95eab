import { isMatch } from "./names/match.ts";
import { nearMiss } from "./names/near-miss.ts";
import type { Mandate, Phase, Plan } from "./plan.ts";

const exceptionSets = new WeakMap<Mandate, ReadonlySet<string>>();

/** The mandates that a phase carries out and that govern names. */
export function namingMandates({
  plan,
  phase,
}: {
  readonly plan: Plan;
  readonly phase: Phase;
}): readonly Mandate[] {
  return plan.mandates.filter(({ id, names }) => phase.mandates.includes(id) && names.length > 0);
}

/** True where a table's name meets the mandate, or is an exception of it. */
export function isCompliant(mandate: Mandate, table: string): boolean {
  if (mandate.names.some(({ template }) => isMatch(template, table))) return true;
  const known = exceptionSets.get(mandate) ?? new Set(mandate.exceptions);
  exceptionSets.set(mandate, known);
  return known.has(table);
}

/** Why a name does not meet the mandate: the template that it nearly matches and what differs; empty where none is near. */
export function explainViolation(mandate: Mandate, table: string): string {
  const near = nearMiss(
    mandate.names.map(({ template }) => template),
    table,
  );
  return near === null ? "" : `${table} is nearly ${near.template.text}: ${near.says}`;
}
