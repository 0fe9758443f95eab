import type { Expression } from "../syntax/ast.ts";
import { settle } from "./deferred.ts";
import { causeOf, derive, firstHole, type HoleCause, isUnknown, unknown } from "./holes.ts";
import { type Run, unknownHere } from "./run.ts";
import { isKind, type Unknown, type Value } from "./values.ts";

/** One item of something whose items are not known, called as the loop calls it. */
export function unknownItem(run: Run, given: Value, target: Expression): Unknown {
  const source = settle(run, given);
  const label = target.kind === "name" ? target.name : "item";
  const hole = isUnknown(source) ? source : typeof source === "string" ? firstHole(source) : null;
  if (hole !== null) {
    const cause = causeOf(run.holes, hole.hole);
    return isColumn(cause) ? hole : unknown(run.holes, { ...cause, label });
  }
  const what = isKind(source, "instance") ? source.type.name : "a loop";
  return unknownHere(run, { cause: `item of ${what}`, label });
}

/** A column of rows: its items are called as the column is. */
function isColumn({ selector, label }: HoleCause): boolean {
  return selector !== null && /^\w+\.\w+$/.test(label);
}

/** A part of an unknown item: `row.table_name`, `row["table_name"]`, `row[0]`. */
export function unknownPart(run: Run, from: Unknown, part: string): Unknown {
  return derive(run.holes, from, `.${part}`);
}
