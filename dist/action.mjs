import { createRequire as __createRequire } from "node:module";
const require = __createRequire(import.meta.url);
import {
  parseFormats,
  parseInstant
} from "./chunks/entries-3.mjs";
import {
  parseCloudChoice
} from "./chunks/entries-4.mjs";
import {
  annotate,
  appendSummary,
  exitCodeOf,
  publish,
  redactReport,
  renderAnnotations,
  renderDocuments,
  renderTerminal,
  run,
  upsertComment,
  writeFiles,
  writeOutputs
} from "./chunks/audit.mjs";
import "./chunks/render.mjs";
import {
  parseProbe,
  toProbing
} from "./chunks/entries-5.mjs";
import "./chunks/languages.mjs";
import {
  DEFAULT_PLAN_PATH
} from "./chunks/zod.mjs";
import {
  annotateJob,
  compose,
  composeJob
} from "./chunks/web-tree-sitter.mjs";
import {
  pages
} from "./chunks/audit-2.mjs";
import "./chunks/domain.mjs";
import "./chunks/yaml.mjs";
import {
  endSoon,
  explainFailure,
  processTerminal
} from "./chunks/entries-6.mjs";
import {
  version
} from "./chunks/package-json.mjs";
import "./chunks/undici.mjs";
import "./chunks/domain-2.mjs";
import "./chunks/domain-3.mjs";
import {
  Problem
} from "./chunks/domain-4.mjs";
import "./chunks/empty.mjs";

// src/entries/action.ts
import { randomUUID as randomUUID2 } from "node:crypto";

// src/entries/action-inputs.ts
function readInputs(environment) {
  const text = (name) => environment[`PHASEGATE_${name}`]?.trim() || void 0;
  const provider = text("WORKLOAD_IDENTITY_PROVIDER");
  return {
    dir: text("REPO") ?? ".",
    planPath: text("PLAN") ?? DEFAULT_PLAN_PATH,
    phaseId: text("PHASE") ?? null,
    base: text("BASE") ?? null,
    cloud: parseCloudChoice(text("CLOUD") ?? "live"),
    probe: parseProbe(text("PROBE")),
    formats: parseFormats(text("FORMAT")),
    out: text("OUT") ?? "phasegate-report",
    comment: parseComment(text("COMMENT") ?? "always"),
    token: text("TOKEN") ?? null,
    now: parseInstant(text("NOW")),
    federation: provider === void 0 ? null : { provider, serviceAccount: text("SERVICE_ACCOUNT") ?? null }
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

// src/entries/publish-report.ts
import { randomUUID } from "node:crypto";

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

// src/entries/publish-report.ts
async function publishReport({ report, inputs, job }) {
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
function channelsOf({ report, inputs, job }) {
  const { runner, github, writer, appender } = job;
  const delimiter = `phasegate-${randomUUID()}`;
  const annotations = renderAnnotations(runner.isPrivate ? report : redactReport(report));
  return [
    writeOutputs({ file: runner.outputFile, appender, delimiter, paths: outputPaths(inputs) }),
    appendSummary({ file: runner.summaryFile, appender }),
    annotate({ annotations, write: job.annotate }),
    ...inputs.comment === "never" ? [] : [
      upsertComment({
        github,
        pull: runner.pull,
        fallback: writer,
        choice: inputs.comment,
        memory: job.memory
      })
    ]
  ];
}
function commentOptions({ planPath }, { runner }) {
  const { headSha, runId, runUrl, isPrivate } = runner;
  return {
    configId: planPath,
    audience: isPrivate ? "members" : "everyone",
    ...headSha === null ? {} : { headSha },
    ...runId === null ? {} : { runId },
    ...runUrl === null ? {} : { runUrl }
  };
}

// src/entries/action.ts
var LOG_WIDTH = 160;
var terminal = processTerminal();
process.exitCode = await main().catch(
  (error) => explainFailure(error, { err: (text) => say("error", text) })
);
endSoon();
async function main() {
  const inputs = readInputs(process.env);
  const job = await composeJob({ environment: process.env, token: inputs.token, out: inputs.out });
  const clients = await compose({
    ...inputs,
    base: baseOf(inputs.base, job.runner.baseSha),
    ...credentialsOf(inputs, job),
    assets: new URL(".", import.meta.url)
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
function baseOf(input, ofEvent) {
  if (input !== null) return { revision: input, namedBy: "user" };
  return ofEvent === null ? null : { revision: ofEvent, namedBy: "event" };
}
function credentialsOf({ federation }, { runner: { oidc } }) {
  return federation === null ? {} : { credentials: { kind: "workload-identity", ...federation, oidc } };
}
function quote(text) {
  const token = randomUUID2();
  terminal.out(`::stop-commands::${token}
${text}
::${token}::`);
}
function say(level, message) {
  annotateJob({ level, title: "phasegate", message, place: null });
}
