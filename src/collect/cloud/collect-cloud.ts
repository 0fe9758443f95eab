import type { Clock } from "#clients/clock.ts";
import type { GoogleCloudClient } from "#clients/google/client.ts";
import type { Plan } from "#domain/plan.ts";
import { offParts } from "./off.ts";
import { readAccountKeys } from "./read-account-keys.ts";
import { readBillingExport } from "./read-billing-export.ts";
import { readBuckets } from "./read-buckets.ts";
import { readCatalogues } from "./read-catalogues.ts";
import { readCost } from "./read-cost.ts";
import { readDatasetAccess } from "./read-dataset-access.ts";
import { readDatasets } from "./read-datasets.ts";
import { readDependents } from "./read-dependents.ts";
import { readDeployedImages } from "./read-deployed-images.ts";
import { readJobs } from "./read-jobs.ts";
import { readQueryQuota } from "./read-query-quota.ts";
import { readQuotaUsage } from "./read-quota-usage.ts";
import { readScheduledQueries } from "./read-scheduled-queries.ts";
import { readServiceAccounts } from "./read-service-accounts.ts";
import { readServices } from "./read-services.ts";
import { readTableColumns, readTableDetails } from "./read-table-details.ts";
import type { CloudParts, Source } from "./sources.ts";
import { toWanted } from "./wanted.ts";

export { readingsFromSnapshot } from "./replay.ts";

/** What the cloud is read for, and through which client; null leaves it unasked. */
export interface CloudQuestion {
  readonly client: GoogleCloudClient | null;
  readonly plan: Plan;
  readonly clock: Clock;
  /** Told how far the reading has come, for a terminal. */
  progress?(text: string): void;
  /** Why the cloud is not asked, where there is more to say than that. */
  readonly why?: string;
}

/** Reads what the plan names in Google Cloud, all kinds at the same time. */
export async function collectCloud({
  client,
  plan,
  clock,
  why,
  progress,
}: CloudQuestion): Promise<CloudParts> {
  const wanted = toWanted(plan);
  const at = clock.now();
  if (client === null) return offParts(wanted, { at, ...(why === undefined ? {} : { why }) });
  return collectParts({ client, wanted, at }, progress ?? (() => undefined));
}

async function collectParts(source: Source, progress: (text: string) => void): Promise<CloudParts> {
  const datasets = readDatasets(source);
  const jobs = readJobs(source);
  const identity = source.client.getIdentity();
  const parts = {
    datasets,
    catalogues: readCatalogues(source),
    buckets: readBuckets(source),
    jobs,
    services: readServices(source),
    serviceAccounts: readServiceAccounts(source),
    cost: readCost(source),
    queryQuota: readQueryQuota(source),
    identity,
    datasetAccess: identity.then((read) => readDatasetAccess(source, read)),
    tableDetails: datasets.then((read) => readTableDetails(source, read)),
    tableColumns: datasets.then((read) => readTableColumns(source, read)),
    dependents: datasets.then((read) => readDependents(source, read)),
    deployedImages: jobs.then((read) => readDeployedImages(source, read)),
    accountKeys: readAccountKeys(source),
    quotaUsage: readQuotaUsage(source),
    billingExport: readBillingExport(source),
    scheduledQueries: readScheduledQueries(source),
  };
  return settled(parts, progress);
}

/** Waits for all parts, which are under way at the same time. */
async function settled(
  parts: {
    readonly [Part in keyof CloudParts]: Promise<CloudParts[Part]>;
  },
  progress: (text: string) => void,
): Promise<CloudParts> {
  let done = 0;
  const all = Object.entries(parts);
  const entries = await Promise.all(
    all.map(async ([name, part]) => {
      const read = await part;
      progress(`reading Google Cloud: ${++done} of ${all.length} parts`);
      return [name, read] as const;
    }),
  );
  return Object.fromEntries(entries) as unknown as CloudParts;
}
