import type { BigQuery } from "@google-cloud/bigquery";
import type { AuthClient } from "google-auth-library";
import type { Transport } from "./answer.ts";
import { bigqueryTransport } from "./bigquery-transport.ts";
import type { Access } from "./credentials/choice.ts";
import type { Signers } from "./credentials/signers.ts";
import { httpTransport } from "./http-transport.ts";
import { once } from "./once.ts";

/** Where requests go, and who signs them. */
export interface Road {
  readonly project: string;
  /** Base URL that stands for every host, without a slash at the end; null for Google's own hosts. */
  readonly endpoint: string | null;
  readonly signers: Signers;
  readonly access: Access;
}

/** A transport for every API: BigQuery through Google's client, the others as plain requests. */
export function openTransport({ project, endpoint, signers, access }: Road): Transport {
  if (endpoint !== null && isLoopback(endpoint)) keepDirect(new URL(endpoint).hostname);
  const http = httpTransport({ authClient: (service) => signers.for(service, access), endpoint });
  const signer = () => signers.for("bigquery", access);
  const library = once(() => openBigQuery(project, endpoint, signer));
  const bigquery = bigqueryTransport(async () => {
    await signer();
    return library();
  });
  return (ask, limits) => (ask.service === "bigquery" ? bigquery(ask, limits) : http(ask, limits));
}

function isLoopback(endpoint: string): boolean {
  return ["127.0.0.1", "localhost"].includes(new URL(endpoint).hostname);
}

/** Google's libraries send even loopback requests through a proxy of the environment, unless it is named here. */
function keepDirect(host: string): void {
  const direct = (process.env["NO_PROXY"] ?? process.env["no_proxy"] ?? "").split(",").filter(Boolean);
  if (!direct.includes(host)) process.env["NO_PROXY"] = [...direct, host].join(",");
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
