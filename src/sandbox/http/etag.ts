import { createHash } from "node:crypto";

/** An entity tag of a resource, in padded base64 as Google's are: the same value gives the same tag. */
export function etagOf(resource: unknown): string {
  return createHash("sha256").update(JSON.stringify(resource)).digest().subarray(0, 16).toString("base64");
}
