import { describe, expect, it } from "vitest";
import { createGitHubClient } from "#clients/github/octokit.ts";

const TOKEN = "ghs_secretsecret";
const PULL = { owner: "o", repo: "r", number: 7 };

interface Answer {
  readonly status: number;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** A client whose server gives the answers in turn; the last one stands. */
function aClient(answers: readonly (Answer | Error)[]) {
  const asked: string[] = [];
  const fetch: typeof globalThis.fetch = async (input, init) => {
    asked.push(`${init?.method ?? "GET"} ${String(input)}`);
    const answer =
      answers[Math.min(asked.length - 1, answers.length - 1)] ?? new Error("no answer is prepared");
    if (answer instanceof Error) throw answer;
    const body = answer.status === 204 ? null : JSON.stringify(answer.body ?? {});
    return new Response(body, {
      status: answer.status,
      headers: { "content-type": "application/json; charset=utf-8", ...answer.headers },
    });
  };
  const client = createGitHubClient({
    token: TOKEN,
    baseUrl: "https://ghe.example/api/v3",
    fetch,
    secondMs: 1,
  });
  return { client, asked };
}

function rawComment(id: number) {
  return {
    id,
    body: `body ${id}`,
    user: { login: "github-actions[bot]", type: "Bot" },
    created_at: "2025-12-13T20:00:00Z",
    html_url: `https://ghe.example/c/${id}`,
  };
}

const SAYS_TOKEN = { status: 403, body: { message: `Resource not accessible with ${TOKEN}` } };

describe("the GitHub client", () => {
  it("reads the comments of all pages, oldest first", async () => {
    const next = "https://ghe.example/api/v3/repositories/1/issues/7/comments?per_page=100&page=2";
    const { client, asked } = aClient([
      { status: 200, body: [rawComment(3), rawComment(2)], headers: { link: `<${next}>; rel="next"` } },
      { status: 200, body: [rawComment(1)] },
    ]);
    const reply = await client.listComments(PULL);
    expect(reply.state === "done" ? reply.value.comments.map(({ id }) => id) : reply).toEqual([1, 2, 3]);
    expect(asked).toEqual([
      "GET https://ghe.example/api/v3/repos/o/r/issues/7/comments?per_page=100",
      `GET ${next}`,
    ]);
  });

  it("gives a comment's author, body and page", async () => {
    const { client } = aClient([{ status: 201, body: rawComment(9) }]);
    expect(await client.createComment({ ...PULL, body: "x" })).toEqual({
      state: "done",
      value: {
        id: 9,
        body: "body 9",
        author: { login: "github-actions[bot]", isBot: true },
        createdAt: "2025-12-13T20:00:00Z",
        url: "https://ghe.example/c/9",
      },
    });
  });

  it.each([
    ["denied", 403, "Resource not accessible by integration", 1],
    ["denied", 401, "Bad credentials", 1],
    ["missing", 404, "Not Found", 1],
    ["tooLong", 422, "Validation Failed: body is too long", 1],
    ["rejected", 422, "Validation Failed", 1],
    ["limited", 429, "Too many requests", 3],
    ["limited", 403, "You have exceeded a secondary rate limit", 3],
    ["unreachable", 502, "Bad gateway", 3],
  ])("is %s on %i %s after %i calls", async (kind, status, message, calls) => {
    const { client, asked } = aClient([{ status, body: { message } }]);
    const reply = await client.updateComment({ ...PULL, id: 1, body: "x" });
    expect(reply).toMatchObject({ state: "refused", refusal: { kind, scope: "pull-requests: write" } });
    expect(asked).toHaveLength(calls);
  });

  it("waits as long as GitHub says and then succeeds", async () => {
    const limited = { status: 403, body: { message: "slow down" }, headers: { "retry-after": "40" } };
    const { client, asked } = aClient([limited, { status: 500 }, { status: 204 }]);
    const began = performance.now();
    expect(await client.deleteComment({ ...PULL, id: 1 })).toEqual({ state: "done", value: null });
    expect(performance.now() - began).toBeGreaterThan(39);
    expect(asked).toHaveLength(3);
  });

  it("gives up at once where it would have to wait over a minute", async () => {
    const { client, asked } = aClient([{ status: 429, headers: { "retry-after": "61" } }]);
    expect(await client.listComments(PULL)).toMatchObject({ state: "refused", refusal: { kind: "limited" } });
    expect(asked).toHaveLength(1);
  });

  it("is unreachable where there is no network", async () => {
    const { client } = aClient([new TypeError("fetch failed")]);
    expect(await client.listComments(PULL)).toMatchObject({
      state: "refused",
      refusal: { kind: "unreachable" },
    });
  });

  it.each([
    ["is not there", new TypeError("fetch failed")],
    ["is broken", { status: 500 }],
  ])("asks a server no more that %s for a call and its repetitions", async (_, answer) => {
    const { client, asked } = aClient([answer]);
    const first = await client.listComments(PULL);
    expect(asked).toHaveLength(3);
    const second = await client.createComment({ ...PULL, body: "x" });
    expect(asked).toHaveLength(3);
    expect([first, second]).toMatchObject([
      { refusal: { kind: "unreachable", scope: "pull-requests: read" } },
      { refusal: { kind: "unreachable", scope: "pull-requests: write" } },
    ]);
  });

  it("never says the token", async () => {
    const { client } = aClient([SAYS_TOKEN]);
    const reply = await client.createComment({ ...PULL, body: "x" });
    expect(JSON.stringify(reply)).not.toContain(TOKEN);
    expect(reply).toMatchObject({
      refusal: { detail: expect.stringContaining("HTTP 403: Resource not accessible with …") },
    });
  });

  it("knows the token's owner over GraphQL, else over REST, else not", async () => {
    const graphql = aClient([{ status: 200, body: { data: { viewer: { login: "github-actions[bot]" } } } }]);
    expect(await graphql.client.viewer()).toBe("github-actions[bot]");
    expect(graphql.asked).toEqual(["POST https://ghe.example/api/graphql"]);
    const rest = aClient([{ status: 404 }, { status: 200, body: { login: "ada" } }]);
    expect(await rest.client.viewer()).toBe("ada");
    expect(await aClient([SAYS_TOKEN]).client.viewer()).toBeNull();
  });

  it("makes no more than fifteen requests in a run, repeated ones included", async () => {
    const { client, asked } = aClient([{ status: 503 }, { status: 204 }]);
    for (let call = 0; call < 16; call++) await client.deleteComment({ ...PULL, id: call });
    expect(asked).toHaveLength(15);
    expect(client.requests()).toBe(15);
    expect(await client.listComments(PULL)).toEqual({
      state: "refused",
      refusal: {
        kind: "unreachable",
        detail: "no answer: this run has made its 15 requests of GitHub and makes no more",
        scope: "pull-requests: read",
      },
    });
  });

  it("stops reading a thread after six pages and says that it is not whole", async () => {
    const next = "https://ghe.example/api/v3/next";
    const { client, asked } = aClient([
      { status: 200, body: [rawComment(1)], headers: { link: `<${next}>; rel="next"` } },
    ]);
    expect(await client.listComments(PULL)).toMatchObject({ state: "done", value: { isWhole: false } });
    expect(asked).toHaveLength(6);
  });
});
