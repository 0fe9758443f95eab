import { settle } from "../deferred.ts";
import { hasHole, isUnknown } from "../holes.ts";
import { raiseIfCaught } from "../raise.ts";
import { type Run, unknownHere } from "../run.ts";
import { toText } from "../text.ts";
import {
  type CallArguments,
  isObject,
  type Native,
  type NativeFunction,
  native,
  type ObjectType,
  type ObjectValue,
  object,
  tuple,
  type Unknown,
  type Value,
} from "../values.ts";
import {
  type Civil,
  DAY,
  floor,
  isInRange,
  isoWeek,
  type Micros,
  toCivil,
  toMicros,
  weekdayOf,
} from "./civil.ts";
import type { Library } from "./define.ts";
import { formatMoment, parseIso, parseMoment } from "./strftime.ts";
import { makeTimedelta, microsOf, TIMEDELTA, timedelta } from "./timedeltas.ts";

type Sort = "date" | "datetime";

const DATE: ObjectType = momentType("date");

const DATETIME: ObjectType = momentType("datetime");

function momentType(name: Sort): ObjectType {
  return {
    name,
    attribute: (_run, self, member) => partOf(self, member) ?? methodOf(self, member),
    text: (_run, self) => isoText(self, " "),
    format: (_run, self, spec) => formatMoment(microsOf(self), spec),
    key: (self) => String(microsOf(self)),
    order: (left, right) => Number(microsOf(left) - microsOf(right)),
    binary: (run, { operator, left, right }) => {
      if (isMoment(left) && isObject(right, TIMEDELTA) && (operator === "+" || operator === "-"))
        return shifted(run, left, operator === "+" ? microsOf(right) : -microsOf(right));
      if (isObject(left, TIMEDELTA) && isMoment(right) && operator === "+")
        return shifted(run, right, microsOf(left));
      return isMoment(left) && isMoment(right) && left.type === right.type && operator === "-"
        ? timedelta(microsOf(left) - microsOf(right))
        : undefined;
    },
  };
}

function isMoment(value: Value): value is ObjectValue {
  return isObject(value, DATE) || isObject(value, DATETIME);
}

function shifted(run: Run, self: ObjectValue, by: Micros): Value {
  const sum = microsOf(self) + (self.type === DATE ? floor(by, DAY) * DAY : by);
  return isInRange(sum) ? moment(self.type, sum) : vague(run, self.type.name, "…");
}

function moment(type: ObjectType, micros: Micros): ObjectValue {
  return object(type, { micros: type === DATE ? floor(micros, DAY) * DAY : micros });
}

function vague(run: Run, cause: string, label: string): Unknown {
  return unknownHere(run, { cause: `datetime.${cause}`, label });
}

const PARTS: Readonly<Record<string, keyof Civil>> = {
  year: "year",
  month: "month",
  day: "day",
  hour: "hour",
  minute: "minute",
  second: "second",
  microsecond: "micro",
};

function partOf(self: ObjectValue, name: string): Value | undefined {
  const part = PARTS[name];
  return part === undefined ? undefined : BigInt(toCivil(microsOf(self))[part]);
}

function isoText(self: ObjectValue, separator: string): string {
  const format = self.type === DATE ? "%F" : `%F${separator}%T`;
  const micro = toCivil(microsOf(self)).micro;
  return `${formatMoment(microsOf(self), format) ?? ""}${micro === 0 ? "" : `.${String(micro).padStart(6, "0")}`}`;
}

function methodOf(self: ObjectValue, name: string): Value | undefined {
  const method = METHODS[name];
  return method === undefined ? undefined : native(name, (run, args) => method(run, self, args));
}

const METHODS: Readonly<Record<string, (run: Run, self: ObjectValue, args: CallArguments) => Value>> = {
  strftime: (run, self, args) => {
    const format = toText(run, args.positional[0] ?? args.named.get("format") ?? "");
    return formatMoment(microsOf(self), format) ?? vague(run, "strftime", "strftime");
  },
  isoformat: (run, self, args) =>
    isoText(self, toText(run, args.positional[0] ?? args.named.get("sep") ?? "T")),
  replace: (run, self, args) => {
    const civil = toCivil(microsOf(self));
    const names = Object.keys(PARTS);
    const standard = (name: string): Value => BigInt(civil[PARTS[name] ?? "year"]);
    const given = names.map(
      (name, index) => args.positional[index] ?? args.named.get(name) ?? standard(name),
    );
    return make(self.type)(run, { ...args, positional: given, named: new Map() });
  },
  date: (_run, self) => moment(DATE, microsOf(self)),
  weekday: (_run, self) => BigInt(weekdayOf(microsOf(self))),
  isoweekday: (_run, self) => BigInt(weekdayOf(microsOf(self)) + 1),
  isocalendar: (_run, self) => {
    const { year, week } = isoWeek(microsOf(self));
    return tuple([BigInt(year), BigInt(week), BigInt(weekdayOf(microsOf(self)) + 1)]);
  },
  toordinal: (_run, self) => floor(microsOf(self), DAY) + 719_163n,
};

/** `date(2024, 2, 27)`: known where all its parts are, and where no time zone has a say. */
function make(type: ObjectType): Native {
  return (run, args) => {
    const parts: Record<string, number> = {};
    for (const [index, [name, part]] of Object.entries(PARTS).entries()) {
      const given = settle(run, args.positional[index] ?? args.named.get(name) ?? null);
      if (isUnknown(given)) return given;
      if (typeof given === "bigint") parts[part] = Number(given);
      else if (given !== null || index < 3) return vague(run, type.name, type.name);
    }
    if (args.open || args.named.has("tzinfo")) return vague(run, type.name, type.name);
    return made(run, type, toMicros(parts));
  };
}

function made(run: Run, type: ObjectType, micros: Micros | null | undefined): Value {
  if (micros === null) raiseIfCaught(run, "ValueError", null);
  return micros === null || micros === undefined ? vague(run, type.name, type.name) : moment(type, micros);
}

function fromText(
  type: ObjectType,
  parse: (text: string, format: string) => Micros | null | undefined,
): Native {
  return (run, args) => {
    const [text, format] = [0, 1].map((index) => settle(run, args.positional[index] ?? null));
    const unknown = [text, format].find((each) => isUnknown(each));
    if (isUnknown(unknown)) return unknown;
    if (typeof text !== "string" || hasHole(text) || (typeof format === "string" && hasHole(format)))
      return vague(run, type.name, type.name);
    return made(run, type, parse(text, typeof format === "string" ? format : ""));
  };
}

function combine(run: Run, args: CallArguments): Value {
  const day = settle(run, args.positional[0] ?? null);
  const time = settle(run, args.positional[1] ?? null);
  if (!isMoment(day) || time !== MIDNIGHT) return isUnknown(day) ? day : vague(run, "combine", "combine");
  return moment(DATETIME, floor(microsOf(day), DAY) * DAY);
}

const MIDNIGHT: NativeFunction = native("time.min", () => null);

/** A clock or calendar that only running the script would read. */
function clock(holder: Sort, name: string): NativeFunction {
  return native(name, (run) => vague(run, `${holder}.${name}`, name));
}

/** `datetime`: what literals say is known, what the clock says is not. */
export const DATETIME_LIBRARY: Library = {
  functions: { timedelta: makeTimedelta },
  values: {
    date: native("date", make(DATE), {
      today: clock("date", "today"),
      fromtimestamp: clock("date", "fromtimestamp"),
      fromisoformat: native("fromisoformat", fromText(DATE, parseIso)),
    }),
    datetime: native("datetime", make(DATETIME), {
      today: clock("datetime", "today"),
      now: clock("datetime", "now"),
      utcnow: clock("datetime", "utcnow"),
      fromtimestamp: clock("datetime", "fromtimestamp"),
      combine: native("combine", combine),
      fromisoformat: native("fromisoformat", fromText(DATETIME, parseIso)),
      strptime: native("strptime", fromText(DATETIME, parseMoment)),
    }),
    time: native("time", (run) => vague(run, "time", "time"), { min: MIDNIGHT }),
  },
};
