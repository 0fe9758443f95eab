import type { CriticalAnswer, Report } from "#domain/report.ts";
import { indexBlockers, type LinkedBlocker } from "../blockers.ts";
import { coverageText, decisionMark, decisionText } from "../headline.ts";
import { fields, stack } from "../markdown/build.ts";
import { code, inline, linkText, url } from "../markdown/escape.ts";
import { grouped } from "../text.ts";
import { forecastText, goEntry } from "../words.ts";
import { documentName } from "./names.ts";

/** Blockers that an answer leads to one by one. */
const LINKED = 6;

/** Whether the phase can start, and the six critical questions, each with the blockers that its answer rests on. */
export function questionsSection(report: Report): string {
  const { verdict, phase } = report;
  if (verdict.answers.length === 0) return "";
  return stack([
    "## Can it start?",
    fields([
      [
        "Can it start on its date?",
        `${decisionMark(report)} ${verdict.decision === "GO" ? "Yes" : "No"}, ${decisionText(report)} for ${inline(phase.starts)}`,
      ],
      ["Risk", verdict.risk],
      goEntry(report),
      ["Takes", forecastText(report) || "not estimated"],
      ["Checked", coverageText(report)],
    ]),
    ...verdict.answers.map((answer, index) => answerText(report, { answer, number: index + 1 })),
  ]);
}

function answerText(
  report: Report,
  { answer, number }: { readonly answer: CriticalAnswer; readonly number: number },
): string {
  return stack([
    `### Question ${number}: ${inline(answer.question)}`,
    inline(answer.answer),
    restsOn(report, answer.blockers),
  ]);
}

function restsOn(report: Report, ids: readonly string[]): string {
  if (ids.length === 0) return "";
  const known = indexBlockers(report);
  const rest = ids.length - LINKED;
  const shown = ids.slice(0, LINKED).map((id) => linkOf(id, known.get(id)));
  const more = rest > 0 ? `; [+${grouped(rest)} more](${url(documentName(report, "blockers"))}#summary)` : "";
  return `Rests on: ${shown.join("; ")}${more}`;
}

function linkOf(id: string, blocker: LinkedBlocker | undefined): string {
  if (blocker?.href === undefined) return code(id);
  return `[${linkText(blocker.title)}](${blocker.href}) (${blocker.priority})`;
}
