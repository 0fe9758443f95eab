import { settle } from "../deferred.ts";
import { isUnknown } from "../holes.ts";
import { type Run, unknownHere } from "../run.ts";
import { type CallArguments, type Native, tuple, type Value } from "../values.ts";
import { daysIn, isLeap, MONTHS, toMicros, WEEKDAYS, weekdayOf } from "./civil.ts";
import type { Library } from "./define.ts";

function short(names: readonly string[]): readonly string[] {
  return names.map((name) => name.slice(0, 3));
}

/** A function of whole numbers; unknown where one of them is. */
function ofNumbers(apply: (...numbers: readonly number[]) => Value | null): Native {
  return (run: Run, args: CallArguments) => {
    const given = args.positional.map((each) => settle(run, each));
    const unknown = given.find((each) => isUnknown(each));
    if (unknown !== undefined) return unknown;
    const numbers = given.map(Number);
    const made = numbers.every(Number.isSafeInteger) ? apply(...numbers) : null;
    return made ?? unknownHere(run, { cause: "calendar", label: "calendar" });
  };
}

/** `calendar`: names and lengths of months. */
export const CALENDAR: Library = {
  functions: {
    monthrange: ofNumbers((year = 0, month = 0) => {
      const first = toMicros({ year, month });
      return first === null ? null : tuple([BigInt(weekdayOf(first)), BigInt(daysIn(year, month))]);
    }),
    isleap: ofNumbers((year = 0) => isLeap(year)),
    weekday: ofNumbers((year = 0, month = 0, day = 0) => {
      const micros = toMicros({ year, month, day });
      return micros === null ? null : BigInt(weekdayOf(micros));
    }),
  },
  values: {
    month_name: tuple(["", ...MONTHS]),
    month_abbr: tuple(["", ...short(MONTHS)]),
    day_name: tuple(WEEKDAYS),
    day_abbr: tuple(short(WEEKDAYS)),
  },
};
