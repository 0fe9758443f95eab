import type { ImageFact, RequirementsFact } from "#domain/container.ts";
import { declaredIn, namesWithExtras } from "#domain/python/declared.ts";
import type { PythonVersion } from "#domain/python/versions.ts";
import { baseImageOf } from "./base-images.ts";
import { providerOf } from "./brought-along.ts";
import type { InstalledSight } from "./installed-sight.ts";

/** Python packages of an image. */
export interface ImagePackages {
  readonly names: ReadonlySet<string>;
  readonly python: PythonVersion | null;
  at(distribution: string): InstalledSight;
}

/** Distributions with the same modules under another name. Source: the package index, November 2026. */
const TWINS: readonly (readonly string[])[] = [
  ["opencv-python", "opencv-python-headless", "opencv-contrib-python", "opencv-contrib-python-headless"],
  ["psycopg2", "psycopg2-binary"],
  ["psycopg", "psycopg-binary"],
  ["tensorflow", "tensorflow-cpu", "tensorflow-gpu", "tensorflow-macos"],
  ["xgboost", "xgboost-cpu"],
  ["polars", "polars-lts-cpu", "polars-u64-idx"],
  ["faiss-cpu", "faiss-gpu"],
  ["mysqlclient", "mysql-python"],
  ["google-analytics-data", "google-analytics-admin"],
  ["onnxruntime", "onnxruntime-gpu"],
];

/** Names under which a distribution may be declared, its own first. */
export function namesOf(distribution: string): readonly string[] {
  return TWINS.find((names) => names.includes(distribution)) ?? [distribution];
}

/** Python packages that an image installs: by name, from requirements files with what they include, and by what they bring along. */
export function packagesIn(image: ImageFact, requirements: readonly RequirementsFact[]): ImagePackages {
  const declared = declaredIn({
    image,
    files: new Map(requirements.map((file) => [file.path, file])),
  });
  const names = new Set(declared.packages.keys());
  const system = new Set(image.apt.map(({ name }) => name));
  return {
    names,
    python: declared.python,
    at: (distribution) => {
      const found = namesOf(distribution).flatMap((name) => declared.packages.get(name) ?? [])[0];
      if (found) return { state: "installed", by: `${found.path}:${found.line}` };
      const provider = providerOf(distribution, namesWithExtras(declared.packages));
      if (provider !== null) return { state: "installed", by: `along with ${provider}` };
      if (system.has(`python3-${distribution}`)) return { state: "installed", by: `python3-${distribution}` };
      return absence({ image, absentFiles: declared.absentFiles, distribution });
    },
  };
}

function absence(seen: {
  readonly image: ImageFact;
  readonly absentFiles: readonly string[];
  readonly distribution: string;
}): InstalledSight {
  const { image, absentFiles, distribution } = seen;
  const base = baseImageOf(image);
  if (base?.packages?.has(distribution)) return { state: "installed", by: `base image ${base.image}` };
  if (base?.packages == null)
    return { state: "unknown", why: `what ${base?.image ?? "its base"} holds is not known` };
  if (absentFiles.length > 0)
    return { state: "unknown", why: `${absentFiles.join(", ")}, which it installs from, was not found` };
  if (image.installsOtherwise)
    return { state: "unknown", why: "it installs from a folder or with another installer than pip" };
  return { state: "absent" };
}
