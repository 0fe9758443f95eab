import { fieldsOf, textOf, textsOf } from "../../http/json.ts";
import { invalid, type Refusal, refuse } from "../../http/refusal.ts";
import type { Call } from "../../http/route.ts";

/** What an upload brings. */
export interface Upload {
  readonly name: string;
  readonly content: Buffer;
  readonly contentType: string;
  readonly metadata: Readonly<Record<string, string>>;
  /** Checksums that the client sends along; the content must have them. */
  readonly md5: string | null;
  readonly crc: string | null;
}

/** Reads a media or multipart upload. */
export function readUpload(call: Call): Upload | Refusal {
  const kind = call.query.get("uploadType");
  if (kind === "media") return mediaUpload(call);
  if (kind === "multipart") return multipartUpload(call);
  return invalid(`Invalid value for uploadType: ${kind ?? ""}`);
}

function mediaUpload(call: Call): Upload | Refusal {
  const name = call.query.get("name");
  if (name === null || name === "") return refuse(400, "required", "Required parameter: name");
  const contentType = call.headers["content-type"] ?? "application/octet-stream";
  return { name, content: call.bytes, contentType, metadata: {}, md5: null, crc: null };
}

interface Part {
  readonly headers: string;
  readonly content: Buffer;
}

function multipartUpload(call: Call): Upload | Refusal {
  const boundary = /boundary=["']?([^"';]+)["']?/.exec(call.headers["content-type"] ?? "")?.[1];
  if (boundary === undefined) return invalid("Multipart upload without a boundary.");
  const [head, media] = splitParts(call.bytes, boundary);
  if (head === undefined || media === undefined) return invalid("Multipart upload needs metadata and media.");
  const metadata = parseMetadata(head.content);
  if (metadata === null) return invalid("Metadata part of the upload is not JSON.");
  return toUpload(call, { metadata, content: media.content, mediaType: typeOf(media) });
}

function typeOf({ headers }: Part): string | null {
  return /^content-type:\s*(.+)$/im.exec(headers)?.[1]?.trim() ?? null;
}

/** Makes an upload of metadata and content. */
export function toUpload(
  call: Call,
  given: {
    readonly metadata: Readonly<Record<string, unknown>>;
    readonly content: Buffer;
    readonly mediaType: string | null;
  },
): Upload | Refusal {
  const { metadata, content, mediaType } = given;
  const name = textOf(metadata["name"]) ?? call.query.get("name");
  if (name === null || name === "") return refuse(400, "required", "Required parameter: name");
  return {
    name,
    content,
    contentType: textOf(metadata["contentType"]) ?? mediaType ?? "application/octet-stream",
    metadata: textsOf(metadata["metadata"]),
    md5: textOf(metadata["md5Hash"]),
    crc: textOf(metadata["crc32c"]),
  };
}

/** The metadata that JSON bytes hold; null where they are no JSON. */
export function parseMetadata(bytes: Buffer): Readonly<Record<string, unknown>> | null {
  try {
    return fieldsOf(JSON.parse(bytes.toString("utf8") || "{}"));
  } catch {
    return null;
  }
}

function splitParts(body: Buffer, boundary: string): readonly Part[] {
  const mark = Buffer.from(`--${boundary}`);
  const parts: Part[] = [];
  let start = body.indexOf(mark);
  while (start !== -1) {
    const end = body.indexOf(mark, start + mark.length);
    if (end === -1) break;
    const part = toPart(body.subarray(start + mark.length, end));
    if (part !== null) parts.push(part);
    start = end;
  }
  return parts;
}

/** Headers end with an empty line; the line break before the next boundary is not content. */
function toPart(bytes: Buffer): Part | null {
  const text = bytes.toString("latin1");
  const gap = /\r?\n\r?\n/.exec(text);
  if (gap === null) return null;
  const end = /\r?\n$/.exec(text)?.index ?? text.length;
  const start = gap.index + gap[0].length;
  return { headers: text.slice(0, gap.index), content: bytes.subarray(start, Math.max(start, end)) };
}
