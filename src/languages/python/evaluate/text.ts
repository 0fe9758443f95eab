import { callValue } from "./calls.ts";
import { contentOf } from "./contents.ts";
import { settleForText } from "./deferred.ts";
import { printsValue } from "./enumerations.ts";
import { tokenOf } from "./holes.ts";
import { findMember } from "./members.ts";
import { floatText } from "./numbers.ts";
import { type Run, unknownHere } from "./run.ts";
import { isThing, type Sequence, type Thing, typeName, type Value } from "./values.ts";

/** `str(value)`; unknown values become hole tokens. */
export function toText(run: Run, given: Value): string {
  const value = settleForText(run, given);
  if (typeof value === "string") return value;
  return isThing(value) ? thingText(run, value, "__str__") : plainText(value);
}

/** `repr(value)`. */
export function toRepr(run: Run, given: Value): string {
  const value = settleForText(run, given);
  if (typeof value === "string") return quote(value);
  return isThing(value) ? thingText(run, value, "__repr__") : plainText(value);
}

/** A string literal as Python prints it. */
export function quote(text: string): string {
  const mark = text.includes("'") && !text.includes('"') ? '"' : "'";
  const escaped = text
    .replaceAll("\\", "\\\\")
    .replaceAll("\n", "\\n")
    .replaceAll("\r", "\\r")
    .replaceAll("\t", "\\t")
    .replaceAll(mark, `\\${mark}`);
  return mark + escaped + mark;
}

/** Signs beyond ASCII as the bytes that they are written with. */
function escapedBytes(text: string): string {
  return text.replace(/[\x80-\u{10FFFF}]/gu, (sign) =>
    [...new TextEncoder().encode(sign)].map((byte) => `\\x${byte.toString(16)}`).join(""),
  );
}

function plainText(value: null | boolean | bigint | number): string {
  if (value === null) return "None";
  if (typeof value === "boolean") return value ? "True" : "False";
  return typeof value === "bigint" ? value.toString() : floatText(value);
}

function thingText(run: Run, value: Thing, method: "__str__" | "__repr__"): string {
  switch (value.kind) {
    case "unknown":
      return tokenOf(value);
    case "list":
    case "tuple":
    case "set":
      return sequenceText(run, value);
    case "dict":
      return `{${[...value.entries.values()].map(([key, item]) => `${toRepr(run, key)}: ${toRepr(run, item)}`).join(", ")}}`;
    case "instance": {
      const own =
        findMember(value.type, method) ??
        findMember(value.type, "__str__") ??
        findMember(value.type, "__repr__");
      const content = contentOf(value);
      if (own === undefined && typeof content === "string" && method === "__str__" && printsValue(value.type))
        return content;
      if (own === undefined) break;
      const text = callValue(run, { kind: "method", self: value, callee: own });
      return typeof text === "string" ? text : toText(run, text);
    }
    case "object": {
      const text = value.type.text?.(run, value) ?? null;
      if (text === null) break;
      return method === "__repr__" && value.type.name.endsWith("Path") ? `PosixPath(${quote(text)})` : text;
    }
    case "bytes":
      return `b${escapedBytes(quote(value.text))}`;
    default:
  }
  return tokenOf(unknownHere(run, { cause: `text of a ${typeName(value)}`, label: "…" }));
}

function sequenceText(run: Run, value: Sequence): string {
  const items = value.items.map((item) => toRepr(run, item));
  if (value.kind === "list") return `[${items.join(", ")}]`;
  if (value.kind === "set") return items.length === 0 ? "set()" : `{${items.join(", ")}}`;
  return items.length === 1 ? `(${items[0]},)` : `(${items.join(", ")})`;
}
