import type { CatalogueFact } from "../cloud.ts";
import type { Mandate, Operation, Phase } from "../plan.ts";
import type { HazardKind, SimulatedHazard, SimulatedStep, StepVerb } from "../simulation.ts";
import type { ScriptedWork } from "./scripted.ts";
import { openShelf, type Shelf } from "./shelf.ts";

/** What a phase is played through on. */
export interface Play {
  readonly phase: Phase;
  /** Mandates of the phase that govern names. */
  readonly mandates: readonly Mandate[];
  /** By dataset; a dataset that was not read is absent. */
  readonly catalogues: ReadonlyMap<string, CatalogueFact>;
  /** By operation; absent where the script is missing or was not read. */
  readonly scripted: ReadonlyMap<string, ScriptedWork>;
}

/** What became of a table's name by an operation, whatever steps that took. */
export interface NetMove {
  readonly source: string;
  /** Null where the new name is not decided. */
  readonly target: string | null;
  readonly done: boolean;
  /** Name that the table had before the phase; null where the phase made it, or where it did not move. */
  readonly origin: string | null;
}

/** A phase while it is played. */
export interface Stage {
  readonly play: Play;
  readonly shelves: Map<string, Shelf>;
  readonly steps: SimulatedStep[];
  readonly hazards: SimulatedHazard[];
  /** By operation. */
  readonly moves: Map<string, readonly NetMove[]>;
  /** One sentence each. */
  readonly unknown: Set<string>;
}

/** An operation in its dataset while it is played. */
export interface Scene {
  readonly stage: Stage;
  readonly operation: Operation;
  readonly shelf: Shelf;
}

/** Opens a stage before the first step. */
export function openStage(play: Play): Stage {
  return {
    play,
    shelves: new Map([...play.catalogues].map(([dataset, fact]) => [dataset, openShelf(fact)])),
    steps: [],
    hazards: [],
    moves: new Map(),
    unknown: new Set(),
  };
}

/** A step as a player knows it. */
export interface Played {
  readonly verb: StepVerb;
  readonly from: readonly string[];
  readonly to: string | null;
  /** Null where it can run. */
  readonly hazard: HazardKind | null;
  readonly inverse: string | null;
}

/** Notes a step after those before it. */
export function noteStep({ stage, operation, shelf }: Scene, step: Played): void {
  stage.steps.push({
    order: stage.steps.length + 1,
    operation: operation.id,
    dataset: shelf.dataset,
    ...step,
    state: step.hazard === null ? "ready" : "blocked",
    inverse: step.hazard === null ? step.inverse : null,
  });
}

/** Notes a hazard of the operation; one about no table is none. */
export function noteHazard({ stage, operation }: Scene, hazard: Omit<SimulatedHazard, "operation">): void {
  if (hazard.tables.length > 0) stage.hazards.push({ operation: operation.id, ...hazard });
}
