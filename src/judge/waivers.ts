import type { Policy, Waiver } from "#domain/plan.ts";
import type { Blocker } from "#domain/report.ts";

/** Characters of a mistyped audit id that are compared; no audit's id is as long. */
const LONGEST_RULE = 60;

/** The waiver of the base revision that covers a blocker at an instant, or null. Ids match exactly. */
export function waiverFor(
  id: string,
  policy: { readonly waivers: readonly Waiver[]; readonly at: string },
): Waiver | null {
  return policy.waivers.find((waiver) => waiver.blocker === id && isValid(waiver, policy.at)) ?? null;
}

/** Why waivers were not applied, one sentence each: expired, about no blocker, or only in the head revision. */
export function noteWaivers(seen: {
  readonly blockers: readonly Blocker[];
  readonly base: Policy;
  readonly head: Policy;
  readonly at: string;
  /** Ids of the audits that were asked; null or absent where they are not known. */
  readonly rules?: ReadonlySet<string> | null;
}): readonly string[] {
  const ids = new Set(seen.blockers.map(({ id }) => id));
  const unapplied = seen.base.waivers.flatMap((waiver) => {
    if (!isDate(waiver.until)) return [`The waiver of ${waiver.blocker} has no valid date: ${waiver.until}.`];
    if (!isValid(waiver, seen.at))
      return [`The waiver of ${waiver.blocker} by ${waiver.owner} expired on ${waiver.until}.`];
    if (ids.has(waiver.blocker)) return [];
    const fault = faultOf(waiver.blocker, { ids, rules: seen.rules ?? null });
    return [`The waiver of ${waiver.blocker} by ${waiver.owner} matches no blocker${fault}.`];
  });
  return [...unapplied, ...onlyInHead(seen.base, seen.head)];
}

/** Why an id can match nothing: it names no audit or no subject; empty where it may have matched before. */
function faultOf(
  id: string,
  known: { readonly ids: ReadonlySet<string>; readonly rules: ReadonlySet<string> | null },
): string {
  const colon = id.indexOf(":");
  const rule = colon < 0 ? id : id.slice(0, colon);
  if (known.rules !== null && !known.rules.has(rule)) {
    const nearest = nearestOf(rule, known.rules);
    return `: no audit called ${rule} gave an answer${nearest === null ? "" : `; perhaps ${nearest} is meant`}`;
  }
  if (colon >= 0 && colon < id.length - 1) return "";
  const examples = [...known.ids].filter((blocker) => blocker.startsWith(`${rule}:`));
  return `: it names no subject; write ${examples[0] ?? `${rule}:SUBJECT`}`;
}

/** The name that differs least, where it differs by a third of its letters at most. */
function nearestOf(name: string, names: ReadonlySet<string>): string | null {
  const wanted = name.slice(0, LONGEST_RULE);
  const ranked = [...names]
    .map((other) => ({ other, distance: editDistance(wanted, other) }))
    .filter(({ other, distance }) => distance * 3 <= other.length)
    .sort((a, b) => a.distance - b.distance || (a.other < b.other ? -1 : 1));
  return ranked[0]?.other ?? null;
}

/** Letters to insert, delete or replace. */
function editDistance(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (const [above, letter] of [...from].entries()) {
    const next = [above + 1];
    for (let index = 0; index < to.length; index++) {
      const replaced = (row[index] ?? 0) + (to[index] === letter ? 0 : 1);
      next.push(Math.min(replaced, (row[index + 1] ?? 0) + 1, (next[index] ?? 0) + 1));
    }
    row = next;
  }
  return row[to.length] ?? 0;
}

/** Valid until the end of the day, UTC. */
function isValid({ until }: Waiver, at: string): boolean {
  return isDate(until) && at.slice(0, 10) <= until;
}

function isDate(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text));
}

function onlyInHead(base: Policy, head: Policy): readonly string[] {
  const agreed = new Set(base.waivers.map(signature));
  return head.waivers
    .filter((waiver) => !agreed.has(signature(waiver)))
    .map(
      ({ blocker }) =>
        `The waiver of ${blocker} is not in the base revision as it stands here, so it does not count yet.`,
    );
}

function signature({ blocker, until, owner, reason }: Waiver): string {
  return JSON.stringify([blocker, until, owner, reason]);
}
