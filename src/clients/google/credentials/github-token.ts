import type { ExternalAccountSupplierContext, SubjectTokenSupplier } from "google-auth-library";
import { holdSecret } from "../../secrets.ts";
import { isObject, textAt } from "../json.ts";
import type { GitHubOidc } from "./choice.ts";
import { type CredentialsRefusal, refuse } from "./refusal.ts";

/** What GitHub's token says about the job; no secret. */
export interface Claims {
  readonly subject: string | null;
  readonly repository: string | null;
  readonly ref: string | null;
  readonly audience: string | null;
}

/** Gets GitHub's token of the job each time it is asked, and remembers what the last one claims. */
export interface GitHubTokens extends SubjectTokenSupplier {
  /** Null before the first token. */
  claims(): Claims | null;
}

/** Time for one request to GitHub, in milliseconds. */
const TIMEOUT_MS = 10_000;

/** Makes the supplier of GitHub's tokens. Without an endpoint every request is refused, with the reason why a job has none. */
export function gitHubTokens(oidc: GitHubOidc | null, audience: string): GitHubTokens {
  let claims: Claims | null = null;
  return {
    claims: () => claims,
    getSubjectToken: async ({ transporter }) => {
      if (oidc === null) throw noEndpoint();
      holdSecret(oidc.token);
      const token = await requestToken({ oidc, audience, transporter });
      holdSecret(token);
      oidc.mask?.(token);
      claims = readClaims(token);
      return token;
    },
  };
}

interface TokenRequest {
  readonly oidc: GitHubOidc;
  readonly audience: string;
  readonly transporter: ExternalAccountSupplierContext["transporter"];
}

async function requestToken({ oidc, audience, transporter }: TokenRequest): Promise<string> {
  const url = new URL(oidc.url);
  url.searchParams.set("audience", audience);
  const response = await transporter
    .request<unknown>({
      url,
      headers: { Authorization: `Bearer ${oidc.token}` },
      responseType: "json",
      retry: true,
      timeout: TIMEOUT_MS,
      validateStatus: () => true,
    })
    .catch(() => {
      throw refuse("unreachable", "GitHub's token endpoint did not answer", AGAIN);
    });
  if (response.status !== 200) throw refusedByGitHub(response.status);
  const token = textAt(response.data, "value");
  if (token === null || token === "") {
    throw refuse("malformed", "GitHub's token endpoint answered without a token", AGAIN);
  }
  return token;
}

function refusedByGitHub(status: number): CredentialsRefusal {
  if (status >= 500) return refuse("unreachable", `GitHub's token endpoint answered ${status}`, AGAIN);
  if (status === 429) return refuse("limited", "GitHub's token endpoint answered 429", AGAIN);
  return refuse("denied", `GitHub's token endpoint answered ${status}`, PERMISSION);
}

function noEndpoint(): CredentialsRefusal {
  return refuse("denied", "the job may not ask GitHub for an identity token", PERMISSION);
}

const AGAIN = { advice: "GitHub's token endpoint failed; run the job again in a few minutes." };
const PERMISSION = {
  permission: "id-token: write",
  command: "gh workflow view --yaml",
  advice:
    "Add `id-token: write` to the `permissions` of the job. Runs for pull requests from forks and from Dependabot never " +
    "get it: audit those on the base branch, or with `--cloud none`.",
};

/** The middle part of a JWT, unverified: only for words that explain a refusal. */
function readClaims(token: string): Claims | null {
  try {
    const body: unknown = JSON.parse(Buffer.from(token.split(".")[1] ?? "", "base64url").toString("utf8"));
    if (!isObject(body)) return null;
    const [subject, repository, ref] = ["sub", "repository", "ref"].map((claim) => textAt(body, claim));
    return {
      subject: subject ?? null,
      repository: repository ?? null,
      ref: ref ?? null,
      audience: textAt(body, "aud"),
    };
  } catch {
    return null;
  }
}
