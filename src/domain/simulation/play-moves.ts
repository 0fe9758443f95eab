import type { TableType } from "../cloud.ts";
import type { HazardKind } from "../simulation.ts";
import { illegalName } from "./legal-name.ts";
import { type Move, type OrderedMove, orderMoves } from "./order-moves.ts";
import { type Entry, findNames, put, type Shelf, take } from "./shelf.ts";
import { type NetMove, noteHazard, noteStep, type Scene } from "./stage.ts";
import { noteTargets } from "./target-hazards.ts";
import { targetOf } from "./targets.ts";
import { counted, listed } from "./wording.ts";

/** What keeps a table from being moved at all, or the table and where it goes. */
interface Sorted {
  readonly moves: readonly Move[];
  /** Tables that stay, by the hazard that keeps them. */
  readonly kept: ReadonlyMap<string, { readonly hazard: HazardKind; readonly target: string | null }>;
}

/** Plays a rename, or a consolidation: whoever stands on a new name and leaves it goes first. */
export function playMoves(scene: Scene): void {
  const { stage, operation, shelf } = scene;
  const { standing, gone } = findNames(shelf, operation.from);
  const { moves, kept } = sortSources(scene, standing);
  for (const stuck of stuckMoves(scene, kept)) noteMove(scene, stuck);
  for (const source of gone) noteMove(scene, { sources: [source], target: null, hazard: "source-missing" });
  noteGone(scene, gone);
  const origins = new Map(standing.map((name) => [name, shelf.entries.get(name)?.origin ?? null]));
  const order = orderMoves(moves);
  const asides = new Map<Move, string>();
  const done = new Set<Move>();
  const blocked = new Set<Move>();
  const isMerge = operation.kind === "consolidate";
  for (const ordered of order.moves) {
    const { move } = ordered;
    if (blocked.has(move)) continue;
    const inCircle = ordered.aside !== "none";
    const isDone = isMerge && inCircle ? refuseCircle(scene, move) : runMove(scene, ordered, asides);
    if (!isDone) blocked.add(move);
    else if (ordered.aside !== "out") done.add(move);
  }
  noteOrder(scene, order);
  noteTargets(scene, moves);
  const net = [
    ...moves.flatMap((move) =>
      move.sources.map((source): NetMove => {
        const origin = origins.get(source) ?? null;
        return { source, target: move.target, done: done.has(move), origin };
      }),
    ),
    ...[...kept].map(([source, { target }]): NetMove => ({ source, target, done: false, origin: null })),
    ...gone.map((source): NetMove => ({ source, target: null, done: false, origin: null })),
  ];
  stage.moves.set(operation.id, net);
}

function sortSources(scene: Scene, names: readonly string[]): Sorted {
  const { stage, operation, shelf } = scene;
  const find = targetOf(operation, stage.play.scripted.get(operation.id));
  const groups = new Map<string, string[]>();
  const kept = new Map<string, { readonly hazard: HazardKind; readonly target: string | null }>();
  for (const name of names) {
    const target = find(name);
    const hazard = keptBy(shelf, name, target);
    if (target.kind === "decided" && target.name === name) continue;
    if (hazard !== null) kept.set(name, { hazard, target: target.kind === "decided" ? target.name : null });
    else if (target.kind === "decided") push(groups, target.name, name);
  }
  noteKept(scene, kept);
  if (operation.kind === "consolidate") {
    const stuck = new Set([...kept.values()].flatMap(({ target }) => target ?? []));
    const moves = [...groups].map(([target, sources]) => ({ sources, target }));
    for (const { sources, target } of moves.filter((move) => stuck.has(move.target))) {
      const hazard = [...kept.values()].find((one) => one.target === target)?.hazard ?? "source-is-view";
      for (const source of sources) kept.set(source, { hazard, target });
    }
    return { moves: moves.filter(({ target }) => !stuck.has(target)), kept };
  }
  const moves = [...groups].flatMap(([target, sources]) =>
    sources.map((source) => ({ sources: [source], target })),
  );
  return { moves: moves.sort(bySource), kept };
}

/** Steps that cannot run: one for each table that stays, or for the whole group that it would be a part of. */
function stuckMoves({ operation }: Scene, kept: Sorted["kept"]): readonly TriedMove[] {
  const alone = [...kept].map(([source, { hazard, target }]) => ({ sources: [source], target, hazard }));
  if (operation.kind !== "consolidate") return alone;
  const groups = new Map<string, string[]>();
  for (const { sources, target } of alone) push(groups, target ?? sources.join(), sources.join());
  return [...groups.values()].map((sources) => {
    const { hazard, target } = kept.get(sources[0] ?? "") ?? { hazard: "source-is-view", target: null };
    return { sources, target, hazard };
  });
}

/** Only a plain table can be renamed. Source: BigQuery documentation, managing tables, read 2026-11. */
function keptBy(
  shelf: Shelf,
  name: string,
  target: ReturnType<ReturnType<typeof targetOf>>,
): HazardKind | null {
  const type = shelf.entries.get(name)?.type;
  if (type !== undefined && type !== "TABLE") return hazardOf(type);
  if (target.kind === "undecided") return "undecided-word";
  if (target.kind === "unwritable") return "rejected-name";
  return illegalName(target.name) === null ? null : "illegal-name";
}

/** The hazard of a source that is no plain table. */
export function hazardOf(type: Exclude<TableType, "TABLE">): HazardKind {
  return type === "EXTERNAL" || type === "SNAPSHOT" ? "source-is-external" : "source-is-view";
}

interface TriedMove {
  readonly sources: readonly string[];
  readonly target: string | null;
  readonly hazard: HazardKind | null;
}

function noteMove(scene: Scene, { sources, target, hazard }: TriedMove): void {
  noteStep(scene, {
    verb: scene.operation.kind === "consolidate" ? "consolidate" : "rename",
    from: sources,
    to: target,
    hazard,
    inverse: target === null ? null : inverseOf(scene, { sources, target }),
  });
}

/** What undoes a move; nothing undoes a consolidation that drops its sources. */
function inverseOf(scene: Scene, { sources, target }: Move): string | null {
  if (scene.operation.kind === "rename") return `ALTER TABLE \`${target}\` RENAME TO \`${sources[0] ?? ""}\``;
  return keepsSources(scene) ? `DROP TABLE \`${target}\`` : null;
}

/** True for a consolidation whose script makes its tables and drops none: the sources stay. */
function keepsSources({ stage, operation }: Scene): boolean {
  const scripted = stage.play.scripted.get(operation.id);
  return operation.kind === "consolidate" && scripted?.drops === false && scripted.creates.length > 0;
}

/** Carries a move out where its new name is free; true where it was. */
function runMove(scene: Scene, { move, aside }: OrderedMove, asides: Map<Move, string>): boolean {
  const { shelf } = scene;
  if (aside === "out") asides.set(move, freeName(shelf, move));
  const out = asides.get(move) ?? "";
  const sources = aside === "back" ? [out] : move.sources;
  const target = aside === "out" ? out : move.target;
  const inTheWay = shelf.entries.get(target);
  const hazard = inTheWay === undefined ? null : inTheWay.by === null ? "name-taken" : "same-target";
  noteMove(scene, { sources, target, hazard });
  if (inTheWay !== undefined) {
    noteCollision(scene, { sources, target, inTheWay });
    return false;
  }
  const entries = keepsSources(scene)
    ? []
    : sources.flatMap((name) => take(shelf, name, scene.operation.id) ?? []);
  put(shelf, target, {
    type: "TABLE",
    origin: scene.operation.kind === "rename" ? (entries[0]?.origin ?? null) : null,
    by: scene.operation.id,
    partitionField: entries[0]?.partitionField ?? null,
  });
  return true;
}

/** A name that nothing has, for the table that lets a circle turn. */
function freeName(shelf: Shelf, { sources }: Move): string {
  const base = `${(sources[0] ?? "").slice(0, 1000)}_aside`;
  let name = base;
  for (let count = 2; shelf.entries.has(name); count++) name = `${base}${count}`;
  return name;
}

function refuseCircle(scene: Scene, move: Move): boolean {
  noteMove(scene, { ...move, hazard: "cycle" });
  return false;
}

const KINDS: Readonly<Record<TableType, string>> = {
  TABLE: "a table",
  VIEW: "a view",
  EXTERNAL: "an external table",
  MATERIALIZED_VIEW: "a materialized view",
  SNAPSHOT: "a snapshot",
};

function noteCollision(
  scene: Scene,
  seen: { readonly sources: readonly string[]; readonly target: string; readonly inTheWay: Entry },
): void {
  const { sources, target, inTheWay } = seen;
  const moved = `${listed(sources)} -> ${target}`;
  const other = inTheWay.origin;
  const says =
    inTheWay.by === null
      ? `${moved}, where ${KINDS[inTheWay.type]} of that name stands.`
      : inTheWay.by === scene.operation.id
        ? `${moved}, which ${other ?? "another table"} goes to as well.`
        : `${moved}, which ${inTheWay.by} has given to ${other ?? "a table of its own"} before.`;
  const kind = inTheWay.by === null ? "name-taken" : "same-target";
  const tables = [...sources, target, ...(kind === "same-target" && other !== null ? [other] : [])];
  noteHazard(scene, { kind, tables, says, blocks: true });
}

function noteKept(scene: Scene, kept: Sorted["kept"]): void {
  const { operation } = scene;
  const byHazard = new Map<HazardKind, string[]>();
  for (const [name, { hazard }] of kept) push(byHazard, hazard, name);
  for (const [kind, tables] of byHazard) {
    const what = counted(tables.length, "table");
    const texts: Partial<Record<HazardKind, string>> = {
      "undecided-word": `The new names of ${what} do not follow from the old ones, and no script decides them: ${listed(tables)}.`,
      "rejected-name": `${operation.to?.text ?? "to"} cannot write the words of ${what}: ${listed(tables)}.`,
      "illegal-name": `${what} would get names that BigQuery refuses: ${listed(tables)}; ${illegalText(kept, tables)}.`,
      "source-is-view": `${what} to be moved ${tables.length === 1 ? "is a view" : "are views"}: ${listed(tables)}.`,
      "source-is-external": `${what} to be moved ${tables.length === 1 ? "is" : "are"} external or a snapshot: ${listed(tables)}.`,
    };
    noteHazard(scene, { kind, tables, says: texts[kind] ?? `${what} cannot be moved.`, blocks: true });
  }
}

function illegalText(kept: Sorted["kept"], [first = ""]: readonly string[]): string {
  const target = kept.get(first)?.target ?? "";
  return `the first ${illegalName(target) ?? "is refused"}`;
}

function noteGone(scene: Scene, gone: readonly string[]): void {
  const { shelf } = scene;
  const takers = [...new Set(gone.flatMap((name) => shelf.taken.get(name) ?? []))];
  noteHazard(scene, {
    kind: "source-missing",
    tables: gone,
    says: `${counted(gone.length, "table")} will be gone when ${scene.operation.id} comes, taken by ${takers.join(", ")}: ${listed(gone)}.`,
    blocks: true,
  });
}

function noteOrder(
  scene: Scene,
  {
    chains,
    cycles,
  }: { readonly chains: readonly (readonly string[])[]; readonly cycles: readonly (readonly string[])[] },
): void {
  const isMerge = scene.operation.kind === "consolidate";
  for (const tables of chains) {
    const says = `${listed(tables)}: each stands on the new name of the one before it, so the last must move first.`;
    noteHazard(scene, { kind: "chain", tables, says, blocks: false });
  }
  for (const tables of cycles) {
    const [first = ""] = tables;
    const circle = listed([...tables, first]);
    const advice = isMerge ? "" : ` Rename ${first} to a name of its own first, and to its new name last.`;
    const says = `${circle}: they change names in a circle, so no order is free of collisions.${advice}`;
    noteHazard(scene, { kind: "cycle", tables, says, blocks: isMerge });
  }
}

function bySource({ sources: [a = ""] }: Move, { sources: [b = ""] }: Move): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function push<Key, Value>(map: Map<Key, Value[]>, key: Key, value: Value): void {
  const known = map.get(key);
  if (known === undefined) map.set(key, [value]);
  else known.push(value);
}
