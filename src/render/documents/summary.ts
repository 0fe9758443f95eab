import type { Blocker, Report } from "#domain/report.ts";
import { indexBlockers, namedAction, openBlockers, waivedBlockers } from "../blockers.ts";
import { foldUnverified } from "../fold.ts";
import { countsText, coverageText, decisionMark, decisionText } from "../headline.ts";
import { bullets, fields, numbered, stack, table } from "../markdown/build.ts";
import { cell, inline, url } from "../markdown/escape.ts";
import { clip, count, grouped } from "../text.ts";
import { forecastText, goEntry, hours, OUTCOME } from "../words.ts";
import { cite } from "./cite.ts";
import { frame, readinessCounts } from "./frame.ts";
import { documentName } from "./names.ts";

const TOP_BLOCKERS = 10;
const STEPS = 6;
const REASONS = 3;
/** Characters that keep the whole within three printed pages, whatever the names are. */
const TEXT_CHARS = 160;
const CELL_CHARS = 90;
/** Blockers of an answer whose evidence is named. */
const ANSWER_CITES = 3;
const ANSWER_CHARS = 320;

/** The executive summary, at most three pages: the decision first, then what it rests on. */
export function renderSummary(report: Report): string {
  return frame(report, "summary", [
    decision(report),
    topBlockers(report),
    questions(report),
    coverage(report),
    nextSteps(report),
  ]);
}

function decision(report: Report): string {
  const { risk, reasons } = report.verdict;
  return stack([
    `## ${decisionMark(report)} ${decisionText(report)}`,
    fields([
      [
        "Can it start on its date?",
        `${report.verdict.decision === "GO" ? "Yes" : "No"}, ${inline(report.phase.starts)}`,
      ],
      ["Risk", risk],
      goEntry(report),
      ["Blockers", countsText(report)],
      ["Forecast", forecastText(report) || "not estimated"],
    ]),
    bullets([
      ...reasons.slice(0, REASONS).map(short),
      ...(reasons.length > REASONS ? [`+${reasons.length - REASONS} more`] : []),
    ]),
  ]);
}

function topBlockers(report: Report): string {
  const open = foldUnverified(openBlockers(report));
  const waived = waivedBlockers(report);
  const rows = open
    .slice(0, TOP_BLOCKERS)
    .map((blocker) => [
      blocker.priority,
      cell(clip(blocker.title, CELL_CHARS)),
      OUTCOME[blocker.outcome],
      cell(clip(blocker.consequence, CELL_CHARS)),
      hours(blocker.delayHours),
      citation(report, blocker),
    ]);
  const hidden = sumOf(open.slice(TOP_BLOCKERS).map(({ number }) => number));
  return stack([
    "## Top blockers",
    table(["Priority", "Blocker", "Outcome", "Impact", "Delay", "Evidence"], rows) || "No blocker stands.",
    hidden === 0
      ? ""
      : `+${grouped(hidden)} more in the [Execution Blocker Analysis](${url(documentName(report, "blockers"))}).`,
    waived.length === 0 ? "" : `${count(waived.length, "blocker")} waived: ${waivers(waived)}.`,
    report.waiverNotes.length === 0
      ? ""
      : bullets(report.waiverNotes.slice(0, 3).map((note) => `Waiver not applied: ${short(note)}`)),
  ]);
}

function citation(report: Report, { evidence }: Blocker): string {
  return toBlockers(report, cite(report, evidence)) || "–";
}

/** Numbers of evidence, leading to the document of the blockers. */
function toBlockers(report: Report, citation: string): string {
  return citation.replaceAll("](#", `](${url(documentName(report, "blockers"))}#`);
}

function waivers(waived: readonly Blocker[]): string {
  const shown = waived
    .slice(0, 5)
    .map(
      ({ title, waiver }) =>
        `${short(title)}${waiver === null ? "" : ` until ${inline(waiver.until)} by ${inline(waiver.owner)}`}`,
    );
  return waived.length > 5 ? `${shown.join("; ")}; +${waived.length - 5} more` : shown.join("; ");
}

function questions(report: Report): string {
  const { verdict } = report;
  const known = indexBlockers(report);
  if (verdict.answers.length === 0) return "";
  return stack([
    "## Critical questions",
    numbered(
      verdict.answers.slice(0, 8).map(({ question, answer, blockers }) => {
        const rests = blockers.slice(0, ANSWER_CITES).flatMap((id) => known.get(id)?.evidence[0] ?? []);
        const numbers = toBlockers(report, cite(report, rests));
        return `**${short(question)}** ${inline(clip(answer, ANSWER_CHARS))}${numbers === "" ? "" : ` ${numbers}`}`;
      }),
    ),
  ]);
}

function coverage(report: Report): string {
  const rows = [
    ["Scripts", readinessCounts(report.scripts.filter(({ wanted }) => wanted))],
    ["Operations", readinessCounts(report.operations)],
    ["Infrastructure", readinessCounts(report.infrastructure)],
    ["Dependencies", readinessCounts(report.dependencies)],
  ];
  return stack([
    "## Coverage",
    `${coverageText(report)}. What was not verified is never counted as ready.`,
    table(["What the plan names", "Status"], rows),
  ]);
}

function nextSteps(report: Report): string {
  const actions = foldUnverified(openBlockers(report)).map((blocker) =>
    blocker.outcome === "unverified" && blocker.verify !== null
      ? `${blocker.title}. ${blocker.verify}`
      : namedAction(blocker),
  );
  const steps = [...new Set(actions.filter((action) => action !== ""))].slice(0, STEPS);
  const last =
    report.verdict.decision === "GO"
      ? `Start ${cell(report.phase.id)} on ${inline(report.phase.starts)}.`
      : "Run the audit again.";
  return stack(["## Next steps", numbered([...steps.map(short), last])]);
}

function short(text: string): string {
  return cell(clip(text, TEXT_CHARS));
}

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0);
}
