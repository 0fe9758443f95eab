/** A repository at GitHub. */
export interface RepositoryTarget {
  readonly owner: string;
  readonly repo: string;
}

/** Where a pull request's comments are. */
export interface PullTarget extends RepositoryTarget {
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

/** A note of a check run on a line of a file. */
export interface CheckNote {
  readonly path: string;
  readonly line: number;
  readonly level: "failure" | "warning";
  readonly title: string;
  readonly message: string;
}

/** What a check run shows. */
export interface CheckOutput {
  readonly title: string;
  readonly summary: string;
  /** At most 50; GitHub appends those of later requests. */
  readonly notes: readonly CheckNote[];
}

/** A check run that was made. */
export interface CheckRun {
  readonly id: number;
  readonly url: string;
}

/** An issue, pull requests left out. */
export interface Issue {
  readonly number: number;
  readonly body: string;
  readonly author: { readonly login: string; readonly isBot: boolean };
  readonly url: string;
}

/** A pull request, as far as a publisher must know it. */
export interface Pull {
  readonly number: number;
  readonly headSha: string;
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

/** A list, and whether it is all there is. */
export interface CommentList {
  /** Oldest first. */
  readonly comments: readonly PullComment[];
  /** False where the thread has more pages than a run may ask for. */
  readonly isWhole: boolean;
}

/** What phasegate asks of GitHub. */
export interface GitHubClient {
  /** The comments of a thread, over all pages that a run may ask for. */
  listComments(target: PullTarget): Promise<Reply<CommentList>>;
  getComment(target: RepositoryTarget & { readonly id: number }): Promise<Reply<PullComment>>;
  createComment(target: PullTarget & { readonly body: string }): Promise<Reply<PullComment>>;
  updateComment(
    target: RepositoryTarget & { readonly id: number; readonly body: string },
  ): Promise<Reply<PullComment>>;
  deleteComment(target: RepositoryTarget & { readonly id: number }): Promise<Reply<null>>;
  /** Makes a check run that has ended. */
  createCheck(
    target: RepositoryTarget & {
      readonly name: string;
      readonly headSha: string;
      readonly output: CheckOutput;
      readonly conclusion: "success" | "failure";
    },
  ): Promise<Reply<CheckRun>>;
  /** Adds notes to a check run. */
  updateCheck(
    target: RepositoryTarget & {
      readonly id: number;
      readonly output: CheckOutput;
    },
  ): Promise<Reply<CheckRun>>;
  /** The newest hundred open issues of an author. */
  listIssues(target: RepositoryTarget & { readonly author: string }): Promise<Reply<readonly Issue[]>>;
  createIssue(
    target: RepositoryTarget & { readonly title: string; readonly body: string },
  ): Promise<Reply<Issue>>;
  updateIssue(
    target: PullTarget & { readonly title: string; readonly body: string; readonly state: "open" | "closed" },
  ): Promise<Reply<Issue>>;
  /** Open pull requests from a branch, `owner:branch`. */
  listPulls(target: RepositoryTarget & { readonly head: string }): Promise<Reply<readonly Pull[]>>;
  /** Login of the token's owner, `github-actions[bot]`; null where the token may not ask. */
  viewer(): Promise<string | null>;
  /** Requests that went out so far, repeated ones included. */
  requests(): number;
}
