import type { Annotation } from "#domain/annotation.ts";
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

function toAnnotation(blocker: Blocker, report: Report): Annotation {
  const { priority, outcome, title, consequence, action, verify, place } = blocker;
  const fails = outcome === "fail" && priority <= report.phase.gate;
  const cure = outcome === "unverified" && verify !== null ? `Not verified. ${verify}` : action;
  return {
    level: fails ? "error" : "warning",
    title: oneLine(clip(`${PRIORITY[priority]}: ${title}`, 200)),
    message: oneLine(clip(`${consequence} ${cure}`, 1_000)),
    place,
  };
}
