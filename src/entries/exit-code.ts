import type { Gate } from "#domain/change.ts";

/** The gate: 1 where the job fails, else 0. Nothing that happens after the verdict changes it. */
export function exitCodeOf({ fails }: Gate): 0 | 1 {
  return fails ? 1 : 0;
}
