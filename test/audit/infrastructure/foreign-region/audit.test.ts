import { expect, test } from "vitest";
import { audit } from "#audit/infrastructure/foreign-region/audit.ts";
import { tell } from "#test/support/ask.ts";
import { aRead } from "#test/support/reading.ts";
import { aDataset } from "#test/support/snapshot.ts";
import { aBucket } from "#test/support/world.ts";

test("endangers where a dataset lies elsewhere and slows where a bucket does", () => {
  const datasets = { features: aRead(aDataset({ location: "EU" })) };
  const buckets = { staging: aRead(aBucket({ location: "EUROPE-WEST4" })) };
  expect(tell(audit, { parts: { datasets, buckets } })).toEqual([
    "fail endangers features: features lies in EU; the plan's location is us-central1.",
    "fail slows staging: staging lies in EUROPE-WEST4; the plan's location is us-central1.",
  ]);
});

test.each(["us-central1", "US", "NAM4"])("passes a dataset in %s", (location) => {
  expect(tell(audit, { parts: { datasets: { features: aRead(aDataset({ location })) } } })).toEqual([]);
});
