import type { Channel } from "#domain/report.ts";
import { strikeComments } from "#publish/index.ts";
import type { Job } from "../compose.ts";
import type { ActionInputs } from "./action-inputs.ts";
import { commentOptions } from "./comment-options.ts";

/** Strikes the comment of a pull request whose run breaks off: an old verdict must not stand for a new commit. */
export async function strikeReport({
  inputs,
  job,
}: {
  readonly inputs: ActionInputs;
  readonly job: Job;
}): Promise<readonly Channel[]> {
  const { github, runner } = job;
  const { pull, headSha, runId, attempt, runUrl } = runner;
  if (github === null || pull === null || inputs.comment === "never") return [];
  const { configId } = commentOptions(inputs, job);
  const startedAt = job.startedAt;
  const record = {
    schemaVersion: 1,
    headSha,
    runId,
    attempt,
    stage: "failed",
    startedAt,
    verdict: "NO-GO",
  } as const;
  try {
    return [await strikeComments({ github, pull, configId, record, runUrl })];
  } catch {
    return [
      { name: "comment", state: "failed", detail: "the verdict of an earlier run could not be struck" },
    ];
  }
}
