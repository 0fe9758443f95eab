import { commentMark, issueMark, toRecordLine } from "#domain/mark.ts";
import type { Report } from "#domain/report.ts";
import { blockingPicture } from "./blocking.ts";
import { changeText } from "./change.ts";
import { whyAndWhatFirst } from "./first.ts";
import { fitSections } from "./fit.ts";
import { countsText, coverageText, decisionMark, decisionText } from "./headline.ts";
import { stack } from "./markdown/build.ts";
import { code, inline, url } from "./markdown/escape.ts";
import { buildSections } from "./sections.ts";
import { clip, sizeBytes } from "./text.ts";
import { forecastText, goEntry, instant, startsText } from "./words.ts";

/** Bytes that the body of a comment may have; GitHub refuses more than 65,536 characters with a 422. */
export const COMMENT_LIMIT_BYTES = 60_000;

/** What a comment says of the run that made it. */
export interface CommentOptions {
  /** Separates comments of two configurations for the same phase. */
  readonly configId: string;
  readonly headSha?: string;
  readonly runId?: string;
  /** Repetition of the run, from 1. */
  readonly attempt?: number;
  /** Said below the headline by whoever publishes the report for another run; plain text. */
  readonly provenance?: string;
  /** Owner to call, `@lead` or `@org/team`; for an issue. */
  readonly mention?: string;
  /** `running` for what was found before the audit is done. */
  readonly stage?: "running" | "complete";
  /** Page of the run, for the link to the whole report. */
  readonly runUrl?: string;
  /** `https://github.com/owner/name`: file paths then lead to the judged commit. */
  readonly repositoryUrl?: string;
  /** `everyone` masks accounts, buckets and projects: for repositories that strangers can read. */
  readonly audience?: "members" | "everyone";
}

/** The body of an issue: its own mark, whom it calls, and what the comment says. */
export function renderIssue(report: Report, options: CommentOptions): string {
  const comment = renderComment(report, options);
  const mark = issueMark({ phase: clip(report.phase.id, 100), configId: clip(options.configId, 100) });
  const call =
    options.mention === undefined ? "" : `${options.mention}: this needs you before the phase can start.`;
  return [mark, ...comment.split("\n").slice(1, 2), "", call, ...comment.split("\n").slice(2)].join("\n");
}

const TEXT_CHARS = 300;

/** The pull request comment: decision, what the change does and what to do first, then the tables; whole rows only, within the limit. */
export function renderComment(report: Report, options: CommentOptions): string {
  const running = options.stage === "running";
  const head = stack([
    hiddenLines(report, options),
    headline(report),
    running ? UNFINISHED : "",
    options.provenance === undefined ? "" : inline(clip(options.provenance, 600)),
    gateNote(report),
    changeText(report),
    whyAndWhatFirst(report),
  ]);
  const foot = stack([blockingPicture(report), footer(report, options)]);
  const budget = COMMENT_LIMIT_BYTES - sizeBytes(head) - sizeBytes(foot) - 8;
  const sections = fitSections(buildSections(report, linksOf(report, options)), budget);
  return `${stack([head, ...sections, foot])}\n`;
}

const UNFINISHED =
  "**Not finished.** This was found in the repository at once; what depends on the cloud is still being checked. The run replaces this comment when it ends; if it is cancelled, the P0 below stands all the same.";

/** Why the job does not fail although the verdict is NO-GO; empty text where it follows the verdict. */
export function gateNote({ gate }: Report): string {
  return gate.note === null ? "" : `**Gate** ${inline(clip(gate.note, 600))}`;
}

/** Title, counts, risk, earliest GO and coverage: what a comment and a job summary begin with. */
export function headline(report: Report): string {
  const { phase, verdict } = report;
  const [go, date] = goEntry(report);
  const forecast = forecastText(report);
  return stack([
    `## ${decisionMark(report)} ${decisionText(report)} — ${inline(clip(`${phase.id} ${phase.title}`, TEXT_CHARS))}`,
    countsText(report),
    [
      `**Starts** ${inline(clip(startsText(phase), 60))}`,
      `**Risk** ${verdict.risk}`,
      `**${go}** ${date}`,
      `**Coverage** ${coverageText(report)}`,
      ...(forecast === "" ? [] : [`**Forecast** ${forecast}`]),
    ].join(" · "),
  ]);
}

/** Where file paths lead; null without the repository's address or the commit. */
function linksOf({ repository }: Report, { repositoryUrl, headSha }: CommentOptions): string | null {
  const sha = headSha ?? repository.revision;
  if (repositoryUrl === undefined || sha === null) return null;
  const folder =
    repository.folder === "" ? "" : `/${repository.folder.split("/").map(encodeURIComponent).join("/")}`;
  return `${repositoryUrl.replace(/\/+$/, "")}/blob/${encodeURIComponent(sha)}${folder}`;
}

function hiddenLines(report: Report, options: CommentOptions): string {
  const { configId, headSha, runId, attempt, stage } = options;
  const mark = commentMark({ phase: clip(report.phase.id, 100), configId: clip(configId, 100) });
  const record = toRecordLine({
    schemaVersion: 1,
    headSha: clipped(headSha ?? report.repository.revision),
    runId: clipped(runId ?? null),
    attempt: attempt ?? null,
    stage: stage ?? "complete",
    startedAt: report.at,
    verdict: report.verdict.decision,
  });
  return `${mark}\n${record}`;
}

function clipped(text: string | null): string | null {
  return text === null ? null : clip(text, 64);
}

function footer(report: Report, { headSha, runUrl }: CommentOptions): string {
  const sha = headSha ?? report.repository.revision;
  const parts = [
    sha === null ? "no revision" : `at ${code(clip(sha, 40))}`,
    instant(report.at),
    `cloud: ${inline(clip(report.cloud, 80))}`,
    `${report.tool.name} ${inline(clip(report.tool.version, 40))}`,
    ...(runUrl === undefined ? [] : [`[whole report](${url(clip(runUrl, 500))})`]),
  ];
  return `<sub>${parts.join(" · ")}</sub>`;
}
