import type { Blocker, Report } from "#domain/report.ts";
import { PRIORITIES } from "./words.ts";

/** Blockers by id, for the lines of a report that name them. */
export function indexBlockers(report: Report): ReadonlyMap<string, Blocker> {
  return new Map(report.blockers.map((blocker) => [blocker.id, blocker]));
}

/** Blockers that stand: not waived, gravest first, new before existing, otherwise in the report's order. */
export function openBlockers(report: Report): readonly Blocker[] {
  return report.blockers
    .filter(({ state }) => state !== "waived")
    .map((blocker, index) => ({ blocker, index }))
    .sort((a, b) => weight(a.blocker) - weight(b.blocker) || a.index - b.index)
    .map(({ blocker }) => blocker);
}

/** Blockers that the owner's waivers cover. */
export function waivedBlockers(report: Report): readonly Blocker[] {
  return report.blockers.filter(({ state }) => state === "waived");
}

/** Blockers of one outcome. */
export function ofOutcome(blockers: readonly Blocker[], outcome: Blocker["outcome"]): readonly Blocker[] {
  return blockers.filter((blocker) => blocker.outcome === outcome);
}

/** The action with its subject where it only says "it": `Create bucket bqx-ml-reports: gcloud …`. */
export function namedAction({ action, subject }: Pick<Blocker, "action" | "subject">): string {
  return action.replace(/^((?:[A-Za-z]+ ){1,4})it:/, (_, verbs: string) => `${verbs}${nameOf(subject)}:`);
}

/** `bucket bqx-ml-reports`; what names itself stands alone: `bigquery.googleapis.com`. */
function nameOf({ kind, id }: Blocker["subject"]): string {
  const alone = id.includes("@") || id.includes("/") || kind === "service";
  return alone ? id : `${kind.replaceAll("-", " ")} ${id}`;
}

function weight({ priority, outcome, state }: Blocker): number {
  return PRIORITIES.indexOf(priority) * 4 + (outcome === "fail" ? 0 : 2) + (state === "new" ? 0 : 1);
}
