import type { BucketFact } from "#domain/cloud.ts";
import type { Reading } from "#domain/reading.ts";
import { type Asking, type Lack, question, segment } from "./question.ts";
import { integerAt, isTrueAt, listAt, objectAt, textAt, textListAt } from "./typed-json.ts";

/** Permissions that reading and writing objects take. */
const ASKED = [
  "storage.objects.create",
  "storage.objects.get",
  "storage.objects.delete",
  "storage.objects.list",
];

/** Asks for one bucket and for what the caller may do in it. A test of permissions alone would not tell a missing bucket. */
export async function getBucket(asking: Asking, name: string): Promise<Reading<BucketFact>> {
  const path = `/storage/v1/b/${segment(name)}`;
  const bucket = await question(asking, {
    service: "storage",
    path,
    query: { projection: "noAcl" },
    permission: "storage.buckets.get",
    read: (body) => toBucket(name, body),
  });
  if (bucket.state === "unread") return bucket;
  const granted = await question(asking, {
    service: "storage",
    path: `${path}/iam/testPermissions`,
    query: { permissions: ASKED },
    permission: "storage.buckets.get",
    read: toGranted,
  });
  if (granted.state === "unread") return granted;
  return { ...bucket, value: { ...bucket.value, granted: granted.value.granted } };
}

function toBucket(name: string, body: unknown): Omit<BucketFact, "granted"> | Lack {
  const [location, storageClass] = [textAt(body, "location"), textAt(body, "storageClass")];
  if (location === null || storageClass === null) return { lacks: "the location or the class of the bucket" };
  const access = objectAt(objectAt(body, "iamConfiguration"), "uniformBucketLevelAccess");
  return {
    name,
    location,
    storageClass,
    retentionSeconds: integerAt(objectAt(body, "retentionPolicy"), "retentionPeriod"),
    softDeleteSeconds: integerAt(objectAt(body, "softDeletePolicy"), "retentionDurationSeconds"),
    uniformAccess: isTrueAt(access, "enabled"),
    heldByDefault: isTrueAt(body, "defaultEventBasedHold"),
    versioned: isTrueAt(objectAt(body, "versioning"), "enabled"),
    deletedAfterDays: listAt(objectAt(body, "lifecycle"), "rule").flatMap(deletionAge),
  };
}

/** Google leaves `permissions` out where the caller holds none. */
function toGranted(body: unknown): { readonly granted: readonly string[] } | Lack {
  if (textAt(body, "kind") !== "storage#testIamPermissionsResponse")
    return { lacks: "a list of permissions" };
  const held = textListAt(body, "permissions");
  return { granted: ASKED.filter((permission) => held.includes(permission)) };
}

/** Age at which a rule deletes; a rule that does something else has none. */
function deletionAge(rule: unknown): readonly number[] {
  if (textAt(objectAt(rule, "action"), "type") !== "Delete") return [];
  const age = integerAt(objectAt(rule, "condition"), "age");
  return age === null ? [] : [age];
}
