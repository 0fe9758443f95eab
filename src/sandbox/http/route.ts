import type { World } from "../world.ts";
import type { Refusal } from "./refusal.ts";

/** How an API writes its errors. */
export type ErrorStyle = "bigquery" | "storage" | "rpc" | "github";

/** One request, taken apart. */
export interface Call {
  readonly world: World;
  /** Values of the path's `{slots}`, decoded. */
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  /** Parsed JSON; null without a body, or where the route takes bytes. */
  readonly body: unknown;
  /** The body as it came; empty without one. */
  readonly bytes: Buffer;
  /** Headers of the request by lower-case name, without credentials. */
  readonly headers: Readonly<Record<string, string>>;
  /** What the caller presented; null without credentials. */
  readonly token: string | null;
  /** Instant of the request, ISO 8601, UTC. */
  readonly at: string;
  /** `http://127.0.0.1:PORT`, for links. */
  readonly origin: string;
  /** Path and query as asked. */
  readonly target: string;
}

/** An answer with a JSON body, or with bytes; null sends none. */
export interface Reply {
  readonly kind: "reply";
  readonly status: number;
  readonly body: unknown;
  /** Sent in place of the body, with the `content-type` of the headers. */
  readonly bytes?: Buffer;
  readonly headers?: Readonly<Record<string, string>>;
}

/** One endpoint. */
export interface Route {
  readonly method: "GET" | "POST" | "PATCH" | "PUT" | "DELETE";
  /**
   * `/bigquery/v2/projects/{project}/datasets/{dataset}`; the last segment may carry a `:verb`. A slot `{name+}` takes values
   * with colons, which no verb can follow then.
   */
  readonly path: string;
  /** `bigquery.googleapis.com`, or `github`. */
  readonly service: string;
  readonly style: ErrorStyle;
  /** Query parameters that it understands, beside those that every API of its maker does. */
  readonly query: readonly string[];
  /** What the body is; JSON where it is absent. */
  readonly takes?: "json" | "bytes";
  /** True where no token is looked at: the tokens themselves are made here. */
  readonly isOpen?: true;
  readonly answer: (call: Call) => Reply | Refusal;
}

/** A successful answer. */
export function reply(body: unknown, headers: Readonly<Record<string, string>> = {}): Reply {
  return { kind: "reply", status: 200, body, headers };
}

/** A value of the path; the router has bound every slot. */
export function param(call: Call, name: string): string {
  return call.params[name] ?? "";
}
