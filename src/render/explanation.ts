import type { Evidence } from "#domain/evidence.ts";
import type { Finding } from "#domain/finding.ts";
import type { Blocker, Report } from "#domain/report.ts";
import { printable } from "./grid.ts";
import { grouped } from "./text.ts";
import { hours, instant, OUTCOME, PRIORITY, placeText } from "./words.ts";

/** Blockers that an audit's explanation lists with their evidence. */
const SHOWN = 10;

/** What is explained: an audit's page, and what the last report says of the audit or of one subject. */
export interface Explained {
  readonly page: string;
  readonly rule: string;
  /** `rule:subject`; null where the audit as a whole is asked about. */
  readonly id: string | null;
  readonly report: Report | null;
}

/** The page of an audit, then the evidence of the last report where there is one. */
export function renderExplanation({ page, rule, id, report }: Explained): string {
  if (report === null) return page.trimEnd();
  const blockers = report.blockers.filter((blocker) =>
    id === null ? blocker.rule === rule : blocker.id === id,
  );
  const passed = report.findings.filter(
    (finding) => finding.rule === rule && finding.outcome === "pass" && (id === null || idOf(finding) === id),
  );
  const head = `## In the report of ${instant(report.at)} (${printable(report.phase.id)}, ${report.verdict.decision})`;
  const more = blockers.length - SHOWN;
  return [
    page.trimEnd(),
    head,
    ...(blockers.length === 0 ? ["No blocker of it."] : blockers.slice(0, SHOWN).map(blockerText)),
    ...(more > 0 ? [`+${grouped(more)} more`] : []),
    ...(id === null ? [`Passed: ${grouped(passed.length)}.`] : passed.map(passedText)),
  ].join("\n\n");
}

/** Ids of the report that a wrong one may mean: blockers and findings of the same audit. */
export function idsOf(report: Report, rule: string): readonly string[] {
  return [...new Set([...report.blockers.map(({ id }) => id), ...report.findings.map(idOf)])].filter((id) =>
    id.startsWith(`${rule}:`),
  );
}

function idOf({ rule, subject }: Finding): string {
  return `${rule}:${subject.id}`;
}

function blockerText(blocker: Blocker): string {
  const { id, priority, title, outcome, state, consequence, delayHours, action, verify, place, evidence } =
    blocker;
  return [
    `${PRIORITY[priority]}  ${printable(title)} (${OUTCOME[outcome]}, ${state})`,
    `  Id: ${printable(id)}`,
    `  Impact: ${printable(consequence)}`,
    `  Delay: ${hours(delayHours)}`,
    ...(verify === null ? [] : [`  Would verify it: ${printable(verify)}`]),
    `  What to do: ${printable(action)}`,
    ...(place === null ? [] : [`  Place: ${printable(placeText(place))}`]),
    ...evidence.map(evidenceText),
  ].join("\n");
}

function passedText(finding: Finding): string {
  return [`Passed: ${printable(finding.says)}`, ...finding.evidence.map(evidenceText)].join("\n");
}

function evidenceText({ kind, source, saw, observedAt, place }: Evidence): string {
  const at = place === undefined ? "" : ` at ${placeText(place)}`;
  return `  Evidence: ${kind} ${printable(`${source}${at}`)}: ${printable(saw)} (${instant(observedAt)})`;
}
