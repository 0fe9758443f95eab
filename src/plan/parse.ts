import type { Plan } from "#domain/plan.ts";
import { type PlanFault, toProblem } from "./faults.ts";
import { toFaults } from "./issues.ts";
import { buildMandates } from "./mandates.ts";
import { toRepositoryPath } from "./paths.ts";
import { buildPhases } from "./phases.ts";
import { buildPolicy } from "./policy.ts";
import { type PlanText, readYaml } from "./read-yaml.ts";
import { checkReferences } from "./references.ts";
import { buildDependencies, buildInfrastructure, buildScripts } from "./resources.ts";
import { type PlanDeclaration, planShape } from "./schema/plan.ts";
import type { Desk } from "./templates.ts";
import { buildVocabulary } from "./vocabulary.ts";

/** Reads the plan; throws a Problem `plan-invalid` that lists its faults with line, column and what to write. */
export function parsePlan({ text, path }: PlanText): Plan {
  const { value, positions, faults: unreadable } = readYaml({ text, path });
  if (unreadable.length > 0) throw toProblem(path, unreadable);
  const parsed = planShape.safeParse(value);
  if (!parsed.success) throw toProblem(path, toFaults(parsed.error.issues, positions));
  const faults: PlanFault[] = [];
  const vocabulary = buildVocabulary({ positions, faults }, parsed.data.vocabulary);
  const desk = { positions, faults, vocabulary };
  checkReferences(desk, parsed.data);
  const plan = buildPlan(desk, parsed.data, path);
  if (faults.length > 0) throw toProblem(path, faults);
  return plan;
}

function buildPlan(desk: Desk, declared: PlanDeclaration, path: string): Plan {
  const mandates = buildMandates(desk, declared.mandates);
  return {
    version: 1,
    path,
    project: declared.project,
    cloud: buildCloud(declared["google-cloud"]),
    vocabulary: desk.vocabulary,
    mandates,
    phases: buildPhases(desk, declared.phases, mandates),
    infrastructure: buildInfrastructure(desk, declared),
    dependencies: buildDependencies(desk, declared),
    scripts: buildScripts(desk, declared),
    policy: buildPolicy(desk.positions, declared.policy),
    documents: {
      folder: toRepositoryPath(declared.documents?.folder ?? "docs"),
      prefix: declared.documents?.prefix ?? "",
    },
  };
}

function buildCloud({ "usd-per-tib": usdPerTiB, ...cloud }: PlanDeclaration["google-cloud"]): Plan["cloud"] {
  return usdPerTiB === undefined ? cloud : { ...cloud, usdPerTiB };
}
