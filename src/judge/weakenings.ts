import type { Phase, Plan } from "#domain/plan.ts";

/** A plan and the phase of it that is audited. */
interface Declared {
  readonly plan: Plan;
  readonly phase: Phase;
}

/** Demands of the base's plan that the audited one no longer makes, one sentence each: they may hide a blocker. */
export function noteWeakenings(base: Declared, head: Declared): readonly string[] {
  return DEMANDS.flatMap(({ noun, of }) => {
    const kept = new Set(of(head));
    const dropped = of(base).filter((demand) => !kept.has(demand));
    if (dropped.length === 0) return [];
    const named = dropped.slice(0, NAMED).join(", ");
    const more = dropped.length > NAMED ? ` and ${dropped.length - NAMED} more` : "";
    return [`The audited revision drops ${noun} from the plan that the base demands: ${named}${more}.`];
  });
}

/** Demands that a sentence names before it counts the rest. */
const NAMED = 5;

const DEMANDS: readonly { readonly noun: string; of(declared: Declared): readonly string[] }[] = [
  { noun: "operations", of: ({ phase }) => phase.operations.map(({ id }) => id) },
  { noun: "mandates", of: ({ phase }) => phase.mandates },
  { noun: "scripts", of: ({ plan, phase }) => [...phase.scripts, ...plan.scripts].map(({ path }) => path) },
  {
    noun: "rules of mandates",
    of: ({ plan }) =>
      plan.mandates.flatMap(({ id, names, columns }) => [
        ...names.map((name) => `${id} ${name.id}`),
        ...columns.flatMap(({ tables, require }) => require.map(({ text }) => `${id} ${tables} ${text}`)),
      ]),
  },
  {
    noun: "access to datasets",
    of: ({ plan }) =>
      plan.infrastructure.datasets.flatMap(({ id, access }) => [id, ...access.map((one) => `${id} ${one}`)]),
  },
  {
    noun: "access to buckets",
    of: ({ plan }) =>
      plan.infrastructure.buckets.flatMap(({ name, access }) => [
        name,
        ...access.map((one) => `${name} ${one}`),
      ]),
  },
  { noun: "jobs", of: ({ plan }) => plan.infrastructure.jobs.map(({ name }) => name) },
  {
    noun: "service accounts",
    of: ({ plan, phase }) => [
      ...plan.infrastructure.serviceAccounts.map(({ email }) => email),
      ...(phase.runsAs === null ? [] : [`runs-as ${phase.runsAs}`]),
    ],
  },
  {
    noun: "cost controls",
    of: ({ plan: { infrastructure }, phase }) => [
      ...(infrastructure.cost.budget === "required" ? ["budget"] : []),
      ...(infrastructure.cost.dailyQueryQuota === "required" ? ["daily query quota"] : []),
      ...(phase.budgetUsd === null ? [] : ["the phase's own budget"]),
    ],
  },
  {
    noun: "dependencies",
    of: ({ plan: { dependencies } }) => [
      ...dependencies.environments.map(({ name }) => name),
      ...dependencies.tools.map(({ name }) => name),
      ...dependencies.apis.map(({ service }) => service),
    ],
  },
];
