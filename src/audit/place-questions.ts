import type { Answer } from "#domain/finding.ts";
import type { Phase, Plan } from "#domain/plan.ts";
import type { SnapshotParts } from "#domain/snapshot.ts";
import { allRead, isLacking } from "./all-read.ts";
import { notApplicable } from "./answers.ts";
import { imagesUnread } from "./image-questions.ts";
import { type PlaceReadings, type PythonPlace, pythonPlaces } from "./python-places.ts";

/** The snapshot parts that places are made of. */
export const PLACE_PARTS = ["repository", "scripts", "images", "builds", "requirements"] as const;

type PlaceQuestion = Pick<SnapshotParts, (typeof PLACE_PARTS)[number]> & {
  readonly plan: Plan;
  readonly phase: Phase;
  readonly at: string;
};

/** Asks each place in which Python runs; says so where nothing tells of any. */
export function askPlaces(
  question: PlaceQuestion,
  asked: {
    /** The question as a clause: `whether …`. */
    readonly whether: string;
    readonly consequence: string;
    readonly ask: (place: PythonPlace, readings: PlaceReadings) => readonly Answer[];
  },
): readonly Answer[] {
  const { plan, phase, at, repository, scripts, images, builds, requirements } = question;
  const readings = allRead({ repository, scripts, images, builds, requirements });
  const { whether, consequence } = asked;
  if (isLacking(readings)) return imagesUnread(plan, { reading: readings, whether, consequence });
  const places = pythonPlaces({ plan, phase, at }, readings);
  if (places.length > 0) return places.flatMap((place) => asked.ask(place, readings));
  const says = "No image starts a script and no file declares an environment.";
  const evidence = [
    { kind: "computation", source: "images and environments of the plan", saw: says, observedAt: at },
  ] as const;
  return [notApplicable({ subject: { kind: "repository", id: plan.project }, says, evidence })];
}
