import { contentOf } from "./contents.ts";
import { settleForText } from "./deferred.ts";
import { hashKey } from "./dicts.ts";
import { formatValue } from "./format.ts";
import { isUnknown } from "./holes.ts";
import { type Run, unknownHere } from "./run.ts";
import { toRepr, toText } from "./text.ts";
import { isKind, type Value } from "./values.ts";

const FIELD = /%(?:\(([^)]*)\))?([-+ #0]*)(\d+|\*)?(?:\.(\d+))?[hlL]?([diouxXeEfFgGcrsa%])/g;

/** `template % values`. */
export function formatPercent(run: Run, template: string, values: Value): string {
  const settled = settleForText(run, values);
  const list = isKind(settled, "tuple") ? settled.items : [settled];
  let next = 0;
  return template.replace(FIELD, (whole, name: string | undefined, ...rest: string[]) => {
    const [flags = "", width = "", precision, type = "s"] = rest;
    if (type === "%") return "%";
    let value: Value | undefined;
    if (name === undefined) {
      value = list[next];
      next += 1;
    } else if (isKind(settled, "dict")) {
      value = settled.entries.get(hashKey(name))?.[1];
    } else if (isUnknown(settled)) {
      value = settled;
    }
    if (value === undefined)
      return toText(run, unknownHere(run, { cause: `value for ${whole}`, label: name ?? "…" }));
    return formatField(run, value, { flags, width, precision, type });
  });
}

interface Field {
  readonly flags: string;
  readonly width: string;
  readonly precision: string | undefined;
  readonly type: string;
}

function formatField(run: Run, given: Value, { flags, width, precision, type }: Field): string {
  const settled = settleForText(run, given);
  const value = type === "s" || type === "r" ? settled : contentOf(settled);
  const align = flags.includes("-") ? "<" : "";
  const zero = flags.includes("0") && align === "" ? "0" : "";
  const point = precision === undefined ? "" : `.${precision}`;
  if (type === "s" || type === "r" || type === "a") {
    const text = type === "s" ? toText(run, value) : toRepr(run, value);
    return formatValue(run, text, `${align === "<" || width === "" ? "<" : ">"}${width}${point}`);
  }
  if (type === "d" || type === "i" || type === "u") {
    const whole = typeof value === "number" ? BigInt(Math.trunc(value)) : value;
    const sign = flags.includes("+") ? "+" : "";
    return formatValue(run, whole, `${align}${sign}${zero}${width}d`);
  }
  return formatValue(run, value, `${align}${zero}${width}${point}${type}`);
}
