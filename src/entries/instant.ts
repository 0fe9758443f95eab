import { Problem } from "#domain/problem.ts";

/** Reads an ISO 8601 instant or date in UTC; null where none is given. Throws a Problem for anything else. */
export function parseInstant(text: string | undefined): string | null {
  if (text === undefined) return null;
  const shaped = /^\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d))?$/.test(text);
  const time = shaped ? Date.parse(text) : Number.NaN;
  if (!Number.isNaN(time)) return new Date(time).toISOString();
  throw new Problem({
    code: "usage",
    message: `--now ${text} is not an instant.`,
    hint: "Write it as 2025-12-13 or 2025-12-13T20:30:00Z.",
  });
}

/** Reads a day of the calendar, `2025-12-14`; null where none is given. Throws a Problem that names the option. */
export function parseDay(option: string, text: string | undefined): string | null {
  if (text === undefined) return null;
  const time = /^\d{4}-\d\d-\d\d$/.test(text) ? Date.parse(text) : Number.NaN;
  if (!Number.isNaN(time) && new Date(time).toISOString().slice(0, 10) === text) return text;
  throw new Problem({
    code: "usage",
    message: `${option} ${text} is not a day of the calendar.`,
    hint: "Write it as 2025-12-14.",
  });
}
