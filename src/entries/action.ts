import { randomUUID } from "node:crypto";
import type { Report } from "#domain/report.ts";
import {
  annotate,
  appendSummary,
  type Publisher,
  publish,
  upsertComment,
  writeFiles,
  writeOutputs,
} from "#publish/index.ts";
import { renderAnnotations, renderDocuments, renderTerminal } from "#render/index.ts";
import { compose, composeJob, type Job } from "../compose.ts";
import { run } from "../run.ts";
import { type ActionInputs, readInputs } from "./action-inputs.ts";
import { exitCodeOf } from "./exit-code.ts";
import { explainFailure } from "./failure.ts";
import { outputPaths } from "./output-paths.ts";
import { processTerminal } from "./terminal.ts";
import { version } from "./version.ts";

const LOG_WIDTH = 160;
const terminal = processTerminal();

process.exitCode = await main().catch((error: unknown) =>
  explainFailure(error, { err: (text) => terminal.out(asError(text)) }),
);

/** Audits as a step of a job: the verdict is fixed first, then every channel is tried. */
async function main(): Promise<0 | 1> {
  const inputs = readInputs(process.env);
  const job = await composeJob({ environment: process.env, token: inputs.token, out: inputs.out });
  const clients = await compose({
    ...inputs,
    base: inputs.base ?? job.runner.baseSha,
    assets: new URL(".", import.meta.url),
  });
  try {
    const report = await run({ ...inputs, version, progress: terminal.progress }, clients);
    quote(renderTerminal(report, { width: LOG_WIDTH, colour: false }).trimEnd());
    await publishReport({ report, inputs, job });
    return exitCodeOf(report.verdict);
  } finally {
    await clients.close();
  }
}

/** Files first, so that the report exists whatever becomes of the other channels. */
async function publishReport({
  report,
  inputs,
  job,
}: {
  report: Report;
  inputs: ActionInputs;
  job: Job;
}): Promise<void> {
  const { formats } = inputs;
  const { runner, writer } = job;
  const comment = {
    configId: inputs.planPath,
    ...(runner.headSha === null ? {} : { headSha: runner.headSha }),
    ...(runner.runId === null ? {} : { runId: runner.runId }),
    ...(runner.runUrl === null ? {} : { runUrl: runner.runUrl }),
  };
  const files = renderDocuments(report, { formats, comment });
  const written = await publish({ report, documents: files, channels: [writeFiles({ writer })] });
  const shown = renderDocuments(report, { formats: ["markdown"], comment });
  const posted = await publish({ report, documents: shown, channels: channelsOf({ report, inputs, job }) });
  const channels = [...written, ...posted];
  quote(channels.map(({ name, state, detail }) => `${name}: ${state} (${detail})`).join("\n"));
  for (const { name, detail } of channels.filter(({ state }) => state === "failed")) {
    terminal.out(`::warning title=phasegate::${escaped(`${name}: ${detail}`)}`);
  }
  if (!formats.includes("json")) return;
  const final = renderDocuments({ ...report, channels }, { formats: ["json"] });
  await publish({ report, documents: final, channels: [writeFiles({ writer })] });
}

function channelsOf({
  report,
  inputs,
  job,
}: {
  report: Report;
  inputs: ActionInputs;
  job: Job;
}): readonly Publisher[] {
  const { runner, github, writer, appender } = job;
  const paths = outputPaths(inputs);
  return [
    writeOutputs({ file: runner.outputFile, appender, delimiter: `phasegate-${randomUUID()}`, paths }),
    appendSummary({ file: runner.summaryFile, appender }),
    annotate({ annotations: renderAnnotations(report), write: terminal.out }),
    ...(inputs.comment === "never" ? [] : [upsertComment({ github, pull: runner.pull, fallback: writer })]),
  ];
}

/** Prints text in which the runner looks for no commands. */
function quote(text: string): void {
  const token = randomUUID();
  terminal.out(`::stop-commands::${token}\n${text}\n::${token}::`);
}

function asError(text: string): string {
  return `::error title=phasegate::${escaped(text)}`;
}

function escaped(text: string): string {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}
