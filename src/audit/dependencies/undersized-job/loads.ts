import type { Effect } from "#domain/effect.ts";
import { isRead, type Readings } from "#domain/reading.ts";
import type { RepositoryFact } from "#domain/repository.ts";
import type { ScriptFact } from "#domain/script.ts";
import type { TableDetailsFact } from "#domain/table-details.ts";
import { placesOf } from "../../key-files.ts";

/** Something that a script loads whole, with its size; in memory it takes at least about as much. */
export interface Load {
  readonly script: string;
  readonly line: number;
  readonly name: string;
  /** Null where the size of a table could not be read. */
  readonly bytes: number | null;
}

/** Files of the repository and whole tables that Python scripts load, as far as their sizes are known. */
export function loadsOf(
  scripts: readonly ScriptFact[],
  known: { readonly tree: RepositoryFact; readonly tables: Readings<TableDetailsFact> },
): readonly Load[] {
  const sizes = new Map(known.tree.entries.map(({ path, bytes }) => [path, bytes]));
  return scripts
    .filter(({ language }) => language === "python")
    .flatMap(({ path, fileUses = [], effects }): readonly Load[] => [
      ...fileUses.flatMap(({ mode, path: name, line }): readonly Load[] => {
        const bytes = placesOf(name, path).flatMap((place) => sizes.get(place) ?? [])[0];
        return mode === "read" && bytes !== undefined ? [{ script: path, line, name, bytes }] : [];
      }),
      ...effects.filter(isWhole).map(
        (effect): Load => ({
          script: path,
          line: effect.line,
          name: effect.name,
          bytes: bytesOf(effect, known.tables),
        }),
      ),
    ]);
}

/** All columns and rows of one table: no WHERE, no LIMIT. */
const WHOLE = /^\s*SELECT\s+\*\s+FROM\s+[`\w.-]+\s*;?\s*$/i;

function isWhole({ verb, kind, exact, statement }: Effect): boolean {
  return verb === "read" && kind === "bigquery-table" && exact && WHOLE.test(statement ?? "");
}

function bytesOf({ name }: Effect, tables: Readings<TableDetailsFact>): number | null {
  const [dataset = "", table = ""] = name.split(".").slice(-2);
  const reading = tables[dataset];
  return isRead(reading) ? (reading.value.tables[table]?.bytes ?? 0) : null;
}

const UNITS: Readonly<Record<string, number>> = {
  "": 1,
  k: 1e3,
  K: 1e3,
  M: 1e6,
  G: 1e9,
  T: 1e12,
  Ki: 2 ** 10,
  Mi: 2 ** 20,
  Gi: 2 ** 30,
  Ti: 2 ** 40,
};

/** A quantity as Kubernetes writes it, `512Mi`, in bytes; null for anything else. */
export function inBytes(text: string): number | null {
  const [, amount, unit = ""] = /^(\d+(?:\.\d+)?)([kKMGT]i?)?$/.exec(text) ?? [];
  const factor = Object.hasOwn(UNITS, unit) ? UNITS[unit] : undefined;
  return amount === undefined || factor === undefined ? null : Number(amount) * factor;
}

/** `3.2 GiB`. */
export function readable(bytes: number): string {
  const [unit, size] = bytes >= 2 ** 30 ? ["GiB", 2 ** 30] : ["MiB", 2 ** 20];
  return `${(bytes / Number(size)).toFixed(1)} ${unit}`;
}
