import type { Refusal } from "./client.ts";

/** What an error of the library holds, as far as it is one. */
interface HttpFault {
  readonly status: number | null;
  readonly message: string;
  readonly headers: Readonly<Record<string, unknown>>;
}

/** Why a call failed, in a form that may be shown. */
export function toRefusal(
  error: unknown,
  { scope, token }: { readonly scope: string; readonly token: string },
): Refusal {
  const fault = toFault(error);
  const answer = fault.status === null ? "no answer" : `HTTP ${fault.status}`;
  const said = hide(fault.message, token).replace(/\s+/g, " ").slice(0, 200);
  return { kind: kindOf(fault), detail: `${answer}: ${said}`, scope };
}

/** Seconds to wait before the call may be repeated; null where repeating it is of no use. */
export function retryAfterSeconds(error: unknown, attempt: number): number | null {
  const fault = toFault(error);
  const backoff = 2 ** attempt;
  if (isLimit(fault)) return secondsOf(fault.headers["retry-after"]) ?? Math.max(backoff, 5);
  if (fault.status === NOT_IMPLEMENTED) return null;
  if (fault.status === null || fault.status >= 500) return secondsOf(fault.headers["retry-after"]) ?? backoff;
  return null;
}

const NOT_IMPLEMENTED = 501;

function kindOf(fault: HttpFault): Refusal["kind"] {
  const { status, message } = fault;
  if (status === null || status >= 500) return "unreachable";
  if (isLimit(fault)) return "limited";
  if (status === 401 || status === 403) return "denied";
  if (status === 404 || status === 410) return "missing";
  return status === 422 && /too long/i.test(message) ? "tooLong" : "rejected";
}

/** GitHub answers 429 or 403 for its limits; a plain 403 is a lack of permission. */
function isLimit({ status, headers, message }: HttpFault): boolean {
  if (status === 429) return true;
  if (status !== 403) return false;
  return (
    "retry-after" in headers ||
    headers["x-ratelimit-remaining"] === "0" ||
    /secondary rate limit|abuse detection/i.test(message)
  );
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

function secondsOf(header: unknown): number | null {
  const seconds = Number(header);
  return header === undefined || !Number.isFinite(seconds) || seconds < 0 ? null : seconds;
}

function hide(text: string, token: string): string {
  return token === "" ? text : text.replaceAll(token, "***");
}
