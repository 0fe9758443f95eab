import type { Plan, WantedJob } from "#domain/plan.ts";

/** What the plan needs to know of the cloud, each thing once, in order of first mention. */
export interface Wanted {
  readonly datasets: readonly string[];
  readonly buckets: readonly string[];
  readonly jobs: readonly Pick<WantedJob, "name" | "location">[];
  readonly services: readonly string[];
  readonly serviceAccounts: readonly string[];
  readonly cost: boolean;
  readonly queryQuota: boolean;
}

/** Lists what the plan names; nothing else is asked for. */
export function toWanted(plan: Plan): Wanted {
  const { infrastructure, mandates, phases, dependencies } = plan;
  const operations = phases.flatMap((phase) => phase.operations);
  return {
    datasets: distinct([
      ...infrastructure.datasets.map(({ id }) => id),
      ...mandates.map(({ dataset }) => dataset),
      ...operations.flatMap(({ dataset }) => dataset ?? []),
    ]),
    buckets: distinct(infrastructure.buckets.map(({ name }) => name)),
    jobs: [...new Map(infrastructure.jobs.map((job) => [job.name, job])).values()],
    services: distinct(dependencies.apis.map(({ service }) => service)),
    serviceAccounts: distinct([
      ...infrastructure.serviceAccounts.map(({ email }) => email),
      ...phases.flatMap(({ runsAs }) => runsAs ?? []),
    ]),
    cost: infrastructure.cost.budget === "required",
    queryQuota: infrastructure.cost.dailyQueryQuota === "required",
  };
}

function distinct(names: readonly string[]): readonly string[] {
  return [...new Set(names)];
}
