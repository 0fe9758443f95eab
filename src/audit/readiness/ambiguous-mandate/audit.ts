import type { Answer } from "#domain/finding.ts";
import { namingMandates } from "#domain/mandates.ts";
import { findOverlap } from "#domain/names/overlap.ts";
import type { Mandate } from "#domain/plan.ts";
import { fail, fromPlan, hours, pass, unverified } from "../../answers.ts";
import { defineAudit } from "../../define.ts";
import { counted, listed } from "../../wording.ts";

/** Asks whether no name can match two templates of a mandate: a table then belongs to exactly one. */
export const audit = defineAudit({
  id: "ambiguous-mandate",
  family: "readiness",
  title: "Every name matches at most one template of a mandate",
  impact: "slows",
  reads: [],
  ask: ({ plan, phase, at }) =>
    namingMandates({ plan, phase }).map((mandate) => answer({ mandate, at, ...comparePairs(mandate) })),
});

/** Two templates of a mandate and a name that both match; undefined where the search gave up. */
interface Pair {
  readonly ids: string;
  readonly name: string | undefined;
}

interface Comparison {
  readonly pairs: number;
  /** Pairs that overlap, or may. */
  readonly doubtful: readonly Pair[];
}

function comparePairs({ names }: Mandate): Comparison {
  const pairs = names.flatMap((left, index) => names.slice(index + 1).map((right) => ({ left, right })));
  const doubtful = pairs.flatMap(({ left, right }): readonly Pair[] => {
    const name = findOverlap(left.template, right.template);
    return name === null ? [] : [{ ids: `${left.id} and ${right.id}`, name }];
  });
  return { pairs: pairs.length, doubtful };
}

function answer({
  mandate,
  at,
  pairs,
  doubtful,
}: Comparison & { readonly mandate: Mandate; readonly at: string }): Answer {
  const { id, place, names } = mandate;
  const shared = doubtful.flatMap(({ ids, name }) => (name === undefined ? [] : [`${ids} (${name})`]));
  const saw = `${counted(pairs, "pair")} of ${counted(names.length, "template")} compared, ${shared.length} overlap`;
  const statement = {
    subject: { kind: "mandate", id },
    place,
    evidence: [fromPlan(place, { saw, at })],
  } as const;
  const cure = {
    consequence: `A table that matches two templates of ${id} is counted for both`,
    delay: hours(0.25, 1),
    action: `Make the templates of ${id} differ: ${listed(doubtful.map(({ ids }) => ids))}.`,
  };
  if (shared.length > 0) {
    return fail({ ...statement, says: `Templates of ${id} match the same names: ${listed(shared)}.`, cure });
  }
  if (doubtful.length > 0) {
    const says = `Could not tell whether templates of ${id} match the same names: ${listed(doubtful.map(({ ids }) => ids))}.`;
    return unverified({
      ...statement,
      says,
      cure,
      verify: "Write the templates with fewer repeated words, so that they can be compared.",
    });
  }
  return pass({
    ...statement,
    says: `No name matches two of the ${counted(names.length, "template")} of ${id}.`,
  });
}
