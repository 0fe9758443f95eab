import type { Operation, OperationKind } from "../plan.ts";
import type { SimulatedOperation, Simulation } from "../simulation.ts";
import { judgeRerun, judgeRollback } from "./aftermath.ts";
import { claimOf } from "./claims.ts";
import { orderOperations, waitsFor } from "./order-operations.ts";
import { playMoves } from "./play-moves.ts";
import { playCreations, playDrops, playViews } from "./play-others.ts";
import { findNames } from "./shelf.ts";
import { openStage, type Play, type Scene, type Stage } from "./stage.ts";

/** What each kind of operation does to the names of its dataset. */
const PLAYERS: Readonly<Record<OperationKind, (scene: Scene) => void>> = {
  rename: playMoves,
  consolidate: playMoves,
  "create-views": playViews,
  validate: () => undefined,
  generate: playCreations,
  drop: playDrops,
};

/**
 * Plays a phase through on the catalogue: operations in an order that their needs allow, and the steps of each in an order in
 * which each finds its new name free where there is one. A step that cannot run is left out, and the play goes on.
 */
export function simulatePhase(play: Play): Simulation {
  const stage = openStage(play);
  const tablesBefore = countTables(stage);
  const operations = orderOperations(play.phase);
  const claims = new Map(operations.map((operation) => [operation.id, claimIn(stage, operation)]));
  const reruns = new Map(operations.map((operation) => [operation.id, playOperation(stage, operation)]));
  const rollbacks = new Map(operations.map((operation) => [operation.id, undoOperation(stage, operation)]));
  const counts = countSteps(stage);
  return {
    operations: operations.map((operation): SimulatedOperation => {
      const { id, kind, dataset } = operation;
      return {
        operation: id,
        kind,
        dataset,
        claim: claims.get(id) ?? null,
        after: waitsFor(operation),
        steps: counts.get(id)?.steps ?? 0,
        blocked: counts.get(id)?.blocked ?? 0,
        rerun: reruns.get(id) ?? "not-known",
        rollback: rollbacks.get(id) ?? "not-known",
      };
    }),
    steps: stage.steps,
    hazards: stage.hazards,
    tablesBefore,
    tablesAfter: countTables(stage),
    unknown: [...stage.unknown],
  };
}

function claimIn(stage: Stage, operation: Operation): SimulatedOperation["claim"] {
  const shelf = stage.shelves.get(operation.dataset ?? "");
  if (shelf === undefined || operation.from.length === 0) return null;
  return claimOf(operation, findNames(shelf, operation.from).standing.length);
}

function playOperation(stage: Stage, operation: Operation): SimulatedOperation["rerun"] {
  if (operation.kind === "validate") return "safe";
  const scene = sceneOf(stage, operation);
  if (scene === null) return "not-known";
  PLAYERS[operation.kind](scene);
  return judgeRerun(scene);
}

function undoOperation(stage: Stage, operation: Operation): SimulatedOperation["rollback"] {
  if (operation.kind === "validate") return "possible";
  const shelf = stage.shelves.get(operation.dataset ?? "");
  return shelf === undefined ? "not-known" : judgeRollback({ stage, operation, shelf });
}

function sceneOf(stage: Stage, operation: Operation): Scene | null {
  const { id, dataset } = operation;
  if (dataset === null) {
    stage.unknown.add(`${id} names no dataset, so it was not simulated.`);
    return null;
  }
  const shelf = stage.shelves.get(dataset);
  if (shelf !== undefined) return { stage, operation, shelf };
  stage.unknown.add(`The tables of ${dataset} were not read, so ${id} was not simulated.`);
  return null;
}

/** Tables of the datasets that the phase acts on or that its mandates govern. */
function countTables({ shelves, play }: Stage): number {
  const concerned = new Set([
    ...play.phase.operations.map(({ dataset }) => dataset),
    ...play.mandates.map(({ dataset }) => dataset),
  ]);
  return [...shelves.values()].reduce(
    (count, { dataset, entries }) => count + (concerned.has(dataset) ? entries.size : 0),
    0,
  );
}

function countSteps({ steps }: Stage): ReadonlyMap<string, { steps: number; blocked: number }> {
  const counts = new Map<string, { steps: number; blocked: number }>();
  for (const { operation, state } of steps) {
    const count = counts.get(operation) ?? { steps: 0, blocked: 0 };
    count.steps++;
    if (state === "blocked") count.blocked++;
    counts.set(operation, count);
  }
  return counts;
}
