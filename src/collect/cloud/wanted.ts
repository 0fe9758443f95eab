import type { DatasetAccess, Plan, WantedJob } from "#domain/plan.ts";

/** What the plan needs to know of the cloud, each thing once, in order of first mention. */
export interface Wanted {
  /** Region of the plan. */
  readonly location: string;
  readonly datasets: readonly string[];
  /** What phases do with datasets, by dataset. */
  readonly access: Readonly<Record<string, readonly DatasetAccess[]>>;
  /** Accounts that phases run as. */
  readonly runners: readonly string[];
  /** Datasets whose mandates rule on columns, or in which an operation makes one table of several. */
  readonly columns: readonly string[];
  /** Datasets in which an operation takes names away from tables. */
  readonly renamed: readonly string[];
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
    location: plan.cloud.location,
    datasets: distinct([
      ...infrastructure.datasets.map(({ id }) => id),
      ...mandates.map(({ dataset }) => dataset),
      ...operations.flatMap(({ dataset }) => dataset ?? []),
    ]),
    access: Object.fromEntries(infrastructure.datasets.map(({ id, access }) => [id, access])),
    runners: distinct(phases.flatMap(({ runsAs }) => runsAs ?? [])),
    columns: distinct([
      ...mandates.filter(({ columns }) => columns.length > 0).map(({ dataset }) => dataset),
      ...operations.filter(({ kind }) => kind === "consolidate").flatMap(({ dataset }) => dataset ?? []),
    ]),
    renamed: distinct(
      operations.filter(({ kind }) => RENAMING.has(kind)).flatMap(({ dataset }) => dataset ?? []),
    ),
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

/** Kinds after which a table's old name is gone. */
const RENAMING: ReadonlySet<string> = new Set(["rename", "consolidate", "drop"]);

function distinct(names: readonly string[]): readonly string[] {
  return [...new Set(names)];
}
