import type { ColumnRule, Mandate } from "#domain/plan.ts";
import type { Path } from "./positions.ts";
import type { PlanDeclaration } from "./schema/plan.ts";
import { buildTemplate, buildTemplates, type Desk } from "./templates.ts";

type DeclaredMandate = PlanDeclaration["mandates"][string];

/** Builds the mandates, in the order of the plan. */
export function buildMandates(desk: Desk, declared: PlanDeclaration["mandates"]): readonly Mandate[] {
  return Object.entries(declared).map(([id, mandate]) => buildMandate(desk, mandate, id));
}

function buildMandate(
  desk: Desk,
  { title, dataset, names, exceptions, columns }: DeclaredMandate,
  id: string,
): Mandate {
  const path = ["mandates", id];
  return {
    id,
    title,
    dataset,
    names: Object.entries(names).flatMap(([name, declared]) => {
      const template = buildTemplate(desk, declared, [...path, "names", name]);
      return template === null ? [] : [{ id: name, template }];
    }),
    exceptions,
    columns: columns.map((rule, index) => buildRule(desk, rule, [...path, "columns", index])),
    place: desk.positions.key(path),
  };
}

function buildRule(desk: Desk, rule: DeclaredMandate["columns"][number], path: Path): ColumnRule {
  return {
    tables: rule.tables,
    require: buildTemplates(desk, rule.require, (index) => [...path, "require", index]),
    place: desk.positions.value(path),
  };
}
