import type { RepositoryClient } from "#clients/repository.ts";
import type { Plan } from "#domain/plan.ts";
import { Problem } from "#domain/problem.ts";
import { parsePlan } from "#plan/index.ts";

/** Where a plan lies unless the caller says otherwise. */
export const DEFAULT_PLAN_PATH = ".github/phasegate.yml";

/** The plan of a repository. Throws a Problem where there is none or where it does not parse. */
export async function readPlan(repository: RepositoryClient, path: string): Promise<Plan> {
  const text = await readPlanText(repository, path);
  if (text !== null) return parsePlan({ text, path });
  throw new Problem({
    code: "plan-missing",
    message: `There is no plan at ${path} in ${repository.identity.name}.`,
    hint: "Write a first one with `phasegate init`, or name another file with --plan (a path in the repository).",
  });
}

/** The plan's text as the repository holds it; null where it has no such file. */
export async function readPlanText(repository: RepositoryClient, path: string): Promise<string | null> {
  for await (const file of repository.read([path])) {
    return "content" in file ? new TextDecoder().decode(file.content) : null;
  }
  return null;
}
