import { createRequire as __createRequire } from "node:module";
const require = __createRequire(import.meta.url);
import {
  parseFormats,
  parseInstant
} from "./chunks/chunk-TVQ63B4D.mjs";
import {
  annotate,
  appendSummary,
  exitCodeOf,
  publish,
  renderAnnotations,
  renderDocuments,
  renderTerminal,
  run,
  upsertComment,
  writeFiles,
  writeOutputs
} from "./chunks/chunk-ANSDXAAH.mjs";
import "./chunks/chunk-I3RMDQMW.mjs";
import {
  parseCloudChoice
} from "./chunks/chunk-PHTNGTAN.mjs";
import {
  DEFAULT_PLAN_PATH
} from "./chunks/chunk-3ULB6HAE.mjs";
import "./chunks/chunk-BC2KUIVI.mjs";
import {
  compose,
  composeJob
} from "./chunks/chunk-JMGNUTYL.mjs";
import "./chunks/chunk-LW42HARS.mjs";
import {
  explainFailure,
  processTerminal
} from "./chunks/chunk-4UWFYA7X.mjs";
import {
  version
} from "./chunks/chunk-URLPSIWC.mjs";
import "./chunks/chunk-6C3EATJX.mjs";
import "./chunks/chunk-TGEIZUOC.mjs";
import {
  Problem
} from "./chunks/chunk-Z43V52UN.mjs";
import "./chunks/chunk-WFDVSY7P.mjs";

// src/entries/action.ts
import { randomUUID } from "node:crypto";

// src/entries/action-inputs.ts
function readInputs(environment) {
  const text = (name) => environment[`PHASEGATE_${name}`]?.trim() || void 0;
  return {
    dir: text("REPO") ?? ".",
    planPath: text("PLAN") ?? DEFAULT_PLAN_PATH,
    phaseId: text("PHASE") ?? null,
    base: text("BASE") ?? null,
    cloud: parseCloudChoice(text("CLOUD") ?? "live"),
    formats: parseFormats(text("FORMAT")),
    out: text("OUT") ?? "phasegate-report",
    comment: parseComment(text("COMMENT") ?? "always"),
    token: text("TOKEN") ?? null,
    now: parseInstant(text("NOW"))
  };
}
function parseComment(text) {
  if (text === "always" || text === "never") return text;
  throw new Problem({
    code: "usage",
    message: `comment: "${text}" is not a choice.`,
    hint: "Write always or never."
  });
}

// src/entries/output-paths.ts
import { join } from "node:path";
function outputPaths({
  out,
  formats
}) {
  const pathOf = (format, file) => formats.includes(format) ? join(out, file) : "";
  return {
    report: pathOf("json", "report.json"),
    summary: pathOf("markdown", "summary.md"),
    sarif: pathOf("sarif", "report.sarif")
  };
}

// src/entries/action.ts
var LOG_WIDTH = 160;
var terminal = processTerminal();
process.exitCode = await main().catch(
  (error) => explainFailure(error, { err: (text) => terminal.out(asError(text)) })
);
async function main() {
  const inputs = readInputs(process.env);
  const job = await composeJob({ environment: process.env, token: inputs.token, out: inputs.out });
  const clients = await compose({
    ...inputs,
    base: inputs.base ?? job.runner.baseSha,
    assets: new URL(".", import.meta.url)
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
async function publishReport({
  report,
  inputs,
  job
}) {
  const { formats } = inputs;
  const { runner, writer } = job;
  const comment = {
    configId: inputs.planPath,
    ...runner.headSha === null ? {} : { headSha: runner.headSha },
    ...runner.runId === null ? {} : { runId: runner.runId },
    ...runner.runUrl === null ? {} : { runUrl: runner.runUrl }
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
  job
}) {
  const { runner, github, writer, appender } = job;
  const paths = outputPaths(inputs);
  return [
    writeOutputs({ file: runner.outputFile, appender, delimiter: `phasegate-${randomUUID()}`, paths }),
    appendSummary({ file: runner.summaryFile, appender }),
    annotate({ annotations: renderAnnotations(report), write: terminal.out }),
    ...inputs.comment === "never" ? [] : [upsertComment({ github, pull: runner.pull, fallback: writer })]
  ];
}
function quote(text) {
  const token = randomUUID();
  terminal.out(`::stop-commands::${token}
${text}
::${token}::`);
}
function asError(text) {
  return `::error title=phasegate::${escaped(text)}`;
}
function escaped(text) {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}
