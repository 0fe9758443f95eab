import fc from "fast-check";
import { expect, test } from "vitest";
import type { Sandbox } from "#sandbox/serve.ts";
import { aSandbox, get } from "./a-sandbox.ts";

const DATASET = "/bigquery/v2/projects/bqx-ml/datasets/features";

interface TablePage {
  readonly tables?: readonly { readonly tableReference: { readonly tableId: string } }[];
  readonly nextPageToken?: string;
  readonly totalItems: number;
}

async function pagesOf(sandbox: Sandbox, maxResults: number): Promise<readonly (readonly string[])[]> {
  const pages: (readonly string[])[] = [];
  let token: string | undefined;
  do {
    const search = `?maxResults=${maxResults}${token === undefined ? "" : `&pageToken=${token}`}`;
    const page = (await get(sandbox, `${DATASET}/tables${search}`)).body as TablePage;
    pages.push((page.tables ?? []).map(({ tableReference }) => tableReference.tableId));
    token = page.nextPageToken;
  } while (token !== undefined);
  return pages;
}

const TABLES = [
  "cov_agg_eurusd_gbpusd",
  "cov_agg_eurusd_usdjpy",
  "cov_agg_gbpusd_usdjpy",
  "cov_align_eurusd_gbpusd",
  "cov_align_eurusd_usdjpy",
  "cov_align_gbpusd_usdjpy",
  "summary",
];

test("pages of any size give the same tables in the same order", async () => {
  const sandbox = await aSandbox();
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 1, max: 12 }), async (size) => {
      const pages = await pagesOf(sandbox, size);
      expect(pages.flat()).toEqual(TABLES);
      expect(pages).toHaveLength(Math.ceil(TABLES.length / size));
    }),
    { numRuns: 30 },
  );
});

const MANY = {
  vocabulary: { digit: "0123456789".split("") },
  datasets: [
    {
      id: "features",
      location: "EU",
      tables: [{ names: "t_{digit.a}{digit.b}{digit.c}{digit.d}", limit: 1200 }],
    },
  ],
};

test("a page holds 50 tables unless asked, and never more than 1,000", async () => {
  const sandbox = await aSandbox(MANY);
  const usual = (await get(sandbox, `${DATASET}/tables`)).body as TablePage;
  const largest = (await get(sandbox, `${DATASET}/tables?maxResults=5000`)).body as TablePage;
  expect(usual.tables).toHaveLength(50);
  expect(largest.tables).toHaveLength(1000);
  expect([usual.totalItems, largest.totalItems]).toEqual([1200, 1200]);
});

test("a page token of nobody, and one of another list, are refused", async () => {
  const sandbox = await aSandbox({
    ...MANY,
    datasets: [...MANY.datasets, { id: "other", location: "EU", tables: [{ name: "a" }, { name: "b" }] }],
  });
  const other = (await get(sandbox, "/bigquery/v2/projects/bqx-ml/datasets/other/tables?maxResults=1"))
    .body as TablePage;
  for (const token of ["made-up", other.nextPageToken ?? ""]) {
    expect(await get(sandbox, `${DATASET}/tables?pageToken=${token}`)).toMatchObject({
      status: 400,
      body: { error: { errors: [{ reason: "invalid", message: "Invalid value for pageToken" }] } },
    });
  }
});

test("a dataset is written as BigQuery writes it: int64 as text, an etag, a reference", async () => {
  const sandbox = await aSandbox();
  expect(await get(sandbox, DATASET)).toEqual({
    status: 200,
    body: {
      kind: "bigquery#dataset",
      etag: expect.stringMatching(/^[A-Za-z0-9+/]{22}==$/),
      id: "bqx-ml:features",
      selfLink: `${sandbox.url}${DATASET}`,
      datasetReference: { projectId: "bqx-ml", datasetId: "features" },
      location: "us-central1",
      type: "DEFAULT",
      labels: { team: "ml" },
      creationTime: "1735689600000",
      lastModifiedTime: "1735689600000",
      defaultTableExpirationMs: "3600000000",
    },
  });
});

test("a list item has neither rows nor schema; the table itself has both", async () => {
  const sandbox = await aSandbox({
    datasets: [
      {
        id: "features",
        location: "EU",
        tables: [{ name: "t", rows: 7, bytes: 70, columns: [{ name: "x", type: "INT64" }] }],
      },
    ],
  });
  const list = (await get(sandbox, `${DATASET}/tables`)).body as TablePage;
  expect(Object.keys(list.tables?.[0] ?? {}).sort()).toEqual([
    "creationTime",
    "id",
    "kind",
    "tableReference",
    "type",
  ]);
  expect(await get(sandbox, `${DATASET}/tables/t`)).toMatchObject({
    body: {
      numRows: "7",
      numBytes: "70",
      schema: { fields: [{ name: "x", type: "INTEGER", mode: "NULLABLE" }] },
    },
  });
  expect(await get(sandbox, `${DATASET}/tables/u`)).toMatchObject({
    status: 404,
    body: { error: { message: "Not found: Table bqx-ml:features.u", status: "NOT_FOUND" } },
  });
});

test("a denied permission on one dataset leaves the others open", async () => {
  const sandbox = await aSandbox({
    datasets: [
      { id: "features", location: "EU" },
      { id: "other", location: "EU" },
    ],
    deny: [{ permission: "bigquery.tables.list", resource: "features" }],
  });
  const message =
    "Access Denied: Dataset bqx-ml:features: Permission bigquery.tables.list denied on dataset " +
    "bqx-ml:features (or it may not exist).";
  expect(await get(sandbox, `${DATASET}/tables`)).toEqual({
    status: 403,
    body: {
      error: {
        code: 403,
        message,
        errors: [{ message, domain: "global", reason: "accessDenied" }],
        status: "PERMISSION_DENIED",
        details: [
          {
            "@type": "type.googleapis.com/google.rpc.ErrorInfo",
            reason: "IAM_PERMISSION_DENIED",
            domain: "iam.googleapis.com",
            metadata: { permission: "bigquery.tables.list", resource: "features" },
          },
        ],
      },
    },
  });
  expect(await get(sandbox, "/bigquery/v2/projects/bqx-ml/datasets/other/tables")).toMatchObject({
    status: 200,
  });
});

test("a disabled API is refused before permissions are looked at", async () => {
  const sandbox = await aSandbox({ services: [], deny: [{ permission: "*" }] });
  expect(await get(sandbox, DATASET)).toMatchObject({
    status: 403,
    body: {
      error: {
        errors: [{ domain: "usageLimits", reason: "accessNotConfigured" }],
        details: [
          {
            reason: "SERVICE_DISABLED",
            metadata: { service: "bigquery.googleapis.com", consumer: "projects/100200300" },
          },
        ],
      },
    },
  });
});
