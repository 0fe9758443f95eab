import { expect, test } from "vitest";
import { aLiveClient, refused, rowsOf } from "./a-live-client.ts";

const PROJECT = "POST /v3/projects/bqx-ml:testIamPermissions";
const DATASET = "GET /bigquery/v2/projects/bqx-ml/datasets/features";
const RUNNER = "runner@bqx-ml.iam.gserviceaccount.com";

test("reads who may do what with a dataset, with no request beyond the dataset's and the project's", async () => {
  const access = [
    { role: "WRITER", userByEmail: RUNNER },
    { role: "READER", groupByEmail: "team@example.org" },
    { role: "OWNER", specialGroup: "projectOwners" },
    {
      role: "roles/bigquery.dataViewer",
      iamMember: `serviceAccount:${RUNNER}`,
      condition: { expression: "false" },
    },
    { role: "READER", domain: "example.org" },
    { view: { projectId: "p", datasetId: "d", tableId: "v" } },
  ];
  const { client, heard } = await aLiveClient({
    [DATASET]: [200, { location: "us-central1", access }],
    [PROJECT]: [200, { permissions: ["bigquery.jobs.create"] }],
  });
  const [, reading] = await Promise.all([client.getDataset("features"), client.getDatasetAccess("features")]);
  const entry = { conditional: false };
  expect(reading).toMatchObject({
    state: "read",
    value: {
      dataset: "features",
      project: { state: "read", value: { held: ["bigquery.jobs.create"] } },
      entries: {
        state: "read",
        value: [
          { ...entry, role: "WRITER", kind: "account", member: RUNNER },
          { ...entry, role: "READER", kind: "group", member: "team@example.org" },
          { ...entry, role: "OWNER", kind: "special", member: "projectOwners" },
          { role: "roles/bigquery.dataViewer", kind: "account", member: RUNNER, conditional: true },
          { ...entry, role: "READER", kind: "domain", member: "example.org" },
        ],
      },
    },
  });
  expect(heard.map(({ target }) => target).sort()).toEqual([DATASET, PROJECT]);
});

test("no permission at all is a fact, and a hidden access list is denied", async () => {
  const { client } = await aLiveClient({ [DATASET]: [200, { location: "EU" }], [PROJECT]: [200, {}] });
  expect(await client.getDatasetAccess("features")).toMatchObject({
    value: {
      project: { state: "read", value: { held: [] } },
      entries: {
        state: "unread",
        reason: "denied",
        remedy: { permission: "bigquery.datasets.getIamPolicy", role: "roles/bigquery.metadataViewer" },
      },
    },
  });
});

test("a project that does not answer leaves the access list, and is no empty grant", async () => {
  const { client } = await aLiveClient({
    [DATASET]: [200, { location: "EU", access: [] }],
    [PROJECT]: refused(403, "forbidden", "no"),
  });
  expect(await client.getDatasetAccess("features")).toMatchObject({
    value: { project: { state: "unread", reason: "denied" }, entries: { state: "read", value: [] } },
  });
});

test("asks for the metadata alone where only the access list is refused", async () => {
  const hidden = refused(
    403,
    "accessDenied",
    "Access Denied: Permission bigquery.datasets.getIamPolicy denied on dataset",
  );
  const { client, heard } = await aLiveClient({
    [DATASET]: ({ target }) => (target.includes("METADATA") ? [200, { location: "EU" }] : hidden),
  });
  expect(await client.getDataset("features")).toMatchObject({ value: { location: "EU" } });
  expect(heard.map(({ target }) => target)).toEqual([DATASET, `${DATASET}?datasetView=METADATA`]);
});

test("asks Google who the caller is where the credentials do not say", async () => {
  const { client } = await aLiveClient({ "GET /v1/userinfo": [200, { sub: "1", email: "me@example.org" }] });
  expect(await client.getIdentity()).toMatchObject({
    value: { principal: "me@example.org", how: "endpoint" },
  });
  const byQuery = await aLiveClient({
    "GET /v1/userinfo": refused(401, "UNAUTHENTICATED", "no"),
    "POST /bigquery/v2/projects/bqx-ml/queries": rowsOf(["principal"], [[RUNNER]]),
  });
  expect(await byQuery.client.getIdentity()).toMatchObject({
    value: { principal: RUNNER, how: "endpoint" },
    source: "SELECT SESSION_USER() AS principal",
  });
  const nameless = await aLiveClient({ "GET /v1/userinfo": [200, { sub: "1" }] });
  expect(await nameless.client.getIdentity()).toMatchObject({ state: "unread", reason: "malformed" });
});

const REPOSITORY = "/v1/projects/bqx-ml/locations/us/repositories/jobs";

test("reads the digest behind a tag, and when it was uploaded", async () => {
  const { client } = await aLiveClient({
    [`GET ${REPOSITORY}/packages/team%2Fextract/tags/v1`]: [
      200,
      { version: `${REPOSITORY.slice(4)}/packages/team%2Fextract/versions/sha256:0a` },
    ],
    [`GET ${REPOSITORY}/dockerImages/team%2Fextract%40sha256%3A0a`]: [
      200,
      { uploadTime: "2025-12-01T00:00:00Z" },
    ],
  });
  const image = "us-docker.pkg.dev/bqx-ml/jobs/team/extract:v1";
  expect(await client.getDeployedImage(image)).toMatchObject({
    value: { image, digest: "sha256:0a", uploadedAt: "2025-12-01T00:00:00Z", builtAt: null },
  });
});

test("asks for no tag where the image is pinned, and finds the former registry's images", async () => {
  const { client, heard } = await aLiveClient({
    "GET /v1/projects/bqx-ml/locations/us/repositories/gcr.io/dockerImages/": [
      200,
      { uploadTime: "2025-12-01T00:00:00Z" },
    ],
  });
  expect(await client.getDeployedImage("gcr.io/bqx-ml/extract@sha256:0b")).toMatchObject({
    value: { digest: "sha256:0b" },
  });
  expect(heard).toHaveLength(1);
});

test.each(["docker.io/library/python:3.12", "extract", ""])(
  "an image of another registry (%j) is not asked for",
  async (image) => {
    const { client, heard } = await aLiveClient({});
    expect(await client.getDeployedImage(image)).toMatchObject({ state: "unread", reason: "off" });
    expect(heard).toEqual([]);
  },
);

test("reads the keys that somebody keeps; never is no date", async () => {
  const key = {
    name: `projects/bqx-ml/serviceAccounts/${RUNNER}/keys/0a`,
    validAfterTime: "2024-01-01T00:00:00Z",
    validBeforeTime: "9999-12-31T23:59:59Z",
  };
  const { client, heard } = await aLiveClient({
    "GET /v1/projects/bqx-ml/serviceAccounts/": [200, { keys: [key] }],
  });
  expect(await client.getAccountKeys(RUNNER)).toMatchObject({
    value: {
      email: RUNNER,
      keys: [{ id: "0a", createdAt: "2024-01-01T00:00:00Z", expiresAt: null, disabled: false }],
    },
  });
  expect(heard[0]?.target).toMatch(/\/keys\?keyTypes=USER_MANAGED$/);
});

const METRICS = {
  metrics: [
    {
      metric: "bigquery.googleapis.com/quota/query/usage",
      consumerQuotaLimits: [
        { unit: "1/d/{project}", quotaBuckets: [{ effectiveLimit: "1000", defaultLimit: "209715200" }] },
      ],
    },
  ],
};

test("reads the day's use since midnight in California", async () => {
  const points = [{ value: { int64Value: "30" } }, { value: { int64Value: "12" } }];
  const { client, heard } = await aLiveClient({
    "GET /v1beta1/": [200, METRICS],
    "GET /v3/projects/bqx-ml/timeSeries": [200, { timeSeries: [{ points }] }],
  });
  expect(await client.getQuotaUsage()).toMatchObject({
    value: { limitMiB: 1000, usedMiB: 42, since: "2025-12-13T08:00:00.000Z" },
  });
  const asked = new URLSearchParams(heard.at(-1)?.target.split("?")[1]);
  expect(asked.get("filter")).toContain(
    'metric.labels.quota_metric = "bigquery.googleapis.com/quota/query/usage"',
  );
});

test("no series is no measure, and a hidden limit hides the use", async () => {
  const unused = await aLiveClient({ "GET /v1beta1/": [200, METRICS], "GET /v3/projects/": [200, {}] });
  expect(await unused.client.getQuotaUsage()).toMatchObject({ value: { usedMiB: null } });
  const hidden = await aLiveClient({ "GET /v1beta1/": refused(403, "forbidden", "no") });
  expect(await hidden.client.getQuotaUsage()).toMatchObject({ state: "unread", reason: "denied" });
});

const TROUBLESHOOT = "POST /v3/iam:troubleshoot";
const WANTED = {
  principal: RUNNER,
  dataset: "features",
  permissions: ["bigquery.jobs.create", "bigquery.tables.create"],
};

test("asks what another account may do, of the project for jobs and of the dataset for tables", async () => {
  const { client, heard } = await aLiveClient({
    [TROUBLESHOOT]: ({ body }) => [
      200,
      { overallAccessState: body.includes("jobs.create") ? "CAN_ACCESS" : "CANNOT_ACCESS" },
    ],
  });
  expect(await client.getAccountAccess(WANTED)).toMatchObject({
    state: "read",
    value: { asked: WANTED.permissions, held: ["bigquery.jobs.create"] },
  });
  expect(heard.map(({ body }) => JSON.parse(body) as unknown)).toEqual([
    {
      accessTuple: {
        principal: RUNNER,
        fullResourceName: "//cloudresourcemanager.googleapis.com/projects/bqx-ml",
        permission: "bigquery.jobs.create",
      },
    },
    {
      accessTuple: {
        principal: RUNNER,
        fullResourceName: "//bigquery.googleapis.com/projects/bqx-ml/datasets/features",
        permission: "bigquery.tables.create",
      },
    },
  ]);
});

test("an unknown state is denied with the role that would show it, and asks no further", async () => {
  const { client, heard } = await aLiveClient({
    [TROUBLESHOOT]: [200, { overallAccessState: "UNKNOWN_INFO" }],
  });
  expect(await client.getAccountAccess(WANTED)).toMatchObject({
    state: "unread",
    reason: "denied",
    remedy: { role: "roles/iam.securityReviewer" },
  });
  expect(heard).toHaveLength(1);
  const odd = await aLiveClient({ [TROUBLESHOOT]: [200, { overallAccessState: "MAYBE" }] });
  expect(await odd.client.getAccountAccess(WANTED)).toMatchObject({ reason: "malformed" });
});
