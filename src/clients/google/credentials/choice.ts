import type { AuthClient } from "google-auth-library";

/** With whose name the requests go out. */
export type Credentials =
  /** Nobody's: for a sandbox. */
  | { readonly kind: "none" }
  /** Those that Google's own tools find on this machine, the file of an authentication step included. */
  | { readonly kind: "application-default" }
  /** An access token that is ready. */
  | { readonly kind: "token"; readonly token: string }
  /** The job's own identity at GitHub, exchanged for one of Google. */
  | WorkloadIdentity
  /** A client made elsewhere. */
  | { readonly kind: "client"; open(): Promise<AuthClient> };

/** Workload identity federation: GitHub's token, Google's token exchange, and a service account to impersonate. */
export interface WorkloadIdentity {
  readonly kind: "workload-identity";
  /** `projects/NUMBER/locations/global/workloadIdentityPools/POOL/providers/PROVIDER`. */
  readonly provider: string;
  /** Null or absent for direct access, without impersonation. */
  readonly serviceAccount?: string | null;
  /** Audience of GitHub's token; `https://iam.googleapis.com/` and the provider where it is absent. */
  readonly audience?: string | null;
  /** Where GitHub gives the job's token; null where the job has none. */
  readonly oidc: GitHubOidc | null;
}

/** What a job with `id-token: write` finds in its environment. */
export interface GitHubOidc {
  /** ACTIONS_ID_TOKEN_REQUEST_URL. */
  readonly url: string;
  /** ACTIONS_ID_TOKEN_REQUEST_TOKEN. */
  readonly token: string;
  /** Told each secret that comes back, so that the job's log hides it. */
  mask?(secret: string): void;
}

/** What the requests may do: narrow scopes for `read`. */
export type Access = "read" | "write";
