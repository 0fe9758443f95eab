import type { GitHubClient, PullComment, Refusal, Reply } from "#clients/github/client.ts";

/** A comment as GitHub gives it. */
export function aComment(overrides: Partial<PullComment> = {}): PullComment {
  return {
    id: 1,
    body: "hello",
    author: { login: "github-actions[bot]", isBot: true },
    createdAt: "2025-12-13T20:00:00Z",
    url: `https://github.com/o/r/pull/7#issuecomment-${overrides.id ?? 1}`,
    ...overrides,
  };
}

type Call = "listComments" | "createComment" | "updateComment" | "deleteComment";

/** A pull request in memory: its comments, the calls that wrote, and refusals by call. */
export function aPull({
  comments = [],
  viewer = "github-actions[bot]",
  refuse = {},
}: {
  readonly comments?: readonly PullComment[];
  readonly viewer?: string | null;
  readonly refuse?: Partial<Record<Call, Refusal>>;
} = {}) {
  const held = new Map(comments.map((comment) => [comment.id, comment]));
  const calls: string[] = [];
  const answer = <T>(call: Call, give: () => T): Promise<Reply<T>> => {
    const refusal = refuse[call];
    return Promise.resolve(
      refusal === undefined ? { state: "done", value: give() } : { state: "refused", refusal },
    );
  };
  const put = (comment: PullComment): PullComment => {
    held.set(comment.id, comment);
    return comment;
  };
  const client: GitHubClient = {
    listComments: () => answer("listComments", () => [...held.values()]),
    createComment: ({ body }) =>
      answer("createComment", () => {
        calls.push("create");
        return put(aComment({ id: Math.max(0, ...held.keys()) + 1, body }));
      }),
    updateComment: ({ id, body }) =>
      answer("updateComment", () => {
        calls.push(`update ${id}`);
        return put(aComment({ ...held.get(id), body }));
      }),
    deleteComment: ({ id }) =>
      answer("deleteComment", () => {
        calls.push(`delete ${id}`);
        held.delete(id);
        return null;
      }),
    viewer: () => Promise.resolve(viewer),
    visibility: () => Promise.resolve("private"),
  };
  return { client, calls, comments: () => [...held.values()] };
}
