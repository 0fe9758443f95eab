import { randomUUID } from "node:crypto";
import { pages } from "#audit/pages.ts";
import type { RunRecord } from "#domain/mark.ts";
import type { Channel, Document, Report } from "#domain/report.ts";
import {
  addCheck,
  annotate,
  appendSummary,
  appendText,
  keepIssue,
  type Publisher,
  publish,
  upsertComment,
  writeFiles,
  writeOutputs,
} from "#publish/index.ts";
import {
  redactReport,
  renderAnnotations,
  renderDocuments,
  renderIssueDocument,
  renderNotes,
  renderUnshown,
} from "#render/index.ts";
import type { Job } from "../compose.ts";
import type { ActionInputs } from "./action-inputs.ts";
import { commentOptions } from "./comment-options.ts";
import { outputPaths } from "./output-paths.ts";

/** A report to publish as a step of a job. */
export interface JobReport {
  readonly report: Report;
  readonly inputs: ActionInputs;
  readonly job: Job;
}

/**
 * Tries every channel; files first, so that the report exists whatever becomes of the others. Strangers can fetch the
 * artifacts of a public repository: its files are masked as its comment is.
 */
export async function publishReport(wanted: JobReport): Promise<readonly Channel[]> {
  const { report, inputs, job } = wanted;
  const comment = commentOptions(inputs, job);
  const files = [writeFiles({ writer: job.writer })];
  const kept = job.runner.isPrivate ? report : redactReport(report);
  const documents = [
    ...renderDocuments(kept, { formats: inputs.formats, comment, pages }),
    recordOf(report, job),
  ];
  const written = await publish({ report, documents, channels: files });
  const shown = [
    ...renderDocuments(report, { formats: ["markdown"], comment }),
    renderIssueDocument(report, { ...comment, ...(inputs.owner === null ? {} : { mention: inputs.owner }) }),
  ];
  const posted = await publish({ report, documents: shown, channels: channelsOf(wanted) });
  const channels = [...written, ...posted];
  await sayUnshown(channels, job);
  if (inputs.formats.includes("json")) {
    const final = renderDocuments({ ...kept, channels }, { formats: ["json"] });
    await publish({ report, documents: final, channels: files });
  }
  return channels;
}

/** The summary was there before the channels that failed. */
async function sayUnshown(channels: readonly Channel[], { runner, appender }: Job): Promise<void> {
  const failed = channels.filter(({ state }) => state === "failed");
  if (failed.length === 0) return;
  const text = renderUnshown(failed);
  await appendText({ file: runner.summaryFile, appender, text }).catch(() => {});
}

/** `run.json`: what a run that publishes for this one compares with what GitHub says of it. */
function recordOf(report: Report, { runner }: Job): Document {
  const { headSha, runId, attempt } = runner;
  const record: RunRecord = {
    schemaVersion: 1,
    headSha,
    runId,
    attempt,
    stage: "complete",
    startedAt: report.at,
    verdict: report.verdict.decision,
  };
  return { path: "run.json", mediaType: "application/json", body: `${JSON.stringify(record, null, 2)}\n` };
}

function channelsOf({ report, inputs, job }: JobReport): readonly Publisher[] {
  const { runner, github, writer, appender, memory } = job;
  const { repository, headSha, pull } = runner;
  const delimiter = `phasegate-${randomUUID()}`;
  const shown = runner.isPrivate ? report : redactReport(report);
  const choice = inputs.comment;
  return [
    writeOutputs({ file: runner.outputFile, appender, delimiter, paths: outputPaths(inputs) }),
    appendSummary({ file: runner.summaryFile, appender }),
    annotate({ annotations: laterAnnotations(shown, memory.annotated), write: job.annotate }),
    ...(choice === "never" ? [] : [upsertComment({ github, pull, fallback: writer, choice, memory })]),
    ...(inputs.check === "never"
      ? []
      : [
          addCheck({
            github,
            repository,
            headSha,
            name: `phasegate report ${report.phase.id}`.slice(0, 100),
            notes: renderNotes(shown),
          }),
        ]),
    ...(inputs.issue === "never" || runner.event !== "workflow_dispatch"
      ? []
      : [keepIssue({ github, repository })]),
  ];
}

/** Annotations that were not written before, and no more errors with them than the runner shows. */
function laterAnnotations(report: Report, written: ReadonlySet<string>) {
  const all = renderAnnotations(report).filter((annotation) => !written.has(JSON.stringify(annotation)));
  const errors = all.filter(({ level }) => level === "error").slice(0, Math.max(0, 10 - written.size));
  return [...errors, ...all.filter(({ level }) => level !== "error")];
}
