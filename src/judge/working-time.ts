const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;
const WEEK_DAYS = 7;
const WORKING_DAYS = 5;

/** Hour of a working day, UTC, at which the team begins; earlier where its hours would not fit before midnight. */
const MORNING_HOUR = 9;

/** From when and for how long a day somebody works, Monday to Friday. */
export interface WorkingTime {
  /** Instant from which on work can be done, milliseconds since 1970. */
  readonly from: number;
  /** Above 0, at most 24. */
  readonly hoursPerDay: number;
}

/** The instant at which so many hours of work are done; for 0 hours the instant at which work can begin. */
export function instantAfter(hours: number, working: WorkingTime): number {
  const today = dayOf(working.from);
  const left = isWorkingDay(today) ? leftOf(today, working) : 0;
  if (left > 0 && hours <= left + EPSILON)
    return Math.max(working.from, morningOf(today, working)) + hours * HOUR_MS;
  const { hoursPerDay } = working;
  const remaining = hours - left;
  const fullDays = Math.max(0, Math.ceil((remaining - EPSILON) / hoursPerDay) - 1);
  const day = workingDayAfter(today, fullDays);
  return morningOf(day, working) + Math.max(0, remaining - fullDays * hoursPerDay) * HOUR_MS;
}

/** The instant at which work begins that follows so many hours of other work: the next morning where a day is full. */
export function beginningAfter(hours: number, working: WorkingTime): number {
  return Math.round(instantAfter(hours + BREATH_HOURS, working) - BREATH_HOURS * HOUR_MS);
}

/** Less than any piece of work, more than any error of arithmetic. */
const BREATH_HOURS = 1e-6;

/** Hours below which a remainder is one of arithmetic. */
const EPSILON = 1e-9;

/** The working day that follows a day after so many others. */
function workingDayAfter(day: number, others: number): number {
  let found = day + Math.floor(others / WORKING_DAYS) * WEEK_DAYS * DAY_MS;
  for (let left = (others % WORKING_DAYS) + 1; left > 0; ) {
    found += DAY_MS;
    if (isWorkingDay(found)) left -= 1;
  }
  return found;
}

function leftOf(day: number, working: WorkingTime): number {
  const begins = Math.max(working.from, morningOf(day, working));
  return Math.max(0, (morningOf(day, working) + working.hoursPerDay * HOUR_MS - begins) / HOUR_MS);
}

function morningOf(day: number, { hoursPerDay }: WorkingTime): number {
  return day + Math.min(MORNING_HOUR, 24 - hoursPerDay) * HOUR_MS;
}

function dayOf(instant: number): number {
  return Math.floor(instant / DAY_MS) * DAY_MS;
}

function isWorkingDay(day: number): boolean {
  const weekday = new Date(day).getUTCDay();
  return weekday !== 0 && weekday !== 6;
}
