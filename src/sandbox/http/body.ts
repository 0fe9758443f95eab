import type { IncomingMessage } from "node:http";

/** Largest request body that is read, in bytes. */
const BODY_LIMIT_BYTES = 16 * 1024 * 1024;

/** What a request carried. */
export type Body =
  | { readonly kind: "none" }
  | { readonly kind: "json"; readonly value: unknown }
  | { readonly kind: "not-json" }
  | { readonly kind: "too-large" };

/** Reads the body of a request as JSON. */
export async function readBody(request: IncomingMessage): Promise<Body> {
  const chunks: Buffer[] = [];
  let sizeBytes = 0;
  for await (const chunk of request) {
    sizeBytes += (chunk as Buffer).length;
    if (sizeBytes <= BODY_LIMIT_BYTES) chunks.push(chunk as Buffer);
  }
  if (sizeBytes > BODY_LIMIT_BYTES) return { kind: "too-large" };
  const text = Buffer.concat(chunks).toString("utf8");
  if (text.trim() === "") return { kind: "none" };
  try {
    return { kind: "json", value: JSON.parse(text) as unknown };
  } catch {
    return { kind: "not-json" };
  }
}
