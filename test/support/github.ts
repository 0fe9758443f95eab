import type { GitHubClient, Issue, Pull, PullComment, Refusal, Reply } from "#clients/github/client.ts";

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

/** An issue as GitHub gives it. */
export function anIssue(overrides: Partial<Issue> = {}): Issue {
  return {
    number: 90,
    body: "hello",
    author: { login: "github-actions[bot]", isBot: true },
    url: `https://github.com/o/r/issues/${overrides.number ?? 90}`,
    ...overrides,
  };
}

type Call =
  | "getComment"
  | "createCheck"
  | "updateCheck"
  | "listIssues"
  | "createIssue"
  | "updateIssue"
  | "listPulls"
  | "listComments"
  | "createComment"
  | "updateComment"
  | "deleteComment";

/** A pull request in memory: its comments, the calls that wrote, and refusals by call. */
export function aPull({
  comments = [],
  viewer = "github-actions[bot]",
  refuse = {},
  isWhole = true,
  issues: begun = [],
  pulls = [],
}: {
  readonly comments?: readonly PullComment[];
  readonly viewer?: string | null;
  readonly isWhole?: boolean;
  readonly issues?: readonly Issue[];
  readonly pulls?: readonly Pull[];
  readonly refuse?: Partial<Record<Call, Refusal>>;
} = {}) {
  const held = new Map(comments.map((comment) => [comment.id, comment]));
  const issues = [...begun];
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
    listComments: () => answer("listComments", () => ({ comments: [...held.values()], isWhole })),
    getComment: ({ id }) => answer("getComment", () => held.get(id) ?? aComment({ id, body: "gone" })),
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
    createCheck: (wanted) =>
      answer("createCheck", () => {
        calls.push(`check ${wanted.name} ${wanted.output.notes.length} ${wanted.conclusion}`);
        return { id: 5, url: "https://github.com/o/r/runs/5" };
      }),
    updateCheck: ({ id, output }) =>
      answer("updateCheck", () => {
        calls.push(`check ${id} ${output.notes.length}`);
        return { id, url: `https://github.com/o/r/runs/${id}` };
      }),
    listIssues: () => answer("listIssues", () => [...issues]),
    createIssue: ({ title, body }) =>
      answer("createIssue", () => {
        calls.push(`issue: ${title}`);
        issues.push(anIssue({ number: 90, body }));
        return anIssue({ number: 90, body });
      }),
    updateIssue: ({ number, body, state }) =>
      answer("updateIssue", () => {
        calls.push(`issue ${number} ${state}`);
        return anIssue({ number, body });
      }),
    listPulls: () => answer("listPulls", () => pulls),
    requests: () => 0,
  };
  return { client, calls, comments: () => [...held.values()] };
}
