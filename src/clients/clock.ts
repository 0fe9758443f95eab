/** Tells the time; the only source of it. */
export interface Clock {
  /** ISO 8601, UTC. */
  now(): string;
}

/** The machine's clock. */
export const systemClock: Clock = { now: () => new Date().toISOString() };

/** A clock that stands still, for repeatable runs. `instant` is ISO 8601. */
export function fixedClock(instant: string): Clock {
  const now = new Date(instant).toISOString();
  return { now: () => now };
}
