import type { CatalogueFact } from "#domain/cloud.ts";
import type { Answer, Impact } from "#domain/finding.ts";
import type { Operation, Phase, Plan } from "#domain/plan.ts";
import { isRead, type Read } from "#domain/reading.ts";
import { simulationOf } from "#domain/simulation/of-snapshot.ts";
import type { HazardKind, SimulatedHazard, SimulatedOperation } from "#domain/simulation.ts";
import type { SnapshotParts } from "#domain/snapshot.ts";
import { unverifiedFrom } from "./answers.ts";
import { readingOf } from "./reading-of.ts";

/** An operation as the simulation played it. */
export interface PlayedOperation {
  readonly operation: Operation;
  readonly catalogue: Read<CatalogueFact>;
  readonly played: SimulatedOperation;
  /** Those of the kinds asked for. */
  readonly hazards: readonly SimulatedHazard[];
  readonly about: AboutOperation;
  readonly at: string;
}

/** What an answer about an operation is about. */
export interface AboutOperation {
  readonly subject: { readonly kind: "operation"; readonly id: string };
  readonly operations: readonly string[];
  readonly place: Operation["place"];
}

/** A question about the operations of a phase, answered from the simulation. */
export interface SimulationQuestion extends Pick<SnapshotParts, "catalogues" | "scripts"> {
  readonly plan: Plan;
  readonly phase: Phase;
  readonly at: string;
  readonly hazards: readonly HazardKind[];
  /** Operations that the question is about. */
  concerns(operation: Operation): boolean;
  /** The question as a clause: `whether the new names of x are free`. */
  whether(operation: Operation): string;
  /** What the failure that may hide here would do. */
  consequence(operation: Operation): string;
  readonly impact?: Impact;
  ask(asked: PlayedOperation): Answer;
}

/** Asks about each operation that concerns the question; unverified where the tables of its dataset were not read. */
export function askOfSimulation(question: SimulationQuestion): readonly Answer[] {
  const { phase, catalogues, at, impact } = question;
  const concerned = phase.operations.filter(
    (operation) => operation.dataset !== null && question.concerns(operation),
  );
  if (concerned.length === 0) return [];
  const { operations, hazards } = simulationOf(question);
  return concerned.flatMap((operation): readonly Answer[] => {
    const about = aboutOperation(operation);
    const catalogue = readingOf(catalogues, { key: operation.dataset ?? "", at });
    const played = operations.find((one) => one.operation === operation.id);
    if (isRead(catalogue) && played !== undefined) {
      const own = hazards.filter(
        (hazard) => hazard.operation === operation.id && question.hazards.includes(hazard.kind),
      );
      return [question.ask({ operation, catalogue, played, hazards: own, about, at })];
    }
    if (isRead<unknown>(catalogue)) return [];
    return [
      unverifiedFrom({
        ...about,
        reading: catalogue,
        whether: question.whether(operation),
        consequence: question.consequence(operation),
        ...(impact === undefined ? {} : { impact }),
      }),
    ];
  });
}

/** What an answer about an operation is about. */
export function aboutOperation({ id, place }: Operation): AboutOperation {
  return { subject: { kind: "operation", id }, operations: [id], place };
}

/** True for operations that give tables new names. */
export function isMoving({ kind, from, to }: Operation): boolean {
  return (kind === "rename" || kind === "consolidate") && from.length > 0 && to !== null;
}
