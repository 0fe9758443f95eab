import { contentOf } from "./contents.ts";
import { settleForText } from "./deferred.ts";
import { hasHole, isUnknown, tokenOf } from "./holes.ts";
import { fixedText, floatText } from "./numbers.ts";
import { type Run, unknownHere } from "./run.ts";
import { toText } from "./text.ts";
import { isKind, type Value } from "./values.ts";

const SPEC = /^(?:(.)?([<>=^]))?([-+ ])?z?(#)?(0)?(\d+)?([,_])?(?:\.(\d+))?([bcdeEfFgGnosxX%])?$/su;

interface Spec {
  readonly fill: string;
  readonly align: string;
  readonly sign: string;
  readonly alternate: boolean;
  readonly width: number;
  readonly group: string;
  readonly precision: number | null;
  readonly type: string;
}

/** `format(value, spec)`. A spec that is not known, or that belongs to another type, leaves the value's own text. */
export function formatValue(run: Run, given: Value, spec: string): string {
  const settled = settleForText(run, given);
  const value = typeof contentOf(settled) === "bigint" ? contentOf(settled) : settled;
  if (spec === "") return toText(run, value);
  if (isUnknown(value) || hasHole(spec)) return toText(run, value);
  if (isKind(value, "object") && value.type.format !== undefined)
    return value.type.format(run, value, spec) ?? unknownText(run, value.type.name);
  const parsed = parseSpec(spec);
  if (parsed === null) return toText(run, value);
  if (typeof value === "bigint" || typeof value === "number" || typeof value === "boolean") {
    return formatNumber(typeof value === "boolean" ? BigInt(value) : value, parsed);
  }
  const text = toText(run, value);
  if (hasHole(text)) return text;
  return pad(parsed.precision === null ? text : text.slice(0, parsed.precision), parsed, "<");
}

function unknownText(run: Run, type: string): string {
  return tokenOf(unknownHere(run, { cause: `text of a ${type}`, label: type }));
}

function parseSpec(spec: string): Spec | null {
  const match = SPEC.exec(spec);
  if (match === null) return null;
  const [, fill, align, sign = "", alternate, zero, width = "0", group = "", precision, type = ""] = match;
  const number = Number(width);
  if (number > 10_000 || Number(precision ?? 0) > 100) return null;
  return {
    fill: fill ?? (zero === undefined ? " " : "0"),
    align: align ?? (zero === undefined ? "" : "="),
    sign,
    alternate: alternate !== undefined,
    width: number,
    group,
    precision: precision === undefined ? null : Number(precision),
    type,
  };
}

function formatNumber(value: bigint | number, spec: Spec): string {
  const negative = typeof value === "bigint" ? value < 0n : value < 0 || Object.is(value, -0);
  const size = negative ? -value : value;
  const prefix = negative ? "-" : spec.sign === "+" ? "+" : spec.sign === " " ? " " : "";
  const digits = grouped(
    typeof size === "bigint" ? integerDigits(size, spec) : floatDigits(size, spec),
    spec.group,
  );
  if (spec.align === "=" || (spec.align === "" && spec.fill === "0")) {
    const [base = ""] = /^0[boxX]/.exec(spec.alternate ? digits : "") ?? [];
    return (
      prefix + base + digits.slice(base.length).padStart(spec.width - prefix.length - base.length, spec.fill)
    );
  }
  return pad(prefix + digits, spec, ">");
}

function integerDigits(value: bigint, spec: Spec): string {
  switch (spec.type) {
    case "b":
      return (spec.alternate ? "0b" : "") + value.toString(2);
    case "o":
      return (spec.alternate ? "0o" : "") + value.toString(8);
    case "x":
      return (spec.alternate ? "0x" : "") + value.toString(16);
    case "X":
      return (spec.alternate ? "0X" : "") + value.toString(16).toUpperCase();
    case "c":
      return String.fromCodePoint(Number(value) % 0x110000);
    case "":
    case "d":
    case "n":
      return value.toString();
    default:
      return floatDigits(Number(value), spec);
  }
}

function floatDigits(value: number, spec: Spec): string {
  const precision = spec.precision ?? 6;
  switch (spec.type) {
    case "f":
    case "F":
      return fixedText(value, precision);
    case "%":
      return `${fixedText(value * 100, precision)}%`;
    case "e":
    case "E": {
      const text = value.toExponential(precision).replace(/e([+-])(\d)$/, "e$10$2");
      return spec.type === "E" ? text.toUpperCase() : text;
    }
    default:
      return spec.precision === null && spec.type === ""
        ? floatText(value)
        : general(value, Math.max(1, precision), spec.type === "");
  }
}

/** `g`: significant digits, trailing zeros dropped. */
function general(value: number, precision: number, keepPoint: boolean): string {
  if (value === 0) return keepPoint ? "0.0" : "0";
  const exponent = Number(value.toExponential(precision - 1).split("e")[1]);
  const fixed = exponent >= -4 && exponent < precision + (keepPoint ? -1 : 0) + (keepPoint ? 1 : 0);
  const text = fixed
    ? value.toFixed(Math.max(0, precision - 1 - exponent))
    : value.toExponential(precision - 1);
  const [mantissa = "", power] = text.split("e");
  const short = mantissa.includes(".") ? mantissa.replace(/\.?0+$/, "") : mantissa;
  if (power !== undefined) return `${short}e${power.replace(/^([+-])(\d)$/, "$10$2")}`;
  return keepPoint && !short.includes(".") ? `${short}.0` : short;
}

function grouped(digits: string, sign: string): string {
  if (sign === "") return digits;
  const [whole = "", ...rest] = digits.split(".");
  return [whole.replace(/\B(?=(\d{3})+(?!\d))/g, sign), ...rest].join(".");
}

function pad(text: string, spec: Spec, natural: "<" | ">"): string {
  const missing = spec.width - [...text].length;
  if (missing <= 0) return text;
  const align = spec.align === "" || spec.align === "=" ? natural : spec.align;
  if (align === "<") return text + spec.fill.repeat(missing);
  if (align === ">") return spec.fill.repeat(missing) + text;
  const left = Math.floor(missing / 2);
  return spec.fill.repeat(left) + text + spec.fill.repeat(missing - left);
}
