import type { Effect } from "#domain/effect.ts";
import type { Report } from "#domain/report.ts";
import type { SimulatedStep } from "#domain/simulation.ts";
import { grouped } from "../text.ts";
import { type Grouping, groupNames, joined, tableOf } from "./group-names.ts";
import type { PageEdge, PageGraph, PageRename } from "./model.ts";

/** Pairs of old and new name that the drawer lists. */
const PAIRS_SHOWN = 50;
/** Steps that turn old names into new ones; a view keeps an old name beside the new one. */
const RENAMING: ReadonlySet<SimulatedStep["verb"]> = new Set(["rename", "consolidate"]);
/** Verbs that leave a table as it is. */
const READING: ReadonlySet<Effect["verb"]> = new Set(["read", "list", "extract"]);

/** What scripts do to which tables, the tables by the owner's templates; and the old names that become new ones. */
export function buildGraph(report: Report): PageGraph {
  const effects = report.scripts.flatMap(({ path, fact }) =>
    (fact?.effects ?? []).flatMap((effect) => ends(effect).map((end) => ({ script: path, effect, ...end }))),
  );
  const steps = report.simulation.steps.flatMap(({ operation, dataset, verb, from, to }) =>
    RENAMING.has(verb)
      ? from.map((name) => ({
          operation,
          from: joined(dataset, name),
          to: newName(report, { operation, dataset, to }),
        }))
      : [],
  );
  const grouping = groupNames(
    [...effects.map(({ name }) => name), ...steps.flatMap(({ from, to }) => [from, to])],
    report.names,
  );
  return {
    groups: grouping.groups,
    edges: buildEdges(effects, grouping),
    renames: buildRenames([...renamesOf(effects), ...steps], grouping),
  };
}

/** The new name of a step; where it is not decided, the template that it will be written with. */
function newName(
  { names }: Report,
  step: { readonly operation: string; readonly dataset: string; readonly to: string | null },
): string {
  if (step.to !== null) return joined(step.dataset, step.to);
  const template = names.find(({ of, role }) => of === step.operation && role === "to");
  return joined(step.dataset, template?.template.text ?? "not decided");
}

interface Touch {
  readonly script: string;
  readonly effect: Effect;
  readonly name: string;
  readonly verb: string;
  readonly writes: boolean;
}

/** A table that an effect touches, and as what; a rename, copy or extract touches two. */
function ends(effect: Effect): readonly Omit<Touch, "script" | "effect">[] {
  const { verb, kind, name, to } = effect;
  const first = { name: tableOf(name, kind), verb, writes: !READING.has(verb) && verb !== "copy" };
  if (to === undefined) return [first];
  const made = verb === "rename" ? "rename to" : verb === "extract" ? "extract to" : `${verb} to`;
  return [first, { name: tableOf(to, kind), verb: made, writes: true }];
}

function buildEdges(touches: readonly Touch[], { indexOf }: Grouping): readonly PageEdge[] {
  const edges = new Map<
    string,
    { script: string; group: number; writes: boolean; counts: Map<string, number> }
  >();
  for (const { script, effect, name, verb, writes } of touches) {
    const group = indexOf(name);
    const key = JSON.stringify([script, group, writes]);
    const edge = edges.get(key) ?? { script, group, writes, counts: new Map<string, number>() };
    edges.set(key, edge);
    const phrase = effect.guard === null ? verb : `${verb} (${effect.guard})`;
    edge.counts.set(phrase, (edge.counts.get(phrase) ?? 0) + 1);
  }
  return [...edges.values()].map(({ counts, ...edge }) => ({
    ...edge,
    says: [...counts]
      .map(([phrase, number]) => phrase.replace(/^[a-z]+( to)?/, `$& ${grouped(number)}`))
      .join(", "),
  }));
}

interface NamePair {
  readonly operation: string;
  readonly from: string;
  readonly to: string;
}

function renamesOf(touches: readonly Touch[]): readonly NamePair[] {
  return touches.flatMap(({ effect, script, verb }) =>
    effect.verb === "rename" && verb === "rename" && effect.to !== undefined
      ? [{ operation: script, from: tableOf(effect.name, effect.kind), to: tableOf(effect.to, effect.kind) }]
      : [],
  );
}

function buildRenames(pairs: readonly NamePair[], { indexOf }: Grouping): readonly PageRename[] {
  const renames = new Map<string, PageRename & { count: number; pairs: (readonly [string, string])[] }>();
  for (const { operation, from, to } of pairs) {
    const [source, target] = [indexOf(from), indexOf(to)];
    if (source === target) continue;
    const key = JSON.stringify([operation, source, target]);
    const rename = renames.get(key) ?? { from: source, to: target, operation, count: 0, pairs: [] };
    renames.set(key, rename);
    rename.count += 1;
    if (rename.pairs.length < PAIRS_SHOWN) rename.pairs.push([tableName(from), tableName(to)]);
  }
  return [...renames.values()];
}

function tableName(name: string): string {
  return name.slice(name.indexOf("\n") + 1);
}
