import { expect, test } from "vitest";
import { aProbeRun, cycleOf, objectNames, outcomesOf } from "./a-probe-run.ts";

const WHOLE = ["write-object done", "read-object done", "overwrite-object done", "delete-object done"];
const BUCKET = { name: "staging", location: "us-central1", uniformAccess: true, softDeleteSeconds: 0 };

test("writes, reads back, overwrites and deletes, and leaves nothing", async () => {
  const { parts, sandbox } = await aProbeRun();
  expect(outcomesOf(cycleOf(parts, "bucket:staging"))).toEqual(WHOLE);
  expect(await objectNames(sandbox)).toEqual([]);
});

test("writes nothing where a retention policy would keep the object", async () => {
  const { parts, sandbox } = await aProbeRun({
    state: { buckets: [{ ...BUCKET, retentionSeconds: 86_400 }] },
  });
  const cycle = cycleOf(parts, "bucket:staging");
  expect(cycle.withheld).toBe(
    "a retention policy keeps every object for 86400 s, so a scratch object could not be removed",
  );
  expect(outcomesOf(cycle)).toEqual(WHOLE.map((said) => said.replace("done", "skipped")));
  expect(sandbox.requests().filter(({ target }) => target.startsWith("/upload"))).toEqual([]);
});

test.each([
  ["storage.objects.create", "write-object denied"],
  ["storage.objects.get", "read-object denied"],
  ["storage.objects.delete", "overwrite-object denied"],
])("without %s says %s and the grant", async (permission, said) => {
  const { parts } = await aProbeRun({ state: { deny: [{ permission }] } });
  const cycle = cycleOf(parts, "bucket:staging");
  expect(outcomesOf(cycle)).toContain(said);
  expect(cycle.steps.find(({ outcome }) => outcome === "denied")?.remedy?.role).toBe(
    "roles/storage.objectUser",
  );
});

test("is unread where the bucket's rules cannot be read", async () => {
  const { parts } = await aProbeRun({ state: { deny: [{ permission: "storage.buckets.get" }] } });
  expect(parts.probes["bucket:staging"]).toMatchObject({ state: "unread", reason: "denied" });
});

test("another content than the written one is a mismatch", async () => {
  const faults = [
    { match: "GET /storage/v1/b/staging/o/phasegate-probe", malformed: true as const, times: 1 },
  ];
  const { parts, sandbox } = await aProbeRun({ state: { faults } });
  expect(outcomesOf(cycleOf(parts, "bucket:staging"))[1]).toBe("read-object mismatch");
  expect(await objectNames(sandbox)).toEqual([]);
});

test("a write that came through although its answer was lost is removed", async () => {
  const faults = [{ match: "POST /upload/storage/v1/b/staging/o", truncate: true as const }];
  const { parts, sandbox } = await aProbeRun({ state: { faults }, budgetMs: 300 });
  expect(outcomesOf(cycleOf(parts, "bucket:staging"))[0]).toBe("write-object unknown");
  expect(await objectNames(sandbox)).toEqual([]);
});
