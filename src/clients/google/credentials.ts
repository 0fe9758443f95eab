import type { AuthClient } from "google-auth-library";

/** With whose name the requests go out. */
export type Credentials =
  /** Nobody's: for a sandbox. */
  | { readonly kind: "none" }
  /** Those that Google's own tools find on this machine. */
  | { readonly kind: "application-default" }
  /** An access token that is ready. */
  | { readonly kind: "token"; readonly token: string }
  /** A client made elsewhere, e.g. by workload identity federation. */
  | { readonly kind: "client"; open(): Promise<AuthClient> };

/**
 * What tokens are asked for. IAM's serviceAccounts.get takes no narrower scope, and what the caller may do is bounded by
 * the roles it holds. Source: Google's discovery documents, read 2026-11.
 */
const SCOPES = ["https://www.googleapis.com/auth/cloud-platform"];

/** Opens a client that signs requests. The library is loaded here and not before: it takes its time. */
export async function openCredentials(credentials: Credentials, project: string): Promise<AuthClient> {
  if (credentials.kind === "client") return credentials.open();
  const { GoogleAuth, OAuth2Client, PassThroughClient } = await import("./auth-library.ts");
  if (credentials.kind === "none") return new PassThroughClient();
  if (credentials.kind === "token") {
    const client = new OAuth2Client();
    client.setCredentials({ access_token: credentials.token });
    return client;
  }
  return new GoogleAuth({ scopes: SCOPES, projectId: project }).getClient();
}
