import type { BuildFact, ImageFact } from "#domain/container.ts";
import type { Impact } from "#domain/finding.ts";
import type { Plan, WantedJob } from "#domain/plan.ts";
import { plannedDockerfiles } from "./copied-files.ts";

/** How an image concerns the plan. */
export interface PlannedImage {
  readonly image: ImageFact;
  /** Jobs of the plan's infrastructure that its build file builds. */
  readonly jobs: readonly WantedJob[];
  /** What it does to the phase if the image does not work: prevents for a job's, endangers for an environment's, else slows. */
  readonly impact: Impact;
}

/** Every image that was read, with the jobs of the plan that run it. */
export function plannedImages(
  plan: Plan,
  { images, builds }: { readonly images: readonly ImageFact[]; readonly builds: readonly BuildFact[] },
): readonly PlannedImage[] {
  const environments = plannedDockerfiles(plan);
  const jobs = jobsByDockerfile(plan, builds);
  return images.map((image) => {
    const own = jobs.get(image.path) ?? [];
    const otherwise = environments.has(image.path) ? "endangers" : "slows";
    return { image, jobs: own, impact: own.length > 0 ? "prevents" : otherwise };
  });
}

/** `job bqx-ml-extract`, or the image where no job of the plan runs it. */
export function whatRuns({ image, jobs }: PlannedImage): string {
  if (jobs.length === 0) return `a container of ${image.path}`;
  return `job ${jobs.map(({ name }) => name).join(", ")}`;
}

function jobsByDockerfile(
  plan: Plan,
  builds: readonly BuildFact[],
): ReadonlyMap<string, readonly WantedJob[]> {
  const byPath = new Map(builds.map((build) => [build.path, build]));
  const jobs = new Map<string, WantedJob[]>();
  for (const job of plan.infrastructure.jobs) {
    const build = job.build === null ? undefined : byPath.get(job.build);
    for (const { path } of build?.dockerfiles ?? []) jobs.set(path, [...(jobs.get(path) ?? []), job]);
  }
  return jobs;
}
