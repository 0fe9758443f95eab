import type { Annotation } from "#domain/annotation.ts";
import type { Place } from "#domain/evidence.ts";
import type { Blocker, Report } from "#domain/report.ts";
import { openBlockers } from "./blockers.ts";
import { clip, oneLine } from "./text.ts";
import { PRIORITY } from "./words.ts";

/** Annotations of one level that GitHub shows for a step; it drops the others. Documented, 2026-11. */
const LEVEL_LIMIT = 10;

/** The gravest blockers as annotations: failures that the gate refuses as errors, the rest as warnings, ten of each at most. */
export function renderAnnotations(report: Report): readonly Annotation[] {
  const all = openBlockers(report).map((blocker) => toAnnotation(blocker, report));
  return (["error", "warning"] as const).flatMap((level) =>
    all.filter((annotation) => annotation.level === level).slice(0, LEVEL_LIMIT),
  );
}

/** Annotations that a check run shows: three requests of fifty. */
const NOTE_LIMIT = 150;

/** The gravest blockers that have a place in a file, for a check run. */
export function renderNotes(report: Report): readonly Annotation[] {
  return openBlockers(report)
    .map((blocker) => toAnnotation(blocker, report))
    .filter(({ place }) => place !== null)
    .slice(0, NOTE_LIMIT);
}

function toAnnotation(blocker: Blocker, report: Report): Annotation {
  const { priority, outcome, title, consequence, action, verify, place } = blocker;
  const fails = outcome === "fail" && priority <= report.phase.gate;
  const cure = outcome === "unverified" && verify !== null ? `Not verified. ${verify}` : action;
  return {
    level: fails ? "error" : "warning",
    title: oneLine(clip(`${PRIORITY[priority]}: ${title}`, 200)),
    message: oneLine(clip(`${sentence(consequence)} ${cure}`, 1_000)),
    place: place === null ? null : inRepository(place, report),
  };
}

/** A statement that another follows. */
function sentence(text: string): string {
  return /[.!?:]$/.test(text) ? text : `${text}.`;
}

/** Paths of annotations count from the top of the repository, those of a report from the folder that was audited. */
function inRepository(place: Place, { repository: { folder } }: Report): Place {
  return folder === "" ? place : { ...place, path: `${folder}/${place.path}` };
}
