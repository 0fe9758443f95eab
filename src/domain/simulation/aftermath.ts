import { isMatch } from "../names/match.ts";
import type { SimulatedOperation } from "../simulation.ts";
import { type NetMove, noteHazard, type Scene } from "./stage.ts";
import { targetOf } from "./targets.ts";
import { counted, listed } from "./wording.ts";

/** What a second run of an operation does after the first failed at some step, played right after the operation. */
export function judgeRerun(scene: Scene): SimulatedOperation["rerun"] {
  const { stage, operation } = scene;
  const scripted = stage.play.scripted.get(operation.id);
  switch (operation.kind) {
    case "validate":
    case "drop":
      return "safe";
    case "rename":
      return rerunOfRename(scene);
    case "consolidate":
      return rerunOfConsolidation(scene);
    case "generate":
      if (scripted === undefined || scripted.creates.length === 0) return "not-known";
      return rerunOfCreations(scene);
    case "create-views":
      return "not-known";
  }
}

/**
 * A second run lists the tables again, so it goes on where the first stopped, unless a new name is read as an old one, or a
 * table that stepped aside is read by nothing.
 */
function rerunOfRename(scene: Scene): SimulatedOperation["rerun"] {
  const { stage, operation } = scene;
  const moves = stage.moves.get(operation.id) ?? [];
  const find = targetOf(operation, stage.play.scripted.get(operation.id));
  const again = moves.flatMap(({ target, done }) => {
    if (!done || target === null || !operation.from.some((template) => isMatch(template, target))) return [];
    const next = find(target);
    return next.kind === "decided" && next.name === target ? [] : [target];
  });
  const inCircle = stage.hazards.some(({ kind, operation: id }) => kind === "cycle" && id === operation.id);
  const says = `A second run of ${operation.id} would take ${counted(again.length, "new name")} for old ones and move the tables again: ${listed(again)}.`;
  noteHazard(scene, { kind: "unsafe-rerun", tables: again, says, blocks: false });
  if (again.length > 0 || inCircle) return "unsafe";
  return moves.some(({ target }) => target === null) ? "not-known" : "safe";
}

/** A group whose table was made before the run failed stops the second run; one whose sources are half gone loses rows. */
function rerunOfConsolidation(scene: Scene): SimulatedOperation["rerun"] {
  const { stage, operation } = scene;
  const scripted = stage.play.scripted.get(operation.id);
  const groups = targetsOf(stage.moves.get(operation.id) ?? []);
  if (groups.length === 0) return "safe";
  if (
    scripted !== undefined &&
    !scripted.drops &&
    scripted.creates.every(({ onTaken }) => onTaken !== "fails")
  ) {
    return scripted.creates.length === 0 ? "not-known" : "safe";
  }
  const says = `A run of ${operation.id} that fails between making a table and dropping its last source leaves half a group: a second run stops at the table, or makes it again from the rest (${counted(groups.length, "group")}).`;
  noteHazard(scene, { kind: "unsafe-rerun", tables: groups, says, blocks: false });
  return "unsafe";
}

function rerunOfCreations(scene: Scene): SimulatedOperation["rerun"] {
  const { stage, operation } = scene;
  const failing = (stage.play.scripted.get(operation.id)?.creates ?? []).filter(
    ({ onTaken }) => onTaken === "fails",
  );
  const tables = failing.map(({ table }) => table);
  const says = `A second run of ${operation.id} stops at the first table that it has made: ${listed(tables)}.`;
  noteHazard(scene, { kind: "unsafe-rerun", tables, says, blocks: false });
  return failing.length > 0 ? "unsafe" : "safe";
}

function targetsOf(moves: readonly NetMove[]): readonly string[] {
  return [...new Set(moves.flatMap(({ target, done }) => (done && target !== null ? [target] : [])))];
}

/** Whether undoing an operation alone, after the whole phase, meets no name that a later operation has taken or moved on. */
export function judgeRollback(scene: Scene): SimulatedOperation["rollback"] {
  const { stage, operation } = scene;
  const steps = stage.steps.filter((step) => step.operation === operation.id && step.state === "ready");
  if (steps.some(({ inverse }) => inverse === null)) return "impossible";
  if (operation.kind === "generate" && steps.length === 0) return "not-known";
  const moves = stage.moves.get(operation.id) ?? [];
  if (operation.kind === "rename") {
    const blocked = blockedInverses(scene, moves);
    const tables = blocked.map(({ source }) => source);
    const others = [...new Set(blocked.map(({ by }) => by))];
    const says = `${operation.id} alone cannot be undone for ${counted(tables.length, "table")}, because of ${others.join(", ")}: ${listed(tables)}.`;
    noteHazard(scene, { kind: "blocked-rollback", tables, says, blocks: false });
    if (blocked.length > 0) return "blocked";
  }
  return moves.some(({ target }) => target === null) ? "not-known" : "possible";
}

/** Tables whose new name is gone, or whose old name is taken by another operation than the views that keep it. */
function blockedInverses(
  { stage, operation, shelf }: Scene,
  moves: readonly NetMove[],
): readonly { readonly source: string; readonly by: string }[] {
  const covering = new Set(
    stage.play.phase.operations.filter(({ covers }) => covers.includes(operation.id)).map(({ id }) => id),
  );
  const { id } = operation;
  return moves.flatMap(({ source, target, done, origin }) => {
    if (!done || target === null) return [];
    const held = shelf.entries.get(target);
    const isThere = held !== undefined && (held.by === id || (origin !== null && held.origin === origin));
    const moved = isThere ? null : (shelf.taken.get(target) ?? held?.by ?? "a later operation");
    const standing = shelf.entries.get(source);
    const blocker = standing === undefined || standing.by === id ? null : standing.by;
    const by = moved ?? (blocker !== null && !covering.has(blocker) ? blocker : null);
    return by === null ? [] : [{ source, by }];
  });
}
