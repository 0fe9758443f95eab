import type { Readings, Unread } from "#domain/reading.ts";
import type { CloudParts } from "./sources.ts";
import type { Wanted } from "./wanted.ts";

const NOT_ASKED = "Google Cloud was not asked";

/** Every wanted reading as unread because the cloud is not asked. */
export function offParts(
  wanted: Wanted,
  { at, why }: { readonly at: string; readonly why?: string },
): CloudParts {
  return unreadParts(wanted, {
    state: "unread",
    reason: "off",
    detail: why ?? NOT_ASKED,
    observedAt: at,
    source: "--cloud none",
    remedy: { advice: "Run with `--cloud live` and credentials that may read the project." },
  });
}

/** The same unread reading for everything that is wanted. */
export function unreadParts(wanted: Wanted, unread: Unread): CloudParts {
  const each = (names: readonly string[]): Readings<never> =>
    Object.fromEntries(names.map((name) => [name, unread]));
  const jobs = wanted.jobs.map(({ name }) => name);
  const budget = wanted.cost ? unread : notRequired("budget", unread.observedAt);
  const quota = wanted.queryQuota ? unread : notRequired("daily-query-quota", unread.observedAt);
  return {
    datasets: each(wanted.datasets),
    catalogues: each(wanted.datasets),
    buckets: each(wanted.buckets),
    jobs: each(jobs),
    services: each(wanted.services),
    serviceAccounts: each(wanted.serviceAccounts),
    cost: budget,
    queryQuota: quota,
    identity: unread,
    datasetAccess: each(wanted.datasets),
    tableDetails: each(wanted.datasets),
    tableColumns: each(wanted.columns),
    dependents: each(wanted.renamed),
    deployedImages: each(jobs),
    accountKeys: each(wanted.serviceAccounts),
    quotaUsage: quota,
    billingExport: budget,
    scheduledQueries: wanted.renamed.length > 0 ? unread : noRenames(unread.observedAt),
  };
}

/** The reading of scheduled queries where no operation takes names away: nothing could break them. */
export function noRenames(at: string): Unread {
  return {
    state: "unread",
    reason: "off",
    detail: "no operation of the plan takes names of tables away",
    observedAt: at,
    source: "plan",
    remedy: { advice: "Nothing is to be read while no operation renames, consolidates or drops tables." },
  };
}

/** The reading of something that the plan does not ask for. */
export function notRequired(setting: "budget" | "daily-query-quota", at: string): Unread {
  return {
    state: "unread",
    reason: "off",
    detail: `the plan does not require \`infrastructure.cost.${setting}\``,
    observedAt: at,
    source: "plan",
    remedy: { advice: `Write \`${setting}: required\` under \`infrastructure.cost\` of the plan.` },
  };
}
