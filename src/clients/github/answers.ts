import type { connect } from "./connect.ts";

/** The library that speaks to GitHub. */
export type Library = Awaited<ReturnType<typeof connect>>;

/** A user as the interface shows one; null where the account is gone. */
export interface RawUser {
  readonly login: string;
  readonly type?: string;
}

/** The author of a comment or an issue. */
export function toAuthor(user: RawUser | null | undefined): {
  readonly login: string;
  readonly isBot: boolean;
} {
  return { login: user?.login ?? "ghost", isBot: user?.type === "Bot" };
}

/** The token of a job may not read `/user`, a personal one may; both may ask GraphQL where it is served. */
export async function readViewer(octokit: Library): Promise<string> {
  try {
    const { viewer } = await octokit.graphql<{ viewer: { login: string } }>("query { viewer { login } }", {
      request: { retries: 0 },
    });
    return viewer.login;
  } catch {
    return (await octokit.rest.users.getAuthenticated({ request: { retries: 0 } })).data.login;
  }
}
