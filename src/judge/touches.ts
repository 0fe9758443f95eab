import type { Change } from "#domain/change.ts";
import type { Blocker } from "#domain/report.ts";
import { isOpen } from "./blockers.ts";

/** Ids of the open blockers that a change has a part in: new ones, and those about or in a changed file. */
export function touchedBlockers(
  blockers: readonly Blocker[],
  { paths }: Pick<Change, "paths">,
): readonly string[] {
  const changed = new Set(paths);
  return blockers
    .filter((blocker) => isOpen(blocker) && (blocker.state === "new" || isIn(blocker, changed)))
    .map(({ id }) => id);
}

/** A line of the plan is where many blockers are declared: it counts only where the blocker is new. */
function isIn({ subject, place, evidence }: Blocker, changed: ReadonlySet<string>): boolean {
  if (changed.has(subject.id)) return true;
  const declared = evidence.some(({ kind, place: at }) => kind === "plan" && at?.path === place?.path);
  return place !== null && changed.has(place.path) && !declared;
}
