import { etagOf } from "../../http/etag.ts";
import { cutPage } from "../../http/paging.ts";
import { invalid, type Refusal, refuse } from "../../http/refusal.ts";
import { type Call, param, type Reply, type Route, reply } from "../../http/route.ts";
import { CREATED_AT } from "../../world.ts";
import { guard, isDenied, isEnabled, isProject } from "../access.ts";

const STORAGE = "storage.googleapis.com";

/** Cloud Storage buckets.get, buckets.list, buckets.testIamPermissions and objects.list. */
export const bucketRoutes: readonly Route[] = [
  route("/storage/v1/b", ["project", "maxResults", "pageToken", "prefix", "projection"], listBuckets),
  route(
    "/storage/v1/b/{bucket}",
    ["projection", "ifMetagenerationMatch", "ifMetagenerationNotMatch"],
    getBucket,
  ),
  route("/storage/v1/b/{bucket}/iam/testPermissions", ["permissions"], testPermissions),
  route("/storage/v1/b/{bucket}/o", ["prefix", "maxResults", "pageToken", "projection"], listObjects),
];

function route(path: string, query: readonly string[], answer: Route["answer"]): Route {
  return { method: "GET", path, service: STORAGE, style: "storage", query, answer };
}

type Bucket = Call["world"]["buckets"] extends ReadonlyMap<string, infer B> ? B : never;

function bucketOf(call: Call): Bucket | Refusal {
  const found = call.world.buckets.get(param(call, "bucket"));
  return found ?? refuse(404, "notFound", "The specified bucket does not exist.");
}

function guardBucket(call: Call, permission: string): Refusal | null {
  return guard({
    world: call.world,
    service: STORAGE,
    project: null,
    permission,
    resource: param(call, "bucket"),
    reason: "forbidden",
    denial:
      `${call.world.identity} does not have ${permission} access to the Google Cloud Storage bucket. ` +
      `Permission '${permission}' denied on resource (or it may not exist).`,
  });
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

function listObjects(call: Call): Reply | Refusal {
  const refusal = guardBucket(call, "storage.objects.list");
  if (refusal !== null) return refusal;
  const bucket = bucketOf(call);
  if ("kind" in bucket) return bucket;
  const objects = new Map((bucket.objects ?? []).map((object) => [object.name, object]));
  const prefix = call.query.get("prefix") ?? "";
  const page = pageOf(call, { keys: [...objects.keys()], list: `objects of ${bucket.name}`, prefix });
  if (page.kind === "refusal") return page;
  const items = page.keys.flatMap((name) => objects.get(name) ?? []);
  return reply({
    kind: "storage#objects",
    ...(page.nextToken === null ? {} : { nextPageToken: page.nextToken }),
    ...(items.length === 0
      ? {}
      : {
          items: items.map(({ name, bytes }) => ({
            kind: "storage#object",
            id: `${bucket.name}/${name}/1`,
            name,
            bucket: bucket.name,
            generation: "1",
            metageneration: "1",
            size: String(bytes),
            timeCreated: CREATED_AT,
            updated: CREATED_AT,
            storageClass: bucket.storageClass ?? "STANDARD",
          })),
        }),
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

/** Soft delete is on for seven days unless the owner turned it off. Source: Cloud Storage documentation, read 2026-11. */
const SOFT_DELETE_DEFAULT_SECONDS = 604_800;

function resourceOf(call: Call, bucket: Bucket): Record<string, unknown> {
  const softDelete = bucket.softDeleteSeconds ?? SOFT_DELETE_DEFAULT_SECONDS;
  const resource = {
    kind: "storage#bucket",
    id: bucket.name,
    selfLink: `${call.origin}/storage/v1/b/${encodeURIComponent(bucket.name)}`,
    name: bucket.name,
    projectNumber: call.world.project.number,
    metageneration: "1",
    location: bucket.location.toUpperCase(),
    locationType: /^(us|eu|asia)$/i.test(bucket.location) ? "multi-region" : "region",
    storageClass: bucket.storageClass ?? "STANDARD",
    timeCreated: CREATED_AT,
    updated: CREATED_AT,
    iamConfiguration: {
      uniformBucketLevelAccess: { enabled: bucket.uniformAccess ?? false },
      publicAccessPrevention: "inherited",
    },
    softDeletePolicy: { retentionDurationSeconds: String(softDelete), effectiveTime: CREATED_AT },
    ...(bucket.retentionSeconds === undefined
      ? {}
      : {
          retentionPolicy: { retentionPeriod: String(bucket.retentionSeconds), effectiveTime: CREATED_AT },
        }),
  };
  return { ...resource, etag: etagOf(resource) };
}
