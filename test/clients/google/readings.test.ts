import { expect, test } from "vitest";
import { NOW } from "#test/sandbox/a-sandbox.ts";
import { aClient } from "./a-client.ts";

const host = (service: string, path: string): string => `GET ${service}.googleapis.com${path}`;

test("reads a dataset", async () => {
  const { client } = await aClient();
  expect(await client.getDataset("features")).toEqual({
    state: "read",
    value: {
      id: "features",
      location: "us-central1",
      defaultTableExpirationMs: 3_600_000_000,
      createdAt: "2025-01-01T00:00:00.000Z",
      labels: { team: "ml" },
    },
    observedAt: NOW,
    source: host("bigquery", "/bigquery/v2/projects/bqx-ml/datasets/features"),
  });
});

test("reads a dataset whose tables do not expire", async () => {
  const { client } = await aClient({ datasets: [{ id: "plain", location: "EU" }] });
  expect(await client.getDataset("plain")).toMatchObject({
    value: { defaultTableExpirationMs: null, labels: {} },
  });
});

test("reads every table of a dataset, views included", async () => {
  const { client } = await aClient({
    datasets: [
      {
        id: "d",
        location: "EU",
        tables: [
          { name: "b", type: "VIEW", query: "SELECT 1", createdAt: "2025-03-01T00:00:00Z" },
          { name: "a", partition: "day", cluster: ["x", "y"] },
        ],
      },
    ],
  });
  const createdAt = "2025-01-01T00:00:00.000Z";
  expect(await client.listTables("d")).toEqual({
    state: "read",
    value: {
      dataset: "d",
      tables: [
        {
          name: "a",
          type: "TABLE",
          createdAt,
          expiresAt: null,
          partitionField: "day",
          clusterFields: ["x", "y"],
        },
        {
          name: "b",
          type: "VIEW",
          createdAt: "2025-03-01T00:00:00.000Z",
          expiresAt: null,
          partitionField: null,
          clusterFields: [],
        },
      ],
      requests: 1,
    },
    observedAt: NOW,
    source: host("bigquery", "/bigquery/v2/projects/bqx-ml/datasets/d/tables?maxResults=1000"),
  });
});

test("reads an empty dataset as an empty list", async () => {
  const { client } = await aClient({ datasets: [{ id: "d", location: "EU" }] });
  expect(await client.listTables("d")).toMatchObject({ state: "read", value: { tables: [], requests: 1 } });
});

test("lists 5,817 tables in six requests", async () => {
  const { client } = await aClient(largeDataset);
  const reading = await client.listTables("large");
  expect(reading).toMatchObject({ state: "read", value: { dataset: "large", requests: 6 } });
  const names = reading.state === "read" ? reading.value.tables.map(({ name }) => name) : [];
  expect(new Set(names).size).toBe(5817);
  expect(client.requests()).toBe(6);
});

const digits = "0123456789".split("");
const largeDataset = {
  vocabulary: { digit: digits },
  datasets: [
    {
      id: "large",
      location: "us-central1",
      tables: [{ names: "t_{digit.a}{digit.b}{digit.c}{digit.d}", limit: 5817 }],
    },
  ],
};

test("reads a bucket and what the caller may do in it", async () => {
  const { client } = await aClient({ deny: [{ permission: "storage.objects.delete", resource: "staging" }] });
  expect(await client.getBucket("staging")).toEqual({
    state: "read",
    value: {
      name: "staging",
      location: "US-CENTRAL1",
      storageClass: "STANDARD",
      retentionSeconds: 60,
      softDeleteSeconds: 604_800,
      uniformAccess: true,
      heldByDefault: false,
      versioned: false,
      deletedAfterDays: [],
      granted: ["storage.objects.create", "storage.objects.get", "storage.objects.list"],
    },
    observedAt: NOW,
    source: host("storage", "/storage/v1/b/staging?projection=noAcl"),
  });
});

test("grants nothing where every object permission is denied", async () => {
  const { client } = await aClient({ deny: [{ permission: "storage.objects.*" }] });
  expect(await client.getBucket("staging")).toMatchObject({ state: "read", value: { granted: [] } });
});

test("reads a job", async () => {
  const { client } = await aClient();
  expect(await client.getJob({ name: "extract", location: "us-central1" })).toEqual({
    state: "read",
    value: {
      name: "extract",
      location: "us-central1",
      ready: true,
      message: "",
      image: "us-docker.pkg.dev/bqx-ml/images/extract:v1",
      serviceAccount: "runner@bqx-ml.iam.gserviceaccount.com",
      timeoutSeconds: 900,
      taskCount: 1,
      maxRetries: 3,
      limits: {},
      updatedAt: "2025-12-01T00:00:00Z",
      lastExecution: { name: "extract-abcde", at: "2025-12-02T00:00:00Z", status: "EXECUTION_SUCCEEDED" },
    },
    observedAt: NOW,
    source: host("run", "/v2/projects/bqx-ml/locations/us-central1/jobs/extract"),
  });
});

test("tells why a job is not ready, and that it never ran", async () => {
  const { client } = await aClient({
    jobs: [
      {
        name: "extract",
        location: "us-central1",
        image: "i",
        ready: false,
        message: "Image 'i' was not found",
      },
    ],
  });
  expect(await client.getJob({ name: "extract", location: "us-central1" })).toMatchObject({
    value: { ready: false, message: "Image 'i' was not found", lastExecution: null },
  });
});

test("reads a service account, disabled or not", async () => {
  const off = "off@bqx-ml.iam.gserviceaccount.com";
  const on = "on@bqx-ml.iam.gserviceaccount.com";
  const { client } = await aClient({ serviceAccounts: [{ email: on }, { email: off, disabled: true }] });
  expect(await client.getServiceAccount(on)).toMatchObject({ value: { email: on, disabled: false } });
  expect(await client.getServiceAccount(off)).toMatchObject({ value: { email: off, disabled: true } });
});

test("reads billing and budgets", async () => {
  const { client } = await aClient();
  expect(await client.getCost()).toEqual({
    state: "read",
    value: { billingEnabled: true, budgets: [{ name: "monthly", amountUsd: 200.5 }] },
    observedAt: NOW,
    source: host("billingbudgets", "/v1/billingAccounts/0A-1B/budgets?pageSize=100&scope=projects%2Fbqx-ml"),
  });
});

test("reads a project without billing without asking for budgets", async () => {
  const { client } = await aClient({ billing: { account: "0A-1B", enabled: false } });
  expect(await client.getCost()).toMatchObject({ value: { billingEnabled: false, budgets: [] } });
  expect(client.requests()).toBe(1);
});

test("reads the query quota that the owner set, and Google's own", async () => {
  const own = await aClient({ queryQuotaMiB: 1_048_576 });
  expect(await own.client.getQueryQuota("bigquery.googleapis.com")).toMatchObject({
    value: { limitMiB: 1_048_576, custom: true },
  });
  const usual = await aClient();
  expect(await usual.client.getQueryQuota("bigquery.googleapis.com")).toMatchObject({
    value: { limitMiB: 209_715_200, custom: false },
  });
});

test("reads which services are enabled, 30 names a request", async () => {
  const names = Array.from({ length: 31 }, (_, index) => `s${index}.googleapis.com`);
  const { client } = await aClient({ services: ["serviceusage.googleapis.com", "s30.googleapis.com"] });
  const services = await client.getServices(names);
  expect(Object.keys(services)).toEqual(names);
  expect(services["s0.googleapis.com"]).toEqual({
    state: "read",
    value: { name: "s0.googleapis.com", enabled: false },
    observedAt: NOW,
    source: host(
      "serviceusage",
      "/v1/projects/bqx-ml/services:batchGet?names=projects%2Fbqx-ml%2Fservices%2Fs0.googleapis.com",
    ),
  });
  expect(services["s30.googleapis.com"]).toMatchObject({
    value: { name: "s30.googleapis.com", enabled: true },
  });
  expect(client.requests()).toBe(2);
});

test("reads the other services where one is unknown to Google", async () => {
  const { client } = await aClient();
  expect(
    await client.getServices(["bigquery.googleapis.com", "no.such.api", "run.googleapis.com"]),
  ).toMatchObject({
    "bigquery.googleapis.com": { state: "read", value: { enabled: true } },
    "no.such.api": { state: "unread", reason: "denied" },
    "run.googleapis.com": { state: "read", value: { enabled: true } },
  });
  expect(client.requests()).toBe(4);
});
