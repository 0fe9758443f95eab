import { expect, test } from "vitest";
import { aSandbox, get } from "./a-sandbox.ts";

test("a bucket that is denied and one that does not exist are told as Cloud Storage tells them", async () => {
  const sandbox = await aSandbox({ deny: [{ permission: "storage.buckets.get", resource: "staging" }] });
  const message =
    "auditor@bqx-ml.iam.gserviceaccount.com does not have storage.buckets.get access to the Google Cloud Storage " +
    "bucket. Permission 'storage.buckets.get' denied on resource (or it may not exist).";
  expect(await get(sandbox, "/storage/v1/b/staging")).toMatchObject({
    status: 403,
    body: { error: { code: 403, message, errors: [{ message, domain: "global", reason: "forbidden" }] } },
  });
  expect(await get(sandbox, "/storage/v1/b/nowhere")).toMatchObject({
    status: 404,
    body: { error: { message: "The specified bucket does not exist.", errors: [{ reason: "notFound" }] } },
  });
});

test("a test of permissions gives those that are held, and refuses those of other services", async () => {
  const sandbox = await aSandbox({ deny: [{ permission: "storage.objects.create" }] });
  const path = "/storage/v1/b/staging/iam/testPermissions";
  expect(
    await get(sandbox, `${path}?permissions=storage.objects.get&permissions=storage.objects.create`),
  ).toEqual({
    status: 200,
    body: { kind: "storage#testIamPermissionsResponse", permissions: ["storage.objects.get"] },
  });
  expect(await get(sandbox, `${path}?permissions=run.jobs.get`)).toMatchObject({ status: 400 });
});

test("a service account asked for with - is denied where it does not exist, and absent with its project", async () => {
  const sandbox = await aSandbox();
  expect(await get(sandbox, "/v1/projects/-/serviceAccounts/no@x.iam.gserviceaccount.com")).toMatchObject({
    status: 403,
  });
  expect(
    await get(sandbox, "/v1/projects/bqx-ml/serviceAccounts/no@x.iam.gserviceaccount.com"),
  ).toMatchObject({
    status: 404,
    body: { error: { status: "NOT_FOUND" } },
  });
});

test("services come back with the project's number", async () => {
  const sandbox = await aSandbox({ services: ["serviceusage.googleapis.com", "run.googleapis.com"] });
  const names =
    "names=projects/bqx-ml/services/run.googleapis.com&names=projects/bqx-ml/services/bigquery.googleapis.com";
  const parent = "projects/100200300";
  expect(await get(sandbox, `/v1/projects/bqx-ml/services:batchGet?${names}`)).toEqual({
    status: 200,
    body: {
      services: [
        {
          name: `${parent}/services/run.googleapis.com`,
          config: { name: "run.googleapis.com" },
          state: "ENABLED",
          parent,
        },
        {
          name: `${parent}/services/bigquery.googleapis.com`,
          config: { name: "bigquery.googleapis.com" },
          state: "DISABLED",
          parent,
        },
      ],
    },
  });
});

test("a batch of more than 30 services is refused", async () => {
  const sandbox = await aSandbox();
  const names = Array.from(
    { length: 31 },
    (_, index) => `names=projects/bqx-ml/services/s${index}.googleapis.com`,
  );
  expect(await get(sandbox, `/v1/projects/bqx-ml/services:batchGet?${names.join("&")}`)).toMatchObject({
    status: 400,
  });
});

test("a query quota that nobody set has no override", async () => {
  const sandbox = await aSandbox();
  const { body } = await get(
    sandbox,
    "/v1beta1/projects/bqx-ml/services/bigquery.googleapis.com/consumerQuotaMetrics?view=BASIC",
  );
  expect(body).toMatchObject({
    metrics: [
      { metric: "bigquery.googleapis.com/quota/load/jobs" },
      {
        metric: "bigquery.googleapis.com/quota/query/usage",
        unit: "MiBy",
        consumerQuotaLimits: [
          {
            unit: "1/d/{project}",
            quotaBuckets: [{ effectiveLimit: "209715200", defaultLimit: "209715200" }],
          },
          { unit: "1/d/{project}/{user}" },
        ],
      },
    ],
  });
  expect(JSON.stringify(body)).not.toContain("consumerOverride");
});

test("budgets have whole units as text and the rest as nanos", async () => {
  const sandbox = await aSandbox();
  expect(await get(sandbox, "/v1/billingAccounts/0A-1B/budgets?scope=projects/bqx-ml")).toMatchObject({
    body: {
      budgets: [{ amount: { specifiedAmount: { currencyCode: "USD", units: "200", nanos: 500_000_000 } } }],
    },
  });
  expect(await get(sandbox, "/v1/billingAccounts/9Z/budgets")).toMatchObject({ status: 404 });
});
