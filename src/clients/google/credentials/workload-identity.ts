import type { AuthClient } from "google-auth-library";
import type { WorkloadIdentity } from "./choice.ts";
import { explainExchange } from "./explain.ts";
import { type GitHubTokens, gitHubTokens } from "./github-token.ts";
import { type Provider, parseProvider, parseServiceAccount } from "./provider.ts";
import type { CredentialsRefusal } from "./refusal.ts";
import { openTransporter } from "./transporter.ts";

/** A workload identity that is ready to get tokens. */
export interface Federation {
  readonly provider: Provider;
  /** Null for direct access. */
  readonly serviceAccount: string | null;
  readonly tokens: GitHubTokens;
  open(scopes: readonly string[]): Promise<AuthClient>;
  explain(cause: unknown): CredentialsRefusal;
}

/** What a provider takes where it names no audience: its own name. */
const ISSUER = "https://iam.googleapis.com/";

/** Prepares a workload identity; names that are none are Problems. `endpoint` stands for Google's hosts. */
export function openFederation(choice: WorkloadIdentity, endpoint: string | null): Federation {
  const provider = parseProvider(choice.provider);
  const serviceAccount = choice.serviceAccount ? parseServiceAccount(choice.serviceAccount) : null;
  const audience = choice.audience || `${ISSUER}${provider.name}`;
  const tokens = gitHubTokens(choice.oidc, audience);
  return {
    provider,
    serviceAccount,
    tokens,
    open: (scopes) => openClient({ provider, serviceAccount, tokens, scopes, endpoint }),
    explain: (cause) =>
      explainExchange(cause, { provider, serviceAccount, audience, claims: tokens.claims() }),
  };
}

interface Opening {
  readonly provider: Provider;
  readonly serviceAccount: string | null;
  readonly tokens: GitHubTokens;
  readonly scopes: readonly string[];
  readonly endpoint: string | null;
}

async function openClient(opening: Opening): Promise<AuthClient> {
  const { provider, serviceAccount, tokens, scopes, endpoint } = opening;
  const { IdentityPoolClient } = await import("../auth-library.ts");
  const transporter = await openTransporter();
  const credentials = endpoint ?? "https://iamcredentials.googleapis.com";
  return new IdentityPoolClient({
    type: "external_account",
    audience: `//iam.googleapis.com/${provider.name}`,
    subject_token_type: "urn:ietf:params:oauth:token-type:jwt",
    token_url: `${endpoint ?? "https://sts.googleapis.com"}/v1/token`,
    subject_token_supplier: tokens,
    transporter,
    ...(serviceAccount === null
      ? { scopes: DIRECT }
      : {
          scopes: [...scopes],
          service_account_impersonation_url: `${credentials}/v1/projects/-/serviceAccounts/${serviceAccount}:generateAccessToken`,
        }),
  });
}

/** A federated token without impersonation is always asked for this scope; roles bound what it may do. */
const DIRECT = ["https://www.googleapis.com/auth/cloud-platform"];
