import { expect, test } from "vitest";
import { collectCloud } from "#collect/cloud/collect-cloud.ts";
import type { Plan } from "#domain/plan.ts";
import { aMandate, anOperation, aPhase, aPlan, PLACE } from "#test/support/plan.ts";
import { AT, anUnread, aRead } from "#test/support/reading.ts";
import { aDataset } from "#test/support/snapshot.ts";
import { aFakeCloud } from "./a-fake-cloud.ts";

const clock = { now: () => AT };

function aWidePlan(): Plan {
  return aPlan({
    mandates: [aMandate({ dataset: "features" }), aMandate({ id: "M005", dataset: "derived" })],
    phases: [
      aPhase({
        runsAs: "runner@bqx-ml.iam.gserviceaccount.com",
        operations: [anOperation({ dataset: "scratch" }), anOperation({ id: "none", dataset: null })],
      }),
    ],
    infrastructure: {
      datasets: [{ id: "features", access: ["rename"], tables: null, place: PLACE }],
      buckets: [{ name: "staging", access: ["read"], place: PLACE }],
      jobs: [{ name: "extract", location: "us-central1", build: null, place: PLACE }],
      serviceAccounts: [
        { email: "other@bqx-ml.iam.gserviceaccount.com", place: PLACE },
        { email: "runner@bqx-ml.iam.gserviceaccount.com", place: PLACE },
      ],
      cost: { budget: "required", dailyQueryQuota: "required", place: PLACE },
    },
    dependencies: {
      environments: [],
      tools: [],
      apis: [
        { service: "bigquery.googleapis.com", place: PLACE },
        { service: "run.googleapis.com", place: PLACE },
      ],
    },
  });
}

test("asks for what the plan names, once each, and for nothing else", async () => {
  const { client, asked } = aFakeCloud();
  await collectCloud({ client, plan: aWidePlan(), clock });
  expect([...asked].sort()).toEqual([
    "account other@bqx-ml.iam.gserviceaccount.com",
    "account runner@bqx-ml.iam.gserviceaccount.com",
    "bucket staging",
    "cost",
    "dataset derived",
    "dataset features",
    "dataset scratch",
    "job us-central1/extract",
    "quota bigquery.googleapis.com",
    "services bigquery.googleapis.com run.googleapis.com",
    "tables derived",
    "tables features",
    "tables scratch",
  ]);
});

test("asks for neither cost nor quota nor services where the plan requires none", async () => {
  const { client, asked } = aFakeCloud();
  const parts = await collectCloud({ client, plan: aPlan(), clock });
  expect(asked).toEqual(["dataset features", "tables features"]);
  expect(parts.services).toEqual({});
  expect(parts.cost).toEqual({
    state: "unread",
    reason: "off",
    detail: "the plan does not require `infrastructure.cost.budget`",
    observedAt: AT,
    source: "plan",
    remedy: { advice: "Write `budget: required` under `infrastructure.cost` of the plan." },
  });
});

test("one dataset that is denied leaves the readings of the others", async () => {
  const read = aRead(aDataset({ id: "derived" }));
  const denied = anUnread("denied");
  const { client } = aFakeCloud({ getDataset: async (id) => (id === "derived" ? read : denied) });
  const { datasets } = await collectCloud({ client, plan: aWidePlan(), clock });
  expect(datasets).toEqual({ features: denied, derived: read, scratch: denied });
});

test("without a client everything that is wanted is off, with the option that turns it on", async () => {
  const parts = await collectCloud({ client: null, plan: aWidePlan(), clock });
  const off = {
    state: "unread",
    reason: "off",
    detail: "Google Cloud was not asked",
    observedAt: AT,
    source: "--cloud none",
    remedy: { advice: "Run with `--cloud live` and credentials that may read the project." },
  };
  expect(parts).toEqual({
    datasets: { features: off, derived: off, scratch: off },
    catalogues: { features: off, derived: off, scratch: off },
    buckets: { staging: off },
    jobs: { extract: off },
    services: { "bigquery.googleapis.com": off, "run.googleapis.com": off },
    serviceAccounts: {
      "other@bqx-ml.iam.gserviceaccount.com": off,
      "runner@bqx-ml.iam.gserviceaccount.com": off,
    },
    cost: off,
    queryQuota: off,
  });
});
