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
