import type { GitHubClient, PullComment, PullTarget, Reply } from "#clients/github/client.ts";
import type { FilesWriter } from "#clients/writer.ts";
import { isLaterRun, parseRecord, sayingOf } from "#domain/mark.ts";
import type { Document } from "#domain/report.ts";
import { tallyBlockers } from "#domain/tally.ts";
import { explain } from "./explain.ts";
import type { Outcome, Publication, Publisher } from "./publisher.ts";

/** When a comment is made where there is none yet; one that is there is always kept up to date. */
export type CommentChoice = "always" | "on-change" | "on-findings";

/** What the steps of one run know of its comment, so that the thread is read once. */
export interface CommentMemory {
  /** Comment that an earlier step of this run wrote; null before. */
  id: number | null;
}

/** Where the comment goes, and what stands in for it. */
export interface CommentTarget {
  /** Null without a token. */
  readonly github: GitHubClient | null;
  /** Null where the run belongs to no pull request. */
  readonly pull: PullTarget | null;
  /** Where the comment is left when it cannot be posted. */
  readonly fallback: FilesWriter;
  readonly choice: CommentChoice;
  readonly memory: CommentMemory;
}

/** Author of comments made with the token of a job, assumed where the token may not ask who it is. */
const JOB_AUTHOR = "github-actions[bot]";
const DOCUMENT = "comment.md";

/** Keeps one comment on the pull request up to date: made once, replaced after that, never over a later run's. */
export function upsertComment(target: CommentTarget): Publisher {
  const { github, pull, fallback, choice, memory } = target;
  return {
    name: "comment",
    run: async ({ documents, report }) => {
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
      const hush = whyNoComment(choice, report);
      const outcome = await post({ github, pull, body: document.body, hush, memory });
      return "refusal" in outcome
        ? leave({ document, fallback, why: explain(outcome.refusal, "the comment"), state: "failed" })
        : outcome;
    },
  };
}

/** Why no comment is to be made; null where one is. */
function whyNoComment(choice: CommentChoice, report: Publication["report"]): string | null {
  const { failed, unverified, fresh, fixed } = tallyBlockers(report);
  const open = failed.P0 + failed.P1 + failed.P2 + failed.P3 + unverified;
  if (choice === "on-findings" && open === 0) return "nothing stands open, and there is no comment to mend";
  if (choice === "on-change" && fresh + fixed === 0)
    return "the change adds and mends no blocker, and there is no comment to mend";
  return null;
}

interface Post {
  readonly github: GitHubClient;
  readonly pull: PullTarget;
  readonly body: string;
  readonly hush: string | null;
  readonly memory: CommentMemory;
}

type Refused = Extract<Reply<never>, { state: "refused" }>;

async function post(wanted: Post): Promise<Outcome | Refused> {
  const { github, pull, body, hush, memory } = wanted;
  const found = await findOwn(wanted);
  if ("refusal" in found) return found;
  const [oldest, ...others] = found.own;
  if (oldest === undefined) {
    if (hush !== null) return skipped(hush);
    if (!found.isWhole)
      return skipped("the thread has more comments than a run may read, and ours is not among them");
    const made = await github.createComment({ ...pull, body });
    if (made.state === "done") memory.id = made.value.id;
    return posted(made, "made");
  }
  memory.id = oldest.id;
  if (found.own.some((comment) => isLater(comment.body, body)))
    return skipped(`a later run has written ${oldest.url}`);
  const reply = await replace(wanted, oldest);
  if ("refusal" in reply) return reply;
  return { ...reply, detail: `${reply.detail}${await removeOthers(wanted, others)}` };
}

/** Our comments of this phase and plan, oldest first: the one that this run wrote, else those of the thread. */
async function findOwn({
  github,
  pull,
  body,
  memory,
}: Post): Promise<{ readonly own: readonly PullComment[]; readonly isWhole: boolean } | Refused> {
  const author = (await github.viewer()) ?? JOB_AUTHOR;
  const ours = { author, mark: firstLine(body) };
  if (memory.id !== null) {
    const known = await github.getComment({ ...pull, id: memory.id });
    if (known.state === "done" && isOurs(known.value, ours)) return { own: [known.value], isWhole: true };
  }
  const listed = await github.listComments(pull);
  if (listed.state === "refused") return listed;
  const { comments, isWhole } = listed.value;
  return {
    own: comments.filter((comment) => isOurs(comment, ours)).toSorted((a, b) => a.id - b.id),
    isWhole,
  };
}

async function replace({ github, pull, body }: Post, comment: PullComment): Promise<Outcome | Refused> {
  if (sayingOf(comment.body) === sayingOf(body)) return skipped(`${comment.url} says the same already`);
  return posted(await github.updateComment({ ...pull, id: comment.id, body }), "replaced");
}

async function removeOthers(
  { github, pull }: Pick<Post, "github" | "pull">,
  others: readonly PullComment[],
): Promise<string> {
  if (others.length === 0) return "";
  let removed = 0;
  for (const { id } of others.slice(0, REMOVAL_LIMIT)) {
    const reply = await github.deleteComment({ ...pull, id });
    if (reply.state === "done" || reply.refusal.kind === "missing") removed += 1;
  }
  return `; ${removed} of ${others.length} duplicates removed`;
}

/** Duplicates that one run removes; the next run goes on. */
const REMOVAL_LIMIT = 3;

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
  return theirs !== null && own !== null && isLaterRun(theirs, own);
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

function posted(reply: Reply<PullComment>, what: string): Outcome | Refused {
  return reply.state === "refused" ? reply : { state: "posted", detail: `${what} ${reply.value.url}` };
}

function skipped(detail: string): Outcome {
  return { state: "skipped", detail };
}

function firstLine(body: string): string {
  return body.slice(0, 500).split(/\r?\n/, 1)[0] ?? "";
}

function bare(login: string): string {
  return login.replace(/\[bot\]$/, "").toLowerCase();
}
