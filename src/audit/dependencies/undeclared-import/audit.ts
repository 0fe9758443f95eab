import type { ImageFact } from "#domain/container.ts";
import type { Answer, Impact } from "#domain/finding.ts";
import type { Phase, Plan } from "#domain/plan.ts";
import { namesWithExtras } from "#domain/python/declared.ts";
import type { Read } from "#domain/reading.ts";
import type { RepositoryFact } from "#domain/repository.ts";
import type { Import, ScriptFact } from "#domain/script.ts";
import { allRead, isLacking } from "../../all-read.ts";
import { fail, fromComputation, fromScript, hours, pass, unverified, unverifiedFrom } from "../../answers.ts";
import { providerOf } from "../../brought-along.ts";
import { importUnder } from "../../conditional-imports.ts";
import { plannedDockerfiles } from "../../copied-files.ts";
import { defineAudit } from "../../define.ts";
import { type EnvironmentPackages, isUnknown, readEnvironments } from "../../environments.ts";
import { closureOf } from "../../image-closure.ts";
import { namesOf } from "../../image-packages.ts";
import { scriptsByPath } from "../../index-scripts.ts";
import { isNeededByPhase, type NamedScript, namedScripts } from "../../wanted-scripts.ts";
import { counted, listed } from "../../wording.ts";

/** Asks whether every package that the plan's scripts import is declared by an environment of the plan. */
export const audit = defineAudit({
  id: "undeclared-import",
  family: "dependencies",
  title: "Packages that scripts import are declared",
  impact: "prevents",
  reads: ["scripts", "requirements", "images", "repository"],
  ask: ({ plan, phase, at, scripts, requirements, images, repository }): readonly Answer[] => {
    const readings = allRead({ scripts, requirements, images, repository });
    if (isLacking(readings)) return [everythingUnread({ plan, phase, unread: readings })];
    const environments = readEnvironments(plan, readings);
    if (isUnknown(environments)) return [everythingUnread({ plan, phase, unread: environments })];
    const contained = containedScripts(plan, readings);
    const places = placesOf(environments, new Set(readings.images.value.map(({ path }) => path)));
    const uses = gatherUses({ plan, phase, scripts: readings.scripts, contained, places });
    if (environments.length === 0) return noEnvironment({ plan, uses, at });
    return uses.map((use) => answer({ use, places, environments, scripts: readings.scripts, phase, at }));
  },
});

/** Everything that imports one distribution. */
interface Use {
  readonly distribution: string;
  readonly importers: readonly {
    readonly script: ScriptFact;
    readonly named: NamedScript;
    readonly imported: Import;
  }[];
}

type Scripts = Read<readonly ScriptFact[]>;

interface ReadForImages {
  readonly scripts: Scripts;
  readonly images: Read<readonly ImageFact[]>;
  readonly repository: Read<RepositoryFact>;
}

/** Scripts that lie in an image of the plan's environments and that its start reaches: uninstalled-module asks about these. */
function containedScripts(plan: Plan, { scripts, images, repository }: ReadForImages): ReadonlySet<string> {
  const planned = plannedDockerfiles(plan);
  const sources = { scripts: scripts.value, repository: repository.value };
  return new Set(
    images.value
      .filter(({ path }) => planned.has(path))
      .flatMap((image) => closureOf(image, sources))
      .filter(({ sight }) => sight.state === "present")
      .map(({ path }) => path),
  );
}

/** Environments in which scripts run that no image holds: those of requirements files; all where there are only images. */
function placesOf(
  environments: readonly EnvironmentPackages[],
  dockerfiles: ReadonlySet<string>,
): readonly EnvironmentPackages[] {
  const files = environments.filter(({ environment }) => !dockerfiles.has(environment.from));
  return files.length > 0 ? files : environments;
}

function everythingUnread(seen: {
  readonly plan: Plan;
  readonly phase: Phase;
  readonly unread: Parameters<typeof unverifiedFrom>[0]["reading"];
}): Answer {
  return unverifiedFrom({
    subject: { kind: "repository", id: seen.plan.project },
    reading: seen.unread,
    whether: "whether the packages that scripts import are declared",
    consequence: `A script of ${seen.phase.id} stops at an import`,
    impact: "prevents",
  });
}

function gatherUses(seen: {
  readonly plan: Plan;
  readonly phase: Phase;
  readonly scripts: Scripts;
  readonly contained: ReadonlySet<string>;
  readonly places: readonly EnvironmentPackages[];
}): readonly Use[] {
  const byPath = scriptsByPath(seen.scripts.value);
  const uses = new Map<string, Use["importers"][number][]>();
  for (const named of namedScripts(seen)) {
    if (seen.contained.has(named.path) && !isNeededByPhase(named)) continue;
    const script = byPath.get(named.path);
    for (const written of script?.imports ?? []) {
      const imported = importUnder(
        written,
        seen.places.map(({ python }) => python),
      );
      const { distribution, origin } = written;
      if (!script || imported === null || origin !== "third-party" || distribution === null) continue;
      const importers = uses.get(distribution) ?? [];
      importers.push({ script, named, imported });
      uses.set(distribution, importers);
    }
  }
  return [...uses].map(([distribution, importers]) => ({ distribution, importers }));
}

function noEnvironment({
  plan,
  uses,
  at,
}: {
  plan: Plan;
  uses: readonly Use[];
  at: string;
}): readonly Answer[] {
  if (uses.length === 0) return [];
  const packages = uses.map(({ distribution }) => distribution).sort();
  return [
    unverified({
      subject: { kind: "repository", id: plan.project },
      says: `The plan declares no Python environment, so ${counted(packages.length, "imported package")} could not be checked: ${listed(packages)}.`,
      impact: "slows",
      evidence: [
        fromComputation("imports of the plan's scripts", { saw: `third-party: ${listed(packages)}`, at }),
      ],
      verify: "Declare dependencies.python.environments in the plan.",
      cure: {
        consequence: "May be hidden: a script stops at an import",
        delay: hours(0.5, 1),
        action:
          "Name the requirements file or Dockerfile that the scripts run with in dependencies.python.environments.",
      },
    }),
  ];
}

interface Case {
  readonly use: Use;
  /** Environments in which the importers run. */
  readonly places: readonly EnvironmentPackages[];
  readonly environments: readonly EnvironmentPackages[];
  readonly scripts: Scripts;
  readonly phase: Phase;
  readonly at: string;
}

function answer({ use, places, environments, scripts, phase, at }: Case): Answer {
  const { distribution, importers } = use;
  const subject = { kind: "package", id: distribution } as const;
  const holders = holdersAmong(places, distribution);
  const evidence = [importedAt(scripts, use), declaredIn(environments, distribution, at)] as const;
  if (holders.length > 0) {
    const where = holders.map(({ environment }) => environment.name).join(", ");
    return pass({ subject, says: `${distribution} is declared in ${where}.`, evidence });
  }
  const provider = firstProvider(places, distribution);
  const operations = [...new Set(importers.flatMap(({ named }) => named.operations))];
  const paths = importers.map(({ script }) => script.path);
  const first = importers[0];
  const base = {
    subject,
    operations,
    evidence,
    ...(first ? { place: { path: first.script.path, line: first.imported.line } } : {}),
  };
  if (provider !== null) {
    return fail({
      ...base,
      says: `${distribution} is imported by ${listed(paths)} and comes only along with ${provider}.`,
      impact: "informs",
      cure: {
        consequence: `${distribution} may vanish or change when ${provider} does`,
        delay: hours(0.1, 0.25),
        action: `Declare ${distribution} directly beside ${provider}.`,
      },
    });
  }
  return fail({
    ...base,
    says: `${distribution} is imported by ${listed(paths)} and ${lackOf(distribution, { places, environments })}.`,
    impact: impactOf(use),
    cure: {
      consequence: stops(use, phase),
      delay: hours(0.25, 1),
      action: `Add ${distribution} to ${places.map(({ environment }) => environment.from).join(" or ")}.`,
    },
  });
}

function holdersAmong(environments: readonly EnvironmentPackages[], distribution: string) {
  const names = namesOf(distribution);
  return environments.filter(({ packages }) => names.some((name) => packages.has(name)));
}

/** Where it is not declared, and which image has it nevertheless. */
function lackOf(distribution: string, seen: Pick<Case, "places" | "environments">): string {
  const { places, environments } = seen;
  const others = holdersAmong(environments, distribution).map(({ environment }) => environment.from);
  if (others.length === 0) return "declared in no environment of the plan";
  const names = places.map(({ environment }) => environment.name);
  return `declared only in ${listed(others)}, not where the script runs (${listed(names)})`;
}

function impactOf({ importers }: Use): Impact {
  const required = importers.filter(({ imported }) => imported.optional !== true);
  if (required.length === 0) return "informs";
  return required.some(({ named }) => isNeededByPhase(named)) ? "prevents" : "slows";
}

function stops({ distribution, importers }: Use, phase: Phase): string {
  const needed = importers.filter(({ named }) => isNeededByPhase(named));
  const operations = [...new Set(needed.flatMap(({ named }) => named.operations))];
  if (operations.length > 0)
    return `Cannot execute ${operations.join(", ")}: import of ${distribution} fails`;
  const paths = importers.map(({ script }) => script.path);
  return needed.length > 0
    ? `${phase.id} cannot run ${listed(paths)}: import of ${distribution} fails`
    : `${listed(paths)} cannot be run where ${distribution} is not installed`;
}

function importedAt(scripts: Scripts, { distribution, importers }: Use) {
  const first = importers[0];
  if (!first) throw new Error(`${distribution} has no importer`);
  const { script, imported } = first;
  const more = importers.length > 1 ? `; imported ${importers.length} times in all` : "";
  return fromScript(scripts, { script, line: imported.line, saw: `import of ${imported.module}${more}` });
}

function declaredIn(environments: readonly EnvironmentPackages[], distribution: string, at: string) {
  const seen = environments.map(({ environment, packages }) => {
    const found = namesOf(distribution).flatMap((name) => packages.get(name) ?? [])[0];
    const where = `${environment.name} (${environment.from})`;
    return found ? `${where}: ${found.name}${found.specifier}` : `${where}: not declared`;
  });
  return fromComputation("packages of the plan's environments", { saw: seen.join("; "), at });
}

function firstProvider(environments: readonly EnvironmentPackages[], distribution: string): string | null {
  for (const { packages, bringers } of environments) {
    const provider =
      providerOf(distribution, namesWithExtras(packages)) ?? bringers.get(distribution)?.[0] ?? null;
    if (provider !== null) return provider;
  }
  return null;
}
