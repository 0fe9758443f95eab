import type { HazardKind } from "../simulation.ts";
import { illegalName } from "./legal-name.ts";
import type { Move } from "./order-moves.ts";
import { hazardOf } from "./play-moves.ts";
import type { ScriptedCreation } from "./scripted.ts";
import { findNames, put, take } from "./shelf.ts";
import { type NetMove, noteHazard, noteStep, type Scene } from "./stage.ts";
import { noteTargets } from "./target-hazards.ts";
import { targetOf } from "./targets.ts";
import { counted, listed } from "./wording.ts";

/** Plays the dropping of tables. */
export function playDrops(scene: Scene): void {
  const { stage, operation, shelf } = scene;
  const { standing, gone } = findNames(shelf, operation.from);
  const foreign = new Map<HazardKind, string[]>();
  const makers = new Set<string>();
  for (const name of standing) {
    const { type, by } = shelf.entries.get(name) ?? { type: "TABLE", by: null };
    const hazard = type === "TABLE" ? null : hazardOf(type);
    if (hazard !== null && by !== null) makers.add(by);
    noteStep(scene, { verb: "drop", from: [name], to: null, hazard, inverse: null });
    if (hazard === null) take(shelf, name, operation.id);
    else foreign.set(hazard, [...(foreign.get(hazard) ?? []), name]);
  }
  for (const name of gone)
    noteStep(scene, { verb: "drop", from: [name], to: null, hazard: "source-missing", inverse: null });
  for (const [kind, tables] of foreign) {
    const made = makers.size === 0 ? "" : ` by then, because of ${[...makers].join(", ")}`;
    const says = `DROP TABLE does not drop ${counted(tables.length, "source")} that ${tables.length === 1 ? "is" : "are"} no plain table${made}: ${listed(tables)}.`;
    noteHazard(scene, { kind, tables, says, blocks: true });
  }
  const takers = [...new Set(gone.flatMap((name) => shelf.taken.get(name) ?? []))];
  const missing = `${counted(gone.length, "table")} to be dropped will be gone before, taken by ${takers.join(", ")}: ${listed(gone)}.`;
  noteHazard(scene, { kind: "source-missing", tables: gone, says: missing, blocks: true });
  stage.moves.set(operation.id, []);
}

/** Plays the making of tables: from sources where the plan derives their names, else as the operation's script names them. */
export function playCreations(scene: Scene): void {
  const { stage, operation, shelf } = scene;
  const scripted = stage.play.scripted.get(operation.id);
  const derived = operation.to === null ? [] : deriveCreations(scene);
  const creations = derived.length > 0 ? derived : (scripted?.creates ?? []);
  if (creations.length === 0) {
    stage.unknown.add(`What ${operation.id} makes is known only when its script runs.`);
  }
  const made: Move[] = [];
  for (const creation of creations) {
    const own = stage.shelves.get(creation.dataset);
    if (own === undefined) {
      stage.unknown.add(
        `The tables of ${creation.dataset}, in which ${operation.id} makes tables, were not read.`,
      );
      continue;
    }
    if (create({ ...scene, shelf: own }, creation) && own === shelf) {
      made.push({ sources: [], target: creation.table });
    }
  }
  noteTargets(scene, made);
  stage.moves.set(operation.id, []);
}

function deriveCreations(scene: Scene): readonly (ScriptedCreation & { readonly source: string })[] {
  const { stage, operation, shelf } = scene;
  const find = targetOf(operation, stage.play.scripted.get(operation.id));
  return findNames(shelf, operation.from).standing.flatMap((source) => {
    const target = find(source);
    if (target.kind !== "decided") return [];
    return [{ dataset: shelf.dataset, table: target.name, source, onTaken: "fails" as const }];
  });
}

function create(scene: Scene, creation: ScriptedCreation & { readonly source?: string }): boolean {
  const { operation, shelf } = scene;
  const { table, onTaken, source } = creation;
  const standing = shelf.entries.get(table);
  if (standing !== undefined && onTaken === "keeps") return false;
  const isTaken = standing !== undefined && (onTaken === "fails" || standing.type !== "TABLE");
  const wrong = illegalName(table);
  const hazard: HazardKind | null = wrong !== null ? "illegal-name" : isTaken ? "name-taken" : null;
  const inverse = standing === undefined ? `DROP TABLE \`${table}\`` : null;
  noteStep(scene, { verb: "create", from: source === undefined ? [] : [source], to: table, hazard, inverse });
  if (hazard !== null) {
    const says = wrong === null ? `${table} cannot be made: the name is taken.` : `${table} ${wrong}.`;
    noteHazard(scene, { kind: hazard, tables: [table], says, blocks: true });
    return false;
  }
  put(shelf, table, { type: "TABLE", origin: null, by: operation.id, partitionField: null });
  return true;
}

/** Why views cannot be made, by the old names that they would have had. */
interface HeldViews {
  readonly kept: string[];
  readonly reused: string[];
  readonly waiting: string[];
  readonly gone: string[];
}

/** Plays the making of views under the old names of the operations that it covers. */
export function playViews(scene: Scene): void {
  const { stage, operation, shelf } = scene;
  const held: HeldViews = { kept: [], reused: [], waiting: [], gone: [] };
  for (const move of operation.covers.flatMap((covered) => stage.moves.get(covered) ?? [])) {
    const hazard = viewHazard(scene, move);
    const from = move.target === null ? [] : [move.target];
    const to = move.source;
    noteStep(scene, { verb: "create-view", from, to, hazard, inverse: `DROP VIEW \`${to}\`` });
    if (hazard === null)
      put(shelf, to, { type: "VIEW", origin: null, by: operation.id, partitionField: null });
    else listOf(held, { hazard, done: move.done }).push(to);
  }
  noteHeld(scene, held);
}

function listOf(
  held: HeldViews,
  { hazard, done }: { readonly hazard: HazardKind; readonly done: boolean },
): string[] {
  if (hazard === "undecided-word") return held.waiting;
  if (hazard === "source-missing") return held.gone;
  return done ? held.reused : held.kept;
}

function noteHeld(scene: Scene, { kept, reused, waiting, gone }: HeldViews): void {
  noteHazard(scene, {
    kind: "view-name-taken",
    tables: reused,
    says: `${counted(reused.length, "old name")} will belong to another table when the views come: ${listed(reused)}.`,
    blocks: true,
  });
  noteHazard(scene, {
    kind: "view-name-taken",
    tables: kept,
    says: `${counted(kept.length, "old name")} will still be taken, because ${kept.length === 1 ? "its table does not leave it" : "their tables do not leave them"}: ${listed(kept)}.`,
    blocks: true,
  });
  noteHazard(scene, {
    kind: "undecided-word",
    tables: waiting,
    says: `${counted(waiting.length, "view")} wait for the new names of their tables to be decided: ${listed(waiting)}.`,
    blocks: true,
  });
  noteHazard(scene, {
    kind: "source-missing",
    tables: gone,
    says: `${counted(gone.length, "view")} would select from ${gone.length === 1 ? "a table that is" : "tables that are"} gone when the views come: ${listed(gone)}.`,
    blocks: true,
  });
}

function viewHazard({ shelf }: Scene, { source, target }: NetMove): HazardKind | null {
  if (target === null) return shelf.entries.has(source) ? "undecided-word" : "source-missing";
  if (shelf.entries.has(source)) return "view-name-taken";
  return !shelf.entries.has(target) ? "source-missing" : null;
}
