import type { ImageFact, Requirement, RequirementsFact } from "../container.ts";
import { appliesUnder } from "./marker.ts";
import { type PythonVersion, pythonOfFile, pythonOfImage } from "./versions.ts";

/** A package that an environment declares, and where. */
export interface DeclaredPackage {
  readonly name: string;
  readonly specifier: string;
  readonly path: string;
  readonly line: number;
  readonly extras: readonly string[];
}

/** A package that a file declares and that the environment leaves out, and why. */
export interface PassedOver extends DeclaredPackage {
  /** `extra parquet is not installed`, `python_version < "3.9" does not hold`. */
  readonly why: string;
}

/** What the files of an environment declare. */
export interface Declarations {
  readonly packages: ReadonlyMap<string, DeclaredPackage>;
  readonly passedOver: readonly PassedOver[];
  /** Files that it draws on and that were not found among those read. */
  readonly absentFiles: readonly string[];
  /** Null where nothing tells. */
  readonly python: PythonVersion | null;
  /** Which packages bring a package along, by name; of lock files. */
  readonly bringers: ReadonlyMap<string, readonly string[]>;
}

/** A file with the extras and groups that are installed from it: `pyproject.toml[parquet,dev]`. */
export interface EnvironmentSource {
  readonly path: string;
  readonly groups: readonly string[];
}

/** Splits what the plan says an environment comes from. */
export function sourceOf(from: string): EnvironmentSource {
  const match = /^(.*?)\[([^\]]*)\]$/.exec(from);
  if (!match) return { path: from, groups: [] };
  const groups = (match[2] ?? "").split(",").map((group) => group.trim());
  return { path: match[1] ?? from, groups: groups.filter((group) => group !== "").map(plainGroup) };
}

/** Group of `uv sync` and of Poetry that is installed unless somebody says otherwise. */
const ALWAYS = new Set(["dev", "main", "default"]);

/** Everything that an image or a file declares, with the files that they draw on. */
export function declaredIn(
  source: { readonly files: ReadonlyMap<string, RequirementsFact> } & (
    | { readonly image: ImageFact }
    | { readonly from: string }
  ),
): Declarations {
  const image = "image" in source ? source.image : null;
  const sources = "from" in source ? [sourceOf(source.from)] : source.image.requirementFiles.map(sourceOf);
  const path = image ? "" : (sources[0]?.path ?? "");
  const python = image ? pythonOfImage(image) : pythonOfFile(path, source.files);
  const draft: Draft = {
    files: source.files,
    groups: new Set(sources.flatMap(({ groups }) => groups)),
    python,
    packages: new Map(),
    limits: new Map(),
    passedOver: [],
    absentFiles: [],
    bringers: new Map(),
  };
  for (const { name, specifier, line, extras = [] } of image?.pip ?? [])
    draft.packages.set(name, { name, specifier, line, path: image?.path ?? "", extras });
  follow(
    draft,
    sources.map((each) => each.path),
  );
  for (const each of sources) applyLock(draft, each.path);
  return {
    packages: new Map([...draft.packages].map(([name, found]) => [name, limited(found, draft)])),
    passedOver: draft.passedOver.filter(({ name }) => !draft.packages.has(name)),
    absentFiles: draft.absentFiles,
    python,
    bringers: draft.bringers,
  };
}

interface Draft {
  readonly files: ReadonlyMap<string, RequirementsFact>;
  readonly groups: ReadonlySet<string>;
  readonly python: PythonVersion | null;
  readonly packages: Map<string, DeclaredPackage>;
  /** What constraints say, by name. */
  readonly limits: Map<string, DeclaredPackage>;
  readonly passedOver: PassedOver[];
  readonly absentFiles: string[];
  readonly bringers: Map<string, string[]>;
}

function follow(draft: Draft, start: readonly string[]): void {
  const visited = new Set<string>();
  const pending = start.map((path) => ({ path, limits: false }));
  for (let next = pending.pop(); next; next = pending.pop()) {
    const { path, limits } = next;
    if (visited.has(`${limits} ${path}`)) continue;
    visited.add(`${limits} ${path}`);
    const file = draft.files.get(path);
    if (!file) draft.absentFiles.push(path);
    for (const requirement of file?.requirements ?? []) add(draft, { requirement, path, limits });
    for (const include of file?.includes ?? []) pending.push({ path: include, limits });
    for (const limit of file?.constraints ?? []) pending.push({ path: limit, limits: true });
  }
}

function add(
  draft: Draft,
  found: { readonly requirement: Requirement; readonly path: string; readonly limits: boolean },
): void {
  const { name, specifier, line, extras } = found.requirement;
  const declared = { name, specifier, path: found.path, line, extras };
  const why = reasonAgainst(found.requirement, draft);
  if (why !== null) draft.passedOver.push({ ...declared, why });
  else if (found.limits) draft.limits.set(name, declared);
  else draft.packages.set(name, declared);
}

function reasonAgainst({ group, marker }: Requirement, { groups, python }: Draft): string | null {
  if (group !== undefined && !ALWAYS.has(plainGroup(group)) && !groups.has(plainGroup(group)))
    return `${group}, which brings it, is not installed`;
  if (marker === null) return null;
  const environment = {
    platform: "linux",
    extras: [...groups],
    ...(python ? { python: python.version } : {}),
  };
  return appliesUnder(marker, environment) === false ? `${marker} does not hold` : null;
}

/** Lock files by the file whose choice of versions they keep. Source: the tools' documentation, November 2026. */
const LOCKS: Readonly<Record<string, readonly string[]>> = {
  "pyproject.toml": ["poetry.lock", "uv.lock", "pdm.lock", "pylock.toml"],
  Pipfile: ["Pipfile.lock"],
};

/** Versions of the lock file beside a file, and what it says comes along. */
function applyLock(draft: Draft, path: string): void {
  const slash = path.lastIndexOf("/") + 1;
  const own = draft.files.get(path)?.locks === true ? [path] : [];
  const names = LOCKS[path.slice(slash)] ?? [];
  const beside = names.map((name) => `${path.slice(0, slash)}${name}`);
  const lock = [...own, ...beside].map((name) => draft.files.get(name)).find((file) => file?.locks);
  for (const { name, specifier, requires = [] } of lock?.requirements ?? []) {
    const known = draft.packages.get(name);
    if (known && known.path !== lock?.path)
      draft.packages.set(name, { ...known, specifier: joined(known.specifier, specifier) });
    for (const required of requires) {
      const bringers = draft.bringers.get(required) ?? [];
      if (!bringers.includes(name)) bringers.push(name);
      draft.bringers.set(required, bringers);
    }
  }
}

function limited(found: DeclaredPackage, { limits }: Draft): DeclaredPackage {
  const limit = limits.get(found.name);
  return limit ? { ...found, specifier: joined(found.specifier, limit.specifier) } : found;
}

/** A pin says all that a wider range says. */
function joined(declared: string, chosen: string): string {
  if (isPinned({ specifier: chosen }) || declared === "") return chosen;
  return chosen === "" ? declared : `${declared},${chosen}`;
}

function plainGroup(group: string): string {
  return group.toLowerCase().replace(/[-_.]+/g, "-");
}

/** True for a specifier that allows one version. */
export function isPinned({ specifier }: Pick<DeclaredPackage, "specifier">): boolean {
  return /^={2,3}[^*,]+$/.test(specifier.replaceAll(" ", ""));
}

/** Names of packages, and each with its extras: `google-cloud-bigquery[pandas]`. */
export function namesWithExtras(packages: ReadonlyMap<string, DeclaredPackage>): readonly string[] {
  return [...packages.values()].flatMap(({ name, extras }) => [
    name,
    ...extras.map((extra) => `${name}[${extra.toLowerCase()}]`),
  ]);
}
