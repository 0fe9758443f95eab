import { readErrorBody } from "../error-body.ts";
import { isObject, textAt } from "../json.ts";
import { redact } from "../redact.ts";
import { enableRemedy } from "../remedy.ts";
import type { Claims } from "./github-token.ts";
import type { Provider } from "./provider.ts";
import { CredentialsRefusal, refuse } from "./refusal.ts";

/** What an attempt to get a token was made with. */
export interface Attempt {
  readonly provider: Provider;
  readonly serviceAccount: string | null;
  /** Audience that GitHub was asked for. */
  readonly audience: string;
  readonly claims: Claims | null;
}

/** Says why a workload identity gave no token. Reads the code, the status and the message only. */
export function explainExchange(cause: unknown, attempt: Attempt): CredentialsRefusal {
  if (cause instanceof CredentialsRefusal) return cause;
  const message = cause instanceof Error ? cause.message : "";
  const oauth = /^Error code (\w+)(?::\s*([\s\S]*))?$/.exec(message);
  if (oauth) return explainSts({ code: oauth[1] ?? "", said: oauth[2] ?? "" }, attempt);
  const response = responseOf(cause);
  if (response === null) return refuse("unreachable", "Google's token exchange did not answer", LATER);
  return explainImpersonation(response, attempt);
}

interface Refused {
  readonly code: string;
  readonly said: string;
}

function explainSts({ code, said }: Refused, attempt: Attempt): CredentialsRefusal {
  const { provider, audience, claims } = attempt;
  const detail = `token exchange: ${code}${said === "" ? "" : ` (${said})`}`;
  const command = describeCommand(provider);
  if (code === "invalid_target") {
    const advice = `The pool ${provider.pool} or its provider ${provider.provider} does not exist, is disabled, or was deleted less than 30 days ago: enable or create it, or correct its name. A change takes up to 5 minutes.`;
    return refuse("denied", detail, { command, advice });
  }
  if (/attribute condition/i.test(said)) {
    const advice = `The provider's attribute condition turns this job away (${claimed(claims)}): widen the condition, or run where it holds.`;
    return refuse("denied", detail, { command, advice });
  }
  if (/audience/i.test(said)) {
    const advice = `The provider does not accept the audience ${audience}: add it to the provider's allowed audiences, or set the audience that it allows.`;
    return refuse("denied", detail, { command, advice });
  }
  if (/mapped attribute/i.test(said)) {
    const advice =
      "An attribute that the provider maps is too long (127 bytes): map `google.subject` to a shorter claim, for example `assertion.repository`.";
    return refuse("denied", detail, { command, advice });
  }
  if (code === "invalid_grant") {
    const advice = `The provider does not accept GitHub's token: its issuer must be https://token.actions.githubusercontent.com and its mapping must fit (${claimed(claims)}). A token is valid for 5 minutes.`;
    return refuse("denied", detail, { command, advice });
  }
  const advice = "Google's token exchange refused the request; check the provider and its pool.";
  return refuse("denied", detail, { command, advice });
}

interface Response {
  readonly status: number;
  readonly body: unknown;
}

function explainImpersonation(
  { status, body }: Response,
  { provider, serviceAccount, claims }: Attempt,
): CredentialsRefusal {
  const error = readErrorBody(body);
  const account = serviceAccount ?? "the service account";
  const detail = `impersonation of ${account}: ${status} ${error.message}`;
  if (status >= 500) return refuse("unreachable", detail, LATER);
  if (status === 429) return refuse("limited", detail, LATER);
  if (error.reasons.includes("SERVICE_DISABLED")) {
    const service = error.service ?? "iamcredentials.googleapis.com";
    return refuse("disabled", detail, enableRemedy(service, provider.projectNumber));
  }
  if (/lifetime/i.test(error.message)) {
    return refuse("denied", detail, {
      advice: "The organization allows shorter tokens only; use a lifetime of at most one hour.",
    });
  }
  const member = `principalSet://iam.googleapis.com/${provider.poolName}/attribute.repository/${claims?.repository ?? "OWNER/REPOSITORY"}`;
  return refuse("denied", detail, {
    permission: "iam.serviceAccounts.getAccessToken",
    role: "roles/iam.workloadIdentityUser",
    command: `gcloud iam service-accounts add-iam-policy-binding ${account} --role=roles/iam.workloadIdentityUser --member='${member}'`,
    advice: `Let the repository impersonate ${account}, or correct its e-mail: Google does not tell a missing account from a missing grant.`,
  });
}

/** Says why the credentials of this machine gave no token. */
export function explainDefault(cause: unknown): CredentialsRefusal {
  if (cause instanceof CredentialsRefusal) return cause;
  const message = cause instanceof Error ? redact(cause.message) : "";
  const command = "gcloud auth application-default login";
  if (/default credentials/i.test(message)) {
    const advice =
      "Give phasegate Google credentials: in a workflow `id-token: write` and the workload identity inputs, elsewhere application default credentials.";
    return refuse("denied", "no credentials were found on this machine", { command, advice });
  }
  if (isAboutFile(cause, message)) {
    const advice =
      "GOOGLE_APPLICATION_CREDENTIALS or GOOGLE_GHA_CREDS_PATH must name a credentials file that can be read.";
    return refuse("denied", "the credentials file cannot be read or is none", { command, advice });
  }
  const oauth = /invalid_\w+|unauthorized_client|reauth|expired|revoked/i.test(message);
  const status = responseOf(cause)?.status ?? 0;
  if (oauth || (status >= 400 && status < 500)) {
    const advice =
      "The credentials of this machine are expired, revoked or refused: log in again, or let the authentication step of the job run just before.";
    return refuse("denied", `the credentials were refused: ${message}`, { command, advice });
  }
  return refuse("unreachable", `no token came: ${message}`, LATER);
}

/** What is wrong with a file is not repeated: a parser quotes the text around the fault, which may be a key. */
function isAboutFile(cause: unknown, message: string): boolean {
  return cause instanceof SyntaxError || /ENOENT|EACCES|EISDIR|not a file|JSON/i.test(message);
}

const LATER = { advice: "Check the network between this machine and Google Cloud, then run again." };

function describeCommand({ projectNumber, pool, provider }: Provider): string {
  return `gcloud iam workload-identity-pools providers describe ${provider} --workload-identity-pool=${pool} --location=global --project=${projectNumber}`;
}

function claimed(claims: Claims | null): string {
  if (claims === null) return "its claims are not known";
  const { repository, ref, subject } = claims;
  return `repository ${repository ?? "unknown"}, ref ${ref ?? "unknown"}, subject ${subject ?? "unknown"}`;
}

/** Status and body of the answer that an error of the library carries. */
function responseOf(cause: unknown): Response | null {
  if (!isObject(cause) || !isObject(cause["response"])) return null;
  const { status, data } = cause["response"] as { status?: unknown; data?: unknown };
  const body = typeof data === "string" ? parse(data) : data;
  if (typeof status !== "number") return null;
  return {
    status,
    body: textAt(body, "error") === null ? body : { error: { message: textAt(body, "error") } },
  };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
}
