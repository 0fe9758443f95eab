import type { Remedy } from "#domain/reading.ts";
import type { Answer, Answered, Silence, Silenced } from "./answer.ts";
import type { Classified } from "./classified.ts";
import { type ErrorBody, readErrorBody } from "./error-body.ts";
import { isObject } from "./json.ts";
import { redact } from "./redact.ts";
import { enableRemedy, grantRemedy, type Need } from "./remedy.ts";

export type { Classified } from "./classified.ts";

/** Reasons of Google that mean "later", whatever the status. */
const RATE = ["rateLimitExceeded", "userRateLimitExceeded", "RATE_LIMIT_EXCEEDED"];
const BROKEN = ["backendError", "internalError"];
const SPENT = ["quotaExceeded", "QUOTA_EXCEEDED"];
const DISABLED = ["SERVICE_DISABLED", "accessNotConfigured"];

/** True where the same request may succeed a moment later. */
export function isRetryable(answer: Answer): boolean {
  if (answer.kind === "silent") return ["no-connection", "closed", "cut"].includes(answer.why);
  const { status } = answer;
  if (status === 429 || status === 500 || status === 502 || status === 503 || status === 504) return true;
  return status === 403 && hasAny(readErrorBody(answer.body), [...RATE, ...BROKEN]);
}

/** Null where the answer is a success; otherwise why it is not. A 403 has many meanings, and only one is a missing role. */
export function classify(answer: Answer, need: Need): Classified | null {
  if (answer.kind === "silent") return silent(answer);
  const { status } = answer;
  if (status >= 200 && status < 300) return answer.isJson ? null : malformed("the answer is not JSON");
  if (isForeign(answer)) return foreign(status, answer.body);
  const error = readErrorBody(answer.body);
  const detail = redact(`${status} ${error.message === "" ? "without a message" : error.message}`);
  return { ...meaning(status, error, need), detail };
}

/** An answer that came and cannot be understood. */
export function malformed(detail: string): Classified {
  return {
    reason: "malformed",
    detail: redact(detail),
    remedy: {
      advice:
        "Ask again; if it stays so, a proxy or a changed API stands between phasegate and Google Cloud.",
    },
  };
}

/**
 * True of a refusal in which nothing of Google's is to be found: a proxy's page, or nothing at all. Such a 404 says nothing
 * about the resource. A front end of Google that is overloaded answers with a page as well.
 */
function isForeign({ status, body }: Answered): boolean {
  if (status === 429 || status >= 500) return false;
  if (typeof body === "string") return /^\s*(?:<|$)/.test(body);
  return !isObject(body) || !("error" in body);
}

function foreign(status: number, body: unknown): Classified {
  const title = typeof body === "string" ? /<title>([^<]*)/i.exec(body)?.[1]?.trim() : undefined;
  const page = title ? `a page called "${title}"` : "an answer that is not Google's";
  return { reason: "malformed", detail: redact(`${status} with ${page}`), remedy: PROXY };
}

function meaning(status: number, error: ErrorBody, need: Need): Omit<Classified, "detail"> {
  if (hasAny(error, DISABLED)) {
    const service = error.service ?? "the API";
    return { reason: "disabled", remedy: enableRemedy(service, need.project) };
  }
  if (status === 429 || hasAny(error, RATE)) return { reason: "limited", remedy: LATER };
  if (hasAny(error, SPENT)) return { reason: "limited", remedy: QUOTA };
  if (hasAny(error, ["bytesBilledLimitExceeded"])) return { reason: "limited", remedy: TOO_MANY_BYTES };
  if (status >= 500 || hasAny(error, BROKEN)) return { reason: "unreachable", remedy: BROKEN_SERVICE };
  if (status === 401) return { reason: "denied", remedy: EXPIRED };
  if (
    hasAny(error, ["ACCESS_TOKEN_SCOPE_INSUFFICIENT"]) ||
    /insufficient authentication scopes/i.test(error.message)
  ) {
    return { reason: "denied", remedy: SCOPES };
  }
  if (hasAny(error, ["SECURITY_POLICY_VIOLATED"])) return { reason: "denied", remedy: PERIMETER };
  if (status === 403) {
    return {
      reason: "denied",
      remedy: grantRemedy({ ...need, permission: error.permission ?? need.permission }),
    };
  }
  if (status === 404) return { reason: "absent", remedy: ABSENT };
  return { reason: "malformed", remedy: REFUSED };
}

function hasAny({ reasons }: ErrorBody, wanted: readonly string[]): boolean {
  return reasons.some((reason) => wanted.includes(reason));
}

function silent({ why, detail, refusal }: Silenced): Classified {
  if (refusal !== undefined) return refusal;
  const said: Readonly<Record<Silence, string>> = {
    "no-connection": "no connection",
    closed: "the connection was closed without an answer",
    timeout: "no answer in time",
    cut: "the answer was cut off",
    credentials: "no usable credentials",
  };
  const text = redact(detail === "" ? said[why] : `${said[why]}: ${detail}`);
  if (why === "cut") return { ...malformed(text), detail: text };
  return { reason: "unreachable", detail: text, remedy: why === "credentials" ? CREDENTIALS : NETWORK };
}

const PROXY: Remedy = {
  advice:
    "Something answered in place of Google Cloud: let the proxy or firewall between pass *.googleapis.com, then run again.",
};
const LATER: Remedy = { advice: "Google Cloud asks to slow down; run again in a few minutes." };
const QUOTA: Remedy = {
  advice: "A quota of the project is spent; raise it, or run again after it is reset.",
};
const TOO_MANY_BYTES: Remedy = {
  advice: "The metadata query would bill more than phasegate allows itself; nothing was billed.",
};
const BROKEN_SERVICE: Remedy = { advice: "The service failed on its side; run again in a few minutes." };
const NETWORK: Remedy = {
  advice: "Check the network between this machine and Google Cloud, then run again.",
};
const ABSENT: Remedy = { advice: "Create it, or correct its name and its location in the plan." };
const REFUSED: Remedy = { advice: "Google Cloud refused the request itself; check the names in the plan." };
const PERIMETER: Remedy = {
  advice: "A VPC Service Controls perimeter refuses this caller; let an administrator add an ingress rule.",
};
const SCOPES: Remedy = {
  command: "gcloud auth application-default login --scopes=https://www.googleapis.com/auth/cloud-platform",
  advice:
    "The access token was made for fewer scopes than this call takes; make one for the scope cloud-platform.",
};
const EXPIRED: Remedy = {
  command: "gcloud auth application-default login",
  advice:
    "The access token is expired, revoked or not Google's: get one just before the run; in a workflow let the authentication step run in the same job, elsewhere log in again.",
};
const CREDENTIALS: Remedy = {
  command: "gcloud auth application-default login",
  advice:
    "Give phasegate Google credentials: in a workflow `id-token: write` and the workload identity inputs, elsewhere application default credentials.",
};
