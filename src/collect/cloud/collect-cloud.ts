import type { Clock } from "#clients/clock.ts";
import type { GoogleCloudClient } from "#clients/google/client.ts";
import type { Plan } from "#domain/plan.ts";
import { offParts } from "./off.ts";
import { readBuckets } from "./read-buckets.ts";
import { readCatalogues } from "./read-catalogues.ts";
import { readCost } from "./read-cost.ts";
import { readDatasets } from "./read-datasets.ts";
import { readJobs } from "./read-jobs.ts";
import { readQueryQuota } from "./read-query-quota.ts";
import { readServiceAccounts } from "./read-service-accounts.ts";
import { readServices } from "./read-services.ts";
import type { CloudParts, Source } from "./sources.ts";
import { toWanted } from "./wanted.ts";

export { readingsFromSnapshot } from "./replay.ts";

/** What the cloud is read for, and through which client; null leaves it unasked. */
export interface CloudQuestion {
  readonly client: GoogleCloudClient | null;
  readonly plan: Plan;
  readonly clock: Clock;
}

/** Reads what the plan names in Google Cloud, all kinds at the same time. */
export async function collectCloud({ client, plan, clock }: CloudQuestion): Promise<CloudParts> {
  const wanted = toWanted(plan);
  const at = clock.now();
  if (client === null) return offParts(wanted, at);
  const source: Source = { client, wanted, at };
  const [datasets, catalogues, buckets, jobs, services, serviceAccounts, cost, queryQuota] =
    await Promise.all([
      readDatasets(source),
      readCatalogues(source),
      readBuckets(source),
      readJobs(source),
      readServices(source),
      readServiceAccounts(source),
      readCost(source),
      readQueryQuota(source),
    ]);
  return { datasets, catalogues, buckets, jobs, services, serviceAccounts, cost, queryQuota };
}
