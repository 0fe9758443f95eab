/** What the repository is, as each event's payload tells it. */
export const REPOSITORY = { full_name: "team/features", private: true, default_branch: "main" };

/** Payload of a pull request from a branch of the same repository, unless the test says otherwise. */
export function aPullPayload(part: {
  readonly head: string;
  readonly base: string;
  readonly number?: number;
  readonly from?: string | null;
  readonly by?: string;
  readonly isPrivate?: boolean;
}): object {
  const { head, base, number = 7, from = "team/features", by = "ada", isPrivate = true } = part;
  return {
    number,
    pull_request: {
      number,
      user: { login: by },
      head: { sha: head, repo: from === null ? null : { full_name: from } },
      base: { sha: base, repo: { full_name: "team/features" } },
    },
    repository: { ...REPOSITORY, private: isPrivate },
  };
}

/** Payload of a run that follows a failed run of a fork's pull request, unless the test says otherwise. */
export function aRunPayload(part: {
  readonly head: string;
  readonly id?: number;
  readonly event?: string;
  /** Null where the fork is gone. */
  readonly owner?: string | null;
  readonly conclusion?: string;
}): object {
  const { head, id = 100, event = "pull_request", owner = "stranger", conclusion = "failure" } = part;
  return {
    workflow_run: {
      id,
      run_attempt: 1,
      event,
      conclusion,
      head_sha: head,
      head_branch: "change",
      head_repository: owner === null ? null : { owner: { login: owner } },
      html_url: `https://github.example/team/features/actions/runs/${id}`,
    },
    repository: { ...REPOSITORY, private: false },
  };
}
