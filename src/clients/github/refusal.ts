import { hideSecrets } from "../secrets.ts";
import type { Refusal } from "./client.ts";

/** What an error of the library holds, as far as it is one. */
interface HttpFault {
  readonly status: number | null;
  readonly message: string;
  readonly headers: Readonly<Record<string, unknown>>;
}

/** Why a call failed, in a form that may be shown; `scope` is what the call needs. */
export function toRefusal(error: unknown, scope: string): Refusal {
  const fault = toFault(error);
  if (!isOfWire(error))
    return { kind: kindOf(error), detail: "the answer has not the form that was asked for", scope };
  const answer = fault.status === null ? "no answer" : `HTTP ${fault.status}`;
  const said = hideSecrets(fault.message).replace(/\s+/g, " ").slice(0, 200);
  return { kind: kindOf(error), detail: `${answer}: ${said}`, scope };
}

function kindOf(error: unknown): Refusal["kind"] {
  const { status, message } = toFault(error);
  if (status === null || status >= 500) return "unreachable";
  if (isLimit(error)) return "limited";
  if (status === 401 || status === 403) return "denied";
  if (status === 404 || status === 410) return "missing";
  return status === 422 && /too long/i.test(message) ? "tooLong" : "rejected";
}

/** True for GitHub's limits, which it answers with 429 or 403; a plain 403 is a lack of permission. */
export function isLimit(error: unknown): boolean {
  const { status, headers, message } = toFault(error);
  if (status === 429) return true;
  if (status !== 403) return false;
  return (
    "retry-after" in headers ||
    headers["x-ratelimit-remaining"] === "0" ||
    /secondary rate limit|abuse detection/i.test(message)
  );
}

/** True where a server gave no answer, or a fault of its own, to a call and its repetitions. */
export function isDown(error: unknown): boolean {
  const { status } = toFault(error);
  return isOfWire(error) && (status === null || status >= 500);
}

/** The library's own errors carry a status, of its making where no answer came, ours an abort; others are of an answer's form. */
function isOfWire(error: unknown): boolean {
  if (typeof error !== "object" || error === null) return false;
  const { status, name } = error as { readonly status?: unknown; readonly name?: unknown };
  return typeof status === "number" || name === "AbortError";
}

/** True where the library's plugin sees the limit too. */
export function isRecognisedLimit(error: unknown): boolean {
  const { headers, message } = toFault(error);
  return headers["x-ratelimit-remaining"] === "0" || /\bsecondary rate\b/i.test(message);
}

function toFault(error: unknown): HttpFault {
  const { status, message, response } = (typeof error === "object" && error !== null ? error : {}) as {
    readonly status?: unknown;
    readonly message?: unknown;
    readonly response?: { readonly headers?: Readonly<Record<string, unknown>> };
  };
  const answered = typeof status === "number" && response !== undefined;
  return {
    status: answered ? status : null,
    message: typeof message === "string" ? message : String(error),
    headers: response?.headers ?? {},
  };
}
