import { expect, test } from "vitest";
import { aSandbox } from "../a-sandbox.ts";
import { ask } from "../ask.ts";

const TABLES = "/bigquery/v2/projects/bqx-ml/datasets/features/tables";
const POLICIES = ["only_eu", "only_us", "owners"].map((id) => ({ id, filter: `region = "${id}"` }));

const aGuarded = (over = {}) =>
  aSandbox({
    datasets: [
      {
        id: "features",
        location: "EU",
        tables: [
          { name: "orders", createdAt: "2025-12-01T00:00:00Z", rowAccessPolicies: POLICIES },
          { name: "lines" },
        ],
      },
    ],
    ...over,
  });

test("a table's row access policies come in pages, with their filter", async () => {
  const sandbox = await aGuarded();
  const first = await ask(sandbox, `${TABLES}/orders/rowAccessPolicies?pageSize=2`);
  expect(first).toEqual({
    status: 200,
    body: {
      rowAccessPolicies: ["only_eu", "only_us"].map((policyId) => ({
        etag: expect.any(String) as string,
        rowAccessPolicyReference: { projectId: "bqx-ml", datasetId: "features", tableId: "orders", policyId },
        filterPredicate: `region = "${policyId}"`,
        creationTime: "2025-12-01T00:00:00Z",
        lastModifiedTime: "2025-12-01T00:00:00Z",
      })),
      nextPageToken: expect.any(String) as string,
    },
  });
  const token = encodeURIComponent(first.body.nextPageToken);
  const second = await ask(sandbox, `${TABLES}/orders/rowAccessPolicies?pageSize=2&pageToken=${token}`);
  expect(second.body.nextPageToken).toBeUndefined();
  expect(second.body.rowAccessPolicies).toMatchObject([{ rowAccessPolicyReference: { policyId: "owners" } }]);
});

test("a table without policies has no list, and one that is not there is not found", async () => {
  const sandbox = await aGuarded();
  expect(await ask(sandbox, `${TABLES}/lines/rowAccessPolicies`)).toEqual({ status: 200, body: {} });
  expect(await ask(sandbox, `${TABLES}/none/rowAccessPolicies`)).toMatchObject({
    status: 404,
    body: { error: { errors: [{ reason: "notFound" }] } },
  });
});

test.each([["features"], ["features.orders"], [undefined]])(
  "listing takes a permission of its own, denied on %s",
  async (resource) => {
    const permission = "bigquery.rowAccessPolicies.list";
    const deny = [{ permission, ...(resource === undefined ? {} : { resource }) }];
    const sandbox = await aGuarded({ deny });
    expect(await ask(sandbox, `${TABLES}/orders/rowAccessPolicies`)).toMatchObject({
      status: 403,
      body: { error: { errors: [{ reason: "accessDenied" }] } },
    });
    expect((await ask(sandbox, `${TABLES}/orders`)).status).toBe(200);
  },
);

test("policies stay with a table that is renamed", async () => {
  const sandbox = await aGuarded();
  await ask(sandbox, "/bigquery/v2/projects/bqx-ml/queries", {
    body: { query: "ALTER TABLE features.orders RENAME TO bookings", useLegacySql: false, location: "EU" },
  });
  const listed = await ask(sandbox, `${TABLES}/bookings/rowAccessPolicies`);
  expect(listed.body.rowAccessPolicies).toHaveLength(3);
});
