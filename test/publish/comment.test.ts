import { describe, expect, it } from "vitest";
import type { GitHubClient, Refusal } from "#clients/github/client.ts";
import type { FilesWriter } from "#clients/writer.ts";
import type { Channel } from "#domain/report.ts";
import { publish, upsertComment } from "#publish/index.ts";
import { renderComment } from "#render/comment.ts";
import { aComment, aPull } from "#test/support/github.ts";
import { aReport } from "#test/support/report.ts";

const PULL = { owner: "o", repo: "r", number: 7 };
const NOON = "2025-12-13T12:00:00Z";

function bodyAt(at: string): string {
  return renderComment(aReport({ at }), { configId: "default", headSha: at });
}

/** Posts the comment of a run that began at noon. */
async function post(
  github: GitHubClient | null,
  { pull = PULL, written = new Map() }: { pull?: typeof PULL | null; written?: Map<string, string> } = {},
): Promise<Channel | undefined> {
  const fallback: FilesWriter = {
    root: "/out",
    write: async (path, body) => {
      written.set(path, body);
    },
  };
  const documents = [{ path: "comment.md", mediaType: "text/markdown", body: bodyAt(NOON) }];
  const channels = [upsertComment({ github, pull, fallback, choice: "always", memory: { id: null } })];
  return (await publish({ report: aReport(), documents, channels }))[0];
}

describe("the comment channel", () => {
  it("makes the comment on a pull request that has none", async () => {
    const pull = aPull();
    expect(await post(pull.client)).toEqual({
      name: "comment",
      state: "posted",
      detail: "made https://github.com/o/r/pull/7#issuecomment-1",
    });
    expect(pull.comments().map(({ body }) => body)).toEqual([bodyAt(NOON)]);
  });

  it("replaces its earlier comment among more than a hundred others", async () => {
    const others = Array.from({ length: 150 }, (_, index) =>
      aComment({ id: index + 1, body: `note ${index}` }),
    );
    const pull = aPull({
      comments: [...others, aComment({ id: 900, body: bodyAt("2025-12-13T09:00:00Z") })],
    });
    expect((await post(pull.client))?.state).toBe("posted");
    expect(pull.calls).toEqual(["update 900"]);
  });

  it("keeps the oldest of several and removes the rest", async () => {
    const old = (id: number) => aComment({ id, body: bodyAt("2025-12-13T09:00:00Z") });
    const pull = aPull({ comments: [old(30), old(10), old(20)] });
    expect((await post(pull.client))?.detail).toBe(
      "replaced https://github.com/o/r/pull/7#issuecomment-10; 2 of 2 duplicates removed",
    );
    expect(pull.calls).toEqual(["update 10", "delete 20", "delete 30"]);
  });

  it("leaves the comment of a later run alone", async () => {
    const pull = aPull({ comments: [aComment({ id: 4, body: bodyAt("2025-12-13T12:00:01Z") })] });
    expect(await post(pull.client)).toEqual({
      name: "comment",
      state: "skipped",
      detail: "a later run has written https://github.com/o/r/pull/7#issuecomment-4",
    });
    expect(pull.calls).toEqual([]);
  });

  it("does not send what is there already", async () => {
    const pull = aPull({ comments: [aComment({ id: 4, body: bodyAt(NOON).replaceAll("\n", "\r\n") })] });
    expect((await post(pull.client))?.state).toBe("skipped");
    expect(pull.calls).toEqual([]);
  });

  it.each([
    ["a person's with our mark", { author: { login: "mallory", isBot: false } }],
    ["another bot's with our mark", { author: { login: "other[bot]", isBot: true } }],
    ["a person's of the bot's bare name", { author: { login: "github-actions", isBot: false } }],
    ["our author's for another phase", { body: bodyAt(NOON).replace("M008-4C:default", "M009:default") }],
    ["our author's with the mark further down", { body: `x\n${bodyAt(NOON)}` }],
  ])("never touches %s", async (_, foreign) => {
    const pull = aPull({ comments: [aComment({ id: 5, body: bodyAt("2025-12-13T09:00:00Z"), ...foreign })] });
    expect((await post(pull.client))?.state).toBe("posted");
    expect(pull.calls).toEqual(["create"]);
  });

  it("takes the job's own author where the token may not ask who it is", async () => {
    const pull = aPull({
      viewer: null,
      comments: [aComment({ id: 5, body: bodyAt("2025-12-13T09:00:00Z") })],
    });
    await post(pull.client);
    expect(pull.calls).toEqual(["update 5"]);
  });

  it("finds the comments of a personal token's owner", async () => {
    const own = aComment({
      id: 5,
      body: bodyAt("2025-12-13T09:00:00Z"),
      author: { login: "Ada", isBot: false },
    });
    const pull = aPull({ viewer: "ada", comments: [own] });
    await post(pull.client);
    expect(pull.calls).toEqual(["update 5"]);
  });

  it.each(["listComments", "createComment"] as const)(
    "names the scope when %s is denied, and leaves a file",
    async (call) => {
      const denied: Refusal = {
        kind: "denied",
        detail: "HTTP 403: Resource not accessible",
        scope: "pull-requests: write",
      };
      const written = new Map<string, string>();
      const channel = await post(aPull({ refuse: { [call]: denied } }).client, { written });
      expect(channel).toEqual({
        name: "comment",
        state: "failed",
        detail:
          'GitHub refused (HTTP 403: Resource not accessible): grant the job "pull-requests: write"; /out/comment.md holds it',
      });
      expect(written.get("comment.md")).toBe(bodyAt(NOON));
    },
  );

  it.each(["missing", "tooLong", "limited", "rejected", "unreachable"] as const)(
    "fails without throwing when GitHub is %s",
    async (kind) => {
      const refusal: Refusal = { kind, detail: "HTTP 4xx", scope: "pull-requests: write" };
      const earlier = aComment({ id: 3, body: bodyAt("2025-12-13T09:00:00Z") });
      const channel = await post(aPull({ comments: [earlier], refuse: { updateComment: refusal } }).client);
      expect(channel?.state).toBe("failed");
      expect(channel?.detail).toContain("HTTP 4xx");
    },
  );

  it("still counts as posted when a duplicate cannot be removed", async () => {
    const old = (id: number) => aComment({ id, body: bodyAt("2025-12-13T09:00:00Z") });
    const refusal: Refusal = { kind: "denied", detail: "HTTP 403", scope: "pull-requests: write" };
    const channel = await post(
      aPull({ comments: [old(1), old(2)], refuse: { deleteComment: refusal } }).client,
    );
    expect(channel?.detail).toContain("0 of 1 duplicates removed");
    expect(channel?.state).toBe("posted");
  });

  it("turns an error of the client into a failed channel", async () => {
    const client: GitHubClient = {
      ...aPull().client,
      listComments: () => Promise.reject(new Error("boom\nline")),
    };
    expect(await post(client)).toEqual({ name: "comment", state: "failed", detail: "boom line" });
  });

  it("is skipped without a pull request and, with a file left, without a token", async () => {
    const written = new Map<string, string>();
    expect((await post(aPull().client, { pull: null }))?.detail).toBe("the run belongs to no pull request");
    expect(await post(null, { written })).toEqual({
      name: "comment",
      state: "skipped",
      detail: 'there is no GitHub token (the job needs "pull-requests: write"); /out/comment.md holds it',
    });
    expect([...written.keys()]).toEqual(["comment.md"]);
  });
});
