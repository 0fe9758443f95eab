import { callValue } from "./calls.ts";
import { contentOf } from "./contents.ts";
import { settle } from "./deferred.ts";
import { hashKey, isVague, listOf } from "./dicts.ts";
import { firstHole, hasHole, isUnknown, showText } from "./holes.ts";
import { unknownPart } from "./items.ts";
import { toList } from "./iterate.ts";
import { findMember } from "./members.ts";
import { raiseIfCaught } from "./raise.ts";
import { type Run, unknownHere } from "./run.ts";
import { toText } from "./text.ts";
import {
  type Dict,
  isKind,
  isSequence,
  isThing,
  type Sequence,
  type Slice,
  typeName,
  type Value,
} from "./values.ts";

/** `value[key]`. */
export function readItem(run: Run, holder: Value, index: Value): Value {
  const value = contentOf(settle(run, holder));
  const key = contentOf(settle(run, index));
  if (typeof value === "string") return textItem(run, value, key);
  if (!isThing(value)) return unknownHere(run, { cause: `item of a ${typeName(value)}`, label: "…" });
  if (isSequence(value)) return sequenceItem(run, value, key);
  switch (value.kind) {
    case "dict":
      return dictItem(run, value, key);
    case "unknown":
      return isKind(key, "slice") ? value : unknownPart(run, value, showText(run.holes, toText(run, key)));
    case "object": {
      const item = value.type.item?.(run, value, key);
      return item === undefined
        ? unknownHere(run, { cause: `item of ${value.type.name}`, label: "…" })
        : item;
    }
    case "instance": {
      const own = findMember(value.type, "__getitem__");
      if (own !== undefined) return callValue(run, own, value, key);
      break;
    }
    case "class":
      return enumItem(value.members.get(typeof key === "string" ? key : "")) ?? value;
    case "native":
    case "module":
      return value;
    case "lazy":
      return readItem(run, toList(run, value), key);
    default:
  }
  return unknownHere(run, { cause: `item of a ${typeName(value)}`, label: "…" });
}

function enumItem(member: Value | undefined): Value | undefined {
  return isKind(member, "instance") ? member : undefined;
}

function dictItem(run: Run, dict: Dict, key: Value): Value {
  const found = dict.entries.get(hashKey(key));
  if (found !== undefined) return found[1];
  if (dict.missing !== null && !isVague(key)) {
    const made = callValue(run, dict.missing);
    dict.entries.set(hashKey(key), [key, made]);
    return made;
  }
  if (!isVague(key) && !dict.open) raiseIfCaught(run, "KeyError", key);
  return unknownHere(run, {
    cause: "an entry of a dict",
    label: isVague(key) ? showText(run.holes, toText(run, key)).replace(/[{}]/g, "") : toText(run, key),
  });
}

function textItem(run: Run, text: string, key: Value): Value {
  if (isKind(key, "slice")) return textSlice(run, text, key);
  if (typeof key !== "bigint")
    return firstHole(text) ?? unknownHere(run, { cause: "a character", label: "…" });
  return textSlice(run, text, {
    kind: "slice",
    lower: key,
    upper: key === -1n ? null : key + 1n,
    step: null,
  });
}

/** A slice of a text is known where it does not reach into a hole. */
export function textSlice(run: Run, text: string, slice: Slice): Value {
  if (!hasHole(text)) {
    const range = sliceRange([...text].length, slice);
    if (range === null) return unknownHere(run, { cause: "a slice", label: "…" });
    const signs = [...text];
    return range.map((at) => signs[at] ?? "").join("");
  }
  const known = text.split("\uE000", 1)[0] ?? "";
  const tail = text.slice(text.lastIndexOf("\uE001") + 1);
  const lower = bound(slice.lower, 0);
  const upper = slice.upper === null ? null : bound(slice.upper, 0);
  const plain = slice.step === null || slice.step === 1n;
  if (plain && lower !== null && lower >= 0 && upper !== null && upper >= 0 && upper <= known.length)
    return known.slice(lower, upper);
  if (plain && lower !== null && lower >= 0 && lower <= known.length && slice.upper === null)
    return text.slice(lower);
  if (plain && lower === 0 && upper !== null && upper < 0 && -upper <= tail.length)
    return text.slice(0, upper);
  if (plain && lower !== null && lower < 0 && -lower <= tail.length && slice.upper === null)
    return tail.slice(lower);
  return firstHole(text) ?? text;
}

function bound(value: Value, standard: number): number | null {
  if (value === null) return standard;
  return typeof value === "bigint" ? Number(value) : null;
}

function sequenceItem(run: Run, value: Sequence, key: Value): Value {
  if (isKind(key, "slice")) {
    const range = sliceRange(value.items.length, key);
    if (range === null || value.open) return { ...value, items: [...value.items], open: true };
    const picked = range.map((at) => value.items[at] ?? null);
    return value.kind === "list" ? listOf(run, picked) : { ...value, items: picked };
  }
  if (typeof key === "bigint" || typeof key === "boolean") {
    const at = Number(key) < 0 ? value.items.length + Number(key) : Number(key);
    const item = value.items[at];
    if (item !== undefined) return item;
    if (!value.open) raiseIfCaught(run, "IndexError", null);
    if (isUnknown(value.items[0])) return value.items[0];
  }
  return unknownHere(run, { cause: "an item of a list", label: "…" });
}

/** Indices that a slice picks; null where its bounds are not known. */
function sliceRange(length: number, { lower, upper, step }: Slice): readonly number[] | null {
  const stride = bound(step, 1);
  if (stride === null || stride === 0) return null;
  const from = bound(lower, stride > 0 ? 0 : length - 1);
  const to = bound(upper, stride > 0 ? length : -length - 1);
  if (from === null || to === null) return null;
  const start = clamp(from, { length, stride, given: lower !== null });
  const end = clamp(to, { length, stride, given: upper !== null });
  const picked: number[] = [];
  for (let at = start; stride > 0 ? at < end : at > end; at += stride) picked.push(at);
  return picked;
}

function clamp(
  value: number,
  { length, stride, given }: { length: number; stride: number; given: boolean },
): number {
  const at = value < 0 && (given || stride < 0) ? value + length : value;
  return stride > 0 ? Math.min(Math.max(at, 0), length) : Math.min(Math.max(at, -1), length - 1);
}
