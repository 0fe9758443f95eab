import type { Effect } from "#domain/effect.ts";
import { isCompliant, namingMandates } from "#domain/mandates.ts";
import { isMatch } from "#domain/names/match.ts";
import type { Operation, Phase, Plan } from "#domain/plan.ts";
import type { ScriptFact } from "#domain/script.ts";
import { orderOperations } from "#domain/simulation/order-operations.ts";
import { splitName } from "#domain/table-name.ts";

/** What a script does with a table's name: reads its rows, changes it where it stands, or makes it (anew). */
export type UseKind = "reads" | "changes" | "makes";

/** A use of an old name of an operation by a script. */
export interface OldNameUse {
  readonly script: ScriptFact;
  readonly kind: UseKind;
  readonly table: string;
  readonly effect: Effect;
  /** True for `events_*`, which reads tables by their prefix and never a view. */
  readonly isWildcard: boolean;
}

/** The tables that an effect touches, and how. */
export interface TouchedTable {
  readonly dataset: string | null;
  readonly table: string;
  readonly kind: UseKind;
}

/** The tables of exact names that an effect reads, changes and makes. */
function touchedTables({ verb, kind, name, to, exact }: Effect): readonly TouchedTable[] {
  if (kind !== "bigquery-table" || !exact) return [];
  const own = splitName(name);
  const target = to === undefined ? null : { ...own, ...splitName(to) };
  const made = target === null ? [] : [{ dataset: target.dataset ?? own.dataset, table: target.table }];
  const as = (use: UseKind, tables: readonly { dataset: string | null; table: string }[]) =>
    tables.map((table) => ({ ...table, kind: use }));
  switch (verb) {
    case "read":
      return as("reads", [own]);
    case "create":
    case "replace":
    case "view":
      return as("makes", [own]);
    case "copy":
      return [...as("changes", [own]), ...as("makes", made)];
    case "rename":
      return [...as("changes", [own]), ...as("makes", made)];
    case "load":
      return as("makes", made.length > 0 ? made : [own]);
    case "drop":
    case "delete":
    case "write":
    case "dml":
    case "extract":
      return as("changes", [own]);
    default:
      return [];
  }
}

/** A table that a script touches, by the first of its effects that does so. */
export interface ScriptTouch extends TouchedTable {
  readonly effect: Effect;
}

/** Every table that a script touches, once for each kind of use, in the order of its effects; worked out once a script. */
export function touchesOf(script: ScriptFact): readonly ScriptTouch[] {
  const known = TOUCHES.get(script);
  if (known !== undefined) return known;
  const touches = new Map<string, ScriptTouch>();
  for (const effect of script.effects) {
    for (const touched of touchedTables(effect)) {
      const key = `${touched.kind} ${touched.dataset ?? ""}.${touched.table}`;
      if (!touches.has(key)) touches.set(key, { ...touched, effect });
    }
  }
  const found = [...touches.values()];
  TOUCHES.set(script, found);
  return found;
}

const TOUCHES = new WeakMap<ScriptFact, readonly ScriptTouch[]>();

/** What the uses of old names are searched in. */
export interface UseSource {
  readonly plan: Plan;
  readonly phase: Phase;
  readonly operation: Operation;
  readonly scripts: readonly ScriptFact[];
}

/**
 * Uses of the names that an operation takes away, by scripts that run after it: those of the phase that run before it, and its
 * own, are at home with the old names.
 */
export function usesOfOldNames({ plan, phase, operation, scripts }: UseSource): readonly OldNameUse[] {
  const early = scriptsBefore(phase, operation);
  const mandates = namingMandates({ plan, phase }).filter(({ dataset }) => dataset === operation.dataset);
  const isOld = (table: string) =>
    operation.from.some((template) => isMatch(template, table)) &&
    !mandates.some((mandate) => isCompliant(mandate, table));
  return scripts.flatMap((script) => {
    if (early.has(script.path)) return [];
    return touchesOf(script).flatMap(({ dataset, table, kind, effect }): readonly OldNameUse[] => {
      if (dataset !== operation.dataset) return [];
      const isWildcard = table.endsWith("*");
      if (!(isWildcard ? mayStart(operation, table.slice(0, -1)) : isOld(table))) return [];
      return [{ script, kind, table, effect, isWildcard }];
    });
  });
}

/** True where names of the operation may begin so: the first literal of a template begins with the prefix, or the other way round. */
export function mayStart({ from }: Operation, prefix: string): boolean {
  return from.some(({ parts: [first] }) => {
    const literal = first?.kind === "literal" ? first.text : "";
    return literal.startsWith(prefix) || (literal !== "" && prefix.startsWith(literal));
  });
}

/** Scripts of the operation and of those that come before it. */
function scriptsBefore(phase: Phase, operation: Operation): ReadonlySet<string> {
  const order = orderOperations(phase);
  const place = order.indexOf(operation);
  return new Set(order.slice(0, place + 1).flatMap(({ script }) => script ?? []));
}

/** Operations after which the old names of their tables are gone. */
export function takesNames({ kind, from, dataset }: Operation): boolean {
  return dataset !== null && from.length > 0 && ["rename", "consolidate", "drop"].includes(kind);
}

/** The operation that keeps the old names of another as views; undefined where none does. */
export function keeperOf(phase: Phase, { id }: Operation): Operation | undefined {
  return phase.operations.find(({ kind, covers }) => kind === "create-views" && covers.includes(id));
}
