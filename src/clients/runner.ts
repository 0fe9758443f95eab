import { setSecret } from "@actions/core";
import { Problem } from "#domain/problem.ts";
import type { PullTarget } from "./github/client.ts";
import type { GitHubOidc } from "./google/credentials/choice.ts";

/** What a GitHub runner tells a job about itself. */
export interface Runner {
  readonly event: string;
  /** Null where the run belongs to no pull request. */
  readonly pull: PullTarget | null;
  /** Commit under audit: the head of the pull request, not its merge with the base. */
  readonly headSha: string | null;
  /** Base of the pull request or of the merge group; null for other events. */
  readonly baseSha: string | null;
  readonly runId: string | null;
  readonly runUrl: string | null;
  readonly apiUrl: string;
  /** True only where the event says that the repository is not public. */
  readonly isPrivate: boolean;
  /** Where GitHub gives the job's identity; null without `id-token: write`. */
  readonly oidc: GitHubOidc | null;
  /** Files that the runner reads after the step; null where it gives none. */
  readonly outputFile: string | null;
  readonly summaryFile: string | null;
}

type Environment = Readonly<Record<string, string | undefined>>;

/** Reads the job's environment and event file. Throws a Problem where the event file is not JSON. */
export async function readRunner(environment: Environment): Promise<Runner> {
  const context = await readContext();
  const { pull_request: pull, merge_group: group, repository } = context.payload;
  const [owner, repo] = (environment["GITHUB_REPOSITORY"] ?? repository?.full_name ?? "").split("/");
  const runId = environment["GITHUB_RUN_ID"] ?? null;
  return {
    event: context.eventName ?? "",
    pull: pull && owner && repo ? { owner, repo, number: Number(pull.number) } : null,
    headSha: textOf(pull?.["head"]?.sha) ?? textOf(group?.head_sha) ?? textOf(environment["GITHUB_SHA"]),
    baseSha: textOf(pull?.["base"]?.sha) ?? textOf(group?.base_sha),
    runId,
    runUrl: runId && owner && repo ? `${context.serverUrl}/${owner}/${repo}/actions/runs/${runId}` : null,
    apiUrl: context.apiUrl,
    isPrivate: repository?.["private"] === true,
    oidc: readOidc(environment),
    outputFile: textOf(environment["GITHUB_OUTPUT"]),
    summaryFile: textOf(environment["GITHUB_STEP_SUMMARY"]),
  };
}

function readOidc(environment: Environment): GitHubOidc | null {
  const url = textOf(environment["ACTIONS_ID_TOKEN_REQUEST_URL"]);
  const token = textOf(environment["ACTIONS_ID_TOKEN_REQUEST_TOKEN"]);
  return url === null || token === null ? null : { url, token, mask: setSecret };
}

async function readContext() {
  try {
    const { context } = await import("@actions/github");
    return context;
  } catch (cause) {
    throw new Problem({
      code: "event-unreadable",
      message: `The event file of this job cannot be read: ${cause instanceof Error ? cause.message : String(cause)}`,
      hint: "GITHUB_EVENT_PATH must name the JSON file that the runner wrote.",
      cause,
    });
  }
}

function textOf(value: unknown): string | null {
  return typeof value === "string" && value !== "" ? value : null;
}
