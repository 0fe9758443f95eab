import type { GoogleCloudClient } from "#clients/google/client.ts";
import { readAccountKeys } from "#collect/cloud/read-account-keys.ts";
import { readBillingExport } from "#collect/cloud/read-billing-export.ts";
import { readBuckets } from "#collect/cloud/read-buckets.ts";
import { readCatalogues } from "#collect/cloud/read-catalogues.ts";
import { readCost } from "#collect/cloud/read-cost.ts";
import { readDatasetAccess } from "#collect/cloud/read-dataset-access.ts";
import { readDatasets } from "#collect/cloud/read-datasets.ts";
import { readDependents } from "#collect/cloud/read-dependents.ts";
import { readDeployedImages } from "#collect/cloud/read-deployed-images.ts";
import { readJobs } from "#collect/cloud/read-jobs.ts";
import { readQueryQuota } from "#collect/cloud/read-query-quota.ts";
import { readQuotaUsage } from "#collect/cloud/read-quota-usage.ts";
import { readScheduledQueries } from "#collect/cloud/read-scheduled-queries.ts";
import { readServiceAccounts } from "#collect/cloud/read-service-accounts.ts";
import { readServices } from "#collect/cloud/read-services.ts";
import { readTableColumns, readTableDetails } from "#collect/cloud/read-table-details.ts";
import type { CloudParts, Source } from "#collect/cloud/sources.ts";
import { toWanted, type Wanted } from "#collect/cloud/wanted.ts";
import { AT, aRead } from "#test/support/reading.ts";
import { aDataset } from "#test/support/snapshot.ts";
import { aFullPlan, aJob } from "#test/support/world.ts";
import { AUDITOR } from "./a-project.ts";

/** What the full plan wants of the cloud. */
export const WANTED: Wanted = toWanted(aFullPlan());

const LOCATED = { features: aRead(aDataset()) };
const DEPLOYED = { extract: aRead({ ...aJob(), image: "us-docker.pkg.dev/bqx-ml/jobs/extract:v1" }) };

/** Every collector by itself, with what it needs of the others already read. A collector that is not here does not compile. */
export const READERS: {
  readonly [Part in keyof CloudParts]: (source: Source) => Promise<CloudParts[Part]>;
} = {
  datasets: readDatasets,
  catalogues: readCatalogues,
  buckets: readBuckets,
  jobs: readJobs,
  services: readServices,
  serviceAccounts: readServiceAccounts,
  cost: readCost,
  queryQuota: readQueryQuota,
  identity: ({ client }) => client.getIdentity(),
  datasetAccess: (source) => readDatasetAccess(source, aRead({ principal: AUDITOR, how: "endpoint" })),
  tableDetails: (source) => readTableDetails(source, LOCATED),
  tableColumns: (source) => readTableColumns(source, LOCATED),
  dependents: (source) => readDependents(source, LOCATED),
  deployedImages: (source) => readDeployedImages(source, DEPLOYED),
  accountKeys: readAccountKeys,
  quotaUsage: readQuotaUsage,
  billingExport: readBillingExport,
  scheduledQueries: readScheduledQueries,
};

/** Runs one collector with a client. */
export async function readPart<Part extends keyof CloudParts>(
  part: Part,
  client: GoogleCloudClient,
): Promise<CloudParts[Part]> {
  return READERS[part]({ client, wanted: WANTED, at: AT });
}
