import { holdSecret } from "../secrets.ts";
import { type Library, readViewer } from "./answers.ts";
import { createCheck, updateCheck } from "./checks.ts";
import type { GitHubClient, Refusal, Reply } from "./client.ts";
import { listComments, toComment } from "./comments.ts";
import { connect, type GitHubAccess, type Tally } from "./connect.ts";
import { toIssue, toPull } from "./issues.ts";
import { isDown, toRefusal } from "./refusal.ts";

const READ = "pull-requests: read";
const WRITE = "pull-requests: write";
const ISSUES = "issues: write";

/**
 * GitHub over its REST interface; limits and server errors are tried again within a minute and fifteen requests. A server
 * that failed to answer one call, repetitions included, is not asked again by the run.
 */
export function createGitHubClient(access: GitHubAccess): GitHubClient {
  holdSecret(access.token);
  const tally: Tally = { requests: 0 };
  const library = once(() => connect(access, tally));
  let silence: Refusal | null = null;
  const ask = async <T>(scope: string, call: (octokit: Library) => Promise<T>): Promise<Reply<T>> => {
    if (silence !== null) return { state: "refused", refusal: { ...silence, scope } };
    try {
      return { state: "done", value: await call(await library()) };
    } catch (error) {
      const refusal = toRefusal(error, scope);
      if (isDown(error)) silence = refusal;
      return { state: "refused", refusal };
    }
  };
  const viewer = once(async () => {
    try {
      return await readViewer(await library());
    } catch {
      return null;
    }
  });
  return {
    listComments: (target) => ask(READ, (octokit) => listComments(octokit, target)),
    getComment: ({ owner, repo, id }) =>
      ask(READ, async ({ rest }) =>
        toComment((await rest.issues.getComment({ owner, repo, comment_id: id })).data),
      ),
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
    createCheck: (wanted) => ask("checks: write", (octokit) => createCheck(octokit, wanted)),
    updateCheck: (wanted) => ask("checks: write", (octokit) => updateCheck(octokit, wanted)),
    listIssues: ({ owner, repo, author }) =>
      ask(ISSUES, async ({ rest }) => {
        const { data } = await rest.issues.listForRepo({ owner, repo, creator: author, per_page: 100 });
        return data.filter((issue) => issue.pull_request === undefined).map(toIssue);
      }),
    createIssue: ({ owner, repo, title, body }) =>
      ask(ISSUES, async ({ rest }) => toIssue((await rest.issues.create({ owner, repo, title, body })).data)),
    updateIssue: ({ owner, repo, number, title, body, state }) =>
      ask(ISSUES, async ({ rest }) =>
        toIssue((await rest.issues.update({ owner, repo, issue_number: number, title, body, state })).data),
      ),
    listPulls: ({ owner, repo, head }) =>
      ask(READ, async ({ rest }) =>
        (await rest.pulls.list({ owner, repo, head, state: "open", per_page: 100 })).data.map(toPull),
      ),
    viewer,
    requests: () => tally.requests,
  };
}

function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => {
    made ??= make();
    return made;
  };
}
