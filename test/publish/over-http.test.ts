import { afterEach, describe, expect, it } from "vitest";
import { createGitHubClient } from "#clients/github/octokit.ts";
import type { Channel } from "#domain/report.ts";
import { publish, upsertComment } from "#publish/index.ts";
import { renderComment } from "#render/comment.ts";
import { type Sandbox, serveSandbox } from "#sandbox/serve.ts";
import type { FaultSeed, GithubSeed } from "#sandbox/state.ts";
import { aReport } from "#test/support/report.ts";

const PULL = { owner: "o", repo: "r", number: 7 };
let sandbox: Sandbox | undefined;
afterEach(() => sandbox?.close());

async function served(github: Omit<GithubSeed, "repository"> = {}, faults: readonly FaultSeed[] = []) {
  const project = { id: "p", number: "1" };
  sandbox = await serveSandbox({ state: { project, github: { repository: "o/r", ...github }, faults } });
  return createGitHubClient({ token: "ghs_x", baseUrl: `${sandbox.url}/api/v3`, secondMs: 0 });
}

async function post(github: ReturnType<typeof createGitHubClient>, at: string): Promise<Channel | undefined> {
  const body = renderComment(aReport({ at }), { configId: "default", headSha: at });
  const fallback = { root: "/out", write: async () => {} };
  const documents = [{ path: "comment.md", mediaType: "text/markdown", body }];
  const channels = [upsertComment({ github, pull: PULL, fallback, choice: "always", memory: { id: null } })];
  return (await publish({ report: aReport(), documents, channels }))[0];
}

describe("the comment over HTTP", () => {
  it("is one comment after three runs, among two hundred others", async () => {
    const comments = Array.from({ length: 200 }, (_, index) => ({
      issue: 7,
      login: "ada",
      body: `note ${index}`,
    }));
    const client = await served({ comments });
    expect((await post(client, "2025-12-13T09:00:00Z"))?.detail).toMatch(/^made /);
    expect((await post(client, "2025-12-13T11:00:00Z"))?.detail).toMatch(/^replaced /);
    expect((await post(client, "2025-12-13T10:00:00Z"))?.detail).toMatch(/^a later run has written /);
    const reply = await client.listComments(PULL);
    const bodies = reply.state === "done" ? reply.value.comments.map(({ body }) => body) : [];
    expect(bodies).toHaveLength(201);
    expect(bodies.filter((body) => body.startsWith("<!-- phasegate:v1:"))).toEqual([
      renderComment(aReport({ at: "2025-12-13T11:00:00Z" }), {
        configId: "default",
        headSha: "2025-12-13T11:00:00Z",
      }),
    ]);
  });

  it.each([403, 404] as const)(
    "fails with the scope to grant when writing is answered with %i",
    async (status) => {
      const client = await served({ deny: [{ permission: "issues:write", status }] });
      const channel = await post(client, "2025-12-13T09:00:00Z");
      expect(channel?.state).toBe("failed");
      expect(channel?.detail).toContain(`HTTP ${status}`);
      expect(channel?.detail).toContain('grant the job "pull-requests: write"');
    },
  );

  it("is posted after two server errors", async () => {
    const client = await served({}, [{ match: "POST /api/v3/repos/*", status: 502, times: 2 }]);
    expect((await post(client, "2025-12-13T09:00:00Z"))?.state).toBe("posted");
  });

  it("fails without throwing when the answer is not JSON", async () => {
    const client = await served({}, [{ match: "POST /api/v3/repos/*", malformed: true }]);
    expect((await post(client, "2025-12-13T09:00:00Z"))?.state).toBe("failed");
  });
});
