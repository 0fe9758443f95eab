import { etagOf } from "../../http/etag.ts";
import { fieldsOf, int64Of, textOf } from "../../http/json.ts";
import { cutPage } from "../../http/paging.ts";
import { invalid, type Refusal, refuse } from "../../http/refusal.ts";
import { type Call, param, type Reply, type Route, reply } from "../../http/route.ts";
import { guard, isDenied, isEnabled, isProject } from "../access.ts";
import { blankBucket, SOFT_DELETE_DEFAULT_SECONDS, type WorldBucket } from "./bucket.ts";

const STORAGE = "storage.googleapis.com";

/** Cloud Storage buckets.get, buckets.list, buckets.insert, buckets.delete and buckets.testIamPermissions. */
export const bucketRoutes: readonly Route[] = [
  route("GET", "/storage/v1/b", ["project", "maxResults", "pageToken", "prefix", "projection"], listBuckets),
  route(
    "GET",
    "/storage/v1/b/{bucket}",
    ["projection", "ifMetagenerationMatch", "ifMetagenerationNotMatch"],
    getBucket,
  ),
  route("GET", "/storage/v1/b/{bucket}/iam/testPermissions", ["permissions"], testPermissions),
  route(
    "POST",
    "/storage/v1/b",
    ["project", "projection", "predefinedAcl", "predefinedDefaultObjectAcl", "enableObjectRetention"],
    insertBucket,
  ),
  route(
    "DELETE",
    "/storage/v1/b/{bucket}",
    ["ifMetagenerationMatch", "ifMetagenerationNotMatch"],
    deleteBucket,
  ),
  route("GET", "/storage/v1/b/{bucket}/storageLayout", ["prefix"], getLayout),
];

function route(
  method: Route["method"],
  path: string,
  query: readonly string[],
  answer: Route["answer"],
): Route {
  return { method, path, service: STORAGE, style: "storage", query, answer };
}

/** The bucket of the path, or Cloud Storage's words for its absence. */
export function bucketOf(call: Call): WorldBucket | Refusal {
  const found = call.world.buckets.get(param(call, "bucket"));
  return found ?? refuse(404, "notFound", "The specified bucket does not exist.");
}

/** Null where the caller holds a permission on the bucket of the path. */
function guardBucket(call: Call, permission: string): Refusal | null {
  return guardBucketOf(call, { bucket: param(call, "bucket"), permission });
}

/** The same for a bucket that is named elsewhere. */
export function guardBucketOf(
  { world }: Call,
  { bucket, permission }: { readonly bucket: string; readonly permission: string },
): Refusal | null {
  return guard({
    world,
    service: STORAGE,
    project: null,
    permission,
    resource: bucket,
    reason: "forbidden",
    denial:
      `${world.identity} does not have ${permission} access to the Google Cloud Storage bucket. ` +
      `Permission '${permission}' denied on resource (or it may not exist).`,
  });
}

/** Names that a bucket can have. Source: Cloud Storage documentation, read 2026-11. */
const BUCKET_NAME = /^[a-z0-9][a-z0-9._-]{1,220}[a-z0-9]$/;

function insertBucket(call: Call): Reply | Refusal {
  const project = call.query.get("project");
  if (project === null) return refuse(400, "required", "Required parameter: project");
  if (!isProject(call.world, project)) return refuse(404, "notFound", "The requested project was not found.");
  const body = fieldsOf(call.body);
  const name = textOf(body["name"]);
  if (name === null) return refuse(400, "required", "Required parameter: name");
  const denied = guardBucketOf(call, { bucket: name, permission: "storage.buckets.create" });
  if (denied !== null) return denied;
  if (!BUCKET_NAME.test(name)) return invalid(`Invalid bucket name: '${name}'`);
  if (call.world.buckets.has(name)) {
    return refuse(
      409,
      "conflict",
      "The requested bucket name is not available. Please select a different name and try again.",
    );
  }
  const policy = int64Of(fieldsOf(body["softDeletePolicy"])["retentionDurationSeconds"]);
  const uniform = fieldsOf(fieldsOf(body["iamConfiguration"])["uniformBucketLevelAccess"]);
  const bucket: WorldBucket = {
    ...blankBucket(call.at),
    name,
    location: textOf(body["location"]) ?? "US",
    storageClass: textOf(body["storageClass"]) ?? "STANDARD",
    softDeleteSeconds: policy ?? SOFT_DELETE_DEFAULT_SECONDS,
    retentionSeconds: int64Of(fieldsOf(body["retentionPolicy"])["retentionPeriod"]),
    versioning: fieldsOf(body["versioning"])["enabled"] === true,
    uniformAccess: uniform["enabled"] === true,
  };
  call.world.buckets.set(name, bucket);
  return reply(resourceOf(call, bucket));
}

function deleteBucket(call: Call): Reply | Refusal {
  const denied = guardBucket(call, "storage.buckets.delete");
  if (denied !== null) return denied;
  const bucket = bucketOf(call);
  if ("kind" in bucket) return bucket;
  if (bucket.objects.size + bucket.noncurrent.length > 0) {
    return refuse(409, "conflict", "The bucket you tried to delete is not empty.");
  }
  call.world.buckets.delete(bucket.name);
  return { kind: "reply", status: 204, body: null };
}

function getLayout(call: Call): Reply | Refusal {
  const denied = guardBucket(call, "storage.objects.list");
  if (denied !== null) return denied;
  const bucket = bucketOf(call);
  if ("kind" in bucket) return bucket;
  const locationType = locationTypeOf(bucket);
  return reply({
    kind: "storage#storageLayout",
    bucket: bucket.name,
    location: bucket.location.toUpperCase(),
    locationType,
    hierarchicalNamespace: { enabled: false },
  });
}

function locationTypeOf({ location }: WorldBucket): string {
  return /^(us|eu|asia)$/i.test(location) ? "multi-region" : "region";
}

function listBuckets(call: Call): Reply | Refusal {
  const project = call.query.get("project");
  if (project === null) return refuse(400, "required", "Required parameter: project");
  if (!isProject(call.world, project)) return refuse(404, "notFound", "The requested project was not found.");
  const refusal = guardBucket(call, "storage.buckets.list");
  if (refusal !== null) return refusal;
  const prefix = call.query.get("prefix") ?? "";
  const page = pageOf(call, { keys: [...call.world.buckets.keys()], list: "buckets", prefix });
  if (page.kind === "refusal") return page;
  const buckets = page.keys.flatMap((name) => call.world.buckets.get(name) ?? []);
  return reply({
    kind: "storage#buckets",
    ...(page.nextToken === null ? {} : { nextPageToken: page.nextToken }),
    ...(buckets.length === 0 ? {} : { items: buckets.map((bucket) => resourceOf(call, bucket)) }),
  });
}

function getBucket(call: Call): Reply | Refusal {
  const projection = call.query.get("projection") ?? "noAcl";
  if (!["full", "noAcl"].includes(projection))
    return invalid(`Invalid value: ${projection} is not a projection`);
  const refusal = guardBucket(call, "storage.buckets.get");
  if (refusal !== null) return refusal;
  const bucket = bucketOf(call);
  if ("kind" in bucket) return bucket;
  return reply(resourceOf(call, bucket));
}

/** Asks nothing of the caller, and answers for the caller alone. */
function testPermissions(call: Call): Reply | Refusal {
  if (!isEnabled(call.world, STORAGE)) return guardBucket(call, "storage.buckets.get") ?? invalid("disabled");
  const asked = call.query.getAll("permissions");
  if (asked.length === 0) return refuse(400, "required", "Required parameter: permissions");
  const foreign = asked.find((permission) => !permission.startsWith("storage."));
  if (foreign !== undefined) return invalid(`Invalid argument: ${foreign} is not a storage permission`);
  const bucket = bucketOf(call);
  if ("kind" in bucket) return bucket;
  const granted = asked.filter((permission) => !isDenied(call.world, permission, bucket.name));
  return reply({
    kind: "storage#testIamPermissionsResponse",
    ...(granted.length === 0 ? {} : { permissions: granted }),
  });
}

function pageOf(
  call: Call,
  { keys, list, prefix }: { keys: readonly string[]; list: string; prefix: string },
) {
  return cutPage({
    keys: keys.filter((key) => key.startsWith(prefix)).sort(),
    list: `${list} ${prefix}`,
    size: call.query.get("maxResults"),
    token: call.query.get("pageToken"),
    defaultSize: 1000,
    largestSize: 1000,
    sizeName: "maxResults",
  });
}

function resourceOf(call: Call, bucket: WorldBucket): Record<string, unknown> {
  const softDelete = bucket.softDeleteSeconds ?? SOFT_DELETE_DEFAULT_SECONDS;
  const resource = {
    kind: "storage#bucket",
    id: bucket.name,
    selfLink: `${call.origin}/storage/v1/b/${encodeURIComponent(bucket.name)}`,
    name: bucket.name,
    projectNumber: call.world.project.number,
    metageneration: "1",
    location: bucket.location.toUpperCase(),
    locationType: locationTypeOf(bucket),
    storageClass: bucket.storageClass ?? "STANDARD",
    timeCreated: bucket.createdAt,
    updated: bucket.createdAt,
    iamConfiguration: {
      uniformBucketLevelAccess: { enabled: bucket.uniformAccess ?? false },
      publicAccessPrevention: "inherited",
    },
    softDeletePolicy: { retentionDurationSeconds: String(softDelete), effectiveTime: bucket.createdAt },
    ...(bucket.versioning ? { versioning: { enabled: true } } : {}),
    ...(bucket.defaultEventBasedHold ? { defaultEventBasedHold: true } : {}),
    ...(bucket.requesterPays ? { billing: { requesterPays: true } } : {}),
    ...(bucket.lifecycle.length === 0 ? {} : { lifecycle: { rule: bucket.lifecycle } }),
    ...(bucket.retentionSeconds === null
      ? {}
      : {
          retentionPolicy: {
            retentionPeriod: String(bucket.retentionSeconds),
            effectiveTime: bucket.createdAt,
          },
        }),
  };
  return { ...resource, etag: etagOf(resource) };
}
