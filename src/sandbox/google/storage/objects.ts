import { createHash } from "node:crypto";
import { fieldsOf, int64Of, textOf } from "../../http/json.ts";
import { cutPage } from "../../http/paging.ts";
import { invalid, type Refusal, refuse } from "../../http/refusal.ts";
import { type Call, param, type Reply, type Route, reply } from "../../http/route.ts";
import type { WorldBucket, WorldObject } from "./bucket.ts";
import { bucketOf, guardBucketOf } from "./buckets.ts";
import { crc32c } from "./crc32c.ts";
import { contentOf, retainedUntil, toObjectResource } from "./object-resource.ts";
import { findObject, newObject, putObject, removeGeneration, retire } from "./store.ts";
import { parseMetadata, readUpload, toUpload, type Upload } from "./upload.ts";

const LIST = "/storage/v1/b/{bucket}/o";
const OBJECT = `${LIST}/{object+}`;
const UPLOAD = "/upload/storage/v1/b/{bucket}/o";
const CONDITIONS = [
  "ifGenerationMatch",
  "ifGenerationNotMatch",
  "ifMetagenerationMatch",
  "ifMetagenerationNotMatch",
];
const INSERT = [
  ...CONDITIONS,
  "name",
  "contentEncoding",
  "kmsKeyName",
  "predefinedAcl",
  "projection",
  "upload_id",
];
const COPY = [
  ...CONDITIONS,
  ..."ifSourceGenerationMatch ifSourceGenerationNotMatch sourceGeneration destinationPredefinedAcl projection rewriteToken maxBytesRewrittenPerCall destinationKmsKeyName ifSourceMetagenerationMatch ifSourceMetagenerationNotMatch".split(
    " ",
  ),
];

/** Cloud Storage objects: list, get, insert, patch, delete, copy, rewrite. */
export const objectRoutes: readonly Route[] = [
  route(
    "GET",
    LIST,
    listObjects,
    "prefix delimiter maxResults pageToken projection versions softDeleted startOffset endOffset includeTrailingDelimiter includeFoldersAsPrefixes matchGlob filter".split(
      " ",
    ),
  ),
  route("GET", OBJECT, getObject, [...CONDITIONS, "generation", "projection", "softDeleted"]),
  route("GET", "/download/storage/v1/b/{bucket}/o/{object+}", getObject, [
    ...CONDITIONS,
    "generation",
    "projection",
  ]),
  route("PATCH", OBJECT, patchObject, [
    ...CONDITIONS,
    "generation",
    "projection",
    "predefinedAcl",
    "overrideUnlockedRetention",
  ]),
  route("DELETE", OBJECT, deleteObject, [...CONDITIONS, "generation"]),
  { ...route("POST", UPLOAD, insertObject, INSERT), takes: "bytes" },
  { ...route("PUT", UPLOAD, resumeUpload, INSERT), takes: "bytes" },
  route("POST", `${OBJECT}/rewriteTo/b/{toBucket}/o/{toObject+}`, rewriteObject, COPY),
  route("POST", `${OBJECT}/copyTo/b/{toBucket}/o/{toObject+}`, copyObject, COPY),
];

function route(
  method: Route["method"],
  path: string,
  answer: Route["answer"],
  query: readonly string[],
): Route {
  return { method, path, service: "storage.googleapis.com", style: "storage", query, answer };
}

function listObjects(call: Call): Reply | Refusal {
  const bucket = openBucket(call, "storage.objects.list");
  if ("kind" in bucket) return bucket;
  const prefix = call.query.get("prefix") ?? "";
  const entries = new Map(listed(call, bucket).filter(([key]) => key.startsWith(prefix)));
  const { keys, prefixes } = fold([...entries.keys()].sort(), prefix, call.query.get("delimiter"));
  const page = cutPage({
    keys,
    list: `objects of ${bucket.name} ${prefix}`,
    size: call.query.get("maxResults"),
    token: call.query.get("pageToken"),
    defaultSize: 1000,
    largestSize: 1000,
    sizeName: "maxResults",
  });
  if (page.kind === "refusal") return page;
  const items = page.keys.flatMap((key) => entries.get(key) ?? []);
  return reply({
    kind: "storage#objects",
    ...(page.nextToken === null ? {} : { nextPageToken: page.nextToken }),
    ...(prefixes.length === 0 ? {} : { prefixes }),
    ...(items.length === 0 ? {} : { items: items.map((object) => toObjectResource(call, bucket, object)) }),
  });
}

/** Live generations, all that versioning keeps, or those that soft delete keeps; keys sort as Cloud Storage does. */
function listed({ query }: Call, bucket: WorldBucket): readonly (readonly [string, WorldObject])[] {
  const keyed = (objects: readonly WorldObject[]): readonly (readonly [string, WorldObject])[] =>
    objects.map(
      (object) => [`${object.name}#${String(object.generation).padStart(17, "0")}`, object] as const,
    );
  if (query.get("softDeleted") === "true") return keyed(bucket.softDeleted);
  if (query.get("versions") === "true") return keyed([...bucket.objects.values(), ...bucket.noncurrent]);
  return [...bucket.objects];
}

/** With a delimiter, names that go on after it become prefixes. */
function fold(
  keys: readonly string[],
  prefix: string,
  delimiter: string | null,
): { readonly keys: readonly string[]; readonly prefixes: readonly string[] } {
  if (delimiter === null || delimiter === "") return { keys, prefixes: [] };
  const cutAt = (key: string): number => key.indexOf(delimiter, prefix.length);
  const folded = keys.filter((key) => cutAt(key) !== -1);
  const prefixes = new Set(folded.map((key) => key.slice(0, cutAt(key) + delimiter.length)));
  return { keys: keys.filter((key) => cutAt(key) === -1), prefixes: [...prefixes] };
}

function openBucket(call: Call, permission: string): WorldBucket | Refusal {
  return guardBucketOf(call, { bucket: param(call, "bucket"), permission }) ?? bucketOf(call);
}

interface Found {
  readonly bucket: WorldBucket;
  readonly object: WorldObject;
}

function openObject(call: Call, permission: string): Found | Refusal {
  const bucket = openBucket(call, permission);
  if ("kind" in bucket) return bucket;
  const generation = int64Of(call.query.get("generation") ?? call.query.get("sourceGeneration"));
  const name = param(call, "object");
  const object =
    call.query.get("softDeleted") === "true"
      ? bucket.softDeleted.find((one) => one.name === name && one.generation === generation)
      : findObject(bucket, name, generation);
  if (object == null) return refuse(404, "notFound", `No such object: ${bucket.name}/${name}`);
  return { bucket, object };
}

/** Null where the preconditions hold for what is there now. */
function guardConditions({ query }: Call, object: WorldObject | null): Refusal | null {
  const generation = object?.generation ?? 0;
  const wanted = query.get("ifGenerationMatch");
  const unwanted = query.get("ifGenerationNotMatch");
  const meta = query.get("ifMetagenerationMatch");
  const isMet =
    (wanted === null || Number(wanted) === generation) &&
    (unwanted === null || Number(unwanted) !== generation) &&
    (meta === null || Number(meta) === (object?.metageneration ?? 0));
  return isMet
    ? null
    : refuse(412, "conditionNotMet", "At least one of the pre-conditions you specified did not hold.");
}

/** Null where neither a hold nor the retention policy keeps the object. */
function guardRetention(bucket: WorldBucket, object: WorldObject | undefined, at: string): Refusal | null {
  if (object === undefined) return null;
  const path = `${bucket.name}/${object.name}`;
  if (object.hold) {
    return refuse(
      403,
      "objectUnderActiveHold",
      `Object '${path}' is under active Temporary hold and cannot be deleted, overwritten or archived until hold is removed.`,
    );
  }
  if (bucket.retentionSeconds === null || retainedUntil(bucket, object) <= at) return null;
  return refuse(
    403,
    "retentionPolicyNotMet",
    `Object '${path}' is subject to bucket's retention policy or object retention and cannot be deleted or overwritten until ${retainedUntil(bucket, object)}`,
  );
}

function getObject(call: Call): Reply | Refusal {
  const found = openObject(call, "storage.objects.get");
  if ("kind" in found) return found;
  const { bucket, object } = found;
  const wrong = guardConditions(call, object);
  if (wrong !== null) return wrong;
  const isMedia = call.query.get("alt") === "media" || call.target.startsWith("/download/");
  return isMedia ? media(call, object) : reply(toObjectResource(call, bucket, object));
}

function media(call: Call, object: WorldObject): Reply {
  const whole = contentOf(object);
  const range = /^bytes=(\d+)-(\d*)$/.exec(call.headers["range"] ?? "");
  const start = Number(range?.[1] ?? 0);
  const end = range?.[2] ? Math.min(Number(range[2]) + 1, whole.length) : whole.length;
  const md5 = createHash("md5").update(whole).digest("base64");
  const headers = {
    "content-type": object.contentType,
    "x-goog-hash": `crc32c=${crc32c(whole)},md5=${md5}`,
    "x-goog-generation": String(object.generation),
    "x-goog-stored-content-length": String(whole.length),
    ...(range === null ? {} : { "content-range": `bytes ${start}-${end - 1}/${whole.length}` }),
  };
  const status = range === null ? 200 : 206;
  return { kind: "reply", status, body: null, bytes: whole.subarray(start, end), headers };
}

function insertObject(call: Call): Reply | Refusal {
  const bucket = openBucket(call, "storage.objects.create");
  if ("kind" in bucket) return bucket;
  if (call.query.get("uploadType") === "resumable") return beginUpload(call, bucket);
  const upload = readUpload(call);
  if ("kind" in upload) return upload;
  return store(call, bucket, upload);
}

/** Overwriting deletes: it needs that permission too, and the old object's leave. */
function store(call: Call, bucket: WorldBucket, upload: Upload): Reply | Refusal {
  const old = bucket.objects.get(upload.name);
  const wrong =
    guardConditions(call, old ?? null) ??
    (old === undefined
      ? null
      : guardBucketOf(call, { bucket: bucket.name, permission: "storage.objects.delete" })) ??
    guardRetention(bucket, old, call.at) ??
    guardChecksums(upload);
  if (wrong !== null) return wrong;
  const object = newObject(bucket, { ...upload, at: call.at });
  putObject(bucket, object, call.at);
  return reply(toObjectResource(call, bucket, object));
}

function guardChecksums({ content, md5, crc }: Upload): Refusal | null {
  const isWhole =
    (crc === null || crc === crc32c(content)) &&
    (md5 === null || md5 === createHash("md5").update(content).digest("base64"));
  return isWhole ? null : invalid("Provided checksum does not match the content.");
}

interface Session {
  readonly metadata: Readonly<Record<string, unknown>>;
  readonly target: string;
  readonly chunks: Buffer[];
}

const sessions = new WeakMap<WorldBucket, Map<string, Session>>();

function beginUpload(call: Call, bucket: WorldBucket): Reply | Refusal {
  const metadata = parseMetadata(call.bytes);
  if (metadata === null) return invalid("Metadata of the upload is not JSON.");
  const open = sessions.get(bucket) ?? new Map<string, Session>();
  sessions.set(bucket, open);
  const id = createHash("sha256")
    .update(`${bucket.name} ${open.size} ${call.target}`)
    .digest("hex")
    .slice(0, 32);
  open.set(id, {
    metadata: { ...metadata, name: metadata["name"] ?? call.query.get("name") },
    target: call.target,
    chunks: [],
  });
  const location = new URL(call.target, call.origin);
  location.searchParams.set("upload_id", id);
  return {
    kind: "reply",
    status: 200,
    body: null,
    headers: { location: location.href, "x-guploader-uploadid": id },
  };
}

/** Takes a chunk of a resumable upload; the last one stores the object. */
function resumeUpload(call: Call): Reply | Refusal {
  const bucket = openBucket(call, "storage.objects.create");
  if ("kind" in bucket) return bucket;
  const id = call.query.get("upload_id") ?? "";
  const session = sessions.get(bucket)?.get(id);
  if (session === undefined) return refuse(404, "notFound", "No such upload session");
  session.chunks.push(call.bytes);
  const content = Buffer.concat(session.chunks);
  const total = /^bytes (?:\*|\d+-\d+)\/(\d+|\*)$/.exec(call.headers["content-range"] ?? "")?.[1];
  if (total === "*" || (total !== undefined && content.length < Number(total))) {
    const range: Record<string, string> =
      content.length === 0 ? {} : { range: `bytes=0-${content.length - 1}` };
    return { kind: "reply", status: 308, body: null, headers: range };
  }
  sessions.get(bucket)?.delete(id);
  const upload = toUpload(call, { metadata: session.metadata, content, mediaType: null });
  return "kind" in upload ? upload : store(call, bucket, upload);
}

function patchObject(call: Call): Reply | Refusal {
  const found = openObject(call, "storage.objects.update");
  if ("kind" in found) return found;
  const { bucket, object } = found;
  const wrong = guardConditions(call, object);
  if (wrong !== null) return wrong;
  const body = fieldsOf(call.body);
  const changed: WorldObject = {
    ...object,
    metageneration: object.metageneration + 1,
    contentType: textOf(body["contentType"]) ?? object.contentType,
    hold: typeof body["temporaryHold"] === "boolean" ? body["temporaryHold"] : object.hold,
  };
  bucket.objects.set(object.name, changed);
  return reply(toObjectResource(call, bucket, changed));
}

/** Without a generation, versioning keeps what was there. */
function deleteObject(call: Call): Reply | Refusal {
  const found = openObject(call, "storage.objects.delete");
  if ("kind" in found) return found;
  const { bucket, object } = found;
  const wrong = guardConditions(call, object) ?? guardRetention(bucket, object, call.at);
  if (wrong !== null) return wrong;
  if (call.query.get("generation") === null) retire(bucket, object.name, call.at);
  else removeGeneration(bucket, object, call.at);
  return { kind: "reply", status: 204, body: null };
}

function copied(call: Call): Reply | Refusal {
  const found = openObject(call, "storage.objects.get");
  if ("kind" in found) return found;
  const to = param(call, "toBucket");
  const denied = guardBucketOf(call, { bucket: to, permission: "storage.objects.create" });
  if (denied !== null) return denied;
  const bucket = call.world.buckets.get(to);
  if (bucket === undefined) return refuse(404, "notFound", "The specified bucket does not exist.");
  const { contentType, metadata } = found.object;
  const content = contentOf(found.object);
  return store(call, bucket, {
    name: param(call, "toObject"),
    content,
    contentType,
    metadata,
    md5: null,
    crc: null,
  });
}

function copyObject(call: Call): Reply | Refusal {
  return copied(call);
}

function rewriteObject(call: Call): Reply | Refusal {
  const answer = copied(call);
  if (answer.kind === "refusal") return answer;
  const resource = fieldsOf(answer.body);
  const size = String(resource["size"]);
  return reply({
    kind: "storage#rewriteResponse",
    totalBytesRewritten: size,
    objectSize: size,
    done: true,
    resource,
  });
}
