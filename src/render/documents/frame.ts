import type { Blocker, Report } from "#domain/report.ts";
import type { LinkedBlocker } from "../blockers.ts";
import { foldUnverified } from "../fold.ts";
import { countsText, coverageText, decisionMark, decisionText } from "../headline.ts";
import { bullets, fields, stack, table } from "../markdown/build.ts";
import { cell, code, inline, linkText, url } from "../markdown/escape.ts";
import { clip, grouped } from "../text.ts";
import { instant, PRIORITY, READINESS, READINESS_ORDER, shortSha, startsText } from "../words.ts";
import { evidenceSection, placeLink } from "./cite.ts";
import { contents } from "./contents.ts";
import { DOCUMENT_KINDS, DOCUMENT_TITLES, type DocumentKind, documentName } from "./names.ts";

const NOTES_SHOWN = 3;
const NOTE_CHARS = 240;

/** A whole document: title, header, its sections, footer. Ends with one newline. */
export function frame(report: Report, kind: DocumentKind, sections: readonly string[]): string {
  const title = kind === "readiness" ? `${report.phase.id} ${DOCUMENT_TITLES[kind]}` : DOCUMENT_TITLES[kind];
  const body = stack([...sections]);
  const whole = stack([body, kind === "summary" ? "" : evidenceSection(report, body)]);
  const top = stack([`# ${inline(title)}`, header(report), links(report, kind)]);
  return `${stack([top, kind === "summary" ? "" : contents(stack([top, whole])), whole, "---", footer(report)])}\n`;
}

/** Count of lines by readiness, in words: `3 ✅ READY, 1 ❌ MISSING`. */
export function readinessCounts(lines: readonly { readonly readiness: keyof typeof READINESS }[]): string {
  const parts = READINESS_ORDER.map((readiness) => ({
    readiness,
    number: lines.filter((line) => line.readiness === readiness).length,
  }));
  const shown = parts
    .filter(({ number }) => number > 0)
    .map(({ readiness, number }) => `${grouped(number)} ${READINESS[readiness]}`);
  return shown.join(", ") || "none";
}

/** The blockers that a line names, one after the other; those of P3 apart, for they leave it ready. */
export function blockerNames(ids: readonly string[], blockers: ReadonlyMap<string, LinkedBlocker>): string {
  const minor = ids.filter((id) => blockers.get(id)?.priority === "P3");
  const weighing = ids.filter((id) => !minor.includes(id));
  const main = weighing.length === 0 ? "None identified" : namesOf(weighing, blockers);
  return minor.length === 0 ? main : `${main}. Minor: ${minorText(minor, blockers)}`;
}

/** Minor failures by name; minor checks that gave no answer by what they ask, for they tell the same of every line. */
function minorText(ids: readonly string[], blockers: ReadonlyMap<string, LinkedBlocker>): string {
  const unverified = ids.filter((id) => blockers.get(id)?.outcome === "unverified");
  const failed = ids.filter((id) => !unverified.includes(id));
  const asked = [
    ...new Set(unverified.map((id) => blockers.get(id)?.rule.replaceAll("-", " ") ?? "").sort()),
  ].map(inline);
  return [
    ...(failed.length === 0 ? [] : [namesOf(failed, blockers)]),
    ...(asked.length === 0 ? [] : [`${grouped(unverified.length)} not verified (${asked.join(", ")})`]),
  ].join("; ");
}

/** How many blockers a line names; those of P3 apart: `2`, `0 (1 minor)`. */
export function blockerCount(ids: readonly string[], blockers: ReadonlyMap<string, Blocker>): string {
  const minor = ids.filter((id) => blockers.get(id)?.priority === "P3").length;
  return minor === 0 ? grouped(ids.length) : `${grouped(ids.length - minor)} (${grouped(minor)} minor)`;
}

function namesOf(ids: readonly string[], blockers: ReadonlyMap<string, LinkedBlocker>): string {
  const shown = ids.slice(0, 6).map((id) => blockerName(id, blockers.get(id)));
  return ids.length > 6 ? `${shown.join("; ")}; +${ids.length - 6} more` : shown.join("; ");
}

/** What could not be verified, and what would verify it. */
export function unverifiedSection(blockers: readonly Blocker[]): string {
  const rows = foldUnverified(blockers.filter(({ outcome }) => outcome === "unverified")).map((blocker) => [
    cell(blocker.title),
    PRIORITY[blocker.priority],
    cell(blocker.evidence[0].saw),
    cell(blocker.verify ?? "not stated"),
  ]);
  if (rows.length === 0) return "";
  return stack([
    "## Not verified",
    "These checks gave no answer. They are not counted as ready; the last column says what would verify them.",
    table(["Check", "Ranks as", "What was seen", "What would verify it"], rows),
  ]);
}

function header(report: Report): string {
  const { phase, repository, plan } = report;
  const revision = repository.revision === null ? shortSha(null) : code(repository.revision);
  const branch = repository.branch === null ? "" : ` on ${code(repository.branch)}`;
  return stack([
    fields([
      ["Phase", `${inline(phase.id)} ${inline(phase.title)}`],
      ["Starts", inline(startsText(phase))],
      ["Audited", instant(report.at)],
      ["Repository", `${inline(repository.name)} at ${revision}${branch} (${repository.from})`],
      ["Plan", placeLink(report, { path: plan.path, line: 1 })],
      ["Cloud", inline(report.cloud)],
      ["Runs as", phase.runsAs === null ? "the caller's own identity" : code(phase.runsAs)],
      [
        "Verdict",
        `${decisionMark(report)} **${decisionText(report)}**: ${countsText(report)}; risk ${report.verdict.risk}; ${coverageText(report)}`,
      ],
    ]),
    bullets([
      ...repository.notes.slice(0, NOTES_SHOWN).map((note) => `Note: ${inline(clip(note, NOTE_CHARS))}`),
      ...(repository.notes.length > NOTES_SHOWN
        ? [`+${repository.notes.length - NOTES_SHOWN} more notes`]
        : []),
    ]),
  ]);
}

function links(report: Report, kind: DocumentKind): string {
  const others = DOCUMENT_KINDS.filter((other) => other !== kind);
  return `See also: ${others.map((other) => `[${linkText(DOCUMENT_TITLES[other])}](${url(documentName(report, other))})`).join(" · ")}`;
}

function footer({ tool, at, project }: Report): string {
  return `Written by ${tool.name} ${inline(tool.version)} for ${inline(project)} on ${instant(at)}. \\[E1\\] is the piece of evidence of that number in \`report.json\`.`;
}

function blockerName(id: string, blocker: LinkedBlocker | undefined): string {
  if (blocker === undefined) return code(id);
  const note =
    blocker.state === "waived" ? ", waived" : blocker.outcome === "unverified" ? ", not verified" : "";
  const title =
    blocker.href === undefined ? inline(blocker.title) : `[${linkText(blocker.title)}](${blocker.href})`;
  return `${title} (${blocker.priority}${note})`;
}
