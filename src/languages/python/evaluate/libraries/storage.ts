import type { Verb } from "#domain/effect.ts";
import { settle } from "../deferred.ts";
import { isUnknown, tokenOf, unknown } from "../holes.ts";
import { recordEffect } from "../recorder.ts";
import { type Run, scriptLine, unknownHere } from "../run.ts";
import { toText } from "../text.ts";
import {
  type CallArguments,
  isObject,
  native,
  type ObjectType,
  type ObjectValue,
  object,
  type Value,
} from "../values.ts";
import { noteObject } from "./bigquery/client.ts";
import type { Library } from "./define.ts";

const BLOB_VERBS: Readonly<Record<string, Verb>> = {
  upload_from_filename: "write",
  upload_from_string: "write",
  upload_from_file: "write",
  download_to_filename: "read",
  download_as_bytes: "read",
  download_as_string: "read",
  download_as_text: "read",
  download_to_file: "read",
  exists: "read",
  reload: "read",
  delete: "delete",
};

/** An object in a bucket; its address is in the field `uri`. */
const BLOB: ObjectType = {
  name: "Blob",
  text: (_run, self) => uriOf(self),
  attribute: (run, self, name) => {
    const verb = BLOB_VERBS[name];
    if (verb !== undefined) return native(name, (inner) => touch(inner, verb, uriOf(self)));
    if (name === "open")
      return native(name, (inner, args) =>
        touch(inner, /w/.test(toText(inner, args.positional[0] ?? "r")) ? "write" : "read", uriOf(self)),
      );
    if (name === "name") return uriOf(self).split("/").slice(3).join("/");
    return self.fields.get(name) ?? unknownHere(run, { cause: `${name} of an object`, label: name });
  },
};

function uriOf(self: ObjectValue): string {
  const uri = self.fields.get("uri");
  return typeof uri === "string" ? uri : "";
}

function touch(run: Run, verb: Verb, uri: string): Value {
  noteObject(run, verb, uri);
  return unknownHere(run, { cause: `object ${verb}`, label: "object" });
}

/** A bucket; its name is in the field `bucket`. */
const BUCKET: ObjectType = {
  name: "Bucket",
  text: (run, self) => bucketName(run, self),
  attribute: (run, self, name) => {
    const bucket = bucketName(run, self);
    const method = BUCKET_METHODS[name];
    if (method !== undefined) return native(name, (inner, args) => method(inner, bucket, args));
    return name === "name" ? bucket : self.fields.get(name);
  },
};

function bucketName(run: Run, given: Value): string {
  const value = settle(run, given);
  if (isObject(value, BUCKET)) return toText(run, value.fields.get("bucket") ?? "");
  return isUnknown(value) ? tokenOf(value) : toText(run, value);
}

function blob(bucket: string, name: string): ObjectValue {
  return object(BLOB, { uri: `gs://${bucket}/${name}` });
}

function list(run: Run, bucket: string, args: CallArguments): Value {
  const prefix = args.named.get("prefix");
  if (prefix !== undefined) noteObject(run, "list", `gs://${bucket}/${toText(run, prefix)}`);
  else recordEffect(run.recorder, { verb: "list", kind: "gcs-bucket", name: bucket, line: scriptLine(run) });
  return unknown(run.holes, {
    cause: "object of a bucket",
    line: scriptLine(run),
    label: "blob",
    selector: null,
  });
}

function blobName(run: Run, value: Value | undefined): string {
  return isObject(value, BLOB) ? uriOf(value) : toText(run, value ?? "");
}

function copyBlob(run: Run, bucket: string, args: CallArguments): Value {
  const [source = null, target = null, name] = args.positional;
  const from = isObject(settle(run, source), BLOB)
    ? blobName(run, settle(run, source))
    : `gs://${bucket}/${toText(run, source)}`;
  const own = from.split("/").slice(3).join("/");
  const newName = name ?? args.named.get("new_name");
  const to = `gs://${bucketName(run, target)}/${newName === undefined ? own : toText(run, newName)}`;
  recordEffect(run.recorder, { verb: "copy", kind: "gcs-object", name: from, to, line: scriptLine(run) });
  return object(BLOB, { uri: to });
}

type OnBucket = (run: Run, bucket: string, args: CallArguments) => Value;

const BUCKET_METHODS: Readonly<Record<string, OnBucket>> = {
  blob: (run, bucket, args) =>
    blob(bucket, toText(run, args.positional[0] ?? args.named.get("blob_name") ?? "")),
  get_blob: (run, bucket, args) => {
    const made = blob(bucket, toText(run, args.positional[0] ?? ""));
    noteObject(run, "read", uriOf(made));
    return made;
  },
  list_blobs: list,
  copy_blob: copyBlob,
  rename_blob: (run, bucket, args) => {
    const from = blobName(run, settle(run, args.positional[0] ?? null));
    const to = `gs://${bucket}/${toText(run, args.positional[1] ?? "")}`;
    recordEffect(run.recorder, { verb: "rename", kind: "gcs-object", name: from, to, line: scriptLine(run) });
    return object(BLOB, { uri: to });
  },
  delete_blob: (run, bucket, args) =>
    touch(run, "delete", `gs://${bucket}/${toText(run, args.positional[0] ?? "")}`),
  create: (run, bucket) => onBucket(run, "create", bucket),
  delete: (run, bucket) => onBucket(run, "delete", bucket),
  exists: (run, bucket) => onBucket(run, "read", bucket),
};

function onBucket(run: Run, verb: Verb, bucket: string): Value {
  recordEffect(run.recorder, { verb, kind: "gcs-bucket", name: bucket, line: scriptLine(run) });
  return unknownHere(run, { cause: `bucket ${verb}`, label: "bucket" });
}

/** `storage.Client`. */
const CLIENT: ObjectType = {
  name: "storage.Client",
  attribute: (_run, self, name) => {
    const method = CLIENT_METHODS[name];
    return method === undefined ? self.fields.get(name) : native(name, method);
  },
};

function bucketOf(run: Run, args: CallArguments): ObjectValue {
  return object(BUCKET, {
    bucket: bucketName(run, args.positional[0] ?? args.named.get("bucket_name") ?? null),
  });
}

const CLIENT_METHODS: Readonly<Record<string, (run: Run, args: CallArguments) => Value>> = {
  bucket: bucketOf,
  get_bucket: (run, args) => {
    const made = bucketOf(run, args);
    onBucket(run, "read", bucketName(run, made));
    return made;
  },
  create_bucket: (run, args) => {
    const made = bucketOf(run, args);
    onBucket(run, "create", bucketName(run, made));
    return made;
  },
  list_blobs: (run, args) => list(run, bucketName(run, args.positional[0] ?? null), args),
};

export const STORAGE: Library = {
  functions: {
    Client: (_run, args) => object(CLIENT, Object.fromEntries(args.named)),
    Blob: (run, args) =>
      blob(
        bucketName(run, args.named.get("bucket") ?? args.positional[1] ?? null),
        toText(run, args.positional[0] ?? args.named.get("name") ?? ""),
      ),
  },
};

const UPLOADS = new Set([
  "upload_from_filename",
  "upload_from_string",
  "upload_from_file",
  "download_to_filename",
  "download_as_bytes",
  "download_as_text",
  "download_as_string",
  "download_to_file",
]);

/** Methods that only an object in Cloud Storage has, called on something of which nothing is known. */
export function onUnknownBlob(hole: number, name: string): Value | undefined {
  const verb = UPLOADS.has(name) ? BLOB_VERBS[name] : undefined;
  if (verb === undefined) return undefined;
  return native(name, (inner) => touch(inner, verb, `\uE000${hole}\uE001`));
}
