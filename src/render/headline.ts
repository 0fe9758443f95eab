import type { Report } from "#domain/report.ts";
import { type Tally, tallyBlockers } from "#domain/tally.ts";
import { count, grouped } from "./text.ts";
import { PRIORITIES } from "./words.ts";

/** `NO-GO`, `GO`, or `GO with 2 waivers, the first ends 2025-12-20`. */
export function decisionText({ verdict, blockers, resolved }: Report): string {
  const { waived, firstWaiverEnds } = tallyBlockers({ blockers, resolved });
  if (verdict.decision === "NO-GO" || waived === 0) return verdict.decision;
  const end =
    firstWaiverEnds === null ? "" : `, ${waived === 1 ? "which" : "the first"} ends ${firstWaiverEnds}`;
  return `GO with ${count(waived, "waiver")}${end}`;
}

/** The coloured dot of the decision. */
export function decisionMark({ verdict }: Report): string {
  return verdict.decision === "GO" ? "🟢" : "🔴";
}

/** `3 P0, 5 P1, 2 new, 1 fixed, 4 unverified (2 as P0, 1 as P1), 1 waived`; what is zero is left out, P0 never. */
export function countsText(report: Report): string {
  const tally = tallyBlockers(report);
  const parts = PRIORITIES.map((priority) => ({ number: tally.failed[priority], text: priority }));
  return [
    ...parts
      .filter(({ number, text }) => number > 0 || text === "P0")
      .map(({ number, text }) => `${grouped(number)} ${text}`),
    ...optional(tally.fresh, "new"),
    ...optional(tally.fixed, "fixed"),
    ...unverifiedText(tally, report),
    ...optional(tally.waived, "waived"),
  ].join(", ");
}

/** `31 of 34 checks verified`. */
export function coverageText({ coverage }: Report): string {
  return `${grouped(coverage.verified)} of ${count(coverage.total, "check")} verified`;
}

function unverifiedText(
  { unverified, unverifiedP0 }: Tally,
  { blockers }: Pick<Report, "blockers">,
): readonly string[] {
  if (unverified === 0) return [];
  const p1 = blockers.filter(
    ({ outcome, priority, state }) => outcome === "unverified" && priority === "P1" && state !== "waived",
  );
  const ranks = [...optional(unverifiedP0, "as P0"), ...optional(p1.length, "as P1")].join(", ");
  return [`${grouped(unverified)} unverified${ranks === "" ? "" : ` (${ranks})`}`];
}

function optional(number: number, word: string): readonly string[] {
  return number === 0 ? [] : [`${grouped(number)} ${word}`];
}
