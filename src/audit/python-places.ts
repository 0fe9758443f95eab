import type { ImageFact, RequirementsFact } from "#domain/container.ts";
import type { Evidence } from "#domain/evidence.ts";
import type { Impact, Subject } from "#domain/finding.ts";
import type { Phase, Plan } from "#domain/plan.ts";
import { namesWithExtras } from "#domain/python/declared.ts";
import type { PythonVersion } from "#domain/python/versions.ts";
import type { Read } from "#domain/reading.ts";
import type { ScriptFact } from "#domain/script.ts";
import { fromComputation } from "./answers.ts";
import { providerOf } from "./brought-along.ts";
import { type EnvironmentPackages, isUnknown, readEnvironments } from "./environments.ts";
import { fromImage } from "./image-evidence.ts";
import { namesOf, packagesIn } from "./image-packages.ts";
import { type ImageReadings, runningImages } from "./image-questions.ts";
import { scriptsByPath } from "./index-scripts.ts";
import type { InstalledSight } from "./installed-sight.ts";
import { whatRuns } from "./planned-images.ts";
import { reachOfScripts } from "./script-reach.ts";
import { namedScripts } from "./wanted-scripts.ts";

/** A script that runs in a place, and what a stop of it does to the phase. */
export interface PlacedScript {
  readonly script: ScriptFact;
  readonly impact: Impact;
  readonly operations: readonly string[];
}

/** Somewhere that Python scripts run: an image, or the environments that files declare. */
export interface PythonPlace {
  /** Dockerfile, or the files of the environments. */
  readonly name: string;
  readonly subject: Subject;
  /** `job extract`, `the runner`. */
  readonly whatRuns: string;
  readonly image: ImageFact | null;
  readonly scripts: readonly PlacedScript[];
  readonly python: PythonVersion | null;
  /** What it tells of one distribution. */
  at(distribution: string): InstalledSight;
  /** Evidence of what it holds. */
  seen(saw: string): Evidence;
}

export interface PlaceReadings extends ImageReadings {
  readonly requirements: Read<readonly RequirementsFact[]>;
}

/** Every place in which scripts of the repository run. */
export function pythonPlaces(
  { plan, phase, at }: { readonly plan: Plan; readonly phase: Phase; readonly at: string },
  readings: PlaceReadings,
): readonly PythonPlace[] {
  const reach = reachOfScripts({ plan, phase, scripts: readings.scripts.value });
  const images = runningImages(plan, readings).map(({ planned, running }): PythonPlace => {
    const { image, impact } = planned;
    const packages = packagesIn(image, readings.requirements.value);
    return {
      name: image.path,
      subject: { kind: "image", id: image.path },
      whatRuns: whatRuns(planned),
      image,
      scripts: running
        .filter(({ sight }) => sight.state === "present" || sight.state === "uncertain")
        .map(({ script }) => ({ script, impact, operations: reach.get(script.path)?.operations ?? [] })),
      python: packages.python,
      at: packages.at,
      seen: (saw) => fromImage(readings.images, { image, line: image.pip.at(-1)?.line ?? 1, saw }),
    };
  });
  return [...images, ...declaredPlace({ plan, phase, at, readings, images })];
}

/** The environments that files declare, as one place: which of them a script runs in is not known, so any may hold what it needs. */
function declaredPlace(seen: {
  readonly plan: Plan;
  readonly phase: Phase;
  readonly at: string;
  readonly readings: PlaceReadings;
  readonly images: readonly PythonPlace[];
}): readonly PythonPlace[] {
  const { plan, phase, at, readings, images } = seen;
  const environments = readEnvironments(plan, readings);
  if (isUnknown(environments)) return [];
  const dockerfiles = new Set(readings.images.value.map(({ path }) => path));
  const files = environments.filter(
    ({ environment, absentFiles }) => !dockerfiles.has(environment.from) && absentFiles.length === 0,
  );
  const [first] = files;
  if (!first) return [];
  const contained = new Set(images.flatMap(({ scripts }) => scripts.map(({ script }) => script.path)));
  const name = files.map(({ environment }) => environment.from).join(", ");
  return [
    {
      name,
      subject: { kind: "environment", id: files.map(({ environment }) => environment.name).join(", ") },
      whatRuns: phase.id,
      image: null,
      scripts: scriptsOutside({ plan, phase, scripts: readings.scripts.value, contained }),
      python: first.python,
      at: (distribution) => sightIn(files, distribution),
      seen: (saw) => fromComputation(`packages of ${name}`, { saw, at }),
    },
  ];
}

/** Scripts that the phase reaches, and those of the inventory that no image holds. */
export function scriptsOutside({
  plan,
  phase,
  scripts,
  contained,
}: {
  readonly plan: Plan;
  readonly phase: Phase;
  readonly scripts: readonly ScriptFact[];
  readonly contained: ReadonlySet<string>;
}): readonly PlacedScript[] {
  const reach = reachOfScripts({ plan, phase, scripts });
  const listed = new Set(namedScripts({ plan, phase }).map(({ path }) => path));
  return [...scriptsByPath(scripts).values()].flatMap((script): readonly PlacedScript[] => {
    const { byPhase = false, operations = [] } = reach.get(script.path) ?? {};
    if (!byPhase && (!listed.has(script.path) || contained.has(script.path))) return [];
    return [{ script, impact: byPhase ? "prevents" : "slows", operations }];
  });
}

function sightIn(environments: readonly EnvironmentPackages[], distribution: string): InstalledSight {
  for (const { packages, bringers } of environments) {
    const found = namesOf(distribution).flatMap((name) => packages.get(name) ?? [])[0];
    if (found) return { state: "installed", by: `${found.path}:${found.line}` };
    const provider =
      providerOf(distribution, namesWithExtras(packages)) ?? bringers.get(distribution)?.[0] ?? null;
    if (provider !== null) return { state: "installed", by: `along with ${provider}` };
  }
  return { state: "absent" };
}
