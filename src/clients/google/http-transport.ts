import type { AuthClient } from "google-auth-library";
import { hideSecretsIn } from "../secrets.ts";
import { type Answer, type GoogleService, queryText, type Silenced, type Transport } from "./answer.ts";
import { CredentialsRefusal } from "./credentials/refusal.ts";

/** Where the requests go, and with whose name. */
export interface HttpOptions {
  /** The client that signs requests to an API; throws a CredentialsRefusal where no token can be had. */
  readonly authClient: (service: GoogleService) => Promise<AuthClient>;
  /** Base URL that stands for every host, without a slash at the end; null for Google's own hosts. */
  readonly endpoint: string | null;
}

/** A transport over google-auth-library: no retries of its own, the body as text, the status as a value. */
export function httpTransport({ authClient, endpoint }: HttpOptions): Transport {
  return async ({ service, method = "GET", path, query = {}, body }, { signal }) => {
    const search = queryText(query);
    const base = endpoint ?? `https://${service}.googleapis.com`;
    try {
      const client = await within(authClient(service), signal);
      const response = await within(
        client.request<string>({
          url: `${base}${path}${search === "" ? "" : `?${search}`}`,
          method,
          ...(body === undefined ? {} : { data: body }),
          responseType: "text",
          retry: false,
          signal,
          validateStatus: () => true,
        }),
        signal,
      );
      return toAnswer(response.status, response.data);
    } catch (cause) {
      return { kind: "silent", ...silenceOf(cause, signal) };
    }
  };
}

/** Credentials may hang on a metadata server that is not there; the signal ends the wait. */
export function within<T>(promise: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const stop = (): void => reject(signal.reason);
    if (signal.aborted) stop();
    signal.addEventListener("abort", stop, { once: true });
    promise.then(resolve, reject).finally(() => signal.removeEventListener("abort", stop));
  });
}

/** Reads a body; text that is no JSON stays text. A secret of ours that comes back goes no further than here. */
export function toAnswer(status: number, sent: unknown): Answer {
  const text = hideSecretsIn(sent);
  if (typeof text !== "string") return { kind: "answered", status, body: text, isJson: text !== undefined };
  try {
    return { kind: "answered", status, body: hideSecretsIn(JSON.parse(text)), isJson: true };
  } catch {
    return { kind: "answered", status, body: text, isJson: false };
  }
}

/** Tells apart why nothing came. Only the message and the code are read: the rest of such errors carries credentials. */
export function silenceOf(cause: unknown, signal: AbortSignal): Silenced {
  if (cause instanceof CredentialsRefusal) {
    return { why: "credentials", detail: cause.message, refusal: cause.classified };
  }
  if (signal.aborted) return { why: "timeout", detail: "" };
  const codes = codesOf(cause);
  const detail = cause instanceof Error ? cause.message : "";
  if (codes.some((code) => NO_CONNECTION.includes(code))) return { why: "no-connection", detail };
  if (BODY.test(detail) || codes.includes("ERR_STREAM_PREMATURE_CLOSE")) return { why: "cut", detail };
  if (codes.some((code) => CLOSED.includes(code))) return { why: "closed", detail };
  return { why: CREDENTIALS.test(detail) ? "credentials" : "no-connection", detail };
}

const NO_CONNECTION = [
  "ECONNREFUSED",
  "ENOTFOUND",
  "EAI_AGAIN",
  "EHOSTUNREACH",
  "ENETUNREACH",
  "UND_ERR_CONNECT_TIMEOUT",
];
/** The same codes stand for a body that ends early; what the message says comes first. */
const CLOSED = ["ECONNRESET", "EPIPE", "UND_ERR_SOCKET"];
const BODY = /invalid response body|premature close|terminated|aborted/i;
const CREDENTIALS =
  /default credentials|invalid_grant|invalid_target|invalid_request|unauthorized_client|getAccessToken|refresh|ACTIONS_ID_TOKEN/i;

function codesOf(cause: unknown): readonly string[] {
  const codes: string[] = [];
  let error = cause;
  for (let depth = 0; depth < 5 && typeof error === "object" && error !== null; depth++) {
    if ("code" in error && typeof error.code === "string") codes.push(error.code);
    error = "cause" in error ? error.cause : null;
  }
  return codes;
}
