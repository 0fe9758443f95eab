import type { AuthClient } from "google-auth-library";
import type { IdentityFact } from "#domain/identity.ts";
import type { Reading, Unread } from "#domain/reading.ts";
import type { Credentials } from "./credentials/choice.ts";
import { CredentialsRefusal } from "./credentials/refusal.ts";
import type { Signers } from "./credentials/signers.ts";
import type { Federation } from "./credentials/workload-identity.ts";
import { type Row, runQuery } from "./query.ts";
import { type Asking, type Lack, question, unread } from "./question.ts";
import { textAt } from "./typed-json.ts";

/** What it takes to say who the requests are signed by. */
export interface Signed {
  readonly asking: Asking;
  readonly signers: Signers;
  readonly kind: Credentials["kind"];
}

/** Asks who the caller is: the credentials where they say so themselves, Google's user endpoint otherwise. */
export async function getIdentity({ asking, signers, kind }: Signed): Promise<Reading<IdentityFact>> {
  const how = kind === "none" ? "endpoint" : kind === "token" ? "token" : "application-default";
  try {
    const client = await signers.for("bigquery", "read");
    const { federation } = signers;
    if (federation !== null)
      return read(asking, { ...federated(federation), source: "POST sts.googleapis.com/v1/token" });
    const principal = await ownName(client);
    if (principal !== null)
      return read(asking, { principal, how, source: "application default credentials" });
  } catch (cause) {
    if (!(cause instanceof CredentialsRefusal)) throw cause;
    const { classified } = cause;
    return unread(asking, USER, classified);
  }
  const user = await question(asking, { ...USER, permission: SCOPE, read: (body) => toUser(body, how) });
  return user.state === "read" ? user : askBigQuery(asking, { how, user });
}

/** A token without the scope for e-mails still runs queries, and BigQuery knows who runs them. Scans nothing. */
async function askBigQuery(
  asking: Asking,
  { how, user }: { readonly how: IdentityFact["how"]; readonly user: Unread },
): Promise<Reading<IdentityFact>> {
  const read = await runQuery(asking, { sql: "SELECT SESSION_USER() AS principal", readRow: toCaller });
  const caller = read.state === "read" ? read.value[0] : undefined;
  return caller === undefined ? user : { ...read, state: "read", value: { ...caller, how } };
}

function toCaller(row: Row): { readonly principal: string } | Lack {
  const principal = textAt(row, "principal");
  return principal === null ? { lacks: "the caller" } : { principal };
}

const SCOPE = "https://www.googleapis.com/auth/userinfo.email";

const USER = { service: "openidconnect", path: "/v1/userinfo" } as const;

/** Without impersonation the mapping of the provider decides on the subject; the usual one takes the claim `sub`. */
function federated({ serviceAccount, provider, tokens }: Federation): IdentityFact {
  if (serviceAccount !== null) return { principal: serviceAccount, how: "impersonation" };
  const subject = tokens.claims()?.subject ?? "unknown";
  return {
    principal: `principal://iam.googleapis.com/${provider.poolName}/subject/${subject}`,
    how: "federation",
  };
}

/** E-mail that a client carries: of a key, an impersonation, or an external account with one. */
async function ownName(client: AuthClient): Promise<string | null> {
  const { BaseExternalAccountClient, Impersonated, JWT } = await import("./auth-library.ts");
  if (client instanceof JWT) return client.email ?? null;
  if (client instanceof Impersonated) return client.getTargetPrincipal();
  return client instanceof BaseExternalAccountClient ? client.getServiceAccountEmail() : null;
}

function toUser(body: unknown, how: IdentityFact["how"]): IdentityFact | Lack {
  const email = textAt(body, "email");
  return email === null ? { lacks: "the e-mail of the caller" } : { principal: email, how };
}

function read(
  { clock }: Asking,
  { source, ...value }: IdentityFact & { readonly source: string },
): Reading<IdentityFact> {
  return { state: "read", value, observedAt: clock.now(), source };
}
