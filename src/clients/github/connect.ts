import { hideSecretsIn } from "../secrets.ts";
import { isLimit, isRecognisedLimit } from "./refusal.ts";

/** How to reach GitHub. */
export interface GitHubAccess {
  readonly token: string;
  /** API address, `https://api.github.com` or that of an own server. */
  readonly baseUrl: string;
  /** Only tests hand in their own. */
  readonly fetch?: typeof globalThis.fetch;
  /** Milliseconds that a second of waiting takes; only tests shorten it, and are then not slowed between writes either. */
  readonly secondMs?: number;
}

/** Requests of one run. */
export interface Tally {
  requests: number;
}

/** Requests that a run may make, repeated ones included: a job's token has 1,000 an hour for the whole repository. */
export const REQUEST_LIMIT = 15;

/** Seconds that all repetitions of one run may wait together for GitHub's limits. */
const WAIT_LIMIT_SECONDS = 60;
const RETRY_LIMIT = 2;
const CALL_LIMIT_MS = 20_000;
/** What GitHub asks to wait where it does not say how long, shortened: a job does not wait a minute for a comment. */
const UNSAID_SECONDS = 5;

/** The library with GitHub's own plugins for repetition and pace, under one limit of requests. */
export async function connect(access: GitHubAccess, tally: Tally) {
  const [{ Octokit }, { retry }, { throttling }] = await Promise.all([
    import("@octokit/rest"),
    import("@octokit/plugin-retry"),
    import("@octokit/plugin-throttling"),
  ]);
  const { secondMs = 1_000 } = access;
  const patience = { leftSeconds: WAIT_LIMIT_SECONDS };
  const onLimit = (seconds: number, _options: object, _octokit: unknown, repeated: number): boolean => {
    if (seconds > patience.leftSeconds || repeated >= RETRY_LIMIT) return false;
    patience.leftSeconds -= seconds;
    return true;
  };
  const Patient = Octokit.plugin(retry, nameLimits, throttling);
  const octokit = new Patient({
    auth: access.token,
    baseUrl: access.baseUrl,
    userAgent: "phasegate",
    log: SILENT,
    request: { fetch: counted(access.fetch ?? globalThis.fetch, tally) },
    retry: { doNotRetry: FINAL, retries: RETRY_LIMIT, retryAfterBaseValue: secondMs },
    throttle: {
      onRateLimit: onLimit,
      onSecondaryRateLimit: onLimit,
      fallbackSecondaryRateRetryAfter: UNSAID_SECONDS,
      retryAfterBaseValue: secondMs,
      ...(access.secondMs === undefined ? {} : (UNPACED as object)),
    },
  });
  octokit.hook.before("request", (options) => {
    for (const part of ["title", "body", "output"]) {
      if (part in options) options[part] = hideSecretsIn(options[part]);
    }
  });
  octokit.hook.wrap("request", (request, options) => {
    if (tally.requests >= REQUEST_LIMIT) throw spent();
    return request(options);
  });
  return octokit;
}

/** Answers that asking again does not change; limits are the other plugin's. */
const FINAL = [400, 401, 403, 404, 405, 409, 410, 413, 415, 422, 429, 451, 501];

/** The plugin knows GitHub's limits by their message: those that come with a header only are given it. */
function nameLimits(octokit: {
  readonly hook: { error(name: "request", hook: (error: unknown) => never): void };
}) {
  octokit.hook.error("request", (error) => {
    if (error instanceof Error && isLimit(error) && !isRecognisedLimit(error))
      error.message = `${error.message} (secondary rate limit)`;
    throw error;
  });
  return {};
}

/** Groups that let everything through at once. */
const AT_ONCE = {
  key: () => ({
    schedule: async (_job: unknown, call: (...args: unknown[]) => unknown, ...args: unknown[]) =>
      call(...args),
  }),
};
const UNPACED = { write: AT_ONCE, notifications: AT_ONCE, global: AT_ONCE, search: AT_ONCE, auth: AT_ONCE };

function counted(fetch: typeof globalThis.fetch, tally: Tally): typeof globalThis.fetch {
  return (input, init) => {
    if (tally.requests >= REQUEST_LIMIT) return Promise.reject(spent());
    tally.requests += 1;
    return fetch(input, { ...init, signal: AbortSignal.timeout(CALL_LIMIT_MS) });
  };
}

/** An abort, which the library does not try again. */
function spent(): Error {
  return new DOMException(
    `this run has made its ${REQUEST_LIMIT} requests of GitHub and makes no more`,
    "AbortError",
  );
}

const SILENT = { debug() {}, info() {}, warn() {}, error() {} };
