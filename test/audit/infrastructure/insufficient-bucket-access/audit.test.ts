import { expect, test } from "vitest";
import { audit } from "#audit/infrastructure/insufficient-bucket-access/audit.ts";
import { cureOf, tell } from "#test/support/ask.ts";
import { aRead } from "#test/support/reading.ts";
import { aBucket } from "#test/support/world.ts";

const granted = ["storage.objects.get", "storage.objects.list"];
const world = { parts: { buckets: { staging: aRead(aBucket({ granted })) } } };

test("prevents, naming the permissions that are lacking and the grant that mends it", () => {
  expect(tell(audit, world)).toEqual([
    "fail prevents staging: The caller lacks storage.objects.create, storage.objects.delete on bucket staging.",
  ]);
  expect(cureOf(audit, world)?.action).toBe(
    "Grant it: gcloud storage buckets add-iam-policy-binding gs://staging --member=serviceAccount:runner@bqx-ml.iam.gserviceaccount.com --role=roles/storage.objectUser",
  );
});
