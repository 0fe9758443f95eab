/** A point of the calendar without a time zone, as microseconds since 1970. */
export type Micros = bigint;

/** Parts of a date and of a time of day. */
export interface Civil {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  readonly micro: number;
}

/** Names of the months, January first, as Python's default locale has them. */
export const MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
] as const;

/** Names of the days, Monday first. */
export const WEEKDAYS = [
  "Monday",
  "Tuesday",
  "Wednesday",
  "Thursday",
  "Friday",
  "Saturday",
  "Sunday",
] as const;

const SECOND: Micros = 1_000_000n;
/** Microseconds of a day. */
export const DAY: Micros = 86_400n * SECOND;
/** From 0001-01-01 up to the end of 9999, as Python's own dates. */
const FIRST = -719_162n * DAY;
const END = 2_932_897n * DAY;

/** The instant of these parts; null where there is no such day or time. */
export function toMicros(parts: Partial<Civil>): Micros | null {
  const { year = 1970, month = 1, day = 1, hour = 0, minute = 0, second = 0, micro = 0 } = parts;
  if (year < 1 || year > 9_999 || month < 1 || month > 12 || day < 1 || day > daysIn(year, month))
    return null;
  if (hour < 0 || hour > 23 || minute < 0 || minute > 59 || second < 0 || second > 59) return null;
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  const seconds = BigInt(date.getTime() / 1_000 + hour * 3_600 + minute * 60 + second);
  return seconds * SECOND + BigInt(micro);
}

/** True for an instant that Python's dates can hold. */
export function isInRange(micros: Micros): boolean {
  return micros >= FIRST && micros < END;
}

/** The parts of an instant. */
export function toCivil(micros: Micros): Civil {
  const seconds = floor(micros, SECOND);
  const date = new Date(Number(seconds) * 1_000);
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    hour: date.getUTCHours(),
    minute: date.getUTCMinutes(),
    second: date.getUTCSeconds(),
    micro: Number(micros - seconds * SECOND),
  };
}

/** Division that rounds down. */
export function floor(value: bigint, by: bigint): bigint {
  const quotient = value / by;
  return value % by !== 0n && value < 0n !== by < 0n ? quotient - 1n : quotient;
}

/** Days of a month, 28 to 31. */
export function daysIn(year: number, month: number): number {
  if (month === 2) return isLeap(year) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** True for a year with a 29th of February. */
export function isLeap(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

/** Day of the week, Monday is 0. */
export function weekdayOf(micros: Micros): number {
  return Number((((floor(micros, DAY) + 3n) % 7n) + 7n) % 7n);
}

/** Day of the year, from 1. */
export function dayOfYear(micros: Micros): number {
  const start = toMicros({ year: toCivil(micros).year }) ?? 0n;
  return Number(floor(micros - start, DAY)) + 1;
}

/** Year and week as ISO 8601 counts them. */
export function isoWeek(micros: Micros): { readonly year: number; readonly week: number } {
  const thursday = micros + BigInt(3 - weekdayOf(micros)) * DAY;
  return { year: toCivil(thursday).year, week: Math.floor((dayOfYear(thursday) - 1) / 7) + 1 };
}
