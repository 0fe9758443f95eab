import type { Effect } from "#domain/effect.ts";
import type { ScriptFact } from "#domain/script.ts";
import { type NameParts, splitName } from "#domain/table-name.ts";

/** Table names of one dataset that a script leaves behind, and what keeps the list from being whole. */
export interface CreatedTables {
  /** Effects by the table's own name; only exact ones. */
  readonly tables: ReadonlyMap<string, Effect>;
  /** Effects whose names have holes and may concern the dataset. */
  readonly inexact: readonly Effect[];
}

/** Tables that a script creates, replaces, loads, copies or renames to in a dataset. */
export function createdTables(script: ScriptFact, dataset: string): CreatedTables {
  const tables = new Map<string, Effect>();
  const inexact: Effect[] = [];
  for (const effect of script.effects) {
    const name = createdName(effect);
    if (name === null) continue;
    if (!effect.exact) {
      if (mayConcern(name, dataset)) inexact.push(effect);
      continue;
    }
    if (name.dataset === dataset && !tables.has(name.table)) tables.set(name.table, effect);
  }
  return { tables, inexact };
}

/** The name that an effect leaves behind; null where it makes none. A new name without a dataset stays in the old one's. */
function createdName({ verb, kind, name, to }: Effect): NameParts | null {
  if (kind !== "bigquery-table") return null;
  if (verb === "create" || verb === "replace") return splitName(name);
  if (to === undefined || (verb !== "rename" && verb !== "copy" && verb !== "load")) return null;
  const target = splitName(to);
  return target.dataset === null ? { ...target, dataset: splitName(name).dataset } : target;
}

function mayConcern({ dataset }: NameParts, wanted: string): boolean {
  return dataset === null || dataset === wanted || dataset.includes("{");
}
