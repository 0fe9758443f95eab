import type { Dependencies, Infrastructure, WantedScript } from "#domain/plan.ts";
import { toRepositoryPath } from "./paths.ts";
import type { PlanDeclaration } from "./schema/plan.ts";
import type { Desk } from "./templates.ts";

type Positioned = Pick<Desk, "positions">;

/** Builds what must exist in Google Cloud. */
export function buildInfrastructure({ positions }: Positioned, plan: PlanDeclaration): Infrastructure {
  const declared = plan.infrastructure;
  const at = (list: string, index: number) => positions.value(["infrastructure", list, index]);
  return {
    datasets: (declared?.datasets ?? []).map(({ id, access, tables }, index) => {
      return { id, access, tables: tables ?? null, place: at("datasets", index) };
    }),
    buckets: (declared?.buckets ?? []).map((bucket, index) => ({ ...bucket, place: at("buckets", index) })),
    jobs: (declared?.jobs ?? []).map(({ name, location, build }, index) => ({
      name,
      location: location ?? plan["google-cloud"].location,
      build: build === undefined ? null : toRepositoryPath(build),
      place: at("jobs", index),
    })),
    serviceAccounts: (declared?.["service-accounts"] ?? []).map((email, index) => {
      return { email, place: at("service-accounts", index) };
    }),
    cost: {
      budget: declared?.cost?.budget ?? "optional",
      dailyQueryQuota: declared?.cost?.["daily-query-quota"] ?? "optional",
      place: declared?.cost === undefined ? null : positions.key(["infrastructure", "cost"]),
    },
  };
}

/** Builds what the scripts need around them. */
export function buildDependencies({ positions }: Positioned, plan: PlanDeclaration): Dependencies {
  const declared = plan.dependencies;
  return {
    environments: (declared?.python?.environments ?? []).map(({ name, from }, index) => ({
      name,
      from: toRepositoryPath(from),
      place: positions.value(["dependencies", "python", "environments", index]),
    })),
    tools: (declared?.tools ?? []).map((name, index) => {
      return { name, place: positions.value(["dependencies", "tools", index]) };
    }),
    apis: (declared?.apis ?? []).map((api, index) => {
      return { service: serviceOf(api), place: positions.value(["dependencies", "apis", index]) };
    }),
  };
}

/** Builds the scripts that the inventory must contain. */
export function buildScripts({ positions }: Positioned, plan: PlanDeclaration): readonly WantedScript[] {
  return plan.scripts.map((script, index) => {
    return { ...script, path: toRepositoryPath(script.path), place: positions.value(["scripts", index]) };
  });
}

/** Full name of a Google API: `bigquery` -> `bigquery.googleapis.com`. */
export function serviceOf(api: string): string {
  return api.includes(".") ? api : `${api}.googleapis.com`;
}
