import { type Evidence, evidenceKey, type NumberedEvidence, type Place } from "#domain/evidence.ts";
import type { Subject } from "#domain/finding.ts";
import type { Report } from "#domain/report.ts";
import { relativeLink, webLink } from "../links.ts";
import { stack, table } from "../markdown/build.ts";
import { cell, code, linkText, url } from "../markdown/escape.ts";
import { grouped } from "../text.ts";
import { instant, placeText } from "../words.ts";

/** Numbers that one statement names. */
const CITED = 6;
/** Rows of a document's list of evidence. */
const LISTED = 500;

const indexes = new WeakMap<Report, CitationIndex>();

interface CitationIndex {
  readonly byKey: ReadonlyMap<string, string>;
  readonly bySubject: ReadonlyMap<string, readonly string[]>;
  readonly byBlocker: ReadonlyMap<string, readonly string[]>;
}

/** `[E12](#e12) [E13](#e13)`: the numbers of pieces of evidence in `report.json`; empty where it numbers none of them. */
export function cite(report: Report, proof: readonly Evidence[]): string {
  const { byKey } = indexOf(report);
  return numbersText(proof.flatMap((evidence) => byKey.get(evidenceKey(evidence)) ?? []));
}

/** What the statements on a line rest on. */
export interface Ground {
  readonly subjects: readonly Subject[];
  /** Ids of its blockers. */
  readonly blockers: readonly string[];
}

/** The numbers of all that was seen about the subjects, and of what their blockers rest on. */
export function citeGround(report: Report, { subjects, blockers }: Ground): string {
  const { bySubject, byBlocker } = indexOf(report);
  const ids = [
    ...blockers.flatMap((id) => byBlocker.get(id) ?? []),
    ...subjects.flatMap((subject) => bySubject.get(subjectKey(subject)) ?? []),
  ];
  return numbersText(ids) || "none: no check asked about it";
}

/** A place as a link to the line at the judged commit; relative where the repository's host is not known. */
export function placeLink(report: Report, place: Place): string {
  return `[${linkText(placeText(place))}](${url(webLink(report, place) ?? relativeLink(report, place))})`;
}

/** `line 12`, leading there. */
export function lineLink(report: Report, place: Place): string {
  return `[line ${place.line}](${url(webLink(report, place) ?? relativeLink(report, place))})`;
}

/** The evidence that a text cites, as the last section of its document. */
export function evidenceSection(report: Report, text: string): string {
  const cited = new Set(Array.from(text.matchAll(/\]\(#e(\d+)\)/g), ([, number]) => `E${number}`));
  const all = report.evidence.filter(({ id }) => cited.has(id));
  if (all.length === 0) return "";
  const hidden = all.length - LISTED;
  return stack([
    "## Evidence",
    "Numbers are those of `evidence` in `report.json`.",
    table(
      ["Number", "What was looked at", "What was seen", "When"],
      all.slice(0, LISTED).map((evidence) => evidenceRow(report, evidence)),
    ),
    hidden > 0 ? `+${grouped(hidden)} more in \`report.json\`.` : "",
  ]);
}

function evidenceRow(report: Report, evidence: NumberedEvidence): readonly string[] {
  const { id, kind, source, saw, place, observedAt } = evidence;
  const where = place === undefined ? "" : ` at ${placeLink(report, place)}`;
  return [anchored(id), `${kind} ${code(source)}${where}`, cell(saw), instant(observedAt)];
}

/** A number that citations lead to. */
export function anchored(id: string): string {
  return `<a id="${id.toLowerCase()}"></a>${id}`;
}

/** The number of a piece of evidence; null where the report does not number it. */
export function numberOf(report: Report, evidence: Evidence): string | null {
  return indexOf(report).byKey.get(evidenceKey(evidence)) ?? null;
}

function numbersText(ids: readonly string[]): string {
  const different = [...new Set(ids)];
  const shown = different.slice(0, CITED).map((id) => `[${id}](#${id.toLowerCase()})`);
  return [...shown, ...(different.length > CITED ? [`+${different.length - CITED}`] : [])].join(" ");
}

function indexOf(report: Report): CitationIndex {
  const known = indexes.get(report);
  if (known !== undefined) return known;
  const byKey = new Map(report.evidence.map((evidence) => [evidenceKey(evidence), evidence.id]));
  const bySubject = new Map<string, string[]>();
  for (const { subject, evidence } of report.findings) {
    const key = subjectKey(subject);
    const ids = evidence.flatMap((one) => byKey.get(evidenceKey(one)) ?? []);
    const list = bySubject.get(key);
    if (list === undefined) bySubject.set(key, ids);
    else list.push(...ids);
  }
  const byBlocker = new Map(
    report.blockers.map(({ id, evidence }) => [
      id,
      evidence.flatMap((one) => byKey.get(evidenceKey(one)) ?? []),
    ]),
  );
  const index = { byKey, bySubject, byBlocker };
  indexes.set(report, index);
  return index;
}

function subjectKey({ kind, id }: Subject): string {
  return JSON.stringify([kind, id]);
}
