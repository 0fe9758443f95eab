import type { CommentOptions } from "#render/index.ts";
import type { Job } from "../compose.ts";
import type { ActionInputs } from "./action-inputs.ts";

/** What a comment says of the run that makes it. */
export function commentOptions(
  { planPath }: Pick<ActionInputs, "planPath">,
  { runner }: Pick<Job, "runner">,
): CommentOptions {
  const { headSha, runId, attempt, runUrl, repositoryUrl, isPrivate } = runner;
  return {
    configId: planPath,
    audience: isPrivate ? "members" : "everyone",
    ...(headSha === null ? {} : { headSha }),
    ...(runId === null ? {} : { runId }),
    ...(attempt === null ? {} : { attempt }),
    ...(runUrl === null ? {} : { runUrl }),
    ...(repositoryUrl === null ? {} : { repositoryUrl }),
  };
}
