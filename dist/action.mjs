import { createRequire as __createRequire } from "node:module";
const require = __createRequire(import.meta.url);
import {
  DEFAULT_OUT
} from "./chunks/read-report-ts.mjs";
import {
  parseFormats,
  parseInstant
} from "./chunks/entries-3.mjs";
import {
  addCheck,
  annotate,
  appendSummary,
  appendText,
  exitCodeOf,
  keepIssue,
  parseForeignReport,
  publish,
  run,
  strikeComments,
  upsertComment,
  writeFiles,
  writeOutputs
} from "./chunks/audit.mjs";
import {
  pages,
  parseRecordJson,
  redactReport,
  renderAnnotations,
  renderDocuments,
  renderFailure,
  renderIssueDocument,
  renderNotes,
  renderTerminal,
  renderUnshown
} from "./chunks/render.mjs";
import "./chunks/render-2.mjs";
import {
  parseCloudChoice,
  readyToken
} from "./chunks/entries-4.mjs";
import {
  parseProbe,
  toProbing
} from "./chunks/entries-5.mjs";
import {
  DEFAULT_PLAN_PATH
} from "./chunks/zod.mjs";
import "./chunks/collect.mjs";
import "./chunks/domain.mjs";
import {
  compose,
  composeAnnotations,
  composeJob
} from "./chunks/clients-2.mjs";
import "./chunks/domain-2.mjs";
import "./chunks/domain-3.mjs";
import "./chunks/domain-4.mjs";
import "./chunks/domain-5.mjs";
import "./chunks/domain-6.mjs";
import {
  endSoon,
  explainFailure,
  failureOf,
  processTerminal
} from "./chunks/entries-6.mjs";
import {
  version
} from "./chunks/package-json.mjs";
import "./chunks/clients-3.mjs";
import {
  Problem
} from "./chunks/domain-7.mjs";
import "./chunks/languages.mjs";
import "./chunks/web-tree-sitter.mjs";
import "./chunks/yaml.mjs";
import "./chunks/empty.mjs";

// src/entries/action.ts
import { randomUUID as randomUUID2 } from "node:crypto";

// src/entries/action-inputs.ts
var MODES = ["audit", "publish"];
var COMMENTS = ["always", "on-change", "on-findings", "never"];
var SWITCHES = ["never", "always"];
var ISSUES = ["never", "on-no-go"];
var UPLOADS = ["true", "false"];
function readContact(environment) {
  const text = (name) => environment[`PHASEGATE_${name}`]?.trim() || void 0;
  return {
    planPath: text("PLAN") ?? DEFAULT_PLAN_PATH,
    out: text("OUT") ?? DEFAULT_OUT,
    token: text("TOKEN") ?? null,
    comments: text("COMMENT") !== "never"
  };
}
function readInputs(environment) {
  const text = (name) => environment[`PHASEGATE_${name}`]?.trim() || void 0;
  const provider = text("WORKLOAD_IDENTITY_PROVIDER");
  oneOf("upload", text("UPLOAD") ?? "true", UPLOADS);
  return {
    mode: oneOf("mode", text("MODE") ?? "audit", MODES),
    dir: text("REPO") ?? ".",
    ...readContact(environment),
    phaseId: text("PHASE") ?? null,
    starts: parseDay(text("STARTS")),
    base: text("BASE") ?? null,
    cloud: named("cloud", () => parseCloudChoice(text("CLOUD") ?? "live")),
    probe: named("probe", () => parseProbe(text("PROBE"))),
    formats: named("format", () => parseFormats(text("FORMAT"))),
    comment: oneOf("comment", text("COMMENT") ?? "always", COMMENTS),
    check: oneOf("check", text("CHECK") ?? "never", SWITCHES),
    issue: oneOf("issue", text("ISSUE") ?? "never", ISSUES),
    owner: parseOwner(text("OWNER")),
    now: parseNow(text("NOW")),
    federation: provider === void 0 ? null : { provider, serviceAccount: text("SERVICE_ACCOUNT") ?? null }
  };
}
function oneOf(input, text, choices) {
  const found = choices.find((choice) => choice === text);
  if (found !== void 0) return found;
  throw new Problem({
    code: "usage",
    message: `${input}: "${text}" is not a choice.`,
    hint: `Write one of ${choices.join(", ")}.`
  });
}
function named(input, parse) {
  try {
    return parse();
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    throw new Problem({
      code: error.code,
      message: `${input}: ${error.message}`,
      hint: error.hint,
      cause: error
    });
  }
}
function parseNow(text) {
  try {
    return parseInstant(text);
  } catch (cause) {
    throw new Problem({
      code: "usage",
      message: `now: "${text}" is not an instant.`,
      hint: "Write 2025-12-13 or 2025-12-13T20:30:00Z.",
      cause
    });
  }
}
function parseDay(text) {
  if (text === void 0) return null;
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text));
  if (isDay && new Date(text).toISOString().startsWith(text)) return text;
  throw new Problem({
    code: "usage",
    message: `starts: "${text}" is not a day.`,
    hint: "Write a date such as 2025-12-14."
  });
}
function parseOwner(text) {
  if (text === void 0) return null;
  const name = /^@?([A-Za-z\d](?:[A-Za-z\d-]{0,38})(?:\/[A-Za-z\d._-]{1,100})?)$/.exec(text)?.[1];
  if (name !== void 0) return `@${name}`;
  throw new Problem({
    code: "usage",
    message: `owner: "${text}" is not a login.`,
    hint: "Write @login or @organisation/team."
  });
}

// src/entries/action-sources.ts
function chooseBase({ base }, runner) {
  if (base !== null) return { revision: base, namedBy: "user" };
  if (runner.baseSha !== null) return { revision: runner.baseSha, namedBy: "event" };
  if (runner.defaultBranch === null) return null;
  return {
    revision: `refs/remotes/origin/${runner.defaultBranch}`,
    namedBy: "event",
    branch: `refs/heads/${runner.defaultBranch}`
  };
}
function historyOf({ token }, { repositoryUrl }) {
  return token === null || repositoryUrl === null ? {} : { history: { url: repositoryUrl, token } };
}
function chooseCloud(inputs, runner) {
  const { cloud, federation } = inputs;
  if (cloud.kind !== "live") return { cloud };
  const why = whyNobody(inputs, runner);
  if (why !== null) return { cloud: { kind: "none", why } };
  return federation === null ? { cloud, ...readyToken(cloud, process.env) } : { cloud, credentials: { kind: "workload-identity", ...federation, oidc: runner.oidc } };
}
function whyNobody({ federation }, runner) {
  if (federation === null || runner.oidc !== null) return null;
  return `This run has no credentials for Google Cloud: ${REASONS[runner.occasion ?? ""] ?? MISSING}`;
}
var MISSING = "the job may not ask GitHub for an identity token (id-token: write is missing: add it to the job's permissions)";
var REASONS = {
  fork: "GitHub gives pull requests of forks no identity (audit the change on a branch of this repository)",
  dependabot: "GitHub gives Dependabot's pull requests no identity (run the audit by hand on its branch)"
};

// src/entries/comment-options.ts
function commentOptions({ planPath }, { runner }) {
  const { headSha, runId, attempt: attempt2, runUrl, repositoryUrl, isPrivate } = runner;
  return {
    configId: planPath,
    audience: isPrivate ? "members" : "everyone",
    ...headSha === null ? {} : { headSha },
    ...runId === null ? {} : { runId },
    ...attempt2 === null ? {} : { attempt: attempt2 },
    ...runUrl === null ? {} : { runUrl },
    ...repositoryUrl === null ? {} : { repositoryUrl }
  };
}

// src/entries/escalate-report.ts
function escalateReport({
  early,
  inputs,
  job
}) {
  const { runner, github, writer, memory } = job;
  const shown = runner.isPrivate ? early : redactReport(early);
  const annotations = renderAnnotations(shown).filter(({ level }) => level === "error");
  for (const annotation of annotations) memory.annotated.add(JSON.stringify(annotation));
  const comment = { ...commentOptions(inputs, job), stage: "running" };
  const documents = renderDocuments(early, { formats: ["markdown"], comment });
  const { comment: choice } = inputs;
  return publish({
    report: early,
    documents,
    channels: [
      { ...annotate({ annotations, write: job.annotate }), name: "early annotations" },
      ...choice === "always" || choice === "on-findings" ? [
        {
          ...upsertComment({ github, pull: runner.pull, fallback: writer, choice, memory }),
          name: "early comment"
        }
      ] : []
    ]
  });
}

// src/entries/publish-followed.ts
var REPORT_LIMIT_BYTES = 32 * 1024 * 1024;
var RECORD_LIMIT_BYTES = 1e4;
async function publishFollowed({ inputs, job }) {
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
      ...choice === null ? [] : [upsertComment({ github, pull, fallback: writer, choice, memory })]
    ]
  });
}
async function takeReport({ inputs, job }, followed) {
  const folder = inputs.out;
  if (!followed.event.startsWith("pull_request")) return { why: `it followed a run on ${followed.event}` };
  const named2 = await job.readFile({ folder, name: "run.json", limitBytes: RECORD_LIMIT_BYTES });
  if (named2.state === "refused") return named2;
  const record = parseRecordJson(named2.text);
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
function whyForeign({ headSha, runId, verdict }, followed) {
  if (runId !== followed.id) return "the artifact is of another run";
  if (headSha !== followed.headSha) return "the artifact is of another commit";
  return verdict === "GO" && !followed.isSuccess ? "the artifact says GO, but its run failed" : null;
}
async function findPull({ runner, github }, { head, headSha }) {
  const { repository } = runner;
  if (github === null || repository === null)
    return { why: 'there is no GitHub token ("pull-requests: write")' };
  if (head === null) return { why: "the repository of the pull request is gone" };
  const listed = await github.listPulls({ ...repository, head });
  if (listed.state === "refused") return { why: `the pull request was not found (${listed.refusal.detail})` };
  const pull = listed.value.find((one) => one.headSha === headSha);
  if (pull === void 0) return { why: "no open pull request has the commit that was judged as its head" };
  return { ...repository, number: pull.number };
}
function optionsFor({ inputs, job }, followed) {
  const { runUrl: _, attempt: __, ...own } = commentOptions(inputs, job);
  return {
    ...own,
    headSha: followed.headSha,
    runId: followed.id,
    ...followed.attempt === null ? {} : { attempt: followed.attempt },
    ...followed.url === null ? {} : { runUrl: followed.url },
    provenance: "This report was made by a run of the pull request itself, without credentials, and is shown as it came. The gate is that run's job, not this comment."
  };
}
function skipped(why) {
  return { name: "comment", state: "skipped", detail: why };
}
function notFollowing() {
  return new Problem({
    code: "usage",
    message: "mode: publish works on the event workflow_run only.",
    hint: "docs/workflows.md shows the workflow that publishes for forks."
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
    folder: out,
    report: pathOf("json", "report.json"),
    summary: pathOf("markdown", "summary.md"),
    sarif: pathOf("sarif", "report.sarif")
  };
}

// src/entries/publish-report.ts
async function publishReport(wanted) {
  const { report, inputs, job } = wanted;
  const comment = commentOptions(inputs, job);
  const files = [writeFiles({ writer: job.writer })];
  const kept = job.runner.isPrivate ? report : redactReport(report);
  const documents = [
    ...renderDocuments(kept, { formats: inputs.formats, comment, pages }),
    recordOf(report, job)
  ];
  const written = await publish({ report, documents, channels: files });
  const shown = [
    ...renderDocuments(report, { formats: ["markdown"], comment }),
    renderIssueDocument(report, { ...comment, ...inputs.owner === null ? {} : { mention: inputs.owner } })
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
async function sayUnshown(channels, { runner, appender }) {
  const failed = channels.filter(({ state }) => state === "failed");
  if (failed.length === 0) return;
  const text = renderUnshown(failed);
  await appendText({ file: runner.summaryFile, appender, text }).catch(() => {
  });
}
function recordOf(report, { runner }) {
  const { headSha, runId, attempt: attempt2 } = runner;
  const record = {
    schemaVersion: 1,
    headSha,
    runId,
    attempt: attempt2,
    stage: "complete",
    startedAt: report.at,
    verdict: report.verdict.decision
  };
  return { path: "run.json", mediaType: "application/json", body: `${JSON.stringify(record, null, 2)}
` };
}
function channelsOf({ report, inputs, job }) {
  const { runner, github, writer, appender, memory } = job;
  const { repository, headSha, pull } = runner;
  const delimiter = `phasegate-${randomUUID()}`;
  const shown = runner.isPrivate ? report : redactReport(report);
  const choice = inputs.comment;
  return [
    writeOutputs({ file: runner.outputFile, appender, delimiter, paths: outputPaths(inputs) }),
    appendSummary({ file: runner.summaryFile, appender }),
    annotate({ annotations: laterAnnotations(shown, memory.annotated), write: job.annotate }),
    ...choice === "never" ? [] : [upsertComment({ github, pull, fallback: writer, choice, memory })],
    ...inputs.check === "never" ? [] : [
      addCheck({
        github,
        repository,
        headSha,
        name: `phasegate report ${report.phase.id}`.slice(0, 100),
        notes: renderNotes(shown)
      })
    ],
    ...inputs.issue === "never" || runner.event !== "workflow_dispatch" ? [] : [keepIssue({ github, repository })]
  ];
}
function laterAnnotations(report, written) {
  const all = renderAnnotations(report).filter((annotation) => !written.has(JSON.stringify(annotation)));
  const errors = all.filter(({ level }) => level === "error").slice(0, Math.max(0, 10 - written.size));
  return [...errors, ...all.filter(({ level }) => level !== "error")];
}

// src/entries/strike-report.ts
async function strikeReport(broken) {
  const { runner, appender } = broken.job;
  const text = renderFailure(broken.failure);
  const summary = await attempt("summary", () => appendText({ file: runner.summaryFile, appender, text }));
  return [summary, ...await strike(broken)];
}
async function strike({ contact, job }) {
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
    verdict: "NO-GO"
  };
  return [await attempt("comment", () => strikeComments({ github, pull, configId, record, runUrl }))];
}
async function attempt(name, call) {
  try {
    return { name, ...await call() };
  } catch {
    return { name, state: "failed", detail: "the end of this run could not be said there" };
  }
}

// src/entries/action.ts
var LOG_WIDTH = 160;
var terminal = processTerminal();
var annotateJob = await composeAnnotations();
process.exitCode = await main().catch(
  (error) => explainFailure(error, { err: (text) => say("error", text) })
);
endSoon();
async function main() {
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
async function audit(inputs, job) {
  const clients = await compose({
    dir: inputs.dir,
    now: inputs.now,
    base: chooseBase(inputs, job.runner),
    ...historyOf(inputs, job.runner),
    ...chooseCloud(inputs, job.runner),
    assets: new URL(".", import.meta.url)
  });
  try {
    const probing = toProbing(inputs.probe, job.runner.runId);
    const escalate = async (early) => tell(await escalateReport({ early, inputs, job }));
    const request = {
      ...inputs,
      version,
      probing,
      occasion: job.runner.occasion,
      progress: terminal.progress
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
function tell(channels) {
  if (channels.length === 0) return;
  quote(channels.map(({ name, state, detail }) => `${name}: ${state} (${detail})`).join("\n"));
  for (const { name, detail } of channels.filter(({ state }) => state === "failed")) {
    say("warning", `${name}: ${detail}`);
  }
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
