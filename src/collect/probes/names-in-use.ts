import type { CatalogueFact } from "#domain/cloud.ts";
import { isMatch } from "#domain/names/match.ts";
import type { Operation, OperationKind, Phase } from "#domain/plan.ts";

/** Operations that change tables which exist. */
const MOVING: ReadonlySet<OperationKind> = new Set(["rename", "consolidate", "drop"]);

/** Operations of a phase that change existing tables of a dataset. */
export function movingOperations(phase: Phase, dataset: string): readonly Operation[] {
  return phase.operations.filter((operation) => MOVING.has(operation.kind) && operation.dataset === dataset);
}

/** Names of the catalogue that an operation acts on, in the catalogue's order. */
export function sourcesOf({ from }: Operation, catalogue: CatalogueFact): readonly string[] {
  return catalogue.tables.filter(({ name }) => from.some((template) => isMatch(template, name))).map(toName);
}

/** At most so many, evenly spread over the list, the first and the last included: the same for the same list. */
export function spread<T>(all: readonly T[], limit: number): readonly T[] {
  if (all.length <= limit) return all;
  const step = (all.length - 1) / Math.max(1, limit - 1);
  return Array.from({ length: limit }, (_, index) => all[Math.round(index * step)]).filter(
    (one): one is T => one !== undefined,
  );
}

function toName({ name }: { readonly name: string }): string {
  return name;
}
