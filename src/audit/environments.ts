import type { ImageFact, RequirementsFact } from "#domain/container.ts";
import type { Plan, PythonEnvironment } from "#domain/plan.ts";
import { isRead, type Reading, type Unread } from "#domain/reading.ts";

/** A package that an environment declares, and where. */
export interface DeclaredPackage {
  readonly name: string;
  readonly specifier: string;
  readonly path: string;
  readonly line: number;
}

/** What a Python environment of the plan declares. */
export interface EnvironmentPackages {
  readonly environment: PythonEnvironment;
  readonly packages: ReadonlyMap<string, DeclaredPackage>;
  /** Files that it draws on and that were not found among those read. */
  readonly absentFiles: readonly string[];
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
  return plan.dependencies.environments.map((environment) => gather(environment, { files, dockerfiles }));
}

/** Tells the lack of a reading from the environments. */
export function isUnknown(environments: readonly EnvironmentPackages[] | Unread): environments is Unread {
  return "state" in environments;
}

interface Declarations {
  readonly files: ReadonlyMap<string, RequirementsFact>;
  readonly dockerfiles: ReadonlyMap<string, ImageFact>;
}

function gather(environment: PythonEnvironment, declared: Declarations): EnvironmentPackages {
  const image = declared.dockerfiles.get(environment.from);
  const { files } = declared;
  return { environment, ...packagesDeclaredIn(image ? { image, files } : { file: environment.from, files }) };
}

/** What an image or a requirements file declares, with the files that it draws on. */
export function packagesDeclaredIn(
  source: { readonly files: ReadonlyMap<string, RequirementsFact> } & (
    | { readonly image: ImageFact }
    | { readonly file: string }
  ),
): Pick<EnvironmentPackages, "packages" | "absentFiles"> {
  const packages = new Map<string, DeclaredPackage>();
  const image = "image" in source ? source.image : null;
  for (const { name, specifier, line } of image?.pip ?? []) {
    packages.set(name, { name, specifier, path: image?.path ?? "", line });
  }
  const absentFiles: string[] = [];
  const visited = new Set<string>();
  const pending = "image" in source ? [...source.image.requirementFiles] : [source.file];
  for (let path = pending.pop(); path !== undefined; path = pending.pop()) {
    if (visited.has(path)) continue;
    visited.add(path);
    const file = source.files.get(path);
    if (!file) absentFiles.push(path);
    for (const requirement of file?.requirements ?? []) {
      const { name, specifier, line } = requirement;
      packages.set(name, { name, specifier, path, line });
    }
    pending.push(...(file?.includes ?? []));
  }
  return { packages, absentFiles };
}
