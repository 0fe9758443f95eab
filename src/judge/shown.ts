import { isRead, type Reading } from "#domain/reading.ts";

/** A fact of a reading, or why it is not known. */
export function shown<T>(reading: Reading<T> | undefined, show: (value: T) => string): string {
  if (isRead(reading)) return show(reading.value);
  return reading ? `not read (${reading.reason}: ${reading.detail})` : "not read";
}
