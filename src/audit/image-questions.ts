import type { BuildFact, ImageFact } from "#domain/container.ts";
import type { Answer } from "#domain/finding.ts";
import type { Plan } from "#domain/plan.ts";
import type { Read, Unread } from "#domain/reading.ts";
import type { RepositoryFact } from "#domain/repository.ts";
import type { ScriptFact } from "#domain/script.ts";
import { unverifiedFrom } from "./answers.ts";
import { closureOf, type ReachedScript } from "./image-closure.ts";
import { type PlannedImage, plannedImages } from "./planned-images.ts";

/** What is needed to follow what an image comes to run. */
export interface ImageReadings {
  readonly repository: Read<RepositoryFact>;
  readonly scripts: Read<readonly ScriptFact[]>;
  readonly images: Read<readonly ImageFact[]>;
  readonly builds: Read<readonly BuildFact[]>;
}

/** A script that an image comes to run, with its facts. */
export interface RunningScript extends ReachedScript {
  readonly script: ScriptFact;
}

/** An image with the scripts that it comes to run, the start first. */
export interface RunningImage {
  readonly planned: PlannedImage;
  readonly running: readonly RunningScript[];
}

/** Every image that starts a script of the repository. */
export function runningImages(plan: Plan, readings: ImageReadings): readonly RunningImage[] {
  const sources = { repository: readings.repository.value, scripts: readings.scripts.value };
  const all = plannedImages(plan, { images: readings.images.value, builds: readings.builds.value });
  return all.flatMap((planned) => {
    const running = closureOf(planned.image, sources).filter(isRunning);
    return running.length === 0 ? [] : [{ planned, running }];
  });
}

/** The answer of an audit about images where a reading that it needs is not there. */
export function imagesUnread(
  plan: Plan,
  doubt: { readonly reading: Unread; readonly whether: string; readonly consequence: string },
): readonly Answer[] {
  return [unverifiedFrom({ subject: { kind: "repository", id: plan.project }, ...doubt })];
}

function isRunning(reached: ReachedScript): reached is RunningScript {
  return reached.script !== null;
}
