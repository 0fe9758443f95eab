import { declaredIn } from "#domain/python/declared.ts";
import { isRead } from "#domain/reading.ts";
import type { Case } from "./case.ts";

/** One declaration of a package, in the file and at the line where it stands. */
export interface Declaration {
  readonly environment: string;
  readonly specifier: string;
  readonly path: string;
  readonly line: number;
}

/** One version where all environments agree, else each version with the environments that want it. */
export function requiredOf(places: readonly Declaration[]): string {
  const byVersion = new Map<string, string[]>();
  for (const { specifier, environment } of places) {
    const version = specifier.trim() || "any";
    byVersion.set(version, [...(byVersion.get(version) ?? []), environment]);
  }
  const [only] = byVersion.keys();
  if (only === undefined) return "not declared";
  if (byVersion.size === 1) return only;
  return [...byVersion]
    .map(([version, environments]) => `${version} (${[...new Set(environments)].join(", ")})`)
    .join("; ");
}

/** `runner (requirements.txt:7)`. */
export function whereOf({ environment, path, line }: Declaration): string {
  return `${environment} (${path}${line > 0 ? `:${line}` : ""})`;
}

/** The versions that pins name; null where no declaration pins one. */
export function pinnedOf(places: readonly Declaration[]): string | null {
  const pins = places.flatMap(({ specifier }) => /^===?\s*([^,*]+)$/.exec(specifier.trim())?.[1] ?? []);
  return pins.length === 0 ? null : `${[...new Set(pins)].join(", ")} as pinned`;
}

/** Packages of the plan's environments by name, with every place that declares them. */
export function declaredPackages({ plan, snapshot }: Case): ReadonlyMap<string, readonly Declaration[]> {
  const { requirements, images } = snapshot.parts;
  const files = new Map((isRead(requirements) ? requirements.value : []).map((fact) => [fact.path, fact]));
  const declared = new Map<string, Declaration[]>();
  for (const { name: environment, from } of plan.dependencies.environments) {
    const image = isRead(images) ? images.value.find(({ path }) => path === from) : undefined;
    const { packages } = declaredIn(image ? { image, files } : { from, files });
    for (const { name, specifier, path, line } of packages.values()) {
      const places = declared.get(name) ?? [];
      places.push({ environment, specifier, path, line });
      declared.set(name, places);
    }
  }
  return declared;
}
