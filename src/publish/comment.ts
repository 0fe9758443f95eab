import type { GitHubClient, PullComment, PullTarget, Refusal, Reply } from "#clients/github/client.ts";
import type { FilesWriter } from "#clients/writer.ts";
import { parseRecord } from "#domain/mark.ts";
import type { Document } from "#domain/report.ts";
import type { Outcome, Publisher } from "./publisher.ts";

/** Where the comment goes, and what stands in for it. */
export interface CommentTarget {
  /** Null without a token. */
  readonly github: GitHubClient | null;
  /** Null where the run belongs to no pull request. */
  readonly pull: PullTarget | null;
  /** Where the comment is left when it cannot be posted. */
  readonly fallback: FilesWriter;
}

/** Author of comments made with the token of a job, assumed where the token may not ask who it is. */
const JOB_AUTHOR = "github-actions[bot]";
const DOCUMENT = "comment.md";

/** Keeps one comment on the pull request up to date: made once, replaced after that, never over a later run's. */
export function upsertComment({ github, pull, fallback }: CommentTarget): Publisher {
  return {
    name: "comment",
    run: async ({ documents }) => {
      const document = documents.find(({ path }) => path === DOCUMENT);
      if (document === undefined) return skipped("no comment was rendered");
      if (pull === null) return skipped("the run belongs to no pull request");
      if (github === null)
        return leave({
          document,
          fallback,
          why: `there is no GitHub token (the job needs "pull-requests: write")`,
          state: "skipped",
        });
      const outcome = await post({ github, pull, body: document.body });
      return "refusal" in outcome
        ? leave({ document, fallback, why: explain(outcome.refusal), state: "failed" })
        : outcome;
    },
  };
}

interface Post {
  readonly github: GitHubClient;
  readonly pull: PullTarget;
  readonly body: string;
}

type Refused = Extract<Reply<never>, { state: "refused" }>;

async function post({ github, pull, body }: Post): Promise<Outcome | Refused> {
  const listed = await github.listComments(pull);
  if (listed.state === "refused") return listed;
  const author = (await github.viewer()) ?? JOB_AUTHOR;
  const own = listed.value.filter((comment) => isOurs(comment, { author, mark: firstLine(body) }));
  const [oldest, ...others] = own.toSorted((a, b) => a.id - b.id);
  if (oldest === undefined) return posted(await github.createComment({ ...pull, body }), "made");
  if (own.some((comment) => isLater(comment.body, body)))
    return skipped(`a later run has written ${oldest.url}`);
  const reply = await replace({ github, pull, body }, oldest);
  if ("refusal" in reply) return reply;
  return { ...reply, detail: `${reply.detail}${await removeOthers({ github, pull, body }, others)}` };
}

async function replace({ github, pull, body }: Post, comment: PullComment): Promise<Outcome | Refused> {
  if (normal(comment.body) === normal(body)) return skipped(`${comment.url} says the same already`);
  return posted(await github.updateComment({ ...pull, id: comment.id, body }), "replaced");
}

async function removeOthers({ github, pull }: Post, others: readonly PullComment[]): Promise<string> {
  if (others.length === 0) return "";
  let removed = 0;
  for (const { id } of others) {
    const reply = await github.deleteComment({ ...pull, id });
    if (reply.state === "done" || reply.refusal.kind === "missing") removed += 1;
  }
  return `; ${removed} of ${others.length} duplicates removed`;
}

/** Ours is what our author wrote and what begins with our mark; either alone can be anyone's. */
function isOurs(
  { author: writer, body }: PullComment,
  ours: { readonly author: string; readonly mark: string },
): boolean {
  const byJob = ours.author.endsWith("[bot]");
  return (
    bare(writer.login) === bare(ours.author) && (!byJob || writer.isBot) && firstLine(body) === ours.mark
  );
}

function isLater(published: string, ours: string): boolean {
  const [theirs, own] = [parseRecord(published), parseRecord(ours)];
  return theirs !== null && own !== null && Date.parse(theirs.startedAt) > Date.parse(own.startedAt);
}

async function leave(part: {
  readonly document: Document;
  readonly fallback: FilesWriter;
  readonly why: string;
  readonly state: "skipped" | "failed";
}): Promise<Outcome> {
  const { document, fallback, why, state } = part;
  const where = await fallback.write(document.path, document.body).then(
    () => `${fallback.root}/${document.path} holds it`,
    () => "it could not be left in a file either",
  );
  return { state, detail: `${why}; ${where}` };
}

function explain({ kind, detail, scope }: Refusal): string {
  if (kind === "denied" || kind === "missing") {
    return `GitHub refused (${detail}): grant the job "${scope === "pull-requests: read" ? "pull-requests: write" : scope}"`;
  }
  return `GitHub did not take the comment (${kind}, ${detail})`;
}

function posted(reply: Reply<PullComment>, what: string): Outcome | Refused {
  return reply.state === "refused" ? reply : { state: "posted", detail: `${what} ${reply.value.url}` };
}

function skipped(detail: string): Outcome {
  return { state: "skipped", detail };
}

function normal(body: string): string {
  return body.replaceAll("\r\n", "\n").trimEnd();
}

function firstLine(body: string): string {
  return body.slice(0, 500).split(/\r?\n/, 1)[0] ?? "";
}

function bare(login: string): string {
  return login.replace(/\[bot\]$/, "").toLowerCase();
}
