import type { FaultSeed } from "../state.ts";
import type { World } from "../world.ts";
import { type Body, toJson } from "./body.ts";
import { seenBy } from "./caller.ts";
import { toEnvelope } from "./envelope.ts";
import { faultRefusal } from "./faults.ts";
import { fieldsOf } from "./json.ts";
import { invalid, type Refusal, refuse } from "./refusal.ts";
import type { Call, ErrorStyle, Reply, Route } from "./route.ts";
import type { Matched, Router } from "./router.ts";
import type { Sending } from "./send.ts";

/** A request as it came in. */
export interface Asked {
  readonly method: string;
  readonly target: string;
  readonly body: Body;
  readonly origin: string;
  readonly headers: Readonly<Record<string, string>>;
  /** What follows `Bearer`; null without credentials. */
  readonly token: string | null;
}

/** What answers it. */
export interface Answering {
  readonly world: World;
  readonly router: Router;
  readonly at: string;
  readonly fault: FaultSeed | null;
}

/** What goes out, and the route that made it. */
export interface Answered {
  readonly sending: Sending;
  readonly route: string | null;
}

/** Answers one request. What no route knows is an error that says what was asked, never an empty success. */
export function answerCall(answering: Answering, asked: Asked): Answered {
  const url = new URL(asked.target, "http://127.0.0.1");
  const matched = answering.router(asked.method, url.pathname);
  const style = matched?.route.style ?? styleOf(url.pathname);
  const outcome = outcomeOf({ answering, asked, matched, url });
  return { sending: toSending(style, outcome), route: matched?.route.path ?? null };
}

interface Step {
  readonly answering: Answering;
  readonly asked: Asked;
  readonly matched: Matched | null;
  readonly url: URL;
}

function outcomeOf({ answering, asked, matched, url }: Step): Reply | Refusal {
  const { fault, world, at } = answering;
  if (fault?.status !== undefined) return faultRefusal(fault, fault.status);
  if (matched === null) return unknownRoute(asked);
  const { route, params } = matched;
  const seen = route.isOpen === true || route.style === "github" ? world : seenBy(world, asked.token, at);
  if ("kind" in seen) return seen;
  const sent = route.takes === "bytes" ? null : toJson(asked.body);
  const json = fault?.pageSize === undefined ? sent : withPageSize(fault.pageSize, { route, url, sent });
  const wrong = unknownParameter(route, url.searchParams) ?? brokenBody(route, asked.body, json);
  if (wrong !== null) return wrong;
  const call: Call = {
    world: seen,
    params,
    query: url.searchParams,
    body: json,
    bytes: asked.body.kind === "bytes" ? asked.body.bytes : NOTHING,
    headers: asked.headers,
    token: asked.token,
    at,
    origin: asked.origin,
    target: asked.target,
  };
  return route.answer(call);
}

/** Asks for smaller pages than the caller did, the way that the route takes it; queries take it in their body. */
function withPageSize(
  size: number,
  { route, url, sent }: { readonly route: Route; readonly url: URL; readonly sent: unknown },
): unknown {
  const name = ["maxResults", "pageSize"].find((known) => route.query.includes(known));
  if (name !== undefined) url.searchParams.set(name, String(size));
  const isQuery = route.method === "POST" && route.path.endsWith("/queries");
  return isQuery ? { ...fieldsOf(sent), maxResults: size } : sent;
}

/** Parameters of every Google API. `fields` is understood and the whole answer is given. */
const EVERYWHERE = new Set(
  "$.xgafv access_token alt callback fields key oauth_token prettyPrint quotaUser trace upload_protocol uploadType userIp userProject".split(
    " ",
  ),
);

function unknownParameter(route: Route, query: URLSearchParams): Refusal | null {
  for (const name of query.keys()) {
    if (route.query.includes(name)) continue;
    if (route.style !== "github" && EVERYWHERE.has(name)) continue;
    return invalid(`Invalid JSON payload received. Unknown name "${name}": Cannot bind query parameter.`);
  }
  return null;
}

const NOTHING = Buffer.alloc(0);

function brokenBody(route: Route, body: Body, json: unknown): Refusal | null {
  if (json === undefined) return invalid("Invalid JSON payload received. Parse error.");
  if (body.kind === "too-large") return refuse(413, "uploadTooLarge", "Request entity is too large.");
  return route.method === "GET" && json !== null ? invalid("A GET request carries no body.") : null;
}

function unknownRoute({ method, target }: Asked): Refusal {
  return refuse(501, "notImplemented", `The sandbox does not know ${method} ${target.split("?")[0]}`);
}

function styleOf(path: string): ErrorStyle {
  if (path.startsWith("/bigquery/")) return "bigquery";
  if (path.startsWith("/storage/") || /^\/(upload|download)\/storage\//.test(path)) return "storage";
  return path.startsWith("/api/v3/") || path === "/api/graphql" ? "github" : "rpc";
}

function toSending(style: ErrorStyle, outcome: Reply | Refusal): Sending {
  if (outcome.kind === "reply") {
    const { status, headers = {}, body, bytes } = outcome;
    return { status, headers, body, ...(bytes === undefined ? {} : { bytes }) };
  }
  return { status: outcome.status, headers: outcome.headers ?? {}, body: toEnvelope(style, outcome) };
}
