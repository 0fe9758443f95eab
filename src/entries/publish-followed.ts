import { parseRecordJson, type RunRecord } from "#domain/mark.ts";
import { Problem } from "#domain/problem.ts";
import type { Channel, Report } from "#domain/report.ts";
import { appendSummary, parseForeignReport, publish, upsertComment } from "#publish/index.ts";
import { type CommentOptions, renderDocuments } from "#render/index.ts";
import type { Job } from "../compose.ts";
import type { ActionInputs } from "./action-inputs.ts";
import { commentOptions } from "./comment-options.ts";

/** Bytes of a report that is read; one of 5,000 blockers has a tenth of it. */
const REPORT_LIMIT_BYTES = 32 * 1024 * 1024;
const RECORD_LIMIT_BYTES = 10_000;

interface Following {
  readonly inputs: ActionInputs;
  readonly job: Job;
}

type Followed = NonNullable<Job["runner"]["followed"]>;

/**
 * Publishes the report of a run that had no right to, such as that of a fork. Its artifact is anybody's: it is taken only
 * where it has the form of a report and belongs to the run and the commit that GitHub names, and all of it is escaped.
 */
export async function publishFollowed({ inputs, job }: Following): Promise<readonly Channel[]> {
  const { followed } = job.runner;
  if (followed === null) throw notFollowing();
  const taken = await takeReport({ inputs, job }, followed);
  if ("why" in taken) return [skipped(taken.why)];
  const pull = await findPull(job, followed);
  if ("why" in pull) return [skipped(pull.why)];
  const { report } = taken;
  const options = optionsFor({ inputs, job }, followed);
  const documents = renderDocuments(report, { formats: ["markdown"], comment: options });
  const { github, writer, memory, appender, runner } = job;
  const choice = inputs.comment === "never" ? null : inputs.comment;
  return publish({
    report,
    documents,
    channels: [
      appendSummary({ file: runner.summaryFile, appender }),
      ...(choice === null ? [] : [upsertComment({ github, pull, fallback: writer, choice, memory })]),
    ],
  });
}

async function takeReport(
  { inputs, job }: Following,
  followed: Followed,
): Promise<{ readonly report: Report } | { readonly why: string }> {
  const folder = inputs.out;
  if (!followed.event.startsWith("pull_request")) return { why: `it followed a run on ${followed.event}` };
  const named = await job.readFile({ folder, name: "run.json", limitBytes: RECORD_LIMIT_BYTES });
  if (named.state === "refused") return named;
  const record = parseRecordJson(named.text);
  if (record === null) return { why: "run.json has not the form of a record" };
  const foreign = whyForeign(record, followed);
  if (foreign !== null) return { why: foreign };
  const found = await job.readFile({ folder, name: "report.json", limitBytes: REPORT_LIMIT_BYTES });
  if (found.state === "refused") return found;
  const parsed = await parseForeignReport(found.text);
  if (parsed.state === "refused") return parsed;
  const { report } = parsed;
  if (report.verdict.decision !== record.verdict) return { why: "run.json and report.json disagree" };
  return { report };
}

/** What the artifact says of its run must be what GitHub says; a GO of a job that failed is a forgery. */
function whyForeign({ headSha, runId, verdict }: RunRecord, followed: Followed): string | null {
  if (runId !== followed.id) return "the artifact is of another run";
  if (headSha !== followed.headSha) return "the artifact is of another commit";
  return verdict === "GO" && !followed.isSuccess ? "the artifact says GO, but its run failed" : null;
}

/** The open pull request whose head is the commit that was judged: by what GitHub says, not by the artifact. */
async function findPull({ runner, github }: Job, { head, headSha }: Followed) {
  const { repository } = runner;
  if (github === null || repository === null)
    return { why: 'there is no GitHub token ("pull-requests: write")' };
  if (head === null) return { why: "the repository of the pull request is gone" };
  const listed = await github.listPulls({ ...repository, head });
  if (listed.state === "refused") return { why: `the pull request was not found (${listed.refusal.detail})` };
  const pull = listed.value.find((one) => one.headSha === headSha);
  if (pull === undefined) return { why: "no open pull request has the commit that was judged as its head" };
  return { ...repository, number: pull.number };
}

function optionsFor({ inputs, job }: Following, followed: Followed): CommentOptions {
  const { runUrl: _, attempt: __, ...own } = commentOptions(inputs, job);
  return {
    ...own,
    headSha: followed.headSha,
    runId: followed.id,
    ...(followed.attempt === null ? {} : { attempt: followed.attempt }),
    ...(followed.url === null ? {} : { runUrl: followed.url }),
    provenance:
      "This report was made by a run of the pull request itself, without credentials, and is shown as it came. The gate is that run's job, not this comment.",
  };
}

function skipped(why: string): Channel {
  return { name: "comment", state: "skipped", detail: why };
}

function notFollowing(): Problem {
  return new Problem({
    code: "usage",
    message: "mode: publish works on the event workflow_run only.",
    hint: "docs/workflows.md shows the workflow that publishes for forks.",
  });
}
