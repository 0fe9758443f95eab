import type { Report } from "#domain/report.ts";
import { blockingPicture } from "./blocking.ts";
import { changeText } from "./change.ts";
import { gateNote, headline } from "./comment.ts";
import { whyAndWhatFirst } from "./first.ts";
import { fitSections } from "./fit.ts";
import { numbered, stack } from "./markdown/build.ts";
import { cell, inline } from "./markdown/escape.ts";
import { buildSections } from "./sections.ts";
import { clip, sizeBytes } from "./text.ts";
import { instant } from "./words.ts";

/** Bytes that a job summary may have; GitHub drops a step's summary over 1 MiB. */
export const SUMMARY_LIMIT_BYTES = 900 * 1024;

/** The job summary: the comment's tables with more room, and the critical questions. */
export function renderJobSummary(report: Report): string {
  const head = stack([headline(report), gateNote(report), changeText(report), whyAndWhatFirst(report)]);
  const foot = stack([blockingPicture(report), questions(report), footer(report)]);
  const budget = SUMMARY_LIMIT_BYTES - sizeBytes(head) - sizeBytes(foot) - 8;
  return `${stack([head, ...fitSections(buildSections(report), budget), foot])}\n`;
}

function questions({ verdict }: Report): string {
  if (verdict.answers.length === 0) return "";
  const items = verdict.answers
    .slice(0, 12)
    .map(({ question, answer }) => `**${cell(clip(question, 300))}** ${cell(clip(answer, 2_000))}`);
  return stack(["### Critical questions", numbered(items)]);
}

function footer({ at, cloud, tool, plan }: Report): string {
  return `<sub>${instant(at)} · plan ${inline(clip(plan.path, 200))} · cloud: ${inline(clip(cloud, 80))} · ${tool.name} ${inline(tool.version)}</sub>`;
}
