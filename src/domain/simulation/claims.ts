import type { Operation } from "../plan.ts";
import type { Direction, OperationClaim } from "../simulation.ts";

/** Tables found against the number that the plan expects; null where it expects none. */
export function claimOf({ expect }: Operation, found: number): OperationClaim | null {
  if (expect === null) return null;
  const expected = expect.sources;
  const tolerance = expect.tolerance ?? 0;
  return { expected, tolerance, found, direction: directionOf({ expected, tolerance, found }) };
}

function directionOf({ expected, tolerance, found }: Omit<OperationClaim, "direction">): Direction {
  if (found === expected) return "as-expected";
  if (found === 0) return "none";
  if (Math.abs(found - expected) <= tolerance) return "within-tolerance";
  return found < expected ? "fewer" : "more";
}
