import { writeClaims } from "../google/iam/claims.ts";
import { type Refusal, refuse } from "../http/refusal.ts";
import { type Call, type Reply, type Route, reply } from "../http/route.ts";

/** GitHub's token endpoint for workflows: `ACTIONS_ID_TOKEN_REQUEST_URL` is its address with a query. */
export const oidcRoutes: readonly Route[] = [
  {
    method: "GET",
    path: "/oidc/token",
    service: "github",
    style: "github",
    query: ["audience", "api-version"],
    answer: getToken,
  },
];

/** Life of a workflow's token, in seconds. Source: GitHub documentation, read 2026-11. */
const LIFETIME_SECONDS = 300;

function getToken(call: Call): Reply | Refusal {
  const { oidc, repository } = call.world;
  if (call.token === null || (oidc.requestToken !== undefined && call.token !== oidc.requestToken)) {
    return refuse(401, "unauthorized", "Must have valid authentication");
  }
  const name = repository?.fullName ?? "owner/repository";
  const [owner = ""] = name.split("/");
  const issued = Math.floor(Date.parse(call.at) / 1000);
  const claims = {
    iss: "https://token.actions.githubusercontent.com",
    aud: call.query.get("audience") ?? `https://github.com/${owner}`,
    sub: `repo:${name}:ref:refs/heads/main`,
    repository: name,
    repository_owner: owner,
    ref: "refs/heads/main",
    event_name: "push",
    iat: issued,
    nbf: issued,
    exp: issued + LIFETIME_SECONDS,
    ...oidc.claims,
  };
  const value = writeClaims(claims);
  return reply({ count: value.length, value });
}
