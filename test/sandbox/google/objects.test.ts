import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { aSandbox } from "../a-sandbox.ts";
import { ask } from "../ask.ts";

const BUCKETS = [
  { name: "staging", location: "EU" },
  { name: "kept", location: "EU", retentionSeconds: 3600 },
  { name: "versioned", location: "EU", versioning: true, softDeleteSeconds: 0 },
];
const upload = (bucket: string, more = "") =>
  `/upload/storage/v1/b/${bucket}/o?uploadType=media&name=probe%2Fa.txt${more}`;

test("an object that is written reads back with its checksums, and is gone when it is deleted", async () => {
  const sandbox = await aSandbox({ buckets: BUCKETS });
  const { body } = await ask(sandbox, upload("staging", "&ifGenerationMatch=0"), { body: "123456789" });
  expect(body).toMatchObject({
    name: "probe/a.txt",
    size: "9",
    crc32c: "4waSgw==",
    md5Hash: createHash("md5").update("123456789").digest("base64"),
  });
  const media = await fetch(`${sandbox.url}/storage/v1/b/staging/o/probe%2Fa.txt?alt=media`);
  expect(await media.text()).toBe("123456789");
  const path = `/storage/v1/b/staging/o/probe%2Fa.txt?generation=${body.generation}&ifGenerationMatch=${body.generation}`;
  expect(await ask(sandbox, path, { method: "DELETE" })).toEqual({ status: 204, body: null });
  expect((await ask(sandbox, "/storage/v1/b/staging/o")).body.items).toBeUndefined();
  expect((await ask(sandbox, "/storage/v1/b/staging/o?softDeleted=true")).body.items).toMatchObject([
    { name: "probe/a.txt" },
  ]);
});

test("a second write with ifGenerationMatch=0 does not hold", async () => {
  const sandbox = await aSandbox({ buckets: BUCKETS });
  await ask(sandbox, upload("staging"), { body: "1" });
  expect(await ask(sandbox, upload("staging", "&ifGenerationMatch=0"), { body: "2" })).toMatchObject({
    status: 412,
    body: { error: { errors: [{ reason: "conditionNotMet" }] } },
  });
});

test("a retention policy keeps a young object from being deleted and overwritten", async () => {
  const sandbox = await aSandbox({ buckets: BUCKETS });
  await ask(sandbox, upload("kept"), { body: "1" });
  const refused = { status: 403, body: { error: { errors: [{ reason: "retentionPolicyNotMet" }] } } };
  expect(await ask(sandbox, "/storage/v1/b/kept/o/probe%2Fa.txt", { method: "DELETE" })).toMatchObject(
    refused,
  );
  expect(await ask(sandbox, upload("kept"), { body: "2" })).toMatchObject(refused);
});

test("versioning keeps what a delete without generation takes away", async () => {
  const sandbox = await aSandbox({ buckets: BUCKETS });
  await ask(sandbox, upload("versioned"), { body: "1" });
  await ask(sandbox, "/storage/v1/b/versioned/o/probe%2Fa.txt", { method: "DELETE" });
  expect((await ask(sandbox, "/storage/v1/b/versioned/o")).body.items).toBeUndefined();
  expect((await ask(sandbox, "/storage/v1/b/versioned/o?versions=true")).body.items).toHaveLength(1);
});

test("overwriting needs the permission to delete", async () => {
  const sandbox = await aSandbox({ buckets: BUCKETS, deny: [{ permission: "storage.objects.delete" }] });
  expect((await ask(sandbox, upload("staging"), { body: "1" })).status).toBe(200);
  expect((await ask(sandbox, upload("staging"), { body: "2" })).status).toBe(403);
});

test("a delimiter folds names into prefixes", async () => {
  const objects = ["a/1", "a/2", "b"].map((name) => ({ name, bytes: 1 }));
  const sandbox = await aSandbox({ buckets: [{ name: "staging", location: "EU", objects }] });
  const { body } = await ask(sandbox, "/storage/v1/b/staging/o?delimiter=/");
  expect([body.prefixes, body.items.map(({ name }: { name: string }) => name)]).toEqual([["a/"], ["b"]]);
});
