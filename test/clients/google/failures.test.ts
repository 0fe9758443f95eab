import { expect, onTestFinished, test, vi } from "vitest";
import { openGoogleCloud } from "#clients/google/client.ts";
import type { UnreadReason } from "#domain/reading.ts";
import { NOW } from "#test/sandbox/a-sandbox.ts";
import { aClient, SHORT } from "./a-client.ts";

const DATASET = "GET bigquery.googleapis.com/bigquery/v2/projects/bqx-ml/datasets/features";

test("a dataset is denied, with the permission and the role that are missing", async () => {
  const { client } = await aClient({ deny: [{ permission: "bigquery.datasets.get" }] });
  expect(await client.getDataset("features")).toEqual({
    state: "unread",
    reason: "denied",
    detail:
      "403 Access Denied: Dataset bqx-ml:features: Permission bigquery.datasets.get denied on dataset " +
      "bqx-ml:features (or it may not exist).",
    observedAt: NOW,
    source: DATASET,
    remedy: {
      permission: "bigquery.datasets.get",
      role: "roles/bigquery.metadataViewer",
      command:
        "gcloud projects add-iam-policy-binding bqx-ml --member=MEMBER --role=roles/bigquery.metadataViewer",
      advice:
        "Grant bigquery.datasets.get, for example with roles/bigquery.metadataViewer, to the identity that runs " +
        "phasegate (MEMBER in the command).",
    },
  });
  expect(client.requests()).toBe(1);
});

test("a denied dataset that does not exist stays denied: nobody said that it is absent", async () => {
  const { client } = await aClient({ deny: [{ permission: "bigquery.datasets.get" }] });
  expect(await client.getDataset("nowhere")).toMatchObject({ reason: "denied" });
});

test("a disabled API is disabled, not denied, with the command that enables it", async () => {
  const { client } = await aClient({ services: [] });
  expect(await client.getDataset("features")).toMatchObject({
    reason: "disabled",
    remedy: {
      command: "gcloud services enable bigquery.googleapis.com --project=bqx-ml",
      advice:
        "Enable bigquery.googleapis.com in the project bqx-ml; it takes a few minutes to come into force.",
    },
  });
  expect(await client.getJob({ name: "extract", location: "us-central1" })).toMatchObject({
    reason: "disabled",
    remedy: { command: "gcloud services enable run.googleapis.com --project=bqx-ml" },
  });
});

test("what does not exist is absent", async () => {
  const { client } = await aClient();
  expect(await client.getDataset("nowhere")).toEqual({
    state: "unread",
    reason: "absent",
    detail: "404 Not found: Dataset bqx-ml:nowhere",
    observedAt: NOW,
    source: "GET bigquery.googleapis.com/bigquery/v2/projects/bqx-ml/datasets/nowhere",
    remedy: { advice: "Create it, or correct its name and its location in the plan." },
  });
  expect(await client.listTables("nowhere")).toMatchObject({ reason: "absent" });
  expect(await client.getBucket("nowhere")).toMatchObject({ reason: "absent" });
  expect(await client.getJob({ name: "extract", location: "europe-west1" })).toMatchObject({
    reason: "absent",
  });
  expect(await client.getServiceAccount("nobody@bqx-ml.iam.gserviceaccount.com")).toMatchObject({
    reason: "absent",
  });
});

const READERS = [
  ["bigquery.tables.list", "listTables", "features"],
  ["storage.buckets.get", "getBucket", "staging"],
  ["iam.serviceAccounts.get", "getServiceAccount", "runner@bqx-ml.iam.gserviceaccount.com"],
  ["serviceusage.quotas.get", "getQueryQuota", "bigquery.googleapis.com"],
] as const;

test.each(READERS)("without %s it is denied and names that permission", async (permission, read, name) => {
  const { client } = await aClient({ deny: [{ permission }] });
  expect(await client[read](name)).toMatchObject({ reason: "denied", remedy: { permission } });
});

test("a job, the services and the cost name the permission that they lack", async () => {
  const { client } = await aClient({
    deny: [
      { permission: "run.jobs.get", resource: "extract" },
      { permission: "serviceusage.services.get" },
      { permission: "billing.budgets.list" },
    ],
  });
  expect(await client.getJob({ name: "extract", location: "us-central1" })).toMatchObject({
    reason: "denied",
    remedy: { permission: "run.jobs.get", role: "roles/run.viewer" },
  });
  expect(await client.getServices(["run.googleapis.com"])).toMatchObject({
    "run.googleapis.com": { reason: "denied", remedy: { permission: "serviceusage.services.get" } },
  });
  expect(await client.getCost()).toMatchObject({
    reason: "denied",
    remedy: {
      permission: "billing.budgets.list",
      command:
        "gcloud billing accounts add-iam-policy-binding 0A-1B --member=MEMBER --role=roles/billing.viewer",
    },
  });
});

const PATIENT = ["GET /bigquery", "GET /v2/projects"] as const;

test.each(PATIENT)("%s answers after two refusals for haste", async (match) => {
  const { client } = await aClient({ faults: [{ match, status: 429, times: 2 }] });
  const asked = match.includes("bigquery")
    ? client.getDataset("features")
    : client.getJob({ name: "extract", location: "us-central1" });
  expect(await asked).toMatchObject({ state: "read" });
  expect(client.requests()).toBe(3);
});

interface Spoiled {
  readonly status: number;
  readonly reason?: string;
  readonly is: UnreadReason;
  readonly retried: boolean;
}

const SPOILED: readonly Spoiled[] = [
  { status: 429, is: "limited", retried: true },
  { status: 403, reason: "rateLimitExceeded", is: "limited", retried: true },
  { status: 403, reason: "quotaExceeded", is: "limited", retried: false },
  { status: 403, reason: "backendError", is: "unreachable", retried: true },
  { status: 403, reason: "accessNotConfigured", is: "disabled", retried: false },
  { status: 500, is: "unreachable", retried: true },
  { status: 503, is: "unreachable", retried: true },
  { status: 401, is: "denied", retried: false },
  { status: 400, is: "malformed", retried: false },
];

test.each(SPOILED)(
  "status $status with reason $reason for ever is $is",
  async ({ status, reason, is, retried }) => {
    const fault = { match: "GET /bigquery", status, ...(reason === undefined ? {} : { reason }) };
    const { client } = await aClient({ faults: [fault] }, { budgetMs: 150 });
    expect(await client.getDataset("features")).toMatchObject({ state: "unread", reason: is });
    if (retried) expect(client.requests()).toBeGreaterThan(2);
    else expect(client.requests()).toBe(1);
  },
);

test("a closed port is unreachable after three tries", async () => {
  const { client, sandbox } = await aClient();
  await sandbox.close();
  const closed = { state: "unread", reason: "unreachable", detail: expect.stringMatching(/^no connection/) };
  expect(await client.getDataset("features")).toMatchObject(closed);
  expect(client.requests()).toBe(3);
  expect(await client.getBucket("staging")).toMatchObject(closed);
  expect(client.requests()).toBe(6);
});

test("a slow service is unreachable when the time is over", async () => {
  const slow = [
    { match: "GET /bigquery", delayMs: 5_000 },
    { match: "GET /storage", delayMs: 5_000 },
  ];
  const { client } = await aClient({ faults: slow }, { budgetMs: 100 });
  const late = { state: "unread", reason: "unreachable", detail: "no answer in time" };
  const readings = await Promise.all([client.getDataset("features"), client.getBucket("staging")]);
  expect(readings).toMatchObject([late, late]);
  expect(client.requests()).toBe(2);
});

test("credentials that never come are no reason to wait for ever", async () => {
  const client = await openGoogleCloud({
    project: "bqx-ml",
    clock: { now: () => NOW },
    endpoint: "http://127.0.0.1:9",
    credentials: { kind: "client", open: () => new Promise(() => undefined) },
    patience: { ...SHORT, budgetMs: 50 },
  });
  expect(await client.getBucket("staging")).toMatchObject({
    reason: "unreachable",
    detail: "no answer in time",
  });
});

test("an answer that is cut once is asked for again", async () => {
  const { client } = await aClient({ faults: [{ match: "GET /bigquery", truncate: true, times: 1 }] });
  expect(await client.listTables("features")).toMatchObject({
    state: "read",
    value: { requests: 2 },
  });
});

test("an answer that is always cut is malformed, never a shorter list", async () => {
  const { client } = await aClient(
    {
      faults: [
        { match: "GET /bigquery", truncate: true },
        { match: "GET /storage", truncate: true },
      ],
    },
    { budgetMs: 150 },
  );
  expect(await client.listTables("features")).toMatchObject({ state: "unread", reason: "malformed" });
  expect(await client.getBucket("staging")).toMatchObject({ state: "unread", reason: "malformed" });
});

test("a list whose second page fails is unread as a whole", async () => {
  const { client } = await aClient(
    {
      vocabulary: { digit: "0123456789".split("") },
      datasets: [
        {
          id: "d",
          location: "EU",
          tables: [{ names: "t_{digit.a}{digit.b}{digit.c}{digit.d}", limit: 1500 }],
        },
      ],
      faults: [{ match: "GET /bigquery/*pageToken", status: 403 }],
    },
    { budgetMs: 150 },
  );
  expect(await client.listTables("d")).toMatchObject({ state: "unread", reason: "denied" });
});

test("an answer that is not JSON is malformed, never an empty list", async () => {
  const { client } = await aClient({ faults: [{ match: "GET ", malformed: true }] });
  const malformed = { state: "unread", reason: "malformed", detail: "the answer is not JSON" };
  expect(await client.getDataset("features")).toMatchObject(malformed);
  expect(await client.listTables("features")).toMatchObject(malformed);
  expect(await client.getBucket("staging")).toMatchObject(malformed);
  expect(await client.getServices(["run.googleapis.com"])).toMatchObject({ "run.googleapis.com": malformed });
  expect(await client.getCost()).toMatchObject(malformed);
  expect(await client.getQueryQuota("bigquery.googleapis.com")).toMatchObject(malformed);
  expect(await client.getServiceAccount("a@bqx-ml.iam.gserviceaccount.com")).toMatchObject(malformed);
});

test("a quota that the service does not have is malformed", async () => {
  const { client } = await aClient();
  expect(await client.getQueryQuota("run.googleapis.com")).toMatchObject({
    reason: "malformed",
    detail: "the answer lacks the daily query quota of run.googleapis.com",
  });
});

test("no reading, log or error repeats the bearer token, even where the service echoes it", async () => {
  const token = "SECRET-ya29.abcdef";
  const faults = [
    { match: "GET /storage", status: 403, message: `Invalid credentials: Bearer ${token}` },
    { match: "GET /bigquery", status: 400, message: `Bad header "Authorization: Bearer ${token}"` },
    { match: "GET /v2/", drop: true as const },
  ];
  const { client, sandbox } = await aClient(
    { faults },
    { credentials: { kind: "token", token }, budgetMs: 200 },
  );
  const outputs = await Promise.all([
    client.getBucket("staging"),
    client.getDataset("features"),
    client.listTables("features"),
    client.getJob({ name: "extract", location: "us-central1" }),
    client.getServiceAccount("runner@bqx-ml.iam.gserviceaccount.com"),
  ]);
  const text = JSON.stringify([outputs, sandbox.requests()]);
  expect(text).toContain("Bearer …");
  expect(text).not.toContain("SECRET");
});

test("a proxy of the environment does not stand between the client and a sandbox", async () => {
  onTestFinished(() => {
    vi.unstubAllEnvs();
  });
  for (const name of ["HTTP_PROXY", "HTTPS_PROXY"]) vi.stubEnv(name, "http://127.0.0.1:9");
  vi.stubEnv("NO_PROXY", "example.org");
  const { client } = await aClient();
  expect(await client.getDataset("features")).toMatchObject({ state: "read" });
  expect(await client.getBucket("staging")).toMatchObject({ state: "read" });
  expect(process.env["NO_PROXY"]).toBe("example.org,127.0.0.1");
});

test("an emulator of the environment does not take the place of the endpoint", async () => {
  onTestFinished(() => {
    vi.unstubAllEnvs();
  });
  vi.stubEnv("BIGQUERY_EMULATOR_HOST", "http://127.0.0.1:9");
  const { client } = await aClient();
  expect(await client.getDataset("features")).toMatchObject({ state: "read" });
});

test.each([
  [
    404,
    "<html><head><title>Blocked by gateway</title></head></html>",
    '404 with a page called "Blocked by gateway"',
  ],
  [404, '{"message":"no Route matched with those values"}', "404 with an answer that is not Google's"],
  [403, "", "403 with an answer that is not Google's"],
])("a %s that is not Google's says nothing of the dataset or bucket: %s", async (status, body, detail) => {
  const { client } = await aClient({ faults: [{ match: "GET ", status, body }] });
  const foreign = {
    state: "unread",
    reason: "malformed",
    detail,
    remedy: { advice: expect.stringContaining("proxy or firewall") },
  };
  expect(await client.getDataset("features")).toMatchObject(foreign);
  expect(await client.getBucket("staging")).toMatchObject(foreign);
  expect(client.requests()).toBe(2);
});

test("a page of a front end that is overloaded is no proxy's", async () => {
  const page = "<html><title>502 Bad Gateway</title></html>";
  const { client } = await aClient(
    { faults: [{ match: "GET ", status: 502, body: page, times: 1 }] },
    { budgetMs: 10_000 },
  );
  expect(await client.getBucket("staging")).toMatchObject({ state: "read" });
  expect(client.requests()).toBe(3);
});

test("an empty answer is malformed", async () => {
  const { client } = await aClient({ faults: [{ match: "GET ", body: "" }] });
  const empty = { state: "unread", reason: "malformed", detail: "the answer is not JSON" };
  expect(await client.getDataset("features")).toMatchObject(empty);
  expect(await client.getBucket("staging")).toMatchObject(empty);
});
