import type { Reading, Readings } from "#domain/reading.ts";

/** The reading of one thing; where the collectors asked for none, an unread one that says so. */
export function readingOf<T>(
  readings: Readings<T>,
  wanted: { readonly key: string; readonly at: string },
): Reading<T> {
  const reading = Object.hasOwn(readings, wanted.key) ? readings[wanted.key] : undefined;
  return reading ?? neverAsked(wanted);
}

/** End of the detail of a reading that nobody made: the collectors ask for what the audited plan names. */
export const NEVER_ASKED = "was not asked for in this run";

function neverAsked({ key, at }: { readonly key: string; readonly at: string }): Reading<never> {
  return {
    state: "unread",
    reason: "off",
    detail: `${key} ${NEVER_ASKED}`,
    observedAt: at,
    source: `snapshot ${key}`,
    remedy: { advice: `Run the audit with access to the cloud, so that ${key} is read.` },
  };
}
