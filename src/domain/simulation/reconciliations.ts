import { namingMandates } from "../mandates.ts";
import type { Mandate, Phase, Plan } from "../plan.ts";
import { isRead } from "../reading.ts";
import type { Reconciliation } from "../simulation.ts";
import type { SnapshotParts } from "../snapshot.ts";
import { reconcile } from "./reconcile.ts";

/** What a reconciliation is made from. */
export interface ReconciliationSource extends Pick<SnapshotParts, "catalogues"> {
  readonly plan: Plan;
  readonly phase: Phase;
}

const known = new WeakMap<ReconciliationSource["catalogues"], WeakMap<Phase, Map<Mandate, Reconciliation>>>();

/** Every naming mandate of the phase against the tables of its dataset. */
export function reconciliationsOf(source: ReconciliationSource): readonly Reconciliation[] {
  return namingMandates(source).map((mandate) => reconciliationOf(mandate, source));
}

/** One mandate against the tables of its dataset; computed once for the same catalogues, however many ask. */
export function reconciliationOf(
  mandate: Mandate,
  { phase, catalogues }: Pick<ReconciliationSource, "phase" | "catalogues">,
): Reconciliation {
  const byPhase = known.get(catalogues) ?? new WeakMap<Phase, Map<Mandate, Reconciliation>>();
  known.set(catalogues, byPhase);
  const byMandate = byPhase.get(phase) ?? new Map<Mandate, Reconciliation>();
  byPhase.set(phase, byMandate);
  const done = byMandate.get(mandate);
  if (done !== undefined) return done;
  const reading = Object.hasOwn(catalogues, mandate.dataset) ? catalogues[mandate.dataset] : undefined;
  const catalogue = isRead(reading) ? reading.value : null;
  const made = reconcile({ mandate, phase, catalogue });
  byMandate.set(mandate, made);
  return made;
}
