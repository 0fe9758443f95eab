import { commentRoutes } from "./github/comments.ts";
import { repositoryRoutes } from "./github/repository.ts";
import { datasetRoutes } from "./google/bigquery/datasets.ts";
import { tableRoutes } from "./google/bigquery/tables.ts";
import { budgetRoutes } from "./google/billing/budgets.ts";
import { billingRoutes } from "./google/billing/project.ts";
import { serviceAccountRoutes } from "./google/iam/service-accounts.ts";
import { jobRoutes } from "./google/run/jobs.ts";
import { quotaRoutes } from "./google/service-usage/quotas.ts";
import { serviceRoutes } from "./google/service-usage/services.ts";
import { bucketRoutes } from "./google/storage/buckets.ts";
import type { Route } from "./http/route.ts";

/**
 * Every endpoint that a sandbox serves. All services share one port: each path is Google's own, and no two services use the
 * same one; GitHub lies under `/api/v3`, as on a server of one's own. Token exchange gets its file beside `iam`.
 */
export const routes: readonly Route[] = [
  ...datasetRoutes,
  ...tableRoutes,
  ...bucketRoutes,
  ...jobRoutes,
  ...serviceRoutes,
  ...quotaRoutes,
  ...serviceAccountRoutes,
  ...billingRoutes,
  ...budgetRoutes,
  ...repositoryRoutes,
  ...commentRoutes,
];
