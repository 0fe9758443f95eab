import { settle } from "../deferred.ts";
import { isUnknown } from "../holes.ts";
import { type Run, unknownHere } from "../run.ts";
import { type Native, native, type ObjectType, type ObjectValue, object, type Value } from "../values.ts";
import { DAY, floor, type Micros } from "./civil.ts";

/** `datetime.timedelta`. */
export const TIMEDELTA: ObjectType = {
  name: "timedelta",
  attribute: (_run, self, name) => {
    const micros = microsOf(self);
    if (name === "days") return floor(micros, DAY);
    if (name === "seconds") return floor(micros - floor(micros, DAY) * DAY, 1_000_000n);
    return name === "total_seconds" ? native(name, () => Number(micros) / 1e6) : undefined;
  },
  text: (_run, self) => durationText(microsOf(self)),
  truth: (_run, self) => microsOf(self) !== 0n,
  key: (self) => String(microsOf(self)),
  order: (left, right) => Number(microsOf(left) - microsOf(right)),
  binary: (_run, { operator, left, right }) => {
    const [one, other] = [amountOf(left), amountOf(right)];
    if (one === null || other === null) return undefined;
    if (operator === "*") return timedelta(one.value * other.value);
    if (operator === "//" && other.value !== 0n)
      return other.isDuration ? floor(one.value, other.value) : timedelta(floor(one.value, other.value));
    if (operator === "/" && other.value !== 0n)
      return other.isDuration
        ? Number(one.value) / Number(other.value)
        : timedelta(floor(one.value, other.value));
    if (!one.isDuration || !other.isDuration) return undefined;
    if (operator === "+") return timedelta(one.value + other.value);
    return operator === "-" ? timedelta(one.value - other.value) : undefined;
  },
};

/** A span of time. */
export function timedelta(micros: Micros): ObjectValue {
  return object(TIMEDELTA, { micros });
}

/** The microseconds that a span or a moment holds. */
export function microsOf(self: ObjectValue): Micros {
  const micros = self.fields.get("micros");
  return typeof micros === "bigint" ? micros : 0n;
}

function amountOf(value: Value): { readonly value: bigint; readonly isDuration: boolean } | null {
  if (typeof value === "bigint") return { value, isDuration: false };
  return typeof value === "object" && value?.kind === "object" && value.type === TIMEDELTA
    ? { value: microsOf(value), isDuration: true }
    : null;
}

const UNITS: Readonly<Record<string, bigint>> = {
  days: DAY,
  seconds: 1_000_000n,
  microseconds: 1n,
  milliseconds: 1_000n,
  minutes: 60_000_000n,
  hours: 3_600_000_000n,
  weeks: 7n * DAY,
};

/** `timedelta(days=…, hours=…)`; unknown where a part of it is. */
export const makeTimedelta: Native = (run, args) => {
  let micros = 0n;
  for (const [index, [unit, size]] of Object.entries(UNITS).entries()) {
    const given = settle(run, args.positional[index] ?? args.named.get(unit) ?? 0n);
    if (isUnknown(given)) return given;
    if (typeof given === "bigint") micros += given * size;
    else if (typeof given === "number" && Number.isFinite(given))
      micros += BigInt(Math.round(given * Number(size)));
    else return vagueDuration(run);
  }
  return args.open ? vagueDuration(run) : timedelta(micros);
};

function vagueDuration(run: Run): Value {
  return unknownHere(run, { cause: "datetime.timedelta", label: "timedelta" });
}

function durationText(micros: Micros): string {
  const days = floor(micros, DAY);
  const rest = micros - days * DAY;
  const seconds = Number(rest / 1_000_000n);
  const pad = (value: number): string => String(value).padStart(2, "0");
  const clock = `${Math.floor(seconds / 3_600)}:${pad(Math.floor(seconds / 60) % 60)}:${pad(seconds % 60)}`;
  const fraction = rest % 1_000_000n === 0n ? "" : `.${String(rest % 1_000_000n).padStart(6, "0")}`;
  if (days === 0n) return clock + fraction;
  return `${days} ${days === 1n || days === -1n ? "day" : "days"}, ${clock}${fraction}`;
}
