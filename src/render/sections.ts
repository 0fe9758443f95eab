import type { Blocker, OperationLine, Report } from "#domain/report.ts";
import { namedAction, ofOutcome, openBlockers, waivedBlockers } from "./blockers.ts";
import { standingBefore, tallyText } from "./change.ts";
import type { Section } from "./fit.ts";
import { foldUnverified } from "./fold.ts";
import { cell, code, linkText, prose, url } from "./markdown/escape.ts";
import { clip } from "./text.ts";
import { hours, PRIORITIES, PRIORITY, placeText, READINESS } from "./words.ts";

const TEXT_CHARS = 240;

/** The tables of a comment or a job summary, in their order; P0 first to get room. File paths lead below `blobUrl`. */
export function buildSections(report: Report, blobUrl: string | null = null): readonly Section[] {
  const standing = standingBefore(report);
  const folded = new Set(standing.map(({ id }) => id));
  const open = openBlockers(report).filter(({ id }) => !folded.has(id));
  const failed = ofOutcome(open, "fail");
  return [
    ...PRIORITIES.map((priority, index) =>
      prioritySection({
        priority,
        blockers: failed.filter((blocker) => blocker.priority === priority),
        rank: index * 2,
        blobUrl,
      }),
    ),
    unverifiedSection(ofOutcome(open, "unverified")),
    standingSection(standing),
    fixedSection(report),
    waivedSection(waivedBlockers(report)),
    operationsSection(report.operations),
  ];
}

function prioritySection(part: {
  readonly priority: Blocker["priority"];
  readonly blockers: readonly Blocker[];
  readonly rank: number;
  readonly blobUrl: string | null;
}): Section {
  const { priority, blockers, rank, blobUrl } = part;
  const gravest = priority === "P0";
  const title = `${PRIORITY[priority]} (${blockers.length})`;
  return {
    open: gravest ? `### ${title}` : details(title),
    headers: ["Blocker", "Impact", "Delay", "Action"],
    rows: blockers.map((blocker) => [
      `${blocker.state === "new" ? "🆕 " : ""}${short(blocker.title)}${placeOf(blocker, blobUrl)}`,
      short(blocker.consequence),
      hours(blocker.delayHours),
      advice(namedAction(blocker)),
    ]),
    close: gravest ? "" : "</details>",
    rank,
  };
}

function unverifiedSection(blockers: readonly Blocker[]): Section {
  return {
    open: `### ❔ Not verified (${blockers.length})`,
    headers: ["Check", "Ranks as", "What would verify it"],
    rows: foldUnverified(blockers).map(({ title, priority, verify, action }) => [
      short(title),
      priority,
      advice(verify ?? action),
    ]),
    close: "",
    rank: 1,
  };
}

/** What stood before the change, a line each. */
function standingSection(blockers: readonly Blocker[]): Section {
  return {
    open: details(`Standing before this change (${tallyText(blockers)})`),
    headers: ["Blocker", "Priority", "Delay", "Action"],
    rows: blockers.map((blocker) => [
      `${blocker.outcome === "unverified" ? "❔ " : ""}${short(blocker.title)}`,
      blocker.priority,
      hours(blocker.delayHours),
      advice(blocker.outcome === "unverified" ? (blocker.verify ?? blocker.action) : namedAction(blocker)),
    ]),
    close: "</details>",
    rank: 6,
  };
}

/** Where the blocker stands, below its title; a link where the commit's address is known. */
function placeOf({ place }: Blocker, blobUrl: string | null): string {
  if (place === null) return "";
  const shown = clip(placeText(place), TEXT_CHARS);
  if (blobUrl === null) return `<br>${code(shown)}`;
  const path = place.path.split("/").map(encodeURIComponent).join("/");
  const line = place.line <= 1 ? "" : `#L${place.line}`;
  return `<br>[${linkText(shown)}](${url(`${blobUrl}/${path}${line}`)})`;
}

function fixedSection({ resolved }: Report): Section {
  return {
    open: details(`Fixed since the base revision (${resolved.length})`),
    headers: ["Blocker", "Priority"],
    rows: resolved.map(({ title, priority }) => [short(title), priority]),
    close: "</details>",
    rank: 8,
  };
}

function waivedSection(waived: readonly Blocker[]): Section {
  return {
    open: `### Waived (${waived.length})`,
    headers: ["Blocker", "Priority", "Until", "Owner", "Reason"],
    rows: waived.map(({ title, priority, waiver }) => [
      short(title),
      priority,
      cell(waiver?.until ?? ""),
      cell(waiver?.owner ?? ""),
      short(waiver?.reason ?? ""),
    ]),
    close: "",
    rank: 3,
  };
}

function operationsSection(operations: readonly OperationLine[]): Section {
  return {
    open: details(`Operations (${operations.length})`),
    headers: ["Operation", "Status", "Script", "Risk", "Blockers"],
    rows: operations.map(({ id, readiness, script, scriptExists, risk, blockers }) => [
      code(clip(id, TEXT_CHARS)),
      READINESS[readiness],
      script === null ? "none named" : `${code(clip(script, TEXT_CHARS))}${scriptExists ? "" : " (missing)"}`,
      risk,
      String(blockers.length),
    ]),
    close: "</details>",
    rank: 5,
  };
}

function details(title: string): string {
  return `<details>\n<summary>${title}</summary>`;
}

/** What to do, in which backticks mark what to type. */
function advice(text: string): string {
  return prose(clip(text, TEXT_CHARS));
}

function short(text: string): string {
  return cell(clip(text, TEXT_CHARS));
}
