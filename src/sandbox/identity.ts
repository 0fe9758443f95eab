import { permissionsOf } from "./google/iam/roles.ts";
import type { DenySeed, IdentitySeed, SandboxState } from "./state.ts";

/** A caller: a name, what they lack, and what they hold where that is bounded. */
export interface Identity {
  readonly email: string;
  readonly deny: readonly DenySeed[];
  /** Null where everything that is not denied is allowed. */
  readonly allow: ReadonlySet<string> | null;
}

/** What a token stands for, and until when. */
export interface IssuedToken {
  readonly identity: Identity;
  /** ISO 8601; null where it does not expire. */
  readonly expiresAt: string | null;
}

/** Callers by e-mail, and what tokens stand for. */
export interface Identities {
  readonly identities: ReadonlyMap<string, Identity>;
  readonly tokens: Map<string, IssuedToken>;
}

/** The tokens and the callers that a state names. */
export function buildIdentities(state: SandboxState): Identities {
  const identities = new Map((state.identities ?? []).map((seed) => [seed.email, toIdentity(seed)]));
  const tokens = new Map<string, IssuedToken>();
  for (const { email, token } of state.identities ?? []) {
    const identity = identities.get(email);
    if (token !== undefined && identity !== undefined) tokens.set(token, { identity, expiresAt: null });
  }
  return { identities, tokens };
}

function toIdentity({ email, deny = [], roles }: IdentitySeed): Identity {
  return { email, deny, allow: roles === undefined ? null : new Set(roles.flatMap(permissionsOf)) };
}
