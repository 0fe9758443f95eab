import { randomUUID } from "node:crypto";
import { pages } from "#audit/pages.ts";
import type { Channel, Report } from "#domain/report.ts";
import {
  annotate,
  appendSummary,
  type Publisher,
  publish,
  upsertComment,
  writeFiles,
  writeOutputs,
} from "#publish/index.ts";
import { type CommentOptions, redactReport, renderAnnotations, renderDocuments } from "#render/index.ts";
import type { Job } from "../compose.ts";
import type { ActionInputs } from "./action-inputs.ts";
import { outputPaths } from "./output-paths.ts";

/** A report to publish as a step of a job. */
export interface JobReport {
  readonly report: Report;
  readonly inputs: ActionInputs;
  readonly job: Job;
}

/** Tries every channel; files first, so that the report exists whatever becomes of the others. */
export async function publishReport({ report, inputs, job }: JobReport): Promise<readonly Channel[]> {
  const comment = commentOptions(inputs, job);
  const files = [writeFiles({ writer: job.writer })];
  const documents = renderDocuments(report, { formats: inputs.formats, comment, pages });
  const written = await publish({ report, documents, channels: files });
  const shown = renderDocuments(report, { formats: ["markdown"], comment });
  const posted = await publish({ report, documents: shown, channels: channelsOf({ report, inputs, job }) });
  const channels = [...written, ...posted];
  if (inputs.formats.includes("json")) {
    const final = renderDocuments({ ...report, channels }, { formats: ["json"] });
    await publish({ report, documents: final, channels: files });
  }
  return channels;
}

function channelsOf({ report, inputs, job }: JobReport): readonly Publisher[] {
  const { runner, github, writer, appender } = job;
  const delimiter = `phasegate-${randomUUID()}`;
  const annotations = renderAnnotations(runner.isPrivate ? report : redactReport(report));
  return [
    writeOutputs({ file: runner.outputFile, appender, delimiter, paths: outputPaths(inputs) }),
    appendSummary({ file: runner.summaryFile, appender }),
    annotate({ annotations, write: job.annotate }),
    ...(inputs.comment === "never"
      ? []
      : [
          upsertComment({
            github,
            pull: runner.pull,
            fallback: writer,
            choice: inputs.comment,
            memory: job.memory,
          }),
        ]),
  ];
}

function commentOptions({ planPath }: ActionInputs, { runner }: Job): CommentOptions {
  const { headSha, runId, runUrl, isPrivate } = runner;
  return {
    configId: planPath,
    audience: isPrivate ? "members" : "everyone",
    ...(headSha === null ? {} : { headSha }),
    ...(runId === null ? {} : { runId }),
    ...(runUrl === null ? {} : { runUrl }),
  };
}
