import { identityOf } from "../../http/caller.ts";
import { fieldsOf, listOf, textOf } from "../../http/json.ts";
import { errorInfo, invalid, type Refusal, refuse } from "../../http/refusal.ts";
import { type Call, param, type Reply, type Route, reply } from "../../http/route.ts";
import { guard, isDenied } from "../access.ts";
import { later } from "./sts.ts";
import { issueToken } from "./tokens.ts";

const CREDENTIALS = "iamcredentials.googleapis.com";
const PERMISSION = "iam.serviceAccounts.getAccessToken";

/** IAM Credentials serviceAccounts.generateAccessToken, which takes no project but `-`. */
export const credentialsRoutes: readonly Route[] = [
  {
    method: "POST",
    path: "/v1/projects/{project}/serviceAccounts/{email}:generateAccessToken",
    service: CREDENTIALS,
    style: "rpc",
    query: [],
    answer: generate,
  },
];

/** Longest life of a token, in seconds, unless the organization allows more. Source: Google documentation, read 2026-11. */
const LIFETIME_LIMIT_SECONDS = 3600;

function generate(call: Call): Reply | Refusal {
  const email = param(call, "email");
  const project = param(call, "project");
  const disabled = guard({
    world: { ...call.world, deny: [], allow: null },
    service: CREDENTIALS,
    project: null,
    permission: PERMISSION,
    resource: email,
    denial: "",
    reason: "forbidden",
  });
  if (disabled !== null) return disabled;
  if (project !== "-") return invalid(`Invalid form of account name ${project}/${email}: write projects/-.`);
  const account = call.world.serviceAccounts.get(email);
  if (account === undefined || account.disabled === true || isDenied(call.world, PERMISSION, email))
    return denied(email);
  const body = fieldsOf(call.body);
  const scopes = listOf(body["scope"]);
  if (scopes.length === 0) return invalid("The scope field is required.");
  const seconds = Number(/^(\d+)s$/.exec(textOf(body["lifetime"]) ?? "3600s")?.[1] ?? Number.NaN);
  if (!(seconds > 0 && seconds <= LIFETIME_LIMIT_SECONDS)) {
    return invalid(`The access token lifetime cannot exceed ${LIFETIME_LIMIT_SECONDS} seconds.`);
  }
  const expireTime = later(call.at, seconds);
  const identity = identityOf(call.world, email);
  const accessToken = issueToken(call.world, { identity, expiresAt: expireTime });
  return reply({ accessToken, expireTime: toSecond(expireTime) });
}

/** Google tells the end of a token to the second, and its Python library reads no other form. */
function toSecond(instant: string): string {
  return instant.replace(/\.\d+Z$/, "Z");
}

/** The same words for an account that is denied and for one that is not there. */
function denied(email: string): Refusal {
  const info = errorInfo({
    reason: "IAM_PERMISSION_DENIED",
    domain: "iam.googleapis.com",
    metadata: { permission: PERMISSION, resource: `projects/-/serviceAccounts/${email}` },
  });
  return refuse(403, "forbidden", `Permission '${PERMISSION}' denied on resource (or it may not exist).`, {
    details: [info],
  });
}
