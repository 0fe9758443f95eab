import type { AuthClient } from "google-auth-library";
import { hideSecrets } from "../secrets.ts";
import { type Answer, type GoogleService, queryText } from "./answer.ts";
import { silenceOf, toAnswer, within } from "./http-transport.ts";
import { type Patience, persist, type Sent } from "./persist.ts";
import type { ProbeAsk } from "./probe-ask.ts";

/** How requests of probes go out. */
export interface ProbeRoad {
  /** The client that signs requests to an API; throws a CredentialsRefusal where no token can be had. */
  readonly authClient: (service: GoogleService) => Promise<AuthClient>;
  /** Base URL that stands for every host, without a slash at the end; null for Google's own hosts. */
  readonly endpoint: string | null;
  /** Told of each request. */
  counted(ask: ProbeAsk): void;
}

/** Time that a request in flight gets to end after an interruption, so that what it makes is known. Milliseconds. */
const GRACE_MS = 2_000;

/** Sends a request with retries. After an interruption nothing new is sent, and what is under way gets a short grace. */
export async function sendProbe(
  road: ProbeRoad,
  ask: ProbeAsk,
  { signal, patience }: { readonly signal: AbortSignal | null; readonly patience: Patience },
): Promise<Sent> {
  const sent = persist(
    (same, limits) => (signal?.aborted ? INTERRUPTED : sendOnce(road, same, limits.signal)),
    ask,
    patience,
  );
  if (signal === null) return sent;
  const grace = graceAfter(signal);
  try {
    return await Promise.race([sent, grace.over]);
  } finally {
    grace.end();
  }
}

const SILENT: Answer = { kind: "silent", why: "timeout", detail: "the run was interrupted" };
const INTERRUPTED = Promise.resolve(SILENT);

function graceAfter(signal: AbortSignal): { readonly over: Promise<Sent>; end(): void } {
  let timer: NodeJS.Timeout | undefined;
  let begin = (): void => undefined;
  const over = new Promise<Sent>((resolve) => {
    begin = () => {
      timer = setTimeout(() => resolve({ answer: SILENT, requests: 1 }), GRACE_MS);
    };
  });
  if (signal.aborted) begin();
  else signal.addEventListener("abort", begin, { once: true });
  return {
    over,
    end: () => {
      clearTimeout(timer);
      signal.removeEventListener("abort", begin);
    },
  };
}

async function sendOnce(road: ProbeRoad, ask: ProbeAsk, signal: AbortSignal): Promise<Answer> {
  try {
    const client = await within(road.authClient(ask.service), signal);
    road.counted(ask);
    const response = await within(
      client.request<string>({
        url: urlOf(road, ask),
        method: ask.method,
        ...contentOf(ask),
        responseType: "text",
        retry: false,
        signal,
        validateStatus: () => true,
      }),
      signal,
    );
    return answerOf(ask, response.status, response.data);
  } catch (cause) {
    return { kind: "silent", ...silenceOf(cause, signal) };
  }
}

function urlOf({ endpoint }: ProbeRoad, { service, path, query = {} }: ProbeAsk): string {
  const search = queryText(query);
  return `${endpoint ?? `https://${service}.googleapis.com`}${path}${search === "" ? "" : `?${search}`}`;
}

function contentOf({ body }: ProbeAsk): {
  readonly data?: string;
  readonly headers?: Record<string, string>;
} {
  if (body === undefined) return {};
  const isText = typeof body === "string";
  return {
    data: isText ? body : JSON.stringify(body),
    headers: { "Content-Type": isText ? "text/plain; charset=utf-8" : "application/json" },
  };
}

/** A success without JSON is whole where none was expected. */
function answerOf(ask: ProbeAsk, status: number, text: string): Answer {
  const isPlain = ask.answers !== "json" && status >= 200 && status < 300;
  return isPlain
    ? { kind: "answered", status, body: hideSecrets(text), isJson: true }
    : toAnswer(status, text);
}
