import type { AuthClient } from "google-auth-library";
import { holdSecret } from "../../secrets.ts";
import type { GoogleService } from "../answer.ts";
import { openApplicationDefault } from "./application-default.ts";
import type { Access, Credentials } from "./choice.ts";
import { explainDefault } from "./explain.ts";
import type { CredentialsRefusal } from "./refusal.ts";
import { scopesFor } from "./scopes.ts";
import { type Federation, openFederation } from "./workload-identity.ts";

/** Opens clients that sign requests, one for each set of scopes. */
export interface Signers {
  /** A client that has a token; throws a CredentialsRefusal where none can be had. */
  for(service: GoogleService, access: Access): Promise<AuthClient>;
  /** The workload identity, where that is the choice. */
  readonly federation: Federation | null;
}

/** What signers are made from. */
export interface Signing {
  readonly credentials: Credentials;
  readonly project: string;
  /** Base URL that stands for Google's hosts; null for those. */
  readonly endpoint: string | null;
}

/** Makes signers; nothing is loaded or asked before the first request. A wrong name of a provider is a Problem at once. */
export function openSigners(signing: Signing): Signers {
  const { credentials, endpoint } = signing;
  const federation = credentials.kind === "workload-identity" ? openFederation(credentials, endpoint) : null;
  const explain = federation?.explain ?? explainDefault;
  const opened = new Map<string, Promise<AuthClient>>();
  return {
    federation,
    for: async (service, access) => {
      const scopes = scopesFor(service, access);
      const key = scopes.join(" ");
      const first = opened.get(key) ?? authenticate(open(signing, federation, scopes), explain);
      opened.set(key, first);
      return authenticate(first, explain);
    },
  };
}

function open(
  { credentials, project }: Signing,
  federation: Federation | null,
  scopes: readonly string[],
): Promise<AuthClient> {
  if (federation !== null) return federation.open(scopes);
  if (credentials.kind === "client") return credentials.open();
  if (credentials.kind === "token") return openToken(credentials.token);
  return credentials.kind === "none" ? openNobody() : openApplicationDefault(project, scopes);
}

/** Has a token, or asks for one: the library keeps it until it expires. What the first attempt was refused stays refused. */
async function authenticate(
  client: Promise<AuthClient>,
  explain: (cause: unknown) => CredentialsRefusal,
): Promise<AuthClient> {
  try {
    const opened = await client;
    const { token } = await opened.getAccessToken();
    if (token) holdSecret(token);
    return opened;
  } catch (cause) {
    throw explain(cause);
  }
}

async function openToken(token: string): Promise<AuthClient> {
  holdSecret(token);
  const { OAuth2Client } = await import("../auth-library.ts");
  const client = new OAuth2Client();
  client.setCredentials({ access_token: token });
  return client;
}

async function openNobody(): Promise<AuthClient> {
  const { PassThroughClient } = await import("../auth-library.ts");
  return new PassThroughClient();
}
