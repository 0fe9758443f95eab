import { expect, test } from "vitest";
import { aLiveClient, refused, rowsOf } from "./a-live-client.ts";

const FEATURES = { id: "features", location: "us-central1" };
const QUERY = "POST /bigquery/v2/projects/bqx-ml/queries";
const SIZES = ["table_name", "total_rows", "total_logical_bytes"];

test("reads rows and bytes of all tables in one query, where the dataset lies, with a cap on what it may bill", async () => {
  const { client, heard } = await aLiveClient({
    [QUERY]: rowsOf(SIZES, [
      ["a", "10", "1479"],
      ["b", "5", "21"],
    ]),
  });
  expect(await client.getTableDetails(FEATURES)).toMatchObject({
    state: "read",
    value: {
      dataset: "features",
      tables: { a: { rows: 10, bytes: 1479 }, b: { rows: 5, bytes: 21 } },
      rows: 15,
      bytes: 1500,
    },
    source:
      "SELECT table_name, total_rows, total_logical_bytes FROM `bqx-ml`.`region-us-central1`.INFORMATION_SCHEMA.TABLE_STORAGE WHERE table_schema = 'features' AND NOT deleted",
  });
  expect(heard).toHaveLength(1);
  const body = JSON.parse(heard[0]?.body ?? "") as { requestId: string };
  expect(body).toMatchObject({
    useLegacySql: false,
    location: "us-central1",
    maximumBytesBilled: "1073741824",
    labels: { phasegate: "audit" },
  });
  expect(body.requestId).toMatch(/^[0-9a-f]{36}$/);
});

test("asks the dataset for its sizes where the project denies them; denied twice it is denied", async () => {
  const denied = refused(403, "accessDenied", "Access Denied: Permission bigquery.tables.list denied");
  const narrow = await aLiveClient({
    [QUERY]: ({ body }) => (body.includes("TABLE_STORAGE") ? denied : rowsOf(SIZES, [["a", "10", "1479"]])),
  });
  expect(await narrow.client.getTableDetails(FEATURES)).toMatchObject({
    value: { rows: 10, bytes: 1479 },
    source: expect.stringMatching(/FROM `bqx-ml`\.`features`\.__TABLES__$/) as string,
  });
  const none = await aLiveClient({ [QUERY]: denied });
  expect(await none.client.getTableDetails(FEATURES)).toMatchObject({
    state: "unread",
    reason: "denied",
    remedy: { permission: "bigquery.tables.list" },
  });
});

test("reads an empty dataset as no rows, and an answer without columns as malformed", async () => {
  const empty = await aLiveClient({ [QUERY]: rowsOf(SIZES, []) });
  expect(await empty.client.getTableDetails(FEATURES)).toMatchObject({ value: { tables: {}, bytes: 0 } });
  const bare = await aLiveClient({ [QUERY]: [200, { jobComplete: true }] });
  expect(await bare.client.getTableDetails(FEATURES)).toMatchObject({
    reason: "malformed",
    detail: "the answer lacks the columns of the query",
  });
});

test("waits for a query that is not done, and reads all its pages", async () => {
  const [, first] = rowsOf(SIZES, [["a", "1", "1"]]);
  let polled = 0;
  const { client, heard } = await aLiveClient({
    [QUERY]: [200, { jobComplete: false, jobReference: { jobId: "job-1" } }],
    "GET /bigquery/v2/projects/bqx-ml/queries/job-1": ({ target }) => {
      polled++;
      if (polled === 1) return [200, { jobComplete: false, jobReference: { jobId: "job-1" } }];
      return target.includes("pageToken")
        ? rowsOf(SIZES, [["b", "2", "2"]])
        : [200, { ...first, pageToken: "p2" }];
    },
  });
  expect(await client.getTableDetails(FEATURES)).toMatchObject({ value: { rows: 3, bytes: 3 } });
  expect(heard.at(-1)?.target).toBe(
    "GET /bigquery/v2/projects/bqx-ml/queries/job-1?location=us-central1&timeoutMs=10000&pageToken=p2",
  );
  expect(client.requestsByKind()).toEqual({ "bigquery GET": 3, "bigquery POST": 1 });
});

test("reads columns of all tables in one query", async () => {
  const { client } = await aLiveClient({
    [QUERY]: rowsOf(
      ["table_name", "columns"],
      [["a", [{ v: "id INT64" }, { v: "tags ARRAY<STRUCT<k STRING, v STRING>>" }]]],
    ),
  });
  expect(await client.getTableColumns(FEATURES)).toMatchObject({
    value: {
      dataset: "features",
      tables: {
        a: [
          { name: "id", type: "INT64" },
          { name: "tags", type: "ARRAY<STRUCT<k STRING, v STRING>>" },
        ],
      },
    },
  });
});

test.each([
  [
    refused(
      403,
      "accessDenied",
      "Access Denied: Project bqx-ml: User does not have bigquery.jobs.create permission in project bqx-ml.",
    ),
    { reason: "denied", remedy: { permission: "bigquery.jobs.create", role: "roles/bigquery.jobUser" } },
  ],
  [refused(400, "bytesBilledLimitExceeded", "Query exceeded limit for bytes billed"), { reason: "limited" }],
  [refused(403, "quotaExceeded", "Custom quota exceeded"), { reason: "limited" }],
  [refused(404, "notFound", "Dataset bqx-ml:features was not found in location US"), { reason: "malformed" }],
])("a query that is refused is unread with the reason: %#", async (answer, expected) => {
  const { client } = await aLiveClient({ [QUERY]: answer });
  expect(await client.getTableDetails(FEATURES)).toMatchObject({ state: "unread", ...expected });
});

test("a name that is none gets into no statement", async () => {
  const { client, heard } = await aLiveClient({});
  const hostile = { id: "features' OR '1'='1", location: "us-central1" };
  const readings = await Promise.all([
    client.getTableDetails(hostile),
    client.getTableColumns(hostile),
    client.getDefinitions(hostile),
    client.getBillingExport("us`; DROP"),
  ]);
  expect(readings.map((reading) => reading.state === "unread" && reading.reason)).toEqual(
    Array(4).fill("malformed"),
  );
  expect(heard).toEqual([]);
});

test("looks for views in the whole region, and in the dataset alone where that is denied", async () => {
  const columns = ["kind", "dataset", "name", "sql"];
  const view = ["view", "reports", "daily", "SELECT 1 FROM features.a"];
  const wide = await aLiveClient({ [QUERY]: rowsOf(columns, [view, ["routine", "features", "f", null]]) });
  expect(await wide.client.getDefinitions(FEATURES)).toMatchObject({
    value: {
      scope: "region",
      definitions: [
        { kind: "view", dataset: "reports", name: "daily", sql: "SELECT 1 FROM features.a" },
        { kind: "routine", dataset: "features", name: "f", sql: "" },
      ],
    },
  });
  const narrow = await aLiveClient({
    [QUERY]: ({ body }) =>
      body.includes("region-us-central1")
        ? refused(403, "accessDenied", "Access Denied: Permission bigquery.tables.list denied")
        : rowsOf(columns, [view]),
  });
  expect(await narrow.client.getDefinitions(FEATURES)).toMatchObject({ value: { scope: "dataset" } });
});

test("looks for exports of costs in the region and in the multi-region around it", async () => {
  const { client, heard } = await aLiveClient({
    [QUERY]: ({ body }) =>
      body.includes("`region-us`")
        ? rowsOf(
            ["table_schema", "table_name", "storage_last_modified_time"],
            [["billing", "gcp_billing_export_v1_0A", "1.765584E9"]],
          )
        : rowsOf(["table_schema", "table_name", "storage_last_modified_time"], []),
  });
  expect(await client.getBillingExport("us-central1")).toMatchObject({
    value: {
      regions: ["us-central1", "us"],
      tables: [
        { dataset: "billing", name: "gcp_billing_export_v1_0A", modifiedAt: "2025-12-13T00:00:00.000Z" },
      ],
    },
  });
  expect(heard).toHaveLength(2);
});
