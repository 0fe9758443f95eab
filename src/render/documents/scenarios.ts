import type { Report, Scenario } from "#domain/report.ts";
import { indexBlockers, type LinkedBlocker } from "../blockers.ts";
import { stack, table } from "../markdown/build.ts";
import { cell, code, linkText } from "../markdown/escape.ts";
import { count, grouped } from "../text.ts";
import { datesText } from "../words.ts";

const LINKED = 4;

/** What changes if blockers are mended; the first row is the verdict that counts. */
export function scenariosSection(report: Report): string {
  const { scenarios, verdict, phase, schedule } = report;
  if (scenarios.length === 0) return "";
  const known = indexBlockers(report);
  return stack([
    "## What changes if",
    table(
      ["If", "Verdict", "Risk", "Earliest GO", `Still at or above ${phase.gate}`, "Without"],
      [
        [
          "nothing changes: this is the verdict",
          `**${verdict.decision}**`,
          verdict.risk,
          datesText(verdict.earliestGo),
          grouped(schedule.tasks.length),
          "–",
        ],
        ...scenarios.map((scenario) => scenarioRow(scenario, known)),
      ],
    ),
    "Only the first row decides. `phasegate audit --assume-resolved ID,ID` adds a row of your own.",
  ]);
}

function scenarioRow(scenario: Scenario, known: ReadonlyMap<string, LinkedBlocker>): readonly string[] {
  const { assumes, asked, decision, risk, earliestGo, standing, without } = scenario;
  return [
    asked ? `**${cell(assumes)}**` : cell(assumes),
    decision,
    risk,
    datesText(earliestGo),
    grouped(standing),
    withoutText(scenario, known) || count(without.length, "blocker"),
  ];
}

function withoutText({ without }: Scenario, known: ReadonlyMap<string, LinkedBlocker>): string {
  const rest = without.length - LINKED;
  const shown = without.slice(0, LINKED).map((id) => {
    const blocker = known.get(id);
    return blocker?.href === undefined ? code(id) : `[${linkText(blocker.title)}](${blocker.href})`;
  });
  return rest > 0 ? `${shown.join("; ")}; +${grouped(rest)} more` : shown.join("; ");
}
