import type { ImageFact, RequirementsFact } from "#domain/container.ts";
import type { Plan, PythonEnvironment } from "#domain/plan.ts";
import { type Declarations, declaredIn } from "#domain/python/declared.ts";
import { isRead, type Reading, type Unread } from "#domain/reading.ts";

/** What a Python environment of the plan declares. */
export interface EnvironmentPackages extends Declarations {
  readonly environment: PythonEnvironment;
}

export interface EnvironmentReadings {
  readonly requirements: Reading<readonly RequirementsFact[]>;
  readonly images: Reading<readonly ImageFact[]>;
}

/** The environments of the plan with their packages, or the reading without which they are not known. */
export function readEnvironments(
  plan: Plan,
  { requirements, images }: EnvironmentReadings,
): readonly EnvironmentPackages[] | Unread {
  if (!isRead(requirements)) return requirements;
  if (!isRead(images)) return images;
  const files = new Map(requirements.value.map((fact) => [fact.path, fact]));
  const dockerfiles = new Map(images.value.map((fact) => [fact.path, fact]));
  return plan.dependencies.environments.map((environment) => {
    const image = dockerfiles.get(environment.from);
    return { environment, ...declaredIn(image ? { image, files } : { from: environment.from, files }) };
  });
}

/** Tells the lack of a reading from the environments. */
export function isUnknown(environments: readonly EnvironmentPackages[] | Unread): environments is Unread {
  return "state" in environments;
}
