import type { Effect } from "#domain/effect.ts";
import { isMatch } from "#domain/names/match.ts";
import type { NamedTemplate } from "#domain/names/template.ts";
import type { PageGroup } from "./model.ts";

/** Names that the drawer lists of a group. */
const NAMES_SHOWN = 60;
/** From so many names of one shape on they are shown as one group. */
const ALIKE = 3;

/** Groups of names, and the group of each name. */
export interface Grouping {
  readonly groups: readonly PageGroup[];
  indexOf(name: string): number;
}

/** What an effect touches: a table of a dataset, an object of a bucket, or a resource by its own name. */
export function tableOf(name: string, kind: Effect["kind"]): string {
  if (name.startsWith("gs://")) {
    const bucket = name.slice(5).split("/")[0] ?? "";
    return joined(`gs://${bucket}`, name.slice(6 + bucket.length) || "every object");
  }
  const parts = name.match(/(?:\{[^}]*\}|[^.{])+/g) ?? [name];
  if (kind === "bigquery-table") return joined(parts.at(-2) ?? "", parts.at(-1) ?? name);
  return kind === "bigquery-dataset" ? joined(parts.at(-1) ?? name, "list of tables") : joined("", name);
}

/** One text for a table of a dataset; neither part can hold the character between them. */
export function joined(dataset: string, table: string): string {
  return `${dataset}\n${table}`;
}

/** Names by the first template that reads them, else by their shape where several are alike, else each alone. */
export function groupNames(names: readonly string[], templates: readonly NamedTemplate[]): Grouping {
  const keys = new Map<string, { readonly label: string; readonly dataset: string; readonly says: string }>();
  const unread: string[] = [];
  for (const name of new Set(names)) {
    const { dataset, table } = split(name);
    const found = templates.find(
      (one) => isOf(one, dataset) && (one.template.text === table || isMatch(one.template, table)),
    );
    if (found === undefined) unread.push(name);
    else keys.set(name, { label: found.template.text, dataset, says: saysOf(found) });
  }
  for (const alike of byShape(unread)) {
    const label = alike.length < ALIKE ? null : shapeLabel(alike.map((name) => split(name).table));
    for (const name of alike) {
      const { dataset, table } = split(name);
      keys.set(name, { label: label ?? table, dataset, says: "" });
    }
  }
  const groups = new Map<string, PageGroup & { place: number; count: number; names: string[] }>();
  const places = new Map<string, number>();
  for (const [name, group] of keys) {
    const key = JSON.stringify([group.dataset, group.label]);
    const known = groups.get(key) ?? { ...group, place: groups.size, count: 0, names: [] };
    groups.set(key, known);
    known.count += split(name).table === group.label && group.says !== "" ? 0 : 1;
    if (known.names.length < NAMES_SHOWN) known.names.push(split(name).table);
    places.set(name, known.place);
  }
  return {
    groups: [...groups.values()].map(({ place: _, ...group }) => group),
    indexOf: (name) => places.get(name) ?? -1,
  };
}

function isOf({ dataset }: NamedTemplate, name: string): boolean {
  return dataset === null || name === "" || dataset === name;
}

function saysOf({ of, role }: NamedTemplate): string {
  return role === "standard" ? `standard of ${of}` : `${role === "from" ? "old" : "new"} names of ${of}`;
}

function split(name: string): { readonly dataset: string; readonly table: string } {
  const at = name.indexOf("\n");
  return { dataset: name.slice(0, at), table: name.slice(at + 1) };
}

/** Names of one place that look alike: objects of one folder and kind, tables with as many words and the same first one. */
function byShape(names: readonly string[]): readonly (readonly string[])[] {
  const shapes = new Map<string, string[]>();
  for (const name of names) {
    const { dataset, table } = split(name);
    const shape = JSON.stringify([dataset, ...(isPath(table) ? pathShape(table) : wordShape(table))]);
    const alike = shapes.get(shape);
    if (alike === undefined) shapes.set(shape, [name]);
    else alike.push(name);
  }
  return [...shapes.values()];
}

function isPath(table: string): boolean {
  return table.includes("/");
}

function pathShape(path: string): readonly [folder: string, ending: string] {
  const file = path.slice(path.lastIndexOf("/") + 1);
  return [path.slice(0, path.lastIndexOf("/")), file.includes(".") ? file.slice(file.lastIndexOf(".")) : ""];
}

function wordShape(table: string): readonly [first: string, words: number] {
  const words = table.split("_");
  return [words[0] ?? "", words.length];
}

/** `csi_{13}_{2}_aud`: the words that all share, and how many different ones stand elsewhere. */
function shapeLabel(tables: readonly string[]): string {
  const first = tables[0] ?? "";
  if (isPath(first)) {
    const [folder, ending] = pathShape(first);
    return `${folder}/{${tables.length} names}${ending}`;
  }
  const rows = tables.map((table) => table.split("_"));
  return (rows[0] ?? [])
    .map((word, index) => {
      const different = new Set(rows.map((words) => words[index]));
      if (different.size === 1) return word;
      return different.size <= ALIKE ? `{${[...different].join("|")}}` : `{${different.size} words}`;
    })
    .join("_");
}
