import {
  type Civil,
  dayOfYear,
  isoWeek,
  type Micros,
  MONTHS,
  toCivil,
  toMicros,
  WEEKDAYS,
  weekdayOf,
} from "./civil.ts";

/** A moment as `strftime` writes it; null where the format has a directive that depends on more than the moment. */
export function formatMoment(micros: Micros, format: string): string | null {
  const civil = toCivil(micros);
  let known = true;
  const text = format.replace(/%(-?)(.)/gs, (_whole, plain: string, directive: string) => {
    const made = directiveText(micros, civil, directive);
    known &&= made !== null;
    return plain === "-" ? (made ?? "").replace(/^0+(?=\d)/, "") : (made ?? "");
  });
  return known ? text : null;
}

function directiveText(micros: Micros, civil: Civil, directive: string): string | null {
  const { year, month, day, hour, minute, second } = civil;
  switch (directive) {
    case "Y":
      return digits(year, 4);
    case "y":
      return digits(year % 100);
    case "m":
      return digits(month);
    case "d":
      return digits(day);
    case "e":
      return String(day).padStart(2);
    case "H":
      return digits(hour);
    case "I":
      return digits(hour % 12 === 0 ? 12 : hour % 12);
    case "M":
      return digits(minute);
    case "S":
      return digits(second);
    case "f":
      return digits(civil.micro, 6);
    case "p":
      return hour < 12 ? "AM" : "PM";
    case "F":
      return `${digits(year, 4)}-${digits(month)}-${digits(day)}`;
    case "T":
      return `${digits(hour)}:${digits(minute)}:${digits(second)}`;
    case "%":
      return "%";
    default:
      return calendarText(micros, civil, directive);
  }
}

function calendarText(micros: Micros, { month }: Civil, directive: string): string | null {
  const weekday = weekdayOf(micros);
  const before = dayOfYear(micros) - 1;
  switch (directive) {
    case "b":
    case "h":
      return MONTHS[month - 1]?.slice(0, 3) ?? null;
    case "B":
      return MONTHS[month - 1] ?? null;
    case "a":
      return WEEKDAYS[weekday]?.slice(0, 3) ?? null;
    case "A":
      return WEEKDAYS[weekday] ?? null;
    case "j":
      return digits(before + 1, 3);
    case "u":
      return String(weekday + 1);
    case "w":
      return String((weekday + 1) % 7);
    case "G":
      return digits(isoWeek(micros).year, 4);
    case "V":
      return digits(isoWeek(micros).week);
    case "U":
      return digits(Math.floor((before + 7 - ((weekday + 1) % 7)) / 7));
    case "W":
      return digits(Math.floor((before + 7 - weekday) / 7));
    default:
      return null;
  }
}

function digits(value: number, width = 2): string {
  return String(value).padStart(width, "0");
}

const PATTERNS: Readonly<Record<string, string>> = {
  Y: "(?<year>\\d{4})",
  m: "(?<month>\\d{1,2})",
  d: "(?<day>\\d{1,2})",
  H: "(?<hour>\\d{1,2})",
  M: "(?<minute>\\d{1,2})",
  S: "(?<second>\\d{1,2})",
  "%": "%",
};

/** The moment that a text names in a format; null where it does not fit, undefined where the format is not understood. */
export function parseMoment(text: string, format: string): Micros | null | undefined {
  const directives = [...format.matchAll(/%(.)/gs)].map((match) => match[1] ?? "");
  if (new Set(directives).size < directives.length || directives.some((each) => PATTERNS[each] === undefined))
    return undefined;
  const source = format.replace(/%(.)|[\\^$.*+?()[\]{}|]/gs, (sign, directive?: string) =>
    directive === undefined ? `\\${sign}` : (PATTERNS[directive] ?? ""),
  );
  return fromGroups(new RegExp(`^${source}$`).exec(text)?.groups ?? null);
}

const ISO =
  /^(?<year>\d{4})-?(?<month>\d\d)-?(?<day>\d\d)(?:[T ](?<hour>\d\d):?(?<minute>\d\d)(?::?(?<second>\d\d))?)?Z?$/;

/** The moment of an ISO 8601 text without an offset; null where it is none. */
export function parseIso(text: string): Micros | null {
  return fromGroups(ISO.exec(text)?.groups ?? null);
}

function fromGroups(groups: Readonly<Record<string, string | undefined>> | null): Micros | null {
  if (groups === null) return null;
  const given = Object.entries(groups).filter(([, value]) => value !== undefined);
  return toMicros({ year: 1900, ...Object.fromEntries(given.map(([name, value]) => [name, Number(value)])) });
}
