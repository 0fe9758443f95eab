import { expect, test } from "vitest";
import { collectCloud } from "#collect/cloud/collect-cloud.ts";
import type { Plan } from "#domain/plan.ts";
import { aDatasetAccess } from "#test/support/cloud.ts";
import { aMandate, anOperation, aPhase, aPlan, PLACE } from "#test/support/plan.ts";
import { AT, anUnread, aRead } from "#test/support/reading.ts";
import { aDataset } from "#test/support/snapshot.ts";
import { aJob } from "#test/support/world.ts";
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
    "access derived",
    "access features",
    "access scratch",
    "account other@bqx-ml.iam.gserviceaccount.com",
    "account runner@bqx-ml.iam.gserviceaccount.com",
    "bucket staging",
    "cost",
    "dataset derived",
    "dataset features",
    "dataset scratch",
    "export us-central1",
    "identity",
    "job us-central1/extract",
    "keys other@bqx-ml.iam.gserviceaccount.com",
    "keys runner@bqx-ml.iam.gserviceaccount.com",
    "quota bigquery.googleapis.com",
    "schedules us-central1",
    "services bigquery.googleapis.com run.googleapis.com",
    "tables derived",
    "tables features",
    "tables scratch",
    "usage",
  ]);
});

test("asks for neither cost nor quota nor services where the plan requires none", async () => {
  const { client, asked } = aFakeCloud();
  const parts = await collectCloud({ client, plan: aPlan(), clock });
  expect([...asked].sort()).toEqual([
    "access features",
    "dataset features",
    "identity",
    "schedules us-central1",
    "tables features",
  ]);
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
    identity: off,
    datasetAccess: { features: off, derived: off, scratch: off },
    tableDetails: { features: off, derived: off, scratch: off },
    tableColumns: {},
    dependents: { scratch: off },
    deployedImages: { extract: off },
    accountKeys: {
      "other@bqx-ml.iam.gserviceaccount.com": off,
      "runner@bqx-ml.iam.gserviceaccount.com": off,
    },
    quotaUsage: off,
    billingExport: off,
    scheduledQueries: off,
  });
});

test("asks queries where the dataset lies, and for images by the name that the job gives", async () => {
  const { client, asked } = aFakeCloud({
    getDataset: async (id) => aRead(aDataset({ id, location: "EU" })),
    getJob: async ({ name }) => aRead({ ...aJob(), name }),
  });
  const mandates = [aMandate({ columns: [{ tables: "cov", require: [], place: PLACE }] })];
  await collectCloud({ client, plan: { ...aWidePlan(), mandates }, clock });
  expect(asked.filter((one) => /^(columns|definitions|details|image) /.test(one)).sort()).toEqual([
    "columns EU/features",
    "definitions EU/scratch",
    "details EU/features",
    "details EU/scratch",
    "image us-docker.pkg.dev/bqx-ml/jobs/extract:1",
  ]);
});

test("what hides a dataset or a job hides what is asked about it, without a request", async () => {
  const { client, asked } = aFakeCloud();
  const { tableDetails, deployedImages } = await collectCloud({ client, plan: aWidePlan(), clock });
  expect(tableDetails["features"]).toEqual(anUnread("denied"));
  expect(deployedImages).toEqual({ extract: anUnread("denied") });
  expect(asked.filter((one) => /^(details|image) /.test(one))).toEqual([]);
});

test("reads which tables a view names, in the dataset of the view where it names none", async () => {
  const definitions = [
    {
      dataset: "reports",
      name: "daily",
      kind: "view",
      sql: "SELECT * FROM `bqx-ml.scratch.cov` JOIN own USING (id)",
    },
    { dataset: "reports", name: "js", kind: "routine", sql: "" },
  ] as const;
  const { client } = aFakeCloud({
    getDataset: async (id) => aRead(aDataset({ id })),
    getDefinitions: async () => aRead({ scope: "region", definitions }),
  });
  const { dependents } = await collectCloud({ client, plan: aWidePlan(), clock });
  expect(dependents["scratch"]).toEqual(
    aRead({
      dataset: "scratch",
      scope: "region",
      dependents: [
        {
          dataset: "reports",
          name: "daily",
          kind: "view",
          reads: ["scratch.cov", "reports.own"],
          complete: true,
        },
        { dataset: "reports", name: "js", kind: "routine", reads: [], complete: false },
      ],
    }),
  );
});

test("asks what the phase's account may do only where it is not the caller", async () => {
  const troubles = (asked: readonly string[]) => asked.filter((one) => one.includes(" on "));
  const as = (principal: string) =>
    aFakeCloud({
      getIdentity: async () => aRead({ principal, how: "token" } as const),
      getDatasetAccess: async () => aRead(aDatasetAccess()),
    });
  const own = as("Runner@bqx-ml.iam.gserviceaccount.com");
  await collectCloud({ client: own.client, plan: aWidePlan(), clock });
  expect(troubles(own.asked)).toEqual([]);
  const other = as("ci@bqx-ml.iam.gserviceaccount.com");
  await collectCloud({ client: other.client, plan: aWidePlan(), clock });
  expect(troubles(other.asked)).toEqual([
    "runner@bqx-ml.iam.gserviceaccount.com on features: bigquery.jobs.create bigquery.tables.create bigquery.tables.update bigquery.tables.delete",
  ]);
});
