import type { Reading, Readings } from "#domain/reading.ts";

/** The reading of one thing; where the collectors asked for none, an unread one that says so. */
export function readingOf<T>(
  readings: Readings<T>,
  wanted: { readonly key: string; readonly at: string },
): Reading<T> {
  const reading = Object.hasOwn(readings, wanted.key) ? readings[wanted.key] : undefined;
  return reading ?? neverAsked(wanted);
}

function neverAsked({ key, at }: { readonly key: string; readonly at: string }): Reading<never> {
  return {
    state: "unread",
    reason: "off",
    detail: `${key} was not asked for in this run`,
    observedAt: at,
    source: `snapshot ${key}`,
    remedy: { advice: `Run the audit with access to the cloud, so that ${key} is read.` },
  };
}
