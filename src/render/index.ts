import type { Document, Report } from "#domain/report.ts";
import { type CommentOptions, renderComment, renderIssue } from "./comment.ts";
import { customRole } from "./custom-role.ts";
import { renderBlockers } from "./documents/blockers.ts";
import { renderDependencies } from "./documents/dependencies.ts";
import { renderInfrastructure } from "./documents/infrastructure.ts";
import { renderInventory } from "./documents/inventory.ts";
import { type DocumentKind, documentPath } from "./documents/names.ts";
import { renderReadiness } from "./documents/readiness.ts";
import { renderSummary } from "./documents/summary.ts";
import { renderJson } from "./json.ts";
import { renderJunit } from "./junit.ts";
import { renderHtml } from "./page/html.ts";
import { redactReport } from "./redact.ts";
import { renderSarif } from "./sarif.ts";
import { renderJobSummary } from "./summary.ts";

export { renderAnnotations, renderNotes } from "./annotations.ts";
export type { CommentOptions } from "./comment.ts";
export { idsOf, renderExplanation } from "./explanation.ts";
export { renderFailure, renderUnshown } from "./failure.ts";
export { renderInventoryTable } from "./inventory-table.ts";
export { redactReport } from "./redact.ts";
export { renderTerminal } from "./terminal.ts";

export type Format = "markdown" | "json" | "sarif" | "html" | "junit";

/** The formats in the order in which their documents come. */
export const FORMATS: readonly Format[] = ["markdown", "json", "sarif", "html", "junit"];

/** The formats of a run that names none: JUnit XML only serves systems that ask for it. */
export const DEFAULT_FORMATS: readonly Format[] = ["markdown", "json", "sarif", "html"];

export interface RenderOptions {
  readonly formats: readonly Format[];
  /** For the comment of the markdown format. */
  readonly comment?: CommentOptions;
  /** What each audit asks and how to mend it: Markdown by audit id, for help in SARIF and in the page. */
  readonly pages?: Readonly<Record<string, string>>;
}

/** The report as documents of the asked formats; paths are relative to the output folder. */
export function renderDocuments(report: Report, options: RenderOptions): readonly Document[] {
  const { formats, comment = { configId: "default" }, pages = {} } = options;
  const asked = FORMATS.filter((format) => formats.includes(format));
  return asked.flatMap((format) => BY_FORMAT[format](report, { comment, pages }));
}

type Wanted = Required<Pick<RenderOptions, "comment" | "pages">>;

const BY_FORMAT: Readonly<Record<Format, (report: Report, wanted: Wanted) => readonly Document[]>> = {
  markdown: (report, { comment }) => [
    ...MARKDOWN.map(([kind, render]) => markdown(documentPath(report, kind), render(report))),
    markdown("comment.md", renderComment(asSeenBy(comment, report), comment)),
    markdown("summary.md", renderJobSummary(asSeenBy(comment, report))),
    ...customRole(report),
  ],
  json: (report) => [{ path: "report.json", mediaType: "application/json", body: renderJson(report) }],
  sarif: (report, { pages }) => [
    { path: "report.sarif", mediaType: "application/sarif+json", body: renderSarif(report, pages) },
  ],
  html: (report, { pages }) => [
    { path: "report.html", mediaType: "text/html", body: renderHtml(report, pages) },
  ],
  junit: (report) => [{ path: "report.junit.xml", mediaType: "application/xml", body: renderJunit(report) }],
};

const MARKDOWN: readonly (readonly [DocumentKind, (report: Report) => string])[] = [
  ["inventory", renderInventory],
  ["readiness", renderReadiness],
  ["infrastructure", renderInfrastructure],
  ["dependencies", renderDependencies],
  ["blockers", renderBlockers],
  ["summary", renderSummary],
];

/** The issue that calls the owner. */
export function renderIssueDocument(report: Report, comment: CommentOptions): Document {
  return markdown("issue.md", renderIssue(asSeenBy(comment, report), comment));
}

function asSeenBy({ audience }: CommentOptions, report: Report): Report {
  return audience === "everyone" ? redactReport(report) : report;
}

function markdown(path: string, body: string): Document {
  return { path, mediaType: "text/markdown", body };
}
