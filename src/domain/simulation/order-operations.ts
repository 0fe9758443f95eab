import type { Operation, Phase } from "../plan.ts";

/** Operations that an operation waits for: those that it needs, and those whose old names it keeps. */
export function waitsFor({ needs, covers }: Operation): readonly string[] {
  return [...new Set([...needs, ...covers])];
}

/** The operations of a phase, each after those that it waits for, else in the plan's order. */
export function orderOperations({ operations }: Phase): readonly Operation[] {
  const byId = new Map(operations.map((operation) => [operation.id, operation]));
  const ordered = new Set<Operation>();
  const begun = new Set<Operation>();
  const visit = (operation: Operation): void => {
    if (begun.has(operation)) return;
    begun.add(operation);
    for (const id of waitsFor(operation)) {
      const before = byId.get(id);
      if (before !== undefined) visit(before);
    }
    ordered.add(operation);
  };
  for (const operation of operations) visit(operation);
  return [...ordered];
}
