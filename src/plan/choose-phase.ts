import type { Phase, Plan } from "#domain/plan.ts";
import { Problem } from "#domain/problem.ts";

/**
 * The phase that a run is about: the one named, else the first that has not started by `at`, else the last one.
 * Throws a Problem where the plan has no such phase.
 */
export function choosePhase(
  plan: Plan,
  { id, at }: { readonly id: string | null; readonly at: string },
): Phase {
  const byStart = [...plan.phases].sort((a, b) => (a.starts < b.starts ? -1 : a.starts > b.starts ? 1 : 0));
  const today = at.slice(0, 10);
  const chosen =
    id === null
      ? (byStart.find(({ starts }) => starts >= today) ?? byStart.at(-1))
      : byStart.find((phase) => phase.id === id);
  if (chosen) return chosen;
  const known = byStart.map((phase) => phase.id).join(", ");
  throw new Problem({
    code: "phase-unknown",
    message: id === null ? `${plan.path} declares no phase.` : `${plan.path} declares no phase "${id}".`,
    hint: known === "" ? "Declare one under `phases:`; docs/plan.md shows how." : `Its phases: ${known}.`,
  });
}
