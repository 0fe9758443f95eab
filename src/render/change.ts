import type { Blocker, Report } from "#domain/report.ts";
import { openBlockers } from "./blockers.ts";
import { bullets, stack } from "./markdown/build.ts";
import { code, inline } from "./markdown/escape.ts";
import { clip, count } from "./text.ts";
import { PRIORITIES } from "./words.ts";

const PHASES = 8;
const SCRIPTS = 6;

/** What the change has to do with the plan: its phases, and what stood before it. Empty text without a comparison. */
export function changeText(report: Report): string {
  const { change } = report;
  if (change === null) return "";
  const standing = standingBefore(report);
  const phases = change.phases.slice(0, PHASES).map((phase) => {
    const scripts = phase.scripts.slice(0, SCRIPTS).map((path) => code(clip(path, 200)));
    const more = phase.scripts.length > SCRIPTS ? ` and ${phase.scripts.length - SCRIPTS} more` : "";
    const own = phase.id === report.phase.id ? "" : " (another phase: audit it too)";
    return `**${inline(clip(phase.id, 80))}**${own}: ${scripts.join(", ")}${more}`;
  });
  const none = change.phases.length === 0 ? ", none of them a script of a phase." : ", scripts of:";
  return stack([
    `**This change** ${effectText(report)}. It touches ${count(change.paths.length, "file")}${none}`,
    bullets(phases),
    standing.length === 0 ? "" : `Not of this change, and folded below: ${tallyText(standing)}.`,
  ]);
}

/** `adds 1 P0, 2 P1 and mends 1 P0`. */
function effectText(report: Report): string {
  const added = openBlockers(report).filter(({ state }) => state === "new");
  const [adds, mends] = [tallyText(added), tallyText(report.resolved)];
  if (adds === "" && mends === "") return "adds no blocker and mends none";
  return `adds ${adds || "no blocker"} and mends ${mends || "none"}`;
}

/** Open blockers that the change has no part in; none where nothing was compared. */
export function standingBefore(report: Report): readonly Blocker[] {
  if (report.change === null) return [];
  const touched = new Set(report.change.touches);
  return openBlockers(report).filter(({ id }) => !touched.has(id));
}

/** `9 P0, 20 P1`. */
export function tallyText(blockers: readonly Pick<Blocker, "priority">[]): string {
  return PRIORITIES.flatMap((priority) => {
    const number = blockers.filter((blocker) => blocker.priority === priority).length;
    return number === 0 ? [] : [`${number} ${priority}`];
  }).join(", ");
}
