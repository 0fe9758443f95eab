import type { CatalogueFact, TableType } from "../cloud.ts";
import { compileTemplate } from "../names/compile.ts";
import { isMatch } from "../names/match.ts";
import type { NameTemplate } from "../names/template.ts";

/** Something that has a name in a dataset while the phase is played through. */
export interface Entry {
  readonly type: TableType;
  /** Name that it had before the phase; null where the phase made it. */
  readonly origin: string | null;
  /** Operation that gave it its name; null where it had it before. */
  readonly by: string | null;
  /** Column that it is partitioned by; null where it is not, or where that is not known. */
  readonly partitionField: string | null;
}

/** The names of a dataset at one moment of the phase. */
export interface Shelf {
  readonly dataset: string;
  readonly entries: Map<string, Entry>;
  /** Names of the catalogue as read, sorted. */
  readonly sorted: readonly string[];
  /** Names that the phase made, whether they still stand or not. */
  readonly made: Set<string>;
  /** Operation that took a name of the catalogue away. */
  readonly taken: Map<string, string>;
}

const sortedNames = new WeakMap<CatalogueFact, readonly string[]>();

/** A shelf with the tables of a catalogue; a name that stands twice counts once. */
export function openShelf(catalogue: CatalogueFact): Shelf {
  const entries = new Map<string, Entry>();
  for (const { name, type, partitionField } of catalogue.tables) {
    entries.set(name, { type, origin: name, by: null, partitionField });
  }
  const sorted = sortedNames.get(catalogue) ?? [...entries.keys()].sort();
  sortedNames.set(catalogue, sorted);
  return { dataset: catalogue.dataset, entries, sorted, made: new Set(), taken: new Map() };
}

/** Names that the templates read, sorted: those that stand, and those of the catalogue that the phase took away before. */
export function findNames(
  shelf: Shelf,
  templates: readonly NameTemplate[],
): { readonly standing: readonly string[]; readonly gone: readonly string[] } {
  const standing = new Set<string>();
  const gone = new Set<string>();
  for (const template of templates) {
    const { prefix } = compileTemplate(template);
    const { sorted } = shelf;
    for (let at = firstAtLeast(sorted, prefix); at < sorted.length; at++) {
      const name = sorted[at] ?? "";
      if (!name.startsWith(prefix)) break;
      if (isMatch(template, name)) (shelf.entries.has(name) ? standing : gone).add(name);
    }
    for (const name of shelf.made) {
      if (shelf.entries.has(name) && isMatch(template, name)) standing.add(name);
    }
  }
  return { standing: [...standing].sort(), gone: [...gone].sort() };
}

/** Gives a name to an entry. */
export function put(shelf: Shelf, name: string, entry: Entry): void {
  shelf.entries.set(name, entry);
  shelf.made.add(name);
}

/** Takes a name away, and what stood there. */
export function take(shelf: Shelf, name: string, operation: string): Entry | undefined {
  const entry = shelf.entries.get(name);
  shelf.entries.delete(name);
  shelf.taken.set(name, operation);
  return entry;
}

function firstAtLeast(sorted: readonly string[], prefix: string): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? "") < prefix) low = middle + 1;
    else high = middle;
  }
  return low;
}
