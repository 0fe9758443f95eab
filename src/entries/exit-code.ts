import type { Verdict } from "#domain/report.ts";

/** The gate: 0 for GO, 1 for NO-GO. Nothing that happens after the verdict changes it. */
export function exitCodeOf({ decision }: Verdict): 0 | 1 {
  return decision === "GO" ? 0 : 1;
}
