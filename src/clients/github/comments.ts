import { type Library, type RawUser, toAuthor } from "./answers.ts";
import type { CommentList, PullComment, PullTarget } from "./client.ts";

/** Pages of a hundred comments that are read: what is left of a run's requests writes. */
const PAGE_LIMIT = 6;

/** Reads the comments of a thread, page by page. */
export async function listComments(
  octokit: Library,
  { owner, repo, number }: PullTarget,
): Promise<CommentList> {
  const comments: PullComment[] = [];
  let pages = 0;
  let isWhole = true;
  const request = { owner, repo, issue_number: number, per_page: 100 };
  for await (const page of octokit.paginate.iterator(octokit.rest.issues.listComments, request)) {
    comments.push(...page.data.map(toComment));
    pages += 1;
    isWhole = !/rel="next"/.test(page.headers.link ?? "");
    if (pages >= PAGE_LIMIT) break;
  }
  return { comments: comments.toSorted((a, b) => a.id - b.id), isWhole };
}

/** A comment of the interface as ours. Throws where the answer is none. */
export function toComment(raw: {
  readonly id: number;
  readonly body?: string | null;
  readonly user: RawUser | null;
  readonly created_at: string;
  readonly html_url: string;
}): PullComment {
  const { id, body, user, created_at, html_url } = raw;
  if (typeof id !== "number" || typeof html_url !== "string") throw new Error("the answer is not a comment");
  return { id, body: body ?? "", author: toAuthor(user), createdAt: created_at, url: html_url };
}
