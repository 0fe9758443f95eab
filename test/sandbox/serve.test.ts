import { expect, test } from "vitest";
import { startsLike } from "#sandbox/http/faults.ts";
import { buildWorld } from "#sandbox/world.ts";
import { aSandbox, aState, get, NOW } from "./a-sandbox.ts";

test("what no route knows is an error that says what was asked", async () => {
  const sandbox = await aSandbox();
  expect(await get(sandbox, "/v3/projects/bqx-ml/unheard-of?x=1")).toEqual({
    status: 501,
    body: {
      error: {
        code: 501,
        message: "The sandbox does not know GET /v3/projects/bqx-ml/unheard-of",
        status: "UNIMPLEMENTED",
      },
    },
  });
  const response = await fetch(`${sandbox.url}/bigquery/v2/projects/bqx-ml/datasets/features/unheard-of`, {
    method: "DELETE",
  });
  expect(response.status).toBe(501);
});

test("an unknown parameter is refused", async () => {
  const sandbox = await aSandbox();
  expect(await get(sandbox, "/v1/projects/bqx-ml/billingInfo?pageSiz=3")).toMatchObject({
    status: 400,
    body: { error: { message: expect.stringContaining('"pageSiz"'), status: "INVALID_ARGUMENT" } },
  });
});

test("a body that is not JSON is refused", async () => {
  const sandbox = await aSandbox({ github: { repository: "o/r" } });
  const url = `${sandbox.url}/api/v3/repos/o/r/issues/1/comments`;
  const response = await fetch(url, { method: "POST", body: "{not json" });
  expect(response.status).toBe(400);
});

test("the log has every request in order, and no credential", async () => {
  const sandbox = await aSandbox({ faults: [{ match: "GET /v1/projects/bqx-ml/billingInfo", status: 503 }] });
  await fetch(`${sandbox.url}/v1/projects/bqx-ml/billingInfo?access_token=SECRET&alt=json`, {
    headers: { authorization: "Bearer SECRET" },
  });
  await get(sandbox, "/nowhere");
  expect(sandbox.requests()).toEqual([
    {
      at: NOW,
      method: "GET",
      target: "/v1/projects/bqx-ml/billingInfo?access_token=…&alt=json",
      route: "/v1/projects/{project}/billingInfo",
      status: 503,
      isFault: true,
    },
    { at: NOW, method: "GET", target: "/nowhere", route: null, status: 501, isFault: false },
  ]);
});

test("a fault strikes as often as it says, then the truth comes back", async () => {
  const sandbox = await aSandbox({ faults: [{ match: "GET /v1/*/billingInfo", status: 429, times: 2 }] });
  const statuses: number[] = [];
  for (let index = 0; index < 3; index++) {
    statuses.push((await get(sandbox, "/v1/projects/bqx-ml/billingInfo")).status);
  }
  expect(statuses).toEqual([429, 429, 200]);
});

test.each([
  ["GET /a/b", "GET /a", true],
  ["GET /a/b?c=1", "GET *c=", true],
  ["POST /a", "GET /a", false],
  ["GET /a/x/b", "GET /a/*/b", true],
  ["GET /b/a", "GET */a*/b", false],
])("%s starts like %s: %s", (text, pattern, expected) => {
  expect(startsLike(text, pattern)).toBe(expected);
});

test("a project is known by its id and by its number, and no other is", async () => {
  const sandbox = await aSandbox();
  expect(await get(sandbox, "/v1/projects/100200300/billingInfo")).toMatchObject({ status: 200 });
  expect(await get(sandbox, "/v1/projects/someone-else/billingInfo")).toMatchObject({ status: 403 });
});

test("a world with a template over an unknown word is a problem", () => {
  const datasets = [{ id: "d", location: "EU", tables: [{ names: "t_{planet}" }] }];
  expect(() => buildWorld(aState({ datasets }))).toThrow(
    expect.objectContaining({ code: "sandbox-state-invalid" }),
  );
});

test("a world with one table from two seeds is a problem", () => {
  const datasets = [{ id: "d", location: "EU", tables: [{ name: "t_agg" }, { names: "t_{stat}" }] }];
  expect(() => buildWorld(aState({ datasets }))).toThrow(/gives the table t_agg of the dataset d twice/);
});
