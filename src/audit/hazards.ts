import type { Answer, Impact } from "#domain/finding.ts";
import { isMatch } from "#domain/names/match.ts";
import type { Operation, OperationKind, Phase } from "#domain/plan.ts";
import { isRead, type Read, type Readings } from "#domain/reading.ts";
import { probeDoubt } from "./probe-doubt.ts";
import { readingOf } from "./reading-of.ts";

/** A dataset in which the phase moves tables, and the operations that do. */
export interface Moved {
  readonly dataset: string;
  readonly operations: readonly Operation[];
  readonly about: {
    readonly subject: { readonly kind: "dataset"; readonly id: string };
    readonly operations: readonly string[];
    readonly place: Operation["place"];
  };
}

/** A question about what stands in the way of moving tables. */
export interface HazardQuestion<Fact> {
  readonly phase: Phase;
  readonly kinds: ReadonlySet<OperationKind>;
  readonly readings: Readings<Fact>;
  readonly at: string;
  /** The question as a clause after the dataset's name: `has tables that …`. */
  readonly whether: string;
  readonly consequence: string;
  /** Rank where nothing was looked at, because the level is `off`. */
  readonly whenOff: Impact;
  ask(asked: { readonly moved: Moved; readonly reading: Read<Fact> }): Answer;
}

/** Asks about each dataset in which the phase moves tables. */
export function askOfMoved<Fact>(question: HazardQuestion<Fact>): readonly Answer[] {
  const { phase, kinds, readings, at, whether, consequence, whenOff, ask } = question;
  return movedDatasets(phase, kinds).flatMap((moved): readonly Answer[] => {
    const reading = readingOf(readings, { key: moved.dataset, at });
    if (isRead(reading)) return [ask({ moved, reading })];
    if (reading.reason === "absent") return [];
    return [
      probeDoubt({
        ...moved.about,
        reading,
        whether: `whether ${moved.dataset} ${whether}`,
        consequence,
        whenOff,
      }),
    ];
  });
}

/** True where one of the operations acts on the table. */
export function isMoved({ operations }: Moved, table: string): boolean {
  return operations.some(({ from }) => from.some((template) => isMatch(template, table)));
}

function movedDatasets({ operations }: Phase, kinds: ReadonlySet<OperationKind>): readonly Moved[] {
  const moving = operations.filter(({ kind }) => kinds.has(kind));
  const datasets = new Set(moving.flatMap(({ dataset }) => dataset ?? []));
  return [...datasets].flatMap((dataset) => {
    const own = moving.filter((operation) => operation.dataset === dataset);
    const [first] = own;
    if (first === undefined) return [];
    const ids = own.map(({ id }) => id);
    const about = { subject: { kind: "dataset", id: dataset }, operations: ids, place: first.place } as const;
    return [{ dataset, operations: own, about }];
  });
}
