import { checkRoutes } from "./github/checks.ts";
import { commentRoutes } from "./github/comments.ts";
import { graphqlRoutes } from "./github/graphql.ts";
import { issueRoutes } from "./github/issues.ts";
import { oidcRoutes } from "./github/oidc.ts";
import { repositoryRoutes } from "./github/repository.ts";
import { datasetRoutes } from "./google/bigquery/datasets.ts";
import { discoveryRoutes } from "./google/bigquery/discovery.ts";
import { queryJobRoutes } from "./google/bigquery/jobs.ts";
import { bigqueryProjectRoutes } from "./google/bigquery/projects.ts";
import { rowPolicyRoutes } from "./google/bigquery/row-policies.ts";
import { tabledataRoutes } from "./google/bigquery/tabledata.ts";
import { tableRoutes } from "./google/bigquery/tables.ts";
import { budgetRoutes } from "./google/billing/budgets.ts";
import { billingRoutes } from "./google/billing/project.ts";
import { credentialsRoutes } from "./google/iam/credentials.ts";
import { policyRoutes } from "./google/iam/policy.ts";
import { serviceAccountRoutes } from "./google/iam/service-accounts.ts";
import { stsRoutes } from "./google/iam/sts.ts";
import { userRoutes } from "./google/iam/user.ts";
import { usageRoutes } from "./google/monitoring/usage.ts";
import { imageRoutes } from "./google/registry/images.ts";
import { projectRoutes } from "./google/resource-manager/projects.ts";
import { jobRoutes } from "./google/run/jobs.ts";
import { namespacedJobRoutes } from "./google/run/namespaced-jobs.ts";
import { quotaRoutes } from "./google/service-usage/quotas.ts";
import { serviceRoutes } from "./google/service-usage/services.ts";
import { bucketRoutes } from "./google/storage/buckets.ts";
import { objectRoutes } from "./google/storage/objects.ts";
import { transferRoutes } from "./google/transfer/configs.ts";
import type { Route } from "./http/route.ts";

const services: readonly Route[] = [
  ...datasetRoutes,
  ...tableRoutes,
  ...rowPolicyRoutes,
  ...tabledataRoutes,
  ...queryJobRoutes,
  ...bigqueryProjectRoutes,
  ...bucketRoutes,
  ...objectRoutes,
  ...jobRoutes,
  ...namespacedJobRoutes,
  ...serviceRoutes,
  ...quotaRoutes,
  ...serviceAccountRoutes,
  ...billingRoutes,
  ...budgetRoutes,
  ...stsRoutes,
  ...credentialsRoutes,
  ...userRoutes,
  ...policyRoutes,
  ...projectRoutes,
  ...imageRoutes,
  ...usageRoutes,
  ...transferRoutes,
  ...oidcRoutes,
  ...repositoryRoutes,
  ...commentRoutes,
  ...checkRoutes,
  ...issueRoutes,
  ...graphqlRoutes,
];

/**
 * Every endpoint that a sandbox serves. All services share one port: each path is Google's own, and no two services use the
 * same one; GitHub lies under `/api/v3`, as on a server
 * of one's own.
 */
export const routes: readonly Route[] = [...services, ...discoveryRoutes(services)];
