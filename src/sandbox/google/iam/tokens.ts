import { createHash } from "node:crypto";
import type { IssuedToken } from "../../identity.ts";
import type { World } from "../../world.ts";

/** Makes a token for a caller. It opens nothing but this sandbox. */
export function issueToken({ tokens }: World, issued: IssuedToken): string {
  const text = `${tokens.size} ${issued.identity.email} ${issued.expiresAt ?? ""}`;
  const token = `sandbox.${createHash("sha256").update(text).digest("base64url")}`;
  tokens.set(token, issued);
  return token;
}
