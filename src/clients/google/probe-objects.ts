import { type ProbeAsking, type Timed, timed } from "./probe-question.ts";
import type { Done } from "./probe-tables.ts";
import { type Lack, segment } from "./question.ts";
import { integerAt, isTrueAt, listAt, objectAt, textAt, timeAt } from "./typed-json.ts";

/** What a bucket does with objects that are young, deleted or overwritten. */
export interface BucketRules {
  readonly location: string;
  /** Null without a retention policy. */
  readonly retentionSeconds: number | null;
  readonly defaultHold: boolean;
  /** Objects may be locked one by one. */
  readonly objectRetention: boolean;
  readonly softDeleteSeconds: number | null;
  readonly versioning: boolean;
  /** The caller's project would be billed for requests. */
  readonly requesterPays: boolean;
}

/** An object by name, and one generation of it. */
export interface ObjectName {
  readonly bucket: string;
  readonly object: string;
}

/** An object as a list gives it. */
export interface ProbedObject {
  readonly name: string;
  readonly generation: string;
  /** ISO 8601, UTC. */
  readonly createdAt: string | null;
}

/** Objects under one prefix; more than that are not listed. */
const LIST_LIMIT = 1000;

/** buckets.get, for what stands in the way of a scratch object. */
export function getBucketRules(asking: ProbeAsking, bucket: string): Promise<Timed<BucketRules>> {
  return timed(asking, {
    service: "storage",
    method: "GET",
    path: `/storage/v1/b/${segment(bucket)}`,
    query: { projection: "noAcl" },
    answers: "json",
    permission: "storage.buckets.get",
    target: { bucket },
    read: toRules,
  });
}

/** objects.insert that must make a new generation after the one given; `0` for an object that must not exist. */
export function writeObject(
  asking: ProbeAsking,
  { bucket, object, text, after }: ObjectName & { readonly text: string; readonly after: string },
): Promise<Timed<{ readonly generation: string }>> {
  return timed<{ readonly generation: string }>(asking, {
    service: "storage",
    method: "POST",
    path: `/upload/storage/v1/b/${segment(bucket)}/o`,
    query: { uploadType: "media", name: object, ifGenerationMatch: after },
    body: text,
    answers: "json",
    permission: after === "0" ? "storage.objects.create" : "storage.objects.delete",
    target: { bucket },
    read: (body) => {
      const generation = textAt(body, "generation");
      return generation === null ? { lacks: "the generation of the object" } : { generation };
    },
  });
}

/** objects.get of the content. */
export function readObject(
  asking: ProbeAsking,
  { bucket, object }: ObjectName,
): Promise<Timed<{ readonly text: string }>> {
  return timed(asking, {
    service: "storage",
    method: "GET",
    path: objectPath(bucket, object),
    query: { alt: "media" },
    answers: "text",
    permission: "storage.objects.get",
    target: { bucket },
    read: (body) => ({ text: typeof body === "string" ? body : JSON.stringify(body) }),
  });
}

/** objects.delete of one generation. */
export function deleteObject(
  asking: ProbeAsking,
  { bucket, object, generation }: ObjectName & { readonly generation: string },
): Promise<Timed<Done>> {
  return timed(asking, {
    service: "storage",
    method: "DELETE",
    path: objectPath(bucket, object),
    query: { generation, ifGenerationMatch: generation },
    answers: "nothing",
    permission: "storage.objects.delete",
    target: { bucket },
    doneBefore: [404, 412],
    read: () => ({ done: true }),
  });
}

/** objects.list of one page under a prefix. */
export function listObjects(
  asking: ProbeAsking,
  { bucket, prefix }: { readonly bucket: string; readonly prefix: string },
): Promise<Timed<{ readonly objects: readonly ProbedObject[] }>> {
  return timed<{ readonly objects: readonly ProbedObject[] }>(asking, {
    service: "storage",
    method: "GET",
    path: `/storage/v1/b/${segment(bucket)}/o`,
    query: { prefix, maxResults: String(LIST_LIMIT) },
    answers: "json",
    permission: "storage.objects.list",
    target: { bucket },
    read: (body) => {
      if (textAt(body, "kind") !== "storage#objects") return { lacks: "the list of objects" };
      const objects = listAt(body, "items").map(toObject);
      return { objects: objects.filter((object) => object !== null) };
    },
  });
}

function objectPath(bucket: string, object: string): string {
  return `/storage/v1/b/${segment(bucket)}/o/${segment(object)}`;
}

function toRules(body: unknown): BucketRules | Lack {
  const location = textAt(body, "location");
  if (location === null) return { lacks: "the location of the bucket" };
  return {
    location,
    retentionSeconds: integerAt(objectAt(body, "retentionPolicy"), "retentionPeriod"),
    defaultHold: isTrueAt(body, "defaultEventBasedHold"),
    objectRetention: textAt(objectAt(body, "objectRetention"), "mode") === "Enabled",
    softDeleteSeconds: integerAt(objectAt(body, "softDeletePolicy"), "retentionDurationSeconds"),
    versioning: isTrueAt(objectAt(body, "versioning"), "enabled"),
    requesterPays: isTrueAt(objectAt(body, "billing"), "requesterPays"),
  };
}

function toObject(item: unknown): ProbedObject | null {
  const [name, generation] = [textAt(item, "name"), textAt(item, "generation")];
  if (name === null || generation === null) return null;
  const created = timeAt(item, "timeCreated");
  return { name, generation, createdAt: created === null ? null : new Date(created).toISOString() };
}
