import type { Effect } from "../effect.ts";
import type { ScriptFact } from "../script.ts";
import { splitName } from "../table-name.ts";

/** What the text of an operation's script says that it does to the tables of a dataset, as far as names are exact. */
export interface ScriptedWork {
  /** New name by old name, in the script's order. */
  readonly renames: ReadonlyMap<string, string>;
  /** Tables that it makes, in the script's order; those that replace what stands there, and those that fail on it. */
  readonly creates: readonly ScriptedCreation[];
  /** True where it drops tables of the dataset, by exact names or not. */
  readonly drops: boolean;
}

/** A table that a script makes. */
export interface ScriptedCreation {
  readonly dataset: string;
  readonly table: string;
  /** `fails` where a table of that name stops it, `replaces` where it takes the place, `keeps` where it leaves or fills what stands. */
  readonly onTaken: "fails" | "replaces" | "keeps";
}

/** Reads a script's effects on the tables of a dataset; names without a dataset belong to it. */
export function readScriptedWork(script: ScriptFact, dataset: string | null): ScriptedWork {
  const renames = new Map<string, string>();
  const creates = new Map<string, ScriptedCreation>();
  let drops = false;
  for (const effect of script.effects) {
    if (effect.kind !== "bigquery-table") continue;
    const { verb, exact, name, to } = effect;
    const old = splitName(name);
    const isOwn = (old.dataset ?? dataset) === dataset;
    if ((verb === "drop" || verb === "delete") && isOwn) drops = true;
    if (!exact) continue;
    if (verb === "rename" && to !== undefined && isOwn) renames.set(old.table, splitName(to).table);
    const creation = creationOf(effect, dataset);
    if (creation !== null) creates.set(`${creation.dataset}.${creation.table}`, creation);
  }
  return { renames, creates: [...creates.values()], drops };
}

/** The table that an effect makes; null where it makes none. */
function creationOf({ verb, name, to }: Effect, dataset: string | null): ScriptedCreation | null {
  if (verb === "create" || verb === "replace") {
    return place(name, dataset, verb === "create" ? "fails" : "replaces");
  }
  if (verb === "load") return place(to ?? name, dataset, "keeps");
  return verb === "copy" && to !== undefined ? place(to, dataset, "keeps") : null;
}

function place(
  name: string,
  dataset: string | null,
  onTaken: ScriptedCreation["onTaken"],
): ScriptedCreation | null {
  const parts = splitName(name);
  const owner = parts.dataset ?? dataset;
  return owner === null || parts.table === "" ? null : { dataset: owner, table: parts.table, onTaken };
}
