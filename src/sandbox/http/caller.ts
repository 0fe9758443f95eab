import type { Identity } from "../identity.ts";
import type { World } from "../world.ts";
import { type Refusal, refuse } from "./refusal.ts";

/** The caller of this name; one that the state does not list lacks what the state's own `deny` says. */
export function identityOf(world: World, email: string): Identity {
  return world.identities.get(email) ?? { ...world.usual, email };
}

/** The world as the holder of a token sees it. Without tokens in the state, every token is the default caller's. */
export function seenBy(world: World, token: string | null, at: string): World | Refusal {
  const issued = token === null ? undefined : world.tokens.get(token);
  if (issued === undefined) return token === null || !knowsTokens(world) ? world : unauthenticated();
  if (issued.expiresAt !== null && issued.expiresAt <= at) return unauthenticated();
  const { email, deny, allow } = issued.identity;
  return { ...world, identity: email, deny, allow };
}

function knowsTokens({ sts, tokens }: World): boolean {
  return sts !== null || tokens.size > 0;
}

function unauthenticated(): Refusal {
  return refuse(
    401,
    "authError",
    "Request had invalid authentication credentials. Expected OAuth 2 access token, login cookie or other valid authentication credential.",
    { headers: { "www-authenticate": 'Bearer realm="https://accounts.google.com/", error="invalid_token"' } },
  );
}
