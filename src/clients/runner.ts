import type { Occasion } from "#domain/change.ts";
import { Problem } from "#domain/problem.ts";
import type { PullTarget, RepositoryTarget } from "./github/client.ts";
import type { GitHubOidc } from "./google/credentials/choice.ts";

/** What a GitHub runner tells a job about itself. */
export interface Runner {
  readonly event: string;
  /** Kind of the run; null outside a job. */
  readonly occasion: Occasion | null;
  /** Null where the environment names none. */
  readonly repository: RepositoryTarget | null;
  /** Null where the run belongs to no pull request. */
  readonly pull: PullTarget | null;
  /** Commit under audit: the head of the pull request, not its merge with the base. */
  readonly headSha: string | null;
  /** Base of the pull request or of the merge group; null for other events. */
  readonly baseSha: string | null;
  /** Default branch, where the run is of another one and of no pull request. */
  readonly defaultBranch: string | null;
  readonly runId: string | null;
  /** Repetition of the run, from 1. */
  readonly attempt: number | null;
  readonly runUrl: string | null;
  readonly apiUrl: string;
  /** `https://github.com/owner/name`; null where the environment names no repository. */
  readonly repositoryUrl: string | null;
  /** True only where the event says that the repository is not public. */
  readonly isPrivate: boolean;
  /** The run that this one follows, for `workflow_run`. */
  readonly followed: FollowedRun | null;
  /** Where GitHub gives the job's identity; null without `id-token: write`. */
  readonly oidc: GitHubOidc | null;
  /** Files that the runner reads after the step; null where it gives none. */
  readonly outputFile: string | null;
  readonly summaryFile: string | null;
}

/** A run that has ended, as GitHub, and not the run itself, tells of it. */
export interface FollowedRun {
  readonly id: string;
  readonly attempt: number | null;
  readonly event: string;
  readonly headSha: string;
  /** `owner:branch` that it was of; null where the repository of the branch is gone. */
  readonly head: string | null;
  readonly isSuccess: boolean;
  readonly url: string | null;
}

type Environment = Readonly<Record<string, string | undefined>>;
type Payload = Readonly<Record<string, unknown>>;

/** Reads the job's environment and event file. Throws a Problem where the event file is not JSON. */
export async function readRunner(environment: Environment): Promise<Runner> {
  const context = await readContext();
  const payload: Payload = context.payload;
  const pull = mapOf(payload["pull_request"]);
  const group = mapOf(payload["merge_group"]);
  const whole = mapOf(payload["repository"]);
  const [owner, repo] = (textOf(environment["GITHUB_REPOSITORY"]) ?? textOf(whole["full_name"]) ?? "").split(
    "/",
  );
  const repository = owner && repo ? { owner, repo } : null;
  const number = Number(pull["number"]);
  const runId = environment["GITHUB_RUN_ID"] ?? null;
  const repositoryUrl = repository === null ? null : `${context.serverUrl}/${owner}/${repo}`;
  return {
    event: context.eventName ?? "",
    occasion: occasionOf(context.eventName, { pull, actor: environment["GITHUB_ACTOR"] }),
    repository,
    pull: repository && Number.isSafeInteger(number) && number > 0 ? { ...repository, number } : null,
    headSha:
      textOf(mapOf(pull["head"])["sha"]) ?? textOf(group["head_sha"]) ?? textOf(environment["GITHUB_SHA"]),
    baseSha: textOf(mapOf(pull["base"])["sha"]) ?? textOf(group["base_sha"]),
    defaultBranch: otherDefault(whole, environment),
    runId,
    attempt: Number(environment["GITHUB_RUN_ATTEMPT"]) || null,
    runUrl: runId && repositoryUrl ? `${repositoryUrl}/actions/runs/${runId}` : null,
    apiUrl: context.apiUrl,
    repositoryUrl,
    isPrivate: whole["private"] === true,
    followed: followedRun(mapOf(payload["workflow_run"])),
    oidc: await readOidc(environment),
    outputFile: textOf(environment["GITHUB_OUTPUT"]),
    summaryFile: textOf(environment["GITHUB_STEP_SUMMARY"]),
  };
}

const OCCASIONS: Readonly<Record<string, Occasion>> = {
  merge_group: "merge-group",
  workflow_dispatch: "dispatch",
  schedule: "schedule",
  push: "push",
};

/** A fork is told by the repository of its branch, which is null once it is deleted; Dependabot by who opened or ran it. */
function occasionOf(
  event: string | undefined,
  { pull, actor }: { readonly pull: Payload; readonly actor: string | undefined },
): Occasion | null {
  if (!event?.startsWith("pull_request")) return OCCASIONS[event ?? ""] ?? null;
  const head = mapOf(pull["head"])["repo"];
  const base = mapOf(mapOf(pull["base"])["repo"])["full_name"];
  if (head === null || (head !== undefined && mapOf(head)["full_name"] !== base)) return "fork";
  const opener = textOf(mapOf(pull["user"])["login"]);
  return [opener, actor].includes("dependabot[bot]") ? "dependabot" : "pull-request";
}

/** The default branch governs runs of other branches too: theirs may have another policy. */
function otherDefault(repository: Payload, environment: Environment): string | null {
  const name = textOf(repository["default_branch"]);
  const isBranch = environment["GITHUB_REF"]?.startsWith("refs/heads/") === true;
  return name !== null && isBranch && environment["GITHUB_REF"] !== `refs/heads/${name}` ? name : null;
}

function followedRun(run: Payload): FollowedRun | null {
  const headSha = textOf(run["head_sha"]);
  if (headSha === null) return null;
  const owner = textOf(mapOf(mapOf(run["head_repository"])["owner"])["login"]);
  const branch = textOf(run["head_branch"]);
  return {
    id: String(run["id"] ?? ""),
    attempt: Number(run["run_attempt"]) || null,
    event: textOf(run["event"]) ?? "",
    headSha,
    head: owner === null || branch === null ? null : `${owner}:${branch}`,
    isSuccess: run["conclusion"] === "success",
    url: textOf(run["html_url"]),
  };
}

async function readOidc(environment: Environment): Promise<GitHubOidc | null> {
  const url = textOf(environment["ACTIONS_ID_TOKEN_REQUEST_URL"]);
  const token = textOf(environment["ACTIONS_ID_TOKEN_REQUEST_TOKEN"]);
  if (url === null || token === null) return null;
  const { setSecret } = await import("@actions/core");
  return { url, token, mask: setSecret };
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

function mapOf(value: unknown): Payload {
  return typeof value === "object" && value !== null ? (value as Payload) : {};
}

function textOf(value: unknown): string | null {
  return typeof value === "string" && value !== "" ? value : null;
}
