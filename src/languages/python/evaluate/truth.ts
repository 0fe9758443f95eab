import { callValue } from "./calls.ts";
import { settle } from "./deferred.ts";
import { hasHole, isGiven } from "./holes.ts";
import { findMember } from "./members.ts";
import type { Run } from "./run.ts";
import { type Instance, isSequence, isThing, type Value } from "./values.ts";

/** `bool(value)`; null where it is not known. */
export function truthOf(run: Run, given: Value): boolean | null {
  const value = settle(run, given);
  if (typeof value === "string") return textTruth(value);
  if (!isThing(value)) return Boolean(value);
  if (isSequence(value)) return value.open ? null : value.items.length > 0;
  switch (value.kind) {
    case "dict":
      return value.open ? null : value.entries.size > 0;
    case "bytes":
      return value.text !== "";
    case "instance":
      return instanceTruth(run, value);
    case "object":
      return value.type.truth === undefined ? true : value.type.truth(run, value);
    case "unknown":
      return isGiven(run.holes, value) ? true : null;
    default:
      return true;
  }
}

/** A text with a known part is not empty, whatever its holes are. */
function textTruth(text: string): boolean | null {
  if (!hasHole(text)) return text !== "";
  return text.replace(/\uE000\d+\uE001/g, "") === "" ? null : true;
}

function instanceTruth(run: Run, value: Instance): boolean | null {
  const own = findMember(value.type, "__bool__") ?? findMember(value.type, "__len__");
  if (own === undefined) return true;
  return truthOf(run, callValue(run, { kind: "method", self: value, callee: own }));
}
