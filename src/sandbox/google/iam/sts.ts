import { identityOf } from "../../http/caller.ts";
import { fieldsOf, textOf } from "../../http/json.ts";
import { type Call, type Reply, type Route, reply } from "../../http/route.ts";
import type { IssuedToken } from "../../identity.ts";
import type { StsSeed } from "../../state.ts";
import { readClaims } from "./claims.ts";
import { issueToken } from "./tokens.ts";

/** Token exchange: a federated token for a subject token. */
export const stsRoutes: readonly Route[] = [
  {
    method: "POST",
    path: "/v1/token",
    service: "sts.googleapis.com",
    style: "rpc",
    query: [],
    takes: "bytes",
    isOpen: true,
    answer: exchange,
  },
];

const EXCHANGE = "urn:ietf:params:oauth:grant-type:token-exchange";
const ACCESS_TOKEN = "urn:ietf:params:oauth:token-type:access_token";
const SUBJECT_TYPES = ["urn:ietf:params:oauth:token-type:jwt", "urn:ietf:params:oauth:token-type:id_token"];

/** Life of a federated token that no impersonation follows, in seconds. Source: Google documentation, read 2026-11. */
const LIFETIME_SECONDS = 600;

function exchange(call: Call): Reply {
  const asked = readForm(call);
  if (call.token !== null) return failed("invalid_request", "A token exchange carries no authorization.");
  const wrong = malformed(asked);
  if (wrong !== null) return failed("invalid_request", wrong);
  const { sts } = call.world;
  const audience = asked["audience"] ?? "";
  if (
    !/^\/\/iam\.googleapis\.com\/projects\/[^/]+\/locations\/global\/workloadIdentityPools\/[^/]+\/providers\/[^/]+$/.test(
      audience,
    )
  ) {
    return failed("invalid_request", 'Invalid value for "audience".');
  }
  if (sts === null || sts.disabled === true || audience !== `//iam.googleapis.com/${sts.provider}`) {
    return failed(
      "invalid_target",
      `The target service indicated by the "audience" parameters is invalid. This might either be because the pool or provider is disabled or deleted or because it doesn't exist.`,
    );
  }
  return grant(call, sts, asked["subject_token"] ?? "");
}

function malformed(asked: Readonly<Record<string, string>>): string | null {
  if (asked["grant_type"] !== EXCHANGE) return `Invalid value for "grant_type".`;
  if (asked["requested_token_type"] !== ACCESS_TOKEN) return 'Invalid value for "requested_token_type".';
  if (!SUBJECT_TYPES.includes(asked["subject_token_type"] ?? ""))
    return 'Invalid value for "subject_token_type".';
  return asked["subject_token"] === undefined ? 'Missing required field "subject_token".' : null;
}

function grant(call: Call, sts: StsSeed, subjectToken: string): Reply {
  const claims = readClaims(subjectToken);
  if (claims === null) return failed("invalid_grant", "The ID Token could not be parsed.");
  const wanted = sts.audience ?? `https://iam.googleapis.com/${sts.provider}`;
  if (claims["aud"] !== wanted) {
    return failed(
      "invalid_grant",
      `The audience in ID Token [${String(claims["aud"])}] does not match the expected audience ${wanted}.`,
    );
  }
  if (Number(claims["exp"]) * 1000 <= Date.parse(call.at)) {
    return failed("invalid_grant", `ID Token issued at ${String(claims["iat"])} is stale to sign-in.`);
  }
  if (!meets(sts.condition, claims)) {
    return failed("unauthorized_client", "The given credential is rejected by the attribute condition.");
  }
  const pool = sts.provider.replace(/\/providers\/.*$/, "");
  const identity = identityOf(
    call.world,
    `principal://iam.googleapis.com/${pool}/subject/${String(claims["sub"])}`,
  );
  const token: IssuedToken = { identity, expiresAt: later(call.at, LIFETIME_SECONDS) };
  return reply({
    access_token: issueToken(call.world, token),
    issued_token_type: ACCESS_TOKEN,
    token_type: "Bearer",
    expires_in: LIFETIME_SECONDS,
  });
}

/** The instant some seconds later. */
export function later(at: string, seconds: number): string {
  return new Date(Date.parse(at) + seconds * 1000).toISOString();
}

/** `assertion.repository == 'owner/name' && assertion.ref == '…'`; a condition of another form is never met. */
function meets(condition: string | undefined, claims: Readonly<Record<string, unknown>>): boolean {
  if (condition === undefined) return true;
  return condition.split("&&").every((part) => {
    const [, name = "", value] = /^\s*assertion\.(\w+)\s*==\s*["']([^"']*)["']\s*$/.exec(part) ?? [];
    return value !== undefined && claims[name] === value;
  });
}

/** Form fields, or JSON with the names of JSON. */
function readForm(call: Call): Readonly<Record<string, string>> {
  const text = call.bytes.toString("utf8");
  if (!text.trimStart().startsWith("{")) return Object.fromEntries(new URLSearchParams(text));
  try {
    const fields = Object.entries(fieldsOf(JSON.parse(text)));
    return Object.fromEntries(fields.map(([name, value]) => [snake(name), textOf(value) ?? ""]));
  } catch {
    return {};
  }
}

function snake(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

function failed(error: string, description: string): Reply {
  return { kind: "reply", status: 400, body: { error, error_description: description } };
}
