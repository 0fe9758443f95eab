import type { Policy, Waiver } from "#domain/plan.ts";
import type { Blocker } from "#domain/report.ts";

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
}): readonly string[] {
  const ids = new Set(seen.blockers.map(({ id }) => id));
  const unapplied = seen.base.waivers.flatMap((waiver) => {
    if (!isDate(waiver.until)) return [`The waiver of ${waiver.blocker} has no valid date: ${waiver.until}.`];
    if (!isValid(waiver, seen.at))
      return [`The waiver of ${waiver.blocker} by ${waiver.owner} expired on ${waiver.until}.`];
    if (!ids.has(waiver.blocker))
      return [`The waiver of ${waiver.blocker} by ${waiver.owner} matches no blocker.`];
    return [];
  });
  return [...unapplied, ...onlyInHead(seen.base, seen.head)];
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
