/** Where a pull request's comments are. */
export interface PullTarget {
  readonly owner: string;
  readonly repo: string;
  readonly number: number;
}

/** A comment of a pull request. */
export interface PullComment {
  readonly id: number;
  readonly body: string;
  readonly author: { readonly login: string; readonly isBot: boolean };
  /** ISO 8601, UTC. */
  readonly createdAt: string;
  /** Page of the comment. */
  readonly url: string;
}

/** Why GitHub did not do what was asked. */
export interface Refusal {
  /** `denied` 401/403, `missing` 404/410, `tooLong` the body, `limited` rate limits, `rejected` any other 4xx, `unreachable` the rest. */
  readonly kind: "denied" | "missing" | "tooLong" | "limited" | "rejected" | "unreachable";
  /** What came back, one line, without the token. */
  readonly detail: string;
  /** Scope of the job's token that the call needs, e.g. `pull-requests: write`. */
  readonly scope: string;
}

/** The outcome of asking GitHub for something. */
export type Reply<T> =
  | { readonly state: "done"; readonly value: T }
  | { readonly state: "refused"; readonly refusal: Refusal };

/** What phasegate asks of GitHub. */
export interface GitHubClient {
  /** All comments, over all pages, oldest first. */
  listComments(target: PullTarget): Promise<Reply<readonly PullComment[]>>;
  createComment(target: PullTarget & { readonly body: string }): Promise<Reply<PullComment>>;
  updateComment(
    target: PullTarget & { readonly id: number; readonly body: string },
  ): Promise<Reply<PullComment>>;
  deleteComment(target: PullTarget & { readonly id: number }): Promise<Reply<null>>;
  /** Login of the token's owner, `github-actions[bot]`; null where the token may not ask. */
  viewer(): Promise<string | null>;
  /** Who can see the repository; null where it could not be read. */
  visibility(target: Pick<PullTarget, "owner" | "repo">): Promise<"public" | "private" | "internal" | null>;
}
