import { createHash } from "node:crypto";
import type { Call } from "../../http/route.ts";
import type { WorldBucket, WorldObject } from "./bucket.ts";
import { crc32c } from "./crc32c.ts";

/** An object as Cloud Storage shows it. */
export function toObjectResource(
  call: Call,
  bucket: WorldBucket,
  object: WorldObject,
): Record<string, unknown> {
  const generation = String(object.generation);
  const path = `${call.origin}/storage/v1/b/${bucket.name}/o/${encodeURIComponent(object.name)}`;
  const media = `${call.origin}/download/storage/v1/b/${bucket.name}/o/${encodeURIComponent(object.name)}`;
  return {
    kind: "storage#object",
    id: `${bucket.name}/${object.name}/${generation}`,
    selfLink: path,
    mediaLink: `${media}?generation=${generation}&alt=media`,
    name: object.name,
    bucket: bucket.name,
    generation,
    metageneration: String(object.metageneration),
    contentType: object.contentType,
    storageClass: bucket.storageClass,
    size: String(object.sizeBytes),
    ...checksumsOf(object),
    etag: `C${Buffer.from(generation).toString("base64url")}`,
    timeCreated: object.createdAt,
    updated: object.createdAt,
    timeStorageClassUpdated: object.createdAt,
    ...(Object.keys(object.metadata).length === 0 ? {} : { metadata: object.metadata }),
    ...(object.hold ? { temporaryHold: true } : {}),
    ...(bucket.retentionSeconds === null ? {} : { retentionExpirationTime: retainedUntil(bucket, object) }),
    ...(object.deletedAt === null ? {} : { timeDeleted: object.deletedAt }),
  };
}

/** The instant from which the bucket's retention policy lets an object go. */
export function retainedUntil({ retentionSeconds }: WorldBucket, { createdAt }: WorldObject): string {
  return new Date(Date.parse(createdAt) + (retentionSeconds ?? 0) * 1000).toISOString();
}

/** Largest seed whose zeros are summed. */
const SUM_LIMIT_BYTES = 1_048_576;

function checksumsOf(object: WorldObject): Record<string, string> {
  if (object.content === null && object.sizeBytes > SUM_LIMIT_BYTES) return {};
  const content = contentOf(object);
  return { md5Hash: createHash("md5").update(content).digest("base64"), crc32c: crc32c(content) };
}

/** The bytes of an object; zeros where a seed gave a size only. */
export function contentOf({ content, sizeBytes }: WorldObject): Buffer {
  return content ?? Buffer.alloc(sizeBytes);
}
