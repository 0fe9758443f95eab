import type { NamedTemplate } from "#domain/names/template.ts";
import type { Case } from "./case.ts";

/** Name templates that say what tables are: the standards of the plan, then old and new names of the phase's operations. */
export function listNames({ plan, phase }: Pick<Case, "plan" | "phase">): readonly NamedTemplate[] {
  const standards = plan.mandates.flatMap(({ id, dataset, names }) =>
    names.map(({ template }) => ({ of: id, role: "standard" as const, dataset, template })),
  );
  const changes = phase.operations.flatMap(({ id, dataset, from, to }) => [
    ...from.map((template) => ({ of: id, role: "from" as const, dataset, template })),
    ...(to === null ? [] : [{ of: id, role: "to" as const, dataset, template: to }]),
  ]);
  return [...standards, ...changes];
}
