import { expect, test } from "vitest";
import { aSandbox, get } from "./a-sandbox.ts";

const TABLES = "/bigquery/v2/projects/bqx-ml/datasets/features/tables";

test("a fault puts a text in place of the answer's body, and keeps its status", async () => {
  const sandbox = await aSandbox({
    faults: [
      { match: `GET ${TABLES}`, body: '{"kind":3}' },
      { match: "GET /v1/", status: 404, body: "<html>gone</html>" },
      { match: "GET /storage", body: "" },
    ],
  });
  expect(await get(sandbox, TABLES)).toEqual({ status: 200, body: { kind: 3 } });
  const page = await fetch(`${sandbox.url}/v1/projects/bqx-ml/billingInfo`);
  expect([page.status, await page.text()]).toEqual([404, "<html>gone</html>"]);
  const empty = await fetch(`${sandbox.url}/storage/v1/b/staging`);
  expect([empty.status, await empty.text()]).toEqual([200, ""]);
});

test("a fault strikes only requests whose body holds its text", async () => {
  const sandbox = await aSandbox({ faults: [{ match: "POST ", contains: "SELECT 2", status: 503 }] });
  expect(await run(sandbox.url, "SELECT 1")).toMatchObject({ status: 200 });
  expect(await run(sandbox.url, "SELECT 2")).toMatchObject({ status: 503 });
});

test("a fault makes pages smaller, and the tokens lead through the whole list", async () => {
  const sandbox = await aSandbox({ faults: [{ match: "*", pageSize: 3 }] });
  const names: unknown[] = [];
  let token: string | undefined = "";
  while (token !== undefined) {
    const { body } = await get(sandbox, `${TABLES}?maxResults=1000&pageToken=${token}`);
    const { tables, nextPageToken } = body as { tables: readonly unknown[]; nextPageToken?: string };
    expect(tables.length).toBeLessThanOrEqual(3);
    names.push(...tables);
    token = nextPageToken;
  }
  expect(names).toHaveLength(7);
});

test("a fault makes the first page of a query smaller", async () => {
  const sandbox = await aSandbox({ faults: [{ match: "POST ", pageSize: 1 }] });
  const { body } = await run(sandbox.url, "SELECT x FROM UNNEST([1, 2, 3]) AS x");
  expect(body).toMatchObject({ totalRows: "3", rows: [{ f: [{ v: "1" }] }], pageToken: "1" });
});

async function run(url: string, query: string) {
  const response = await fetch(`${url}/bigquery/v2/projects/bqx-ml/queries`, {
    method: "POST",
    body: JSON.stringify({ query, useLegacySql: false }),
  });
  return { status: response.status, body: await response.json() };
}
