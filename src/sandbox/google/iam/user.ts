import { refuse } from "../../http/refusal.ts";
import { type Call, type Route, reply } from "../../http/route.ts";

/** OpenID Connect: who the holder of the token is. */
export const userRoutes: readonly Route[] = [
  {
    method: "GET",
    path: "/v1/userinfo",
    service: "openidconnect.googleapis.com",
    style: "rpc",
    query: [],
    answer: getUser,
  },
];

function getUser({ world }: Call) {
  const email = world.identity;
  if (!email) return refuse(401, "authError", "Request is missing required authentication credential.");
  return reply({ sub: email, email, email_verified: true });
}
