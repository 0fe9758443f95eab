import { expect, test } from "vitest";
import { collectCloud, readingsFromSnapshot } from "#collect/cloud/collect-cloud.ts";
import type { Snapshot } from "#domain/snapshot.ts";
import { aClient } from "#test/clients/google/a-client.ts";
import { aPlan } from "#test/support/plan.ts";
import { AT, anUnread, aRead } from "#test/support/reading.ts";
import { aCatalogue, aDataset, aSnapshot } from "#test/support/snapshot.ts";

test("gives back what the snapshot holds of what the plan wants", () => {
  const features = aRead(aDataset());
  const denied = anUnread("denied");
  const snapshot = aSnapshot({
    datasets: { features, unwanted: aRead(aDataset({ id: "unwanted" })) },
    catalogues: { features: denied },
  });
  const parts = readingsFromSnapshot(snapshot, aPlan());
  expect(parts.datasets).toEqual({ features });
  expect(parts.catalogues).toEqual({ features: denied });
});

test("what the snapshot does not hold is off, never empty", () => {
  const snapshot = aSnapshot({ datasets: {}, catalogues: { features: aRead(aCatalogue(["a"])) } });
  expect(readingsFromSnapshot(snapshot, aPlan()).datasets).toEqual({
    features: {
      state: "unread",
      reason: "off",
      detail: "the snapshot does not hold it",
      observedAt: snapshot.observedAt,
      source: "snapshot",
      remedy: {
        command: "phasegate collect --cloud live --out snapshot.json",
        advice: "Take a new snapshot with this plan.",
      },
    },
  });
});

test.each([
  ["a whole kind that is missing", { schemaVersion: 1, observedAt: AT, parts: {} }],
  ["a kind that is no object", { schemaVersion: 1, observedAt: AT, parts: { datasets: [1], cost: 3 } }],
  [
    "a reading without a value",
    {
      schemaVersion: 1,
      observedAt: AT,
      parts: { datasets: { features: { state: "read", observedAt: AT, source: "x" } } },
    },
  ],
])("%s is off", (_, file) => {
  const parts = readingsFromSnapshot(file as unknown as Snapshot, aPlan());
  expect(parts.datasets).toMatchObject({ features: { state: "unread", reason: "off" } });
  expect(parts.cost).toMatchObject({ state: "unread", reason: "off" });
});

test.each([
  ["another version", { schemaVersion: 2, observedAt: AT, parts: {} }, "its `schemaVersion` is not 1"],
  ["no version", {}, "its `schemaVersion` is not 1"],
  ["a list", [], "its `schemaVersion` is not 1"],
  ["no instant", { schemaVersion: 1, parts: {} }, "it has no `observedAt`"],
  ["no parts", { schemaVersion: 1, observedAt: AT }, "it has no `parts`"],
])("a file with %s is a problem", (_, file, why) => {
  expect(() => readingsFromSnapshot(file as unknown as Snapshot, aPlan())).toThrow(
    expect.objectContaining({
      code: "snapshot-invalid",
      message: `The file is no snapshot that this version reads: ${why}.`,
    }),
  );
});

test("a run that is written as JSON and replayed gives the same readings", async () => {
  const { client } = await aClient({ deny: [{ permission: "bigquery.datasets.get" }] });
  const plan = aPlan();
  const parts = await collectCloud({ client, plan, clock: { now: () => AT } });
  expect(parts.catalogues).toMatchObject({ features: { state: "read" } });
  const written: unknown = JSON.parse(JSON.stringify({ ...aSnapshot(), parts }));
  expect(readingsFromSnapshot(written as Snapshot, plan)).toEqual(parts);
});
