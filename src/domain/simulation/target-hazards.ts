import { isCompliant } from "../mandates.ts";
import type { Move } from "./order-moves.ts";
import { noteHazard, type Scene } from "./stage.ts";
import { counted, listed } from "./wording.ts";

/** Notes new names that a mandate of the phase rejects, and new names that differ from another name in case alone. */
export function noteTargets(scene: Scene, moves: readonly Move[]): void {
  const targets = [...new Set(moves.map(({ target }) => target))];
  noteRejected(scene, targets);
  noteCase(scene, targets);
}

function noteRejected(scene: Scene, targets: readonly string[]): void {
  const { stage, shelf } = scene;
  for (const mandate of stage.play.mandates) {
    if (mandate.dataset !== shelf.dataset) continue;
    const rejected = targets.filter((name) => !isCompliant(mandate, name));
    const says = `${mandate.id} rejects ${counted(rejected.length, "new name")}: ${listed(rejected)}.`;
    noteHazard(scene, { kind: "rejected-name", tables: rejected, says, blocks: false });
  }
}

/** Names of tables differ by case in BigQuery, unless the dataset is case-insensitive; people and other systems mix them up. */
function noteCase(scene: Scene, targets: readonly string[]): void {
  const lower = new Map(targets.map((name) => [name.toLowerCase(), name]));
  const own = new Set(targets);
  const pairs: (readonly [string, string])[] = [];
  for (const name of own) {
    const other = lower.get(name.toLowerCase());
    if (other !== undefined && other !== name) pairs.push([name, other]);
  }
  for (const name of scene.shelf.entries.keys()) {
    const target = own.has(name) ? undefined : lower.get(name.toLowerCase());
    if (target !== undefined) pairs.push([target, name]);
  }
  for (const [target, other] of pairs.sort(byFirst)) {
    const says = `${target} differs from ${other} in upper and lower case alone.`;
    noteHazard(scene, { kind: "case-collision", tables: [target, other], says, blocks: false });
  }
}

function byFirst([a, one]: readonly [string, string], [b, other]: readonly [string, string]): number {
  return a < b || (a === b && one < other) ? -1 : 1;
}
