import type { BigQuery } from "@google-cloud/bigquery";
import type { AuthClient } from "google-auth-library";
import type {
  BucketFact,
  CatalogueFact,
  CostFact,
  DatasetFact,
  JobFact,
  QueryQuotaFact,
  ServiceAccountFact,
  ServiceFact,
} from "#domain/cloud.ts";
import type { Reading, Readings } from "#domain/reading.ts";
import type { Clock } from "../clock.ts";
import type { Transport } from "./answer.ts";
import { bigqueryTransport } from "./bigquery-transport.ts";
import { getBucket } from "./bucket.ts";
import { listTables } from "./catalogue.ts";
import { getCost } from "./cost.ts";
import { type Credentials, openCredentials } from "./credentials.ts";
import { getDataset } from "./dataset.ts";
import { httpTransport } from "./http-transport.ts";
import { getJob } from "./job.ts";
import { boundConcurrency } from "./pace.ts";
import { LIVE_PATIENCE, type Patience, persist } from "./persist.ts";
import { getQueryQuota } from "./query-quota.ts";
import type { Asking } from "./question.ts";
import { getServiceAccount } from "./service-account.ts";
import { getServices } from "./services.ts";

/** A typed handle on one Google Cloud project. What cannot be read is an unread reading; nothing here throws for it. */
export interface GoogleCloudClient {
  getDataset(id: string): Promise<Reading<DatasetFact>>;
  /** All pages, or unread: never a part of the list. */
  listTables(dataset: string): Promise<Reading<CatalogueFact>>;
  getBucket(name: string): Promise<Reading<BucketFact>>;
  getJob(job: { readonly name: string; readonly location: string }): Promise<Reading<JobFact>>;
  /** By full name, `bigquery.googleapis.com`. */
  getServices(names: readonly string[]): Promise<Readings<ServiceFact>>;
  getServiceAccount(email: string): Promise<Reading<ServiceAccountFact>>;
  getCost(): Promise<Reading<CostFact>>;
  /** The daily query quota of a service; only `bigquery.googleapis.com` has one. */
  getQueryQuota(service: string): Promise<Reading<QueryQuotaFact>>;
  /** HTTP requests so far, retries included. */
  requests(): number;
}

/** Which project to speak to, and how. */
export interface GoogleCloudOptions {
  readonly project: string;
  readonly clock: Clock;
  /** Base URL of a sandbox; Google's own hosts where it is absent. */
  readonly endpoint?: string;
  /** Nobody's for an endpoint, application default for Google's hosts, where it is absent. */
  readonly credentials?: Credentials;
  readonly patience?: Patience;
}

/** Requests in flight at once. */
const CONCURRENCY = 8;

/** Opens a handle on a project. Nothing is loaded or sent before the first question. */
export async function openGoogleCloud(options: GoogleCloudOptions): Promise<GoogleCloudClient> {
  const { project, clock, patience = LIVE_PATIENCE } = options;
  const transport = counted(buildTransport(options));
  const pace = boundConcurrency(CONCURRENCY);
  const asking: Asking = {
    project,
    clock,
    send: (ask) => pace(() => persist(transport.send, ask, patience)),
  };
  return {
    getDataset: (id) => getDataset(asking, id),
    listTables: (dataset) => listTables(asking, dataset),
    getBucket: (name) => getBucket(asking, name),
    getJob: (job) => getJob(asking, job),
    getServices: (names) => getServices(asking, names),
    getServiceAccount: (email) => getServiceAccount(asking, email),
    getCost: () => getCost(asking),
    getQueryQuota: (service) => getQueryQuota(asking, service),
    requests: transport.requests,
  };
}

function counted(transport: Transport): { readonly send: Transport; requests(): number } {
  let requests = 0;
  return {
    send: (ask, limits) => {
      requests++;
      return transport(ask, limits);
    },
    requests: () => requests,
  };
}

function buildTransport(options: GoogleCloudOptions): Transport {
  const endpoint = options.endpoint?.replace(/\/+$/, "") ?? null;
  const usual: Credentials = endpoint === null ? { kind: "application-default" } : { kind: "none" };
  const authClient = once(() => openCredentials(options.credentials ?? usual, options.project));
  const http = httpTransport({ authClient, endpoint });
  const bigquery = bigqueryTransport(once(() => openBigQuery(options.project, endpoint, authClient)));
  return (ask, limits) => (ask.service === "bigquery" ? bigquery(ask, limits) : http(ask, limits));
}

/** The client's own retries are off, so that requests are counted and bounded in one place. */
async function openBigQuery(
  project: string,
  endpoint: string | null,
  authClient: () => Promise<AuthClient>,
): Promise<BigQuery> {
  const [library, auth] = await Promise.all([import("./bigquery-library.ts"), authClient()]);
  const apiEndpoint = endpoint ?? "https://bigquery.googleapis.com";
  const client = new library.BigQuery({
    projectId: project,
    apiEndpoint,
    authClient: auth,
    retryOptions: { autoRetry: false },
  });
  // An emulator in the environment would take the place of the endpoint asked for.
  client.baseUrl = `${apiEndpoint}/bigquery/v2`;
  return client;
}

function once<T>(open: () => Promise<T>): () => Promise<T> {
  let opened: Promise<T> | undefined;
  return () => {
    opened ??= open();
    return opened;
  };
}
