import { nearestWord } from "#domain/names/nearest.ts";
import { Problem } from "#domain/problem.ts";
import type { Blocker } from "#domain/report.ts";

/** Ids that an error offers. */
const OFFERED = 3;

/**
 * The blockers that a list of ids names, gravest first. Ids are separated by commas and may hold commas themselves: the
 * longest one that exists is taken. Throws a Problem that offers the nearest ids where one names no blocker.
 */
export function chooseBlockers(blockers: readonly Blocker[], list: string): readonly Blocker[] {
  const byId = new Map(blockers.map((blocker) => [blocker.id, blocker]));
  const parts = list.split(",");
  const chosen = new Set<Blocker>();
  for (let from = 0; from < parts.length; ) {
    const found = longestFrom(parts, { from, byId });
    if (found === null) throw unknownBlocker((parts[from] ?? "").trim(), [...byId.keys()]);
    chosen.add(found.blocker);
    from = found.next;
  }
  return blockers.filter((blocker) => chosen.has(blocker));
}

function longestFrom(
  parts: readonly string[],
  { from, byId }: { readonly from: number; readonly byId: ReadonlyMap<string, Blocker> },
): { readonly blocker: Blocker; readonly next: number } | null {
  for (let next = parts.length; next > from; next--) {
    const blocker = byId.get(parts.slice(from, next).join(",").trim());
    if (blocker !== undefined) return { blocker, next };
  }
  return null;
}

function unknownBlocker(id: string, known: readonly string[]): Problem {
  const near = nearestIds(id, known);
  const hint =
    known.length === 0
      ? "This audit has no blockers."
      : near.length === 0
        ? "The blocker analysis and report.json list the ids."
        : `Did you mean ${near.join(" or ")}?`;
  return new Problem({
    code: "blocker-unknown",
    message: `--assume-resolved names "${id}", which is no blocker of this audit.`,
    hint,
  });
}

/** The ids that hold the text, else those that differ least. */
function nearestIds(id: string, known: readonly string[]): readonly string[] {
  const holding = id.length < 3 ? [] : known.filter((one) => one.includes(id));
  if (holding.length > 0) return holding.slice(0, OFFERED);
  const near: string[] = [];
  for (let left = known; near.length < OFFERED; left = left.filter((one) => !near.includes(one))) {
    const next = nearestWord(id, left);
    if (next === null) break;
    near.push(next);
  }
  return near;
}
