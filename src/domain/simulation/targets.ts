import { type Binding, matchName } from "../names/match.ts";
import { undecidedWords, writeName } from "../names/write.ts";
import type { Operation } from "../plan.ts";
import type { ScriptedWork } from "./scripted.ts";

/** The new name of a table, or why there is none. */
export type Target =
  | { readonly kind: "decided"; readonly name: string }
  /** Words of the new name do not follow from the old one, and the script does not decide them. */
  | { readonly kind: "undecided" }
  /** The words follow, but the template of the new name cannot write them: their order, or a value that it does not know. */
  | { readonly kind: "unwritable" };

/**
 * The new name that an operation gives a table: written from the old one; where a word stays undecided, the one that the
 * operation's script gives it, provided that it is a name of `to`.
 */
export function targetOf(operation: Operation, scripted: ScriptedWork | undefined): (name: string) => Target {
  const { from, to } = operation;
  const undecided = new Map(
    from.map((template) => [template, to !== null && undecidedWords(template, to).length > 0]),
  );
  return (name) => {
    if (to === null) return { kind: "undecided" };
    let kind: "undecided" | "unwritable" = "undecided";
    for (const template of from) {
      const binding: Binding | null = matchName(template, name);
      if (binding === null) continue;
      const written = undecided.get(template) === true ? null : writeName(to, binding);
      if (written !== null) return { kind: "decided", name: written };
      if (undecided.get(template) === false) kind = "unwritable";
    }
    const given = scripted?.renames.get(name);
    if (kind === "undecided" && given !== undefined && matchName(to, given) !== null) {
      return { kind: "decided", name: given };
    }
    return { kind };
  };
}
