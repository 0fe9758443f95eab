import type { Blocker, Report } from "#domain/report.ts";
import { openBlockers } from "./blockers.ts";
import { printable, renderGrid } from "./grid.ts";
import { countsText, coverageText, decisionText } from "./headline.ts";
import { grouped } from "./text.ts";
import { cost, duration, earliestGo, hours } from "./words.ts";

/** How wide the terminal is, and whether it shows colours. */
export interface TerminalOptions {
  readonly width: number;
  readonly colour: boolean;
}

const ROWS = 40;
const STYLES = { bold: "1", red: "31", green: "32", yellow: "33", dim: "2" } as const;

/** The report for a terminal: the verdict line, then the blockers in a table fitted to the width. */
export function renderTerminal(report: Report, options: TerminalOptions): string {
  const open = openBlockers(report);
  const lines = [
    verdictLine(report, options),
    `Risk ${report.verdict.risk}; earliest GO: ${printable(earliestGo(report))}; ${coverageText(report)}; ${forecast(report)}`,
    ...notes(report).map((note) => paint(`  ${printable(note)}`, { style: "dim", colour: options.colour })),
    ...(open.length === 0 ? ["", "No blocker stands."] : ["", ...blockerLines(open.slice(0, ROWS), options)]),
    ...(open.length > ROWS ? [`+${grouped(open.length - ROWS)} more`] : []),
  ];
  return `${lines.join("\n")}\n`;
}

function verdictLine(report: Report, { colour }: TerminalOptions): string {
  const { phase, verdict } = report;
  const decision = paint(decisionText(report), {
    style: verdict.decision === "GO" ? "green" : "red",
    colour,
  });
  return `${decision}  ${printable(`${phase.id} ${phase.title}`)} on ${printable(phase.starts)}: ${countsText(report)}`;
}

function forecast({ forecast: { durationMinutes, costUsd } }: Report): string {
  return `the phase takes: ${duration(durationMinutes)}, cost: ${cost(costUsd)}`;
}

function notes({ verdict, waiverNotes, repository }: Report): readonly string[] {
  return [
    ...verdict.reasons.slice(0, 3),
    ...waiverNotes.map((note) => `Waiver not applied: ${note}`),
    ...repository.notes,
  ];
}

function blockerLines(blockers: readonly Blocker[], { width, colour }: TerminalOptions): readonly string[] {
  const lines = renderGrid({
    width: Math.max(40, width),
    columns: [
      { title: "Priority", min: 8 },
      { title: "Blocker", min: 10 },
      { title: "Delay", min: 5 },
      { title: "What to do", min: 9 },
    ],
    rows: blockers.map(({ priority, outcome, title, delayHours, action, verify }) => [
      outcome === "unverified" ? `${priority} ?` : priority,
      title,
      hours(delayHours),
      outcome === "unverified" ? (verify ?? action) : action,
    ]),
  });
  const legend = blockers.some(({ outcome }) => outcome === "unverified")
    ? ["", "? not verified: what to do says what would verify it"]
    : [];
  return [...lines.map((line) => paint(line, { style: styleOf(line), colour })), ...legend];
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
