import type { IncomingMessage } from "node:http";
import { gunzipSync } from "node:zlib";

/** Largest request body that is read, in bytes. */
const BODY_LIMIT_BYTES = 16 * 1024 * 1024;

/** What a request carried. */
export type Body =
  | { readonly kind: "none" }
  | { readonly kind: "bytes"; readonly bytes: Buffer }
  | { readonly kind: "too-large" };

/** Reads the body of a request, unpacked where it came packed. */
export async function readBody(request: IncomingMessage): Promise<Body> {
  const chunks: Buffer[] = [];
  let sizeBytes = 0;
  for await (const chunk of request) {
    sizeBytes += (chunk as Buffer).length;
    if (sizeBytes <= BODY_LIMIT_BYTES) chunks.push(chunk as Buffer);
  }
  if (sizeBytes > BODY_LIMIT_BYTES) return { kind: "too-large" };
  const sent = Buffer.concat(chunks);
  const bytes = request.headers["content-encoding"] === "gzip" ? unpack(sent) : sent;
  return bytes.length === 0 ? { kind: "none" } : { kind: "bytes", bytes };
}

function unpack(packed: Buffer): Buffer {
  try {
    return gunzipSync(packed, { maxOutputLength: BODY_LIMIT_BYTES });
  } catch {
    return packed;
  }
}

/** What a body says as JSON; undefined where it is none, null where there is nothing. */
export function toJson(body: Body): unknown {
  if (body.kind !== "bytes") return null;
  const text = body.bytes.toString("utf8");
  if (text.trim() === "") return null;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
