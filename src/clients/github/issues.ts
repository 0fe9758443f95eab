import { type RawUser, toAuthor } from "./answers.ts";
import type { Issue, Pull } from "./client.ts";

/** An issue of the interface as ours. Throws where the answer is none. */
export function toIssue(raw: {
  readonly number: number;
  readonly body?: string | null;
  readonly user: RawUser | null;
  readonly html_url: string;
}): Issue {
  if (typeof raw.number !== "number") throw new Error("the answer is not an issue");
  return { number: raw.number, body: raw.body ?? "", author: toAuthor(raw.user), url: raw.html_url };
}

/** A pull request of the interface as ours. Throws where the answer is none. */
export function toPull(raw: { readonly number: number; readonly head: { readonly sha: string } }): Pull {
  if (typeof raw.number !== "number") throw new Error("the answer is not a pull request");
  return { number: raw.number, headSha: raw.head.sha };
}
