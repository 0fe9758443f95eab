import type { ImageFact, RequirementsFact } from "../container.ts";

/** The Python of an environment, and where that is said. */
export interface PythonVersion {
  /** `3.11`. */
  readonly version: string;
  readonly path: string;
  readonly line: number;
  /** The words that say it: `FROM python:3.11-slim`. */
  readonly said: string;
}

/** Last day on which each Python gets security fixes. Written from memory of the Python Developer's Guide in November 2026; unverified. */
const LAST_DAYS: Readonly<Record<string, string>> = {
  "2.7": "2020-01-01",
  "3.4": "2019-03-18",
  "3.5": "2020-09-30",
  "3.6": "2021-12-23",
  "3.7": "2023-06-27",
  "3.8": "2024-10-07",
  "3.9": "2025-10-31",
  "3.10": "2026-10-31",
  "3.11": "2027-10-31",
  "3.12": "2028-10-31",
  "3.13": "2029-10-31",
  "3.14": "2030-10-31",
};

/** Last day on which a Python gets security fixes, ISO date; null where it is not known. */
export function lastDayOf(version: string): string | null {
  return Object.hasOwn(LAST_DAYS, version) ? (LAST_DAYS[version] ?? null) : null;
}

/** Python of the distributions that images begin from. Written from memory in November 2026; unverified. */
const SYSTEM_PYTHON: readonly (readonly [RegExp, string])[] = [
  [/^debian:(?:13|trixie)/, "3.13"],
  [/^debian:(?:12|bookworm)/, "3.11"],
  [/^debian:(?:11|bullseye)/, "3.9"],
  [/^ubuntu:(?:24\.04|noble)/, "3.12"],
  [/^ubuntu:(?:22\.04|jammy)/, "3.10"],
  [/^ubuntu:(?:20\.04|focal)/, "3.8"],
];

/** The Python that an image runs, by the image that it begins from; null where that does not tell. */
export function pythonOfImage({ base, path }: ImageFact): PythonVersion | null {
  const [first] = base;
  if (!first) return null;
  const name = first.image.replace(/^(?:docker\.io|mirror\.gcr\.io)\//, "").replace(/^library\//, "");
  const official = /^(?:.*\/)?python:(\d+\.\d+)(?:[.-]|$)/.exec(name)?.[1];
  const version = official ?? SYSTEM_PYTHON.find(([pattern]) => pattern.test(name))?.[1];
  return version ? { version, path, line: first.line, said: `FROM ${first.image}` } : null;
}

/** Files that say which Python runs beside the file of an environment, nearest sense first. */
const VERSION_FILES = [".python-version", "runtime.txt"];

/**
 * The Python of an environment that a file declares: of a version file beside it, else what it fixes itself. A range
 * tells none.
 */
export function pythonOfFile(
  path: string,
  files: ReadonlyMap<string, RequirementsFact>,
): PythonVersion | null {
  const folder = path.slice(0, path.lastIndexOf("/") + 1);
  for (const candidate of [...VERSION_FILES.map((name) => `${folder}${name}`), path]) {
    const python = files.get(candidate)?.python;
    const version = /^={1,3}(\d+\.\d+)(?:\.\d+)*(?:\.\*)?$/.exec(python?.specifier ?? "")?.[1];
    if (python && version)
      return { version, path: candidate, line: python.line, said: `Python ${python.specifier}` };
  }
  return null;
}
