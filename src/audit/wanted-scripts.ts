import type { Place } from "#domain/evidence.ts";
import type { Impact } from "#domain/finding.ts";
import type { Phase, Plan } from "#domain/plan.ts";

/** How a script concerns the phase: an operation runs it, the phase names it, or only the inventory lists it. */
export type Reach = "operation" | "phase" | "inventory";

/** A script that the plan names, wherever it does. */
export interface NamedScript {
  readonly path: string;
  readonly reach: Reach;
  /** Operations of the phase that run it. */
  readonly operations: readonly string[];
  /** The gravest declaration: operation before phase before inventory. */
  readonly place: Place;
}

/** Every script that the plan names for the phase or for the inventory, once, sorted by path. */
export function namedScripts({
  plan,
  phase,
}: {
  readonly plan: Plan;
  readonly phase: Phase;
}): readonly NamedScript[] {
  const named = new Map<string, NamedScript>();
  for (const script of plan.scripts) named.set(script.path, plainScript(script, "inventory"));
  for (const script of phase.scripts) named.set(script.path, plainScript(script, "phase"));
  for (const { script, id, place } of phase.operations) {
    if (script === null) continue;
    const before = named.get(script);
    const first = before?.reach === "operation" ? before : { path: script, place, operations: [] };
    named.set(script, { ...first, reach: "operation", operations: [...first.operations, id] });
  }
  return [...named.values()].sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** True where the phase cannot do without the script. */
export function isNeededByPhase(script: NamedScript): boolean {
  return script.reach !== "inventory";
}

/** The graver impact where the phase runs the script, the milder one where only the inventory lists it. */
export function impactByReach(
  script: NamedScript,
  impacts: { readonly needed: Impact; readonly otherwise: Impact },
): Impact {
  return isNeededByPhase(script) ? impacts.needed : impacts.otherwise;
}

function plainScript(script: { readonly path: string; readonly place: Place }, reach: Reach): NamedScript {
  return { path: script.path, reach, operations: [], place: script.place };
}
