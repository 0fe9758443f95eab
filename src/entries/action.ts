import { randomUUID } from "node:crypto";
import type { Channel, Report } from "#domain/report.ts";
import { redactReport, renderTerminal } from "#render/index.ts";
import { compose, composeAnnotations, composeJob, type Job } from "../compose.ts";
import { run } from "../run.ts";
import { type ActionInputs, readContact, readInputs } from "./action-inputs.ts";
import { chooseBase, chooseCloud, historyOf } from "./action-sources.ts";
import { endSoon } from "./end-soon.ts";
import { escalateReport } from "./escalate-report.ts";
import { exitCodeOf } from "./exit-code.ts";
import { explainFailure, failureOf } from "./failure.ts";
import { toProbing } from "./probe.ts";
import { publishFollowed } from "./publish-followed.ts";
import { publishReport } from "./publish-report.ts";
import { strikeReport } from "./strike-report.ts";
import { processTerminal } from "./terminal.ts";
import { version } from "./version.ts";

const LOG_WIDTH = 160;
const terminal = processTerminal();
const annotateJob = await composeAnnotations();

process.exitCode = await main().catch((error: unknown) =>
  explainFailure(error, { err: (text) => say("error", text) }),
);
endSoon();

/** Runs as a step of a job: audits, or publishes what another run audited. */
async function main(): Promise<0 | 1> {
  const contact = readContact(process.env);
  const job = await composeJob({ environment: process.env, ...contact });
  try {
    const inputs = readInputs(process.env);
    if (inputs.mode === "audit") return await audit(inputs, job);
    tell(await publishFollowed({ inputs, job }));
    return 0;
  } catch (error) {
    tell(await strikeReport({ contact, job, failure: failureOf(error) }));
    throw error;
  }
}

/** The verdict is fixed first, then every channel is tried. */
async function audit(inputs: ActionInputs, job: Job): Promise<0 | 1> {
  const clients = await compose({
    dir: inputs.dir,
    now: inputs.now,
    base: chooseBase(inputs, job.runner),
    ...historyOf(inputs, job.runner),
    ...chooseCloud(inputs, job.runner),
    assets: new URL(".", import.meta.url),
  });
  try {
    const probing = toProbing(inputs.probe, job.runner.runId);
    const escalate = async (early: Report): Promise<void> =>
      tell(await escalateReport({ early, inputs, job }));
    const request = {
      ...inputs,
      version,
      probing,
      occasion: job.runner.occasion,
      progress: terminal.progress,
    };
    const report = await run(inputs.cloud.kind === "none" ? request : { ...request, escalate }, clients);
    const shown = job.runner.isPrivate ? report : redactReport(report);
    quote(renderTerminal(shown, { width: LOG_WIDTH, colour: false }).trimEnd());
    tell(await publishReport({ report, inputs, job }));
    return exitCodeOf(report.gate);
  } finally {
    await clients.close();
  }
}

/** What became of each channel; a failed one is a warning and changes no verdict. */
function tell(channels: readonly Channel[]): void {
  if (channels.length === 0) return;
  quote(channels.map(({ name, state, detail }) => `${name}: ${state} (${detail})`).join("\n"));
  for (const { name, detail } of channels.filter(({ state }) => state === "failed")) {
    say("warning", `${name}: ${detail}`);
  }
}

/** Prints text in which the runner looks for no commands. */
function quote(text: string): void {
  const token = randomUUID();
  terminal.out(`::stop-commands::${token}\n${text}\n::${token}::`);
}

function say(level: "error" | "warning", message: string): void {
  annotateJob({ level, title: "phasegate", message, place: null });
}
