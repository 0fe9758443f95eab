import { randomUUID } from "node:crypto";
import { redactReport, renderTerminal } from "#render/index.ts";
import { annotateJob, type BaseChoice, type Composition, compose, composeJob, type Job } from "../compose.ts";
import { run } from "../run.ts";
import { type ActionInputs, readInputs } from "./action-inputs.ts";
import { endSoon } from "./end-soon.ts";
import { exitCodeOf } from "./exit-code.ts";
import { explainFailure } from "./failure.ts";
import { toProbing } from "./probe.ts";
import { publishReport } from "./publish-report.ts";
import { processTerminal } from "./terminal.ts";
import { version } from "./version.ts";

const LOG_WIDTH = 160;
const terminal = processTerminal();

process.exitCode = await main().catch((error: unknown) =>
  explainFailure(error, { err: (text) => say("error", text) }),
);
endSoon();

/** Audits as a step of a job: the verdict is fixed first, then every channel is tried. */
async function main(): Promise<0 | 1> {
  const inputs = readInputs(process.env);
  const job = await composeJob({ environment: process.env, token: inputs.token, out: inputs.out });
  const clients = await compose({
    ...inputs,
    base: baseOf(inputs.base, job.runner.baseSha),
    ...credentialsOf(inputs, job),
    assets: new URL(".", import.meta.url),
  });
  try {
    const probing = toProbing(inputs.probe, job.runner.runId);
    const report = await run({ ...inputs, version, probing, progress: terminal.progress }, clients);
    const shown = job.runner.isPrivate ? report : redactReport(report);
    quote(renderTerminal(shown, { width: LOG_WIDTH, colour: false }).trimEnd());
    const channels = await publishReport({ report, inputs, job });
    quote(channels.map(({ name, state, detail }) => `${name}: ${state} (${detail})`).join("\n"));
    for (const { name, detail } of channels.filter(({ state }) => state === "failed")) {
      say("warning", `${name}: ${detail}`);
    }
    return exitCodeOf(report.gate);
  } finally {
    await clients.close();
  }
}

function baseOf(input: string | null, ofEvent: string | null): BaseChoice | null {
  if (input !== null) return { revision: input, namedBy: "user" };
  return ofEvent === null ? null : { revision: ofEvent, namedBy: "event" };
}

/** The job's own identity where a provider is named; else what Google's tools find. */
function credentialsOf(
  { federation }: ActionInputs,
  { runner: { oidc } }: Job,
): Pick<Composition, "credentials"> {
  return federation === null ? {} : { credentials: { kind: "workload-identity", ...federation, oidc } };
}

/** Prints text in which the runner looks for no commands. */
function quote(text: string): void {
  const token = randomUUID();
  terminal.out(`::stop-commands::${token}\n${text}\n::${token}::`);
}

function say(level: "error" | "warning", message: string): void {
  annotateJob({ level, title: "phasegate", message, place: null });
}
