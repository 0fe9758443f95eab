import { expect, test } from "vitest";
import { audit } from "#audit/infrastructure/missing-permission/audit.ts";
import type { Effect } from "#domain/effect.ts";
import { cureOf, tell } from "#test/support/ask.ts";
import { aDatasetAccess, anEntry, RUNNER } from "#test/support/cloud.ts";
import { anUnread, aRead } from "#test/support/reading.ts";
import { anEffect, aScript } from "#test/support/snapshot.ts";
import { aBucket } from "#test/support/world.ts";

function doing(...effects: readonly Partial<Effect>[]) {
  return { scripts: aRead([aScript({ effects: effects.map((effect) => anEffect(effect)) })]) };
}

test("prevents a drop where the identity may only read", () => {
  const datasetAccess = {
    features: aRead(aDatasetAccess({ entries: aRead([anEntry({ role: "READER" })]) })),
  };
  const difference = { parts: { ...doing({ verb: "drop", line: 9 }), datasetAccess } };
  expect(tell(audit, difference)).toEqual([
    `fail prevents features: ${RUNNER} lacks bigquery.tables.delete on dataset features, needed by scripts/rename_cov.py.`,
  ]);
  expect(cureOf(audit, difference)).toMatchObject({
    consequence: "scripts/rename_cov.py stops at line 9: drop bqx-ml.features.cov_bqx_audcad is denied",
    action: `Grant it: bq add-iam-policy-binding --member=serviceAccount:${RUNNER} --role=roles/bigquery.dataEditor bqx-ml:features`,
  });
});

test("prevents where the project lets nobody run jobs", () => {
  const datasetAccess = { features: aRead(aDatasetAccess({ held: [] })) };
  expect(tell(audit, { parts: { ...doing({ verb: "read" }), datasetAccess } })).toEqual([
    `fail prevents bqx-ml: ${RUNNER} lacks bigquery.jobs.create on project bqx-ml, needed by scripts/rename_cov.py.`,
  ]);
});

test("asks the bucket that an extract fills", () => {
  const parts = {
    ...doing({ verb: "extract", to: "gs://staging/x.csv" }),
    buckets: { staging: aRead(aBucket({ granted: ["storage.objects.get"] })) },
  };
  expect(tell(audit, { parts })).toEqual([
    `unverified prevents features: Could not check whether ${RUNNER} holds bigquery.tables.export on dataset features: bigquery.tables.export is not among what is tested.`,
    `fail prevents staging: ${RUNNER} lacks storage.objects.create, storage.objects.delete on bucket staging, needed by scripts/rename_cov.py.`,
  ]);
});

test("may prevent where the audit ran as another account", () => {
  const identity = aRead({ principal: "ci@bqx-ml.iam.gserviceaccount.com", how: "token" } as const);
  expect(
    tell(audit, {
      parts: { ...doing({ kind: "gcs-object", verb: "read", name: "gs://staging/a" }), identity },
    }),
  ).toEqual([]);
  const buckets = { staging: aRead(aBucket({ granted: [] })) };
  const parts = { ...doing({ kind: "gcs-object", verb: "read", name: "gs://staging/a" }), identity, buckets };
  expect(tell(audit, { parts })[0]).toBe(
    `unverified prevents staging: Could not check whether ${RUNNER} holds storage.objects.get on bucket staging: the audit ran as ci@bqx-ml.iam.gserviceaccount.com.`,
  );
});

test("may prevent on a dataset and a bucket that nothing was read of", () => {
  const parts = {
    ...doing({ verb: "read", name: "other.t" }, { kind: "gcs-object", verb: "list", name: "gs://else/" }),
  };
  expect(tell(audit, { parts }).map((line) => line.split(":")[0])).toEqual([
    "unverified prevents else",
    "unverified prevents other",
  ]);
});

test("counts nothing of names that a hole hides, and nothing that the phase does not reach", () => {
  const parts = {
    scripts: aRead([aScript({ path: "scripts/other.py", effects: [anEffect({ verb: "drop" })] })]),
  };
  expect(tell(audit, { parts })).toEqual([
    "not-applicable prevents M008-4C: No script of M008-4C is seen to touch Google Cloud.",
  ]);
  const hidden = doing({ kind: "gcs-object", verb: "read", name: "gs://{bucket}/a" });
  expect(tell(audit, { parts: hidden })).toHaveLength(1);
});

test("may prevent where grants are unread", () => {
  const parts = { ...doing({ verb: "read" }), datasetAccess: { features: anUnread() } };
  expect(tell(audit, { parts }).every((line) => line.startsWith("unverified prevents"))).toBe(true);
});
