import type { GitHubClient, PullComment, PullTarget, Reply } from "./client.ts";
import { retryAfterSeconds, toRefusal } from "./refusal.ts";

/** How to reach GitHub. */
export interface GitHubAccess {
  readonly token: string;
  /** API address, `https://api.github.com` or that of an own server. */
  readonly baseUrl: string;
  /** Only tests hand in their own. */
  readonly fetch?: typeof globalThis.fetch;
  readonly wait?: (seconds: number) => Promise<void>;
}

/** Seconds that all repetitions of one run may wait together. */
const WAIT_LIMIT_SECONDS = 60;
const ATTEMPT_LIMIT = 5;
const CALL_LIMIT_MS = 20_000;
const PAGE_LIMIT = 300;
const WRITE = "pull-requests: write";

/** GitHub over its REST interface; limits and server errors are tried again within a minute. */
export function createGitHubClient(access: GitHubAccess): GitHubClient {
  const library = once(() => connect(access));
  const ask = async <T>(scope: string, call: (octokit: Library) => Promise<T>): Promise<Reply<T>> => {
    try {
      return { state: "done", value: await call(await library()) };
    } catch (error) {
      return { state: "refused", refusal: toRefusal(error, { scope, token: access.token }) };
    }
  };
  return {
    listComments: (target) => ask("pull-requests: read", (octokit) => listComments(octokit, target)),
    createComment: ({ owner, repo, number, body }) =>
      ask(WRITE, async ({ rest }) =>
        toComment((await rest.issues.createComment({ owner, repo, issue_number: number, body })).data),
      ),
    updateComment: ({ owner, repo, id, body }) =>
      ask(WRITE, async ({ rest }) =>
        toComment((await rest.issues.updateComment({ owner, repo, comment_id: id, body })).data),
      ),
    deleteComment: ({ owner, repo, id }) =>
      ask(WRITE, async ({ rest }) => {
        await rest.issues.deleteComment({ owner, repo, comment_id: id });
        return null;
      }),
    viewer: async () => {
      const reply = await ask("metadata: read", readViewer);
      return reply.state === "done" ? reply.value : null;
    },
    visibility: async ({ owner, repo }) => {
      const reply = await ask(
        "metadata: read",
        async ({ rest }) => (await rest.repos.get({ owner, repo })).data,
      );
      return reply.state === "done" ? toVisibility(reply.value) : null;
    },
  };
}

type Library = Awaited<ReturnType<typeof connect>>;

async function connect(access: GitHubAccess) {
  const { Octokit } = await import("@octokit/rest");
  const octokit = new Octokit({
    auth: access.token,
    baseUrl: access.baseUrl,
    userAgent: "phasegate",
    log: SILENT,
    request: { fetch: withTimeLimit(access.fetch ?? globalThis.fetch) },
  });
  const patience = { leftSeconds: WAIT_LIMIT_SECONDS };
  octokit.hook.wrap("request", (request, options) =>
    patiently(async () => request(options), { patience, wait: access.wait ?? waitSeconds }),
  );
  return octokit;
}

async function patiently<T>(
  call: () => Promise<T>,
  {
    patience,
    wait,
  }: { readonly patience: { leftSeconds: number }; readonly wait: (seconds: number) => Promise<void> },
): Promise<T> {
  for (let attempt = 0; ; attempt += 1) {
    try {
      return await call();
    } catch (error) {
      const seconds = retryAfterSeconds(error, attempt);
      if (seconds === null || seconds > patience.leftSeconds || attempt + 1 >= ATTEMPT_LIMIT) throw error;
      patience.leftSeconds -= seconds;
      await wait(seconds);
    }
  }
}

async function listComments(
  octokit: Library,
  { owner, repo, number }: PullTarget,
): Promise<readonly PullComment[]> {
  const comments: PullComment[] = [];
  let pages = 0;
  const request = { owner, repo, issue_number: number, per_page: 100 };
  for await (const page of octokit.paginate.iterator(octokit.rest.issues.listComments, request)) {
    comments.push(...page.data.map(toComment));
    pages += 1;
    if (pages >= PAGE_LIMIT) throw new Error(`more than ${PAGE_LIMIT} pages of comments`);
  }
  return comments.toSorted((a, b) => a.id - b.id);
}

/** The token of a job may not read `/user`, a personal one may; both may ask GraphQL where it is served. */
async function readViewer(octokit: Library): Promise<string> {
  try {
    const { viewer } = await octokit.graphql<{ viewer: { login: string } }>("query { viewer { login } }");
    return viewer.login;
  } catch {
    return (await octokit.rest.users.getAuthenticated()).data.login;
  }
}

function toComment(raw: {
  readonly id: number;
  readonly body?: string | null;
  readonly user: { readonly login: string; readonly type: string } | null;
  readonly created_at: string;
  readonly html_url: string;
}): PullComment {
  const { id, body, user, created_at, html_url } = raw;
  if (typeof id !== "number" || typeof html_url !== "string") throw new Error("the answer is not a comment");
  return {
    id,
    body: body ?? "",
    author: { login: user?.login ?? "ghost", isBot: user?.type === "Bot" },
    createdAt: created_at,
    url: html_url,
  };
}

function toVisibility(raw: { readonly private: boolean; readonly visibility?: string }) {
  if (raw.visibility === "internal") return "internal";
  return raw.private ? "private" : "public";
}

const SILENT = { debug() {}, info() {}, warn() {}, error() {} };

function withTimeLimit(fetch: typeof globalThis.fetch): typeof globalThis.fetch {
  return (input, init) => fetch(input, { ...init, signal: AbortSignal.timeout(CALL_LIMIT_MS) });
}

function waitSeconds(seconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, seconds * 1_000));
}

function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => {
    made ??= make();
    return made;
  };
}
