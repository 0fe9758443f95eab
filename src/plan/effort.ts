import type { Effort, OperationKind } from "#domain/plan.ts";

/** Hours to write a missing script, by what it does; used where the plan states no effort. Project's own estimate. */
export const DEFAULT_EFFORT: Readonly<Record<OperationKind, Effort>> = {
  rename: { lowHours: 4, highHours: 6 },
  consolidate: { lowHours: 6, highHours: 12 },
  "create-views": { lowHours: 2, highHours: 3 },
  validate: { lowHours: 1, highHours: 2 },
  generate: { lowHours: 6, highHours: 8 },
  drop: { lowHours: 2, highHours: 3 },
};

/** Who works on a phase whose plan does not say. */
export const DEFAULT_TEAM = { people: 1, hoursPerDay: 8 } as const;
