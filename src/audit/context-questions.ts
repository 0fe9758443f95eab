import type { BuildFact, ImageFact } from "#domain/container.ts";
import type { Answer, Impact } from "#domain/finding.ts";
import type { Plan } from "#domain/plan.ts";
import type { Read, Reading } from "#domain/reading.ts";
import type { RepositoryFact } from "#domain/repository.ts";
import { allRead, isLacking } from "./all-read.ts";
import { imagesUnread } from "./image-questions.ts";
import { plannedImages } from "./planned-images.ts";

/** An image with the tree that it is built from. */
export interface BuiltImage {
  readonly image: ImageFact;
  readonly repository: Read<RepositoryFact>;
  /** The reading that the image stands in. */
  readonly images: Read<readonly ImageFact[]>;
  /** What it does to the phase if the image cannot be built or started. */
  readonly impact: Impact;
}

/** Asks every image about the files that it is built from; says so where a reading that it needs is not there. */
export function askBuiltImages(
  question: {
    readonly plan: Plan;
    readonly repository: Reading<RepositoryFact>;
    readonly images: Reading<readonly ImageFact[]>;
    readonly builds: Reading<readonly BuildFact[]>;
  },
  asked: {
    /** The question as a clause: `whether …`. */
    readonly whether: string;
    readonly consequence: string;
    readonly ask: (built: BuiltImage) => readonly Answer[];
  },
): readonly Answer[] {
  const { plan, repository, images, builds } = question;
  const { whether, consequence, ask } = asked;
  const readings = allRead({ repository, images, builds });
  if (isLacking(readings)) return imagesUnread(plan, { reading: readings, whether, consequence });
  const planned = plannedImages(plan, { images: readings.images.value, builds: readings.builds.value });
  const read = { repository: readings.repository, images: readings.images };
  return planned.flatMap(({ image, impact }) => ask({ image, impact, ...read }));
}
