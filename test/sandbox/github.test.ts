import { expect, test } from "vitest";
import type { Sandbox } from "#sandbox/serve.ts";
import { aSandbox, get, NOW } from "./a-sandbox.ts";

const COMMENTS = "/api/v3/repos/acme/model/issues/7/comments";

async function send(sandbox: Sandbox, method: string, path: string, body: unknown) {
  const response = await fetch(`${sandbox.url}${path}`, { method, body: JSON.stringify(body) });
  const text = await response.text();
  return { status: response.status, body: text === "" ? null : (JSON.parse(text) as { id: number }) };
}

test("a comment is written, changed and deleted", async () => {
  const sandbox = await aSandbox({ github: { repository: "acme/model" } });
  const created = await send(sandbox, "POST", COMMENTS, { body: "first" });
  expect(created).toMatchObject({
    status: 201,
    body: { body: "first", user: { login: "github-actions[bot]", type: "Bot" }, created_at: NOW },
  });
  const one = `/api/v3/repos/acme/model/issues/comments/${created.body?.id}`;
  expect(await send(sandbox, "PATCH", one, { body: "second" })).toMatchObject({
    status: 200,
    body: { body: "second" },
  });
  expect(await get(sandbox, COMMENTS)).toMatchObject({ body: [{ body: "second" }] });
  expect(await send(sandbox, "DELETE", one, undefined)).toEqual({ status: 204, body: null });
  expect(await get(sandbox, COMMENTS)).toEqual({ status: 200, body: [] });
  expect(await send(sandbox, "PATCH", one, { body: "third" })).toMatchObject({ status: 404 });
});

test("comments come in pages that link to each other", async () => {
  const comments = Array.from({ length: 5 }, (_, index) => ({ issue: 7, login: "ann", body: `${index}` }));
  const sandbox = await aSandbox({ github: { repository: "acme/model", comments } });
  const seen: string[] = [];
  let next: string | undefined = `${sandbox.url}${COMMENTS}?per_page=2`;
  while (next !== undefined) {
    const response: Response = await fetch(next);
    seen.push(...((await response.json()) as { body: string }[]).map(({ body }) => body));
    next = /<([^>]+)>; rel="next"/.exec(response.headers.get("link") ?? "")?.[1];
  }
  expect(seen).toEqual(["0", "1", "2", "3", "4"]);
  expect(sandbox.requests()).toHaveLength(3);
});

test("a body of 65,536 characters is taken and one more is too long", async () => {
  const sandbox = await aSandbox({ github: { repository: "acme/model" } });
  expect(await send(sandbox, "POST", COMMENTS, { body: "x".repeat(65_536) })).toMatchObject({ status: 201 });
  expect(await send(sandbox, "POST", COMMENTS, { body: "x".repeat(65_537) })).toMatchObject({
    status: 422,
    body: {
      message: "Validation Failed",
      errors: [{ message: expect.stringContaining("Body is too long") }],
    },
  });
});

test("a denied permission is 403 or 404, as the state says, and nothing is written", async () => {
  for (const status of [403, 404] as const) {
    const sandbox = await aSandbox({
      github: { repository: "acme/model", deny: [{ permission: "issues:write", status }] },
    });
    expect((await send(sandbox, "POST", COMMENTS, { body: "x" })).status).toBe(status);
    expect(await get(sandbox, COMMENTS)).toEqual({ status: 200, body: [] });
  }
});

test("an installation may not ask who it is; a person may", async () => {
  const bot = await aSandbox({ github: { repository: "acme/model" } });
  expect(await get(bot, "/api/v3/user")).toMatchObject({
    status: 403,
    body: { message: "Resource not accessible by integration" },
  });
  const person = await aSandbox({ github: { repository: "acme/model", login: "ann" } });
  expect(await get(person, "/api/v3/user")).toMatchObject({
    status: 200,
    body: { login: "ann", type: "User" },
  });
});

test("the repository tells whether it is private; another one is not found", async () => {
  const sandbox = await aSandbox({ github: { repository: "acme/model", private: true, issues: [7] } });
  expect(await get(sandbox, "/api/v3/repos/acme/model")).toMatchObject({
    body: { full_name: "acme/model", private: true, visibility: "private" },
  });
  expect(await get(sandbox, "/api/v3/repos/acme/other")).toMatchObject({ status: 404 });
  expect(await get(sandbox, "/api/v3/repos/acme/model/issues/8/comments")).toMatchObject({ status: 404 });
});
