import type { Classified } from "./classified.ts";

/** One request to a Google API. */
export interface Ask {
  readonly service: GoogleService;
  /** GET where it is absent. */
  readonly method?: "GET" | "POST";
  /** From the host's root: `/bigquery/v2/projects/p/datasets/d`. */
  readonly path: string;
  readonly query?: Readonly<Record<string, string | readonly string[]>>;
  /** Sent as JSON; POST only. */
  readonly body?: object;
}

/** The APIs that are asked, by the first label of their host. */
export type GoogleService =
  | "artifactregistry"
  | "bigquery"
  | "bigquerydatatransfer"
  | "billingbudgets"
  | "cloudbilling"
  | "cloudresourcemanager"
  | "iam"
  | "monitoring"
  | "openidconnect"
  | "policytroubleshooter"
  | "run"
  | "serviceusage"
  | "storage";

/** What came back from one request: an HTTP answer, or none. */
export type Answer = Answered | ({ readonly kind: "silent" } & Silenced);

/** An HTTP answer; a body that is no JSON is a text. */
export interface Answered {
  readonly kind: "answered";
  readonly status: number;
  readonly body: unknown;
  readonly isJson: boolean;
}

/** Why nothing came; a refusal where the credentials are to blame and it is known how. */
export interface Silenced {
  readonly why: Silence;
  readonly detail: string;
  readonly refusal?: Classified;
}

/** Why no whole answer came: nobody there, closed before an answer, too slow, cut off, or no credentials to ask with. */
export type Silence = "no-connection" | "closed" | "timeout" | "cut" | "credentials";

/** Sends one request once; never throws. */
export type Transport = (ask: Ask, limits: { readonly signal: AbortSignal }) => Promise<Answer>;

/** `GET bigquery.googleapis.com/bigquery/v2/…`, as evidence names a call. */
export function sourceOf({ service, method = "GET", path, query = {} }: Ask): string {
  const text = queryText(query);
  return `${method} ${service}.googleapis.com${path}${text === "" ? "" : `?${text}`}`;
}

/** Query string; a list repeats its name. */
export function queryText(query: NonNullable<Ask["query"]>): string {
  const pairs = Object.entries(query).flatMap(([name, value]) =>
    (typeof value === "string" ? [value] : value).map((one): [string, string] => [name, one]),
  );
  return new URLSearchParams(pairs).toString();
}
