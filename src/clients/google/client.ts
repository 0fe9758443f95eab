import type {
  AccountKeysFact,
  BillingExportFact,
  BucketFact,
  CatalogueFact,
  CostFact,
  DatasetFact,
  DeployedImageFact,
  JobFact,
  QueryQuotaFact,
  QuotaUsageFact,
  ServiceAccountFact,
  ServiceFact,
} from "#domain/cloud.ts";
import type { DatasetAccessFact, HeldPermissions } from "#domain/dataset-access.ts";
import type { IdentityFact } from "#domain/identity.ts";
import type { Reading, Readings } from "#domain/reading.ts";
import type { TableColumnsFact, TableDetailsFact } from "#domain/table-details.ts";
import type { Clock } from "../clock.ts";
import { type AccountAccess, getAccountAccess } from "./account-access.ts";
import { getAccountKeys } from "./account-keys.ts";
import { getBillingExport } from "./billing-export.ts";
import { getBucket } from "./bucket.ts";
import { listTables } from "./catalogue.ts";
import { getCost } from "./cost.ts";
import { type CountedTransport, countRequests } from "./count.ts";
import type { Access, Credentials } from "./credentials/choice.ts";
import { openSigners } from "./credentials/signers.ts";
import { sendForDataset, toDatasetReading } from "./dataset.ts";
import { getProjectPermissions, toDatasetAccess } from "./dataset-access.ts";
import { type Definitions, getDefinitions } from "./dependents.ts";
import { getDeployedImage } from "./deployed-image.ts";
import { getIdentity } from "./identity.ts";
import { getJob } from "./job.ts";
import { once, onceEach } from "./once.ts";
import { openTransport } from "./open-transport.ts";
import { boundConcurrency } from "./pace.ts";
import { LIVE_PATIENCE, type Patience, persist } from "./persist.ts";
import { getQueryQuota } from "./query-quota.ts";
import type { Asking } from "./question.ts";
import { getQuotaUsage } from "./quota-usage.ts";
import { getScheduledQueries, type ScheduledQueries } from "./scheduled-queries.ts";
import { getServiceAccount } from "./service-account.ts";
import { getServices } from "./services.ts";
import { getTableColumns, getTableDetails, type LocatedDataset } from "./table-details.ts";
import { beginBudget } from "./time-budget.ts";

/** A typed handle on one Google Cloud project. What cannot be read is an unread reading; nothing here throws for it. */
export interface GoogleCloudClient {
  /** Who the requests are signed by. */
  getIdentity(): Promise<Reading<IdentityFact>>;
  getDataset(id: string): Promise<Reading<DatasetFact>>;
  /** Costs no request beyond the dataset's, and one for the project. */
  getDatasetAccess(id: string): Promise<Reading<DatasetAccessFact>>;
  /** What an account that is not the caller may do. */
  getAccountAccess(access: AccountAccess): Promise<Reading<HeldPermissions>>;
  /** All pages, or unread: never a part of the list. */
  listTables(dataset: string): Promise<Reading<CatalogueFact>>;
  getTableDetails(dataset: LocatedDataset): Promise<Reading<TableDetailsFact>>;
  getTableColumns(dataset: LocatedDataset): Promise<Reading<TableColumnsFact>>;
  getDefinitions(dataset: LocatedDataset): Promise<Reading<Definitions>>;
  getBucket(name: string): Promise<Reading<BucketFact>>;
  getJob(job: { readonly name: string; readonly location: string }): Promise<Reading<JobFact>>;
  /** By the name that a job gives it. */
  getDeployedImage(image: string): Promise<Reading<DeployedImageFact>>;
  /** By full name, `bigquery.googleapis.com`. */
  getServices(names: readonly string[]): Promise<Readings<ServiceFact>>;
  getServiceAccount(email: string): Promise<Reading<ServiceAccountFact>>;
  getAccountKeys(email: string): Promise<Reading<AccountKeysFact>>;
  getCost(): Promise<Reading<CostFact>>;
  getBillingExport(region: string): Promise<Reading<BillingExportFact>>;
  getScheduledQueries(location: string): Promise<Reading<ScheduledQueries>>;
  /** The daily query quota of a service; only `bigquery.googleapis.com` has one. */
  getQueryQuota(service: string): Promise<Reading<QueryQuotaFact>>;
  getQuotaUsage(): Promise<Reading<QuotaUsageFact>>;
  /** HTTP requests so far, retries included. */
  requests(): number;
  /** The same by kind: `bigquery GET`, `run GET`. */
  requestsByKind(): Readonly<Record<string, number>>;
}

/** Which project to speak to, and how. */
export interface GoogleCloudOptions {
  readonly project: string;
  readonly clock: Clock;
  /** Base URL of a sandbox; Google's own hosts where it is absent. */
  readonly endpoint?: string;
  /** Nobody's for an endpoint, application default for Google's hosts, where it is absent. */
  readonly credentials?: Credentials;
  /** What tokens are asked for; narrow scopes where it is absent or `read`. */
  readonly access?: Access;
  readonly patience?: Patience;
}

/** Requests in flight at once. */
const CONCURRENCY = 8;

/** Opens a handle on a project. Nothing is loaded or sent before the first question; a wrong name of a provider is a Problem. */
export async function openGoogleCloud(options: GoogleCloudOptions): Promise<GoogleCloudClient> {
  const { project, access = "read" } = options;
  const endpoint = options.endpoint?.replace(/\/+$/, "") ?? null;
  const usual: Credentials = endpoint === null ? { kind: "application-default" } : { kind: "none" };
  const credentials = options.credentials ?? usual;
  const signers = openSigners({ credentials, project, endpoint });
  const transport = countRequests(openTransport({ project, endpoint, signers, access }));
  const ask = openAsking(options, transport);
  const dataset = onceEach((id) => sendForDataset(ask(), id));
  const permissions = once(() => getProjectPermissions(ask()));
  const queryQuota = onceEach((service) => getQueryQuota(ask(), service));
  return {
    getIdentity: once(() => getIdentity({ asking: ask(), signers, kind: credentials.kind })),
    getDataset: async (id) => toDatasetReading(ask(), id, await dataset(id)),
    getDatasetAccess: async (id) =>
      toDatasetAccess(ask(), { id, sent: await dataset(id), project: await permissions() }),
    getAccountAccess: (access) => getAccountAccess(ask(), access),
    listTables: (id) => listTables(ask(), id),
    getTableDetails: (located) => getTableDetails(ask(), located),
    getTableColumns: (located) => getTableColumns(ask(), located),
    getDefinitions: (located) => getDefinitions(ask(), located),
    getBucket: (name) => getBucket(ask(), name),
    getJob: (job) => getJob(ask(), job),
    getDeployedImage: (image) => getDeployedImage(ask(), image),
    getServices: (names) => getServices(ask(), names),
    getServiceAccount: (email) => getServiceAccount(ask(), email),
    getAccountKeys: (email) => getAccountKeys(ask(), email),
    getCost: () => getCost(ask()),
    getBillingExport: (region) => getBillingExport(ask(), region),
    getScheduledQueries: (location) => getScheduledQueries(ask(), location),
    getQueryQuota: queryQuota,
    getQuotaUsage: async () => getQuotaUsage(ask(), await queryQuota("bigquery.googleapis.com")),
    requests: transport.requests,
    requestsByKind: transport.requestsByKind,
  };
}

/** Each question begins a time of its own. */
function openAsking(
  { project, clock, patience = LIVE_PATIENCE }: GoogleCloudOptions,
  transport: CountedTransport,
): () => Asking {
  const pace = boundConcurrency(CONCURRENCY);
  return () => {
    const budget = beginBudget(patience);
    const send: Asking["send"] = (ask) => budget.send(pace, (left) => persist(transport.send, ask, left));
    return { project, clock, send };
  };
}
