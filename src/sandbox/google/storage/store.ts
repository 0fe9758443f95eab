import type { WorldBucket, WorldObject } from "./bucket.ts";

/** What a new generation is made of. */
export interface NewObject {
  readonly name: string;
  /** Null for content that nobody made. */
  readonly content: Buffer | null;
  readonly at: string;
  readonly contentType?: string;
  readonly metadata?: Readonly<Record<string, string>>;
}

const latest = new WeakMap<WorldBucket, number>();

/** A generation that comes after all others of the bucket: microseconds of its instant, or one more. */
export function newObject(
  bucket: WorldBucket,
  { name, content, at, contentType, metadata }: NewObject,
): WorldObject {
  const generation = Math.max(Date.parse(at) * 1000, (latest.get(bucket) ?? 0) + 1);
  latest.set(bucket, generation);
  return {
    name,
    content,
    sizeBytes: content?.length ?? 0,
    contentType: contentType ?? "application/octet-stream",
    generation,
    metageneration: 1,
    createdAt: at,
    deletedAt: null,
    metadata: metadata ?? {},
    hold: bucket.defaultEventBasedHold,
  };
}

/** Puts a generation in the place of the live one, which is kept as the bucket says. */
export function putObject(bucket: WorldBucket, object: WorldObject, at: string): void {
  retire(bucket, object.name, at);
  bucket.objects.set(object.name, object);
}

/** Takes the live generation away; versioning keeps it, or else soft delete does. */
export function retire(bucket: WorldBucket, name: string, at: string): void {
  const old = bucket.objects.get(name);
  if (old === undefined) return;
  bucket.objects.delete(name);
  if (bucket.versioning) bucket.noncurrent.push({ ...old, deletedAt: at });
  else softDelete(bucket, old, at);
}

/** Takes one generation away for good, as far as soft delete lets it. */
export function removeGeneration(bucket: WorldBucket, object: WorldObject, at: string): void {
  const isLive = bucket.objects.get(object.name)?.generation === object.generation;
  if (isLive) bucket.objects.delete(object.name);
  const index = bucket.noncurrent.findIndex(
    ({ name, generation }) => name === object.name && generation === object.generation,
  );
  if (index !== -1) bucket.noncurrent.splice(index, 1);
  softDelete(bucket, object, at);
}

function softDelete(bucket: WorldBucket, object: WorldObject, at: string): void {
  if (bucket.softDeleteSeconds > 0) bucket.softDeleted.push({ ...object, deletedAt: at });
}

/** The generation that a request means; null where there is none. */
export function findObject(bucket: WorldBucket, name: string, generation: number | null): WorldObject | null {
  const live = bucket.objects.get(name) ?? null;
  if (generation === null || live?.generation === generation) return live;
  return bucket.noncurrent.find((object) => object.name === name && object.generation === generation) ?? null;
}
