import { expect, test } from "vitest";
import { aSandbox } from "../a-sandbox.ts";
import { ask, query } from "../ask.ts";

const DATASET = "/bigquery/v2/projects/bqx-ml/datasets/features";
const TABLES = `${DATASET}/tables`;

const SCRATCH = {
  tableReference: { projectId: "bqx-ml", datasetId: "features", tableId: "scratch" },
  schema: {
    fields: [
      { name: "id", type: "INTEGER", mode: "REQUIRED" },
      { name: "seen", type: "TIMESTAMP" },
    ],
  },
  timePartitioning: { type: "DAY", field: "seen" },
  clustering: { fields: ["id"] },
  expirationTime: String(Date.parse("2025-12-13T13:00:00Z")),
  labels: { phasegate: "probe" },
};

test("a table that is made can be read, listed and deleted, and is then gone", async () => {
  const sandbox = await aSandbox();
  expect(await ask(sandbox, TABLES, { body: SCRATCH })).toMatchObject({
    status: 200,
    body: { id: "bqx-ml:features.scratch", expirationTime: SCRATCH.expirationTime, numRows: "0" },
  });
  expect(await ask(sandbox, TABLES, { body: SCRATCH })).toMatchObject({
    status: 409,
    body: {
      error: { message: "Already Exists: Table bqx-ml:features.scratch", errors: [{ reason: "duplicate" }] },
    },
  });
  expect((await ask(sandbox, TABLES)).body.totalItems).toBe(8);
  expect(await ask(sandbox, `${TABLES}/scratch`, { method: "DELETE" })).toEqual({ status: 204, body: null });
  expect((await ask(sandbox, `${TABLES}/scratch`)).status).toBe(404);
});

test("a change with a stale etag is refused, and one with the current etag is made", async () => {
  const sandbox = await aSandbox();
  const { body } = await ask(sandbox, TABLES, { body: SCRATCH });
  const patch = (etag: string) =>
    ask(sandbox, `${TABLES}/scratch`, {
      method: "PATCH",
      body: { description: "mine" },
      headers: { "if-match": etag },
    });
  expect((await patch("stale")).status).toBe(412);
  const changed = await patch(body.etag);
  expect(changed).toMatchObject({ status: 200, body: { description: "mine" } });
  expect(changed.body.etag).not.toBe(body.etag);
  expect((await patch(body.etag)).status).toBe(412);
});

test("the basic view has no row count, and selected fields are the only ones shown", async () => {
  const sandbox = await aSandbox();
  await ask(sandbox, TABLES, { body: SCRATCH });
  const { body } = await ask(sandbox, `${TABLES}/scratch?view=BASIC&selectedFields=id`);
  expect(body.schema).toEqual({ fields: [{ name: "id", type: "INTEGER", mode: "REQUIRED" }] });
  expect("numRows" in body).toBe(false);
});

test("streamed rows can be read at once, and show a streaming buffer", async () => {
  const sandbox = await aSandbox();
  await ask(sandbox, TABLES, { body: SCRATCH });
  const rows = [{ json: { id: 7, seen: "2025-12-13T00:00:00Z" } }];
  expect((await ask(sandbox, `${TABLES}/scratch/insertAll`, { body: { rows } })).body).toEqual({
    kind: "bigquery#tableDataInsertAllResponse",
  });
  expect((await ask(sandbox, `${TABLES}/scratch/data`)).body).toMatchObject({
    totalRows: "1",
    rows: [{ f: [{ v: "7" }, { v: "1.7655840E9".replace("0E9", "E9") }] }],
  });
  expect((await ask(sandbox, `${TABLES}/scratch`)).body.streamingBuffer.estimatedRows).toBe("1");
  expect(await query(sandbox, "ALTER TABLE features.scratch RENAME TO other")).toMatch(
    /^invalidQuery: .*streaming buffer/,
  );
});

test("a row with a field that the table lacks is refused with its place", async () => {
  const sandbox = await aSandbox();
  await ask(sandbox, TABLES, { body: SCRATCH });
  const rows = [{ json: { id: 1 } }, { json: { id: 2, other: "x" } }];
  expect(
    (await ask(sandbox, `${TABLES}/scratch/insertAll`, { body: { rows } })).body.insertErrors,
  ).toMatchObject([
    { index: 0, errors: [{ reason: "stopped" }] },
    { index: 1, errors: [{ reason: "invalid", message: "no such field: other." }] },
  ]);
});

test("the access list needs a permission of its own", async () => {
  const access = [{ role: "READER", userByEmail: "a@example.com" }];
  const datasets = [{ id: "features", location: "EU", access }];
  const open = await aSandbox({ datasets });
  expect((await ask(open, `${DATASET}?datasetView=ACL`)).body.access).toEqual(access);
  expect("access" in (await ask(open, `${DATASET}?datasetView=METADATA`)).body).toBe(false);
  const closed = await aSandbox({ datasets, deny: [{ permission: "bigquery.datasets.getIamPolicy" }] });
  expect((await ask(closed, `${DATASET}?datasetView=FULL`)).status).toBe(403);
  expect("access" in (await ask(closed, DATASET)).body).toBe(false);
});

test.each([
  ["tables.create", "POST", TABLES, SCRATCH],
  ["tables.delete", "DELETE", `${TABLES}/summary`, undefined],
  ["tables.update", "PATCH", `${TABLES}/summary`, {}],
  ["tables.updateData", "POST", `${TABLES}/summary/insertAll`, { rows: [{ json: {} }] }],
  [
    "datasets.create",
    "POST",
    "/bigquery/v2/projects/bqx-ml/datasets",
    { datasetReference: { datasetId: "x" } },
  ],
  ["datasets.delete", "DELETE", DATASET, undefined],
])("without bigquery.%s a caller is refused by name", async (name, method, target, body) => {
  const sandbox = await aSandbox({ deny: [{ permission: `bigquery.${name}` }] });
  expect(await ask(sandbox, target, { method, body })).toMatchObject({
    status: 403,
    body: { error: { details: [{ metadata: { permission: `bigquery.${name}` } }] } },
  });
});
