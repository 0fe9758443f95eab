import { expect, test } from "vitest";
import { type Exchange, faultsOf, type Method, methodOf } from "./definitions.ts";
import { everyExchange } from "./every-exchange.ts";

const BQ = { api: "bigquery-v2" } as const;
const GCS = { api: "storage-v1" } as const;
const RUN = { api: "run-v2" } as const;
const table = "/bigquery/v2/projects/*/datasets/*/tables";
const images = "/v1/projects/*/locations/*/repositories/*";

/** Every method that the product calls. Uploads have a body of their own, and media no JSON. */
const METHODS: readonly Method[] = [
  {
    ...BQ,
    route: "GET /bigquery/v2/projects/*/datasets/*",
    method: "DatasetsResource.get",
    response: "gapi.client.bigquery.Dataset",
  },
  { ...BQ, route: `GET ${table}`, method: "TablesResource.list", response: "gapi.client.bigquery.TableList" },
  {
    ...BQ,
    route: `POST ${table}`,
    method: "TablesResource.insert",
    request: "gapi.client.bigquery.Table",
    response: "gapi.client.bigquery.Table",
  },
  { ...BQ, route: `GET ${table}/*`, method: "TablesResource.get", response: "gapi.client.bigquery.Table" },
  { ...BQ, route: `DELETE ${table}/*`, method: "TablesResource.delete" },
  {
    ...BQ,
    route: `GET ${table}/*/rowAccessPolicies`,
    method: "RowAccessPoliciesResource.list",
    response: "gapi.client.bigquery.ListRowAccessPoliciesResponse",
  },
  {
    ...BQ,
    route: "POST /bigquery/v2/projects/*/queries",
    method: "JobsResource.query",
    request: "gapi.client.bigquery.QueryRequest",
    response: "gapi.client.bigquery.QueryResponse",
  },
  {
    ...BQ,
    route: "GET /bigquery/v2/projects/*/queries/*",
    method: "JobsResource.getQueryResults",
    response: "gapi.client.bigquery.GetQueryResultsResponse",
  },
  {
    ...BQ,
    route: "GET /bigquery/v2/projects/*/jobs/*",
    method: "JobsResource.get",
    response: "gapi.client.bigquery.Job",
  },
  {
    ...GCS,
    route: "GET /storage/v1/b/*",
    method: "BucketsResource.get",
    response: "gapi.client.storage.Bucket",
  },
  {
    ...GCS,
    route: "GET /storage/v1/b/*/iam/testPermissions",
    method: "BucketsResource.testIamPermissions",
    response: "gapi.client.storage.TestIamPermissionsResponse",
  },
  {
    ...GCS,
    route: "GET /storage/v1/b/*/o",
    method: "ObjectsResource.list",
    response: "gapi.client.storage.Objects",
  },
  {
    ...GCS,
    route: "GET /storage/v1/b/*/o/*",
    method: "ObjectsResource.get",
    response: "gapi.client.storage.Object",
  },
  { ...GCS, route: "DELETE /storage/v1/b/*/o/*", method: "ObjectsResource.delete" },
  {
    ...GCS,
    route: "POST /upload/storage/v1/b/*/o",
    method: "ObjectsResource.insert",
    response: "gapi.client.storage.Object",
  },
  {
    ...RUN,
    route: "GET /v2/projects/*/locations/*/jobs/*",
    method: "JobsResource.get",
    response: "gapi.client.run.GoogleCloudRunV2Job",
  },
  {
    api: "artifactregistry-v1",
    route: `GET ${images}/packages/*/tags/*`,
    method: "TagsResource.get",
    response: "gapi.client.artifactregistry.Tag",
  },
  {
    api: "artifactregistry-v1",
    route: `GET ${images}/dockerImages/*`,
    method: "DockerImagesResource.get",
    response: "gapi.client.artifactregistry.DockerImage",
  },
  {
    api: "serviceusage-v1",
    route: "GET /v1/projects/*/services:batchGet",
    method: "ServicesResource.batchGet",
    response: "gapi.client.serviceusage.BatchGetServicesResponse",
  },
  {
    api: "serviceusage-v1beta1",
    route: "GET /v1beta1/projects/*/services/*/consumerQuotaMetrics",
    method: "ConsumerQuotaMetricsResource.list",
    response: "gapi.client.serviceusage.ListConsumerQuotaMetricsResponse",
  },
  {
    api: "iam-v1",
    route: "GET /v1/projects/*/serviceAccounts/*/keys",
    method: "KeysResource.list",
    response: "gapi.client.iam.ListServiceAccountKeysResponse",
  },
  {
    api: "iam-v1",
    route: "GET /v1/projects/*/serviceAccounts/*",
    method: "ServiceAccountsResource.get",
    response: "gapi.client.iam.ServiceAccount",
  },
  {
    api: "cloudbilling-v1",
    route: "GET /v1/projects/*/billingInfo",
    method: "ProjectsResource.getBillingInfo",
    response: "gapi.client.cloudbilling.ProjectBillingInfo",
  },
  {
    api: "billingbudgets-v1",
    route: "GET /v1/billingAccounts/*/budgets",
    method: "BudgetsResource.list",
    response: "gapi.client.billingbudgets.GoogleCloudBillingBudgetsV1ListBudgetsResponse",
  },
  {
    api: "cloudresourcemanager-v3",
    route: "POST /v3/projects/*:testIamPermissions",
    method: "ProjectsResource.testIamPermissions",
    request: "gapi.client.cloudresourcemanager.TestIamPermissionsRequest",
    response: "gapi.client.cloudresourcemanager.TestIamPermissionsResponse",
  },
  {
    api: "monitoring-v3",
    route: "GET /v3/projects/*/timeSeries",
    method: "TimeSeriesResource.list",
    response: "gapi.client.monitoring.ListTimeSeriesResponse",
  },
  {
    api: "bigquerydatatransfer-v1",
    route: "GET /v1/projects/*/locations/*/transferConfigs",
    method: "TransferConfigsResource.list",
    response: "gapi.client.bigquerydatatransfer.ListTransferConfigsResponse",
  },
];

/** Google's user endpoint and Policy Troubleshooter v3 have no definition among the packages. */
const UNDEFINED = /^(?:GET \/v1\/userinfo|POST \/v3\/iam:troubleshoot)$/;

test("every request of a run, and every answer of the sandbox, is one that Google's own definitions allow", async () => {
  const all = await everyExchange();
  const judged = all.filter(({ method, path }) => !UNDEFINED.test(`${method} ${path}`));
  expect(judged.flatMap((exchange) => faultsOf(exchange, METHODS))).toEqual([]);
  const called = new Set(judged.map((exchange) => methodOf(exchange, METHODS)?.route));
  expect(METHODS.map(({ route }) => route).filter((route) => !called.has(route))).toEqual([
    "GET /bigquery/v2/projects/*/queries/*",
  ]);
}, 60_000);

test("an unknown member, a number for a 64-bit integer and an unknown parameter are faults", () => {
  const base = {
    method: "GET",
    path: "/bigquery/v2/projects/p/datasets/d/tables",
    query: [],
    body: undefined,
    status: 200,
  };
  const judge = (over: Partial<Exchange>) => faultsOf({ ...base, answer: {}, ...over }, METHODS);
  expect(judge({ answer: { tables: [{ id: "t" }] } })).toEqual([]);
  expect(judge({ answer: { tables: [{ numRows: "1" }] } })).toHaveLength(1);
  expect(judge({ answer: { tables: [{ creationTime: 1 }] } })).toHaveLength(1);
  expect(judge({ query: ["pageSize"] })).toHaveLength(1);
  expect(judge({ path: "/bigquery/v2/nothing" })).toHaveLength(1);
}, 60_000);
