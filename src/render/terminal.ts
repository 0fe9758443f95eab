import type { Blocker, Report } from "#domain/report.ts";
import { openBlockers } from "./blockers.ts";
import { foldUnverified } from "./fold.ts";
import { printable, renderGrid } from "./grid.ts";
import { countsText, coverageText, decisionText } from "./headline.ts";
import { grouped } from "./text.ts";
import { forecastText, goEntry, hours, startsText } from "./words.ts";

/** How wide the terminal is, and whether it shows colours. */
export interface TerminalOptions {
  readonly width: number;
  readonly colour: boolean;
  /** `quiet` is the verdict line alone; `verbose` shows every blocker, unfolded, with its evidence. */
  readonly detail?: "quiet" | "usual" | "verbose";
}

const ROWS = 40;
/** Share of the width that titles of blockers may take before they are cut. */
const BLOCKER_SHARE = 0.45;
/** Cells that priority, delay and the gaps take. */
const FIXED_CELLS = 28;
/** Below so many cells a wrapped column is too narrow to read. */
const WRAPPING_WIDTH = 80;
const STYLES = { bold: "1", red: "31", green: "32", yellow: "33", dim: "2" } as const;

/** The report for a terminal: the verdict line, then the blockers in a table fitted to the width. */
export function renderTerminal(report: Report, options: TerminalOptions): string {
  const { detail = "usual" } = options;
  if (detail === "quiet") return `${verdictLine(report, options)}\n`;
  const all = openBlockers(report);
  const open = detail === "verbose" ? all : foldUnverified(all);
  const shown = open.slice(0, detail === "verbose" ? open.length : ROWS);
  const lines = [
    verdictLine(report, options),
    `Risk ${report.verdict.risk}; ${printable(goText(report))}; ${coverageText(report)}${forecastText(report) === "" ? "" : `; ${forecastText(report)}`}`,
    ...notes(report).map((note) => paint(`  ${printable(note)}`, { style: "dim", colour: options.colour })),
    ...(open.length === 0 ? ["", "No blocker stands."] : ["", ...blockerLines(shown, options)]),
    ...(open.length > shown.length ? [`+${grouped(open.length - shown.length)} more`] : []),
    ...(detail === "verbose" ? shown.flatMap(evidenceLines) : []),
  ];
  return `${lines.join("\n")}\n`;
}

function verdictLine(report: Report, { colour }: TerminalOptions): string {
  const { phase, verdict } = report;
  const decision = paint(decisionText(report), {
    style: verdict.decision === "GO" ? "green" : "red",
    colour,
  });
  return `${decision}  ${printable(`${phase.id} ${phase.title}`)} on ${printable(startsText(phase))}: ${countsText(report)}`;
}

function goText(report: Report): string {
  const [label, date] = goEntry(report);
  return label === "GO on" ? `GO on ${date}` : `earliest GO: ${date}`;
}

function notes({ verdict, waiverNotes, repository }: Report): readonly string[] {
  return [
    ...verdict.reasons.slice(0, 3),
    ...waiverNotes.map((note) => `Waiver not applied: ${note}`),
    ...repository.notes,
  ];
}

function blockerLines(blockers: readonly Blocker[], { width, colour }: TerminalOptions): readonly string[] {
  const room = Math.max(40, width);
  const titles = Math.floor(room * BLOCKER_SHARE);
  const lines = renderGrid({
    width: room,
    columns: [
      { title: "Priority", min: 8 },
      { title: "Blocker", min: Math.min(titles, Math.floor((room - FIXED_CELLS) / 2)), max: titles },
      { title: "Delay", min: 5 },
      { title: "What to do", min: 9 },
    ],
    wraps: room >= WRAPPING_WIDTH,
    rows: blockers.map((blocker) => [
      blocker.outcome === "unverified" ? `${blocker.priority} ?` : blocker.priority,
      blocker.title,
      hours(blocker.delayHours),
      blocker.outcome === "unverified" ? `To verify: ${blocker.verify ?? blocker.action}` : blocker.action,
    ]),
  });
  const legend = blockers.some(({ outcome }) => outcome === "unverified")
    ? ["", "? not verified: ranked as the failure that it may hide"]
    : [];
  return [...lines.map((line) => paint(line, { style: styleOf(line), colour })), ...legend];
}

function evidenceLines({ id, evidence }: Blocker): readonly string[] {
  const seen = evidence.map(({ kind, source, saw }) => `  ${kind} ${printable(source)}: ${printable(saw)}`);
  return ["", printable(id), ...seen];
}

function styleOf(line: string): keyof typeof STYLES | null {
  if (line.startsWith("Priority")) return "bold";
  if (line.startsWith("P0")) return "red";
  return line.startsWith("P1") ? "yellow" : null;
}

function paint(
  text: string,
  { style, colour }: { readonly style: keyof typeof STYLES | null; readonly colour: boolean },
) {
  return colour && style !== null ? `\u001b[${STYLES[style]}m${text}\u001b[0m` : text;
}
