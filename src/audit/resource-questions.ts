import type { Place } from "#domain/evidence.ts";
import type { Answer, Impact, Subject, SubjectKind } from "#domain/finding.ts";
import { isRead, type Read, type Readings } from "#domain/reading.ts";
import { unverifiedFrom } from "./answers.ts";
import { readingOf } from "./reading-of.ts";

/** A resource of the plan: what it is called and where the plan names it. */
export interface WantedResource {
  readonly id: string;
  readonly place: Place;
  readonly operations?: readonly string[];
}

/** A resource that was read, with what its answer is about. */
export interface ResourceCase<Wanted, Fact> {
  readonly wanted: Wanted;
  readonly fact: Fact;
  readonly reading: Read<Fact>;
  readonly about: {
    readonly subject: Subject;
    readonly place: Place;
    readonly operations: readonly string[];
  };
}

/** A question about resources that exist. */
export interface ResourceQuestion<Wanted extends WantedResource, Fact> {
  readonly kind: SubjectKind;
  readonly wanted: readonly Wanted[];
  readonly readings: Readings<Fact>;
  readonly at: string;
  /** What is asked, as a clause after the name: `is ready`. */
  readonly whether: string;
  readonly consequence: string;
  /** The gravest that a failure may do. */
  readonly impact: Impact | ((wanted: Wanted) => Impact);
  readonly ask: (asked: ResourceCase<Wanted, Fact>) => Answer;
}

/** Asks about each resource that was read; unread ones are unverified, absent ones left to the audit that reports absence. */
export function askOfResources<Wanted extends WantedResource, Fact>(
  question: ResourceQuestion<Wanted, Fact>,
): readonly Answer[] {
  const { kind, readings, at, whether, consequence, impact } = question;
  return question.wanted.flatMap((wanted): readonly Answer[] => {
    const { id, place, operations = [] } = wanted;
    const reading = readingOf(readings, { key: id, at });
    const about = { subject: { kind, id }, place, operations };
    if (isRead(reading)) return [question.ask({ wanted, fact: reading.value, reading, about })];
    if (reading.reason === "absent") return [];
    return [
      unverifiedFrom({
        ...about,
        reading,
        whether: `whether ${id} ${whether}`,
        consequence,
        impact: typeof impact === "function" ? impact(wanted) : impact,
      }),
    ];
  });
}
