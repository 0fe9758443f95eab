import type { Channel } from "#domain/report.ts";
import { appendText, strikeComments } from "#publish/index.ts";
import { renderFailure } from "#render/index.ts";
import type { Job } from "../compose.ts";
import type { Contact } from "./action-inputs.ts";
import { commentOptions } from "./comment-options.ts";
import type { Failure } from "./failure.ts";

/** A run that breaks off. */
interface Broken {
  readonly contact: Contact;
  readonly job: Job;
  readonly failure: Failure;
}

/** Says in the summary that a run has no verdict, and strikes the comment: an old verdict must not stand for a new commit. */
export async function strikeReport(broken: Broken): Promise<readonly Channel[]> {
  const { runner, appender } = broken.job;
  const text = renderFailure(broken.failure);
  const summary = await attempt("summary", () => appendText({ file: runner.summaryFile, appender, text }));
  return [summary, ...(await strike(broken))];
}

async function strike({ contact, job }: Broken): Promise<readonly Channel[]> {
  const { github, runner, startedAt } = job;
  const { pull, headSha, runId, attempt: repetition, runUrl } = runner;
  if (github === null || pull === null || !contact.comments) return [];
  const { configId } = commentOptions(contact, job);
  const record = {
    schemaVersion: 1,
    headSha,
    runId,
    attempt: repetition,
    stage: "failed",
    startedAt,
    verdict: "NO-GO",
  } as const;
  return [await attempt("comment", () => strikeComments({ github, pull, configId, record, runUrl }))];
}

async function attempt(name: string, call: () => Promise<Omit<Channel, "name">>): Promise<Channel> {
  try {
    return { name, ...(await call()) };
  } catch {
    return { name, state: "failed", detail: "the end of this run could not be said there" };
  }
}
