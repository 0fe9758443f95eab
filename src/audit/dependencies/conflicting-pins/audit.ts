import type { Answer } from "#domain/finding.ts";
import { type DeclaredPackage, isPinned } from "#domain/python/declared.ts";
import { canAgree } from "#domain/python/marker.ts";
import { fail, fromComputation, hours, pass, unverifiedFrom } from "../../answers.ts";
import { defineAudit } from "../../define.ts";
import { type EnvironmentPackages, isUnknown, readEnvironments } from "../../environments.ts";
import { counted } from "../../wording.ts";

/** Asks whether the environments of the plan pin each package to the same version. */
export const audit = defineAudit({
  id: "conflicting-pins",
  family: "dependencies",
  title: "Environments pin each package to the same version",
  impact: "informs",
  reads: ["requirements", "images"],
  ask: ({ plan, at, requirements, images }): readonly Answer[] => {
    if (plan.dependencies.environments.length === 0) return [];
    const environments = readEnvironments(plan, { requirements, images });
    const subject = { kind: "repository", id: plan.project } as const;
    if (isUnknown(environments)) {
      return [
        unverifiedFrom({
          subject,
          reading: environments,
          whether: "whether environments pin packages to the same version",
          consequence: "What one environment writes another may not read",
        }),
      ];
    }
    const declared = declaredByPackage(environments);
    const conflicts = [...declared].flatMap(([name, found]) => {
      const pins = found.filter(isPinned);
      if (new Set(pins.map(versionOf)).size > 1) return [conflict({ name, found: pins, at })];
      return canAgree(found.map(versionsOf)) === false ? [conflict({ name, found, at })] : [];
    });
    if (conflicts.length > 0) return conflicts;
    const pinned = [...declared.values()].filter((found) => found.some(isPinned)).length;
    const says = `${counted(pinned, "pinned package")} of ${counted(environments.length, "environment")} agree.`;
    return [
      pass({
        subject,
        says,
        evidence: [fromComputation("pins of the plan's environments", { saw: says, at })],
      }),
    ];
  },
});

interface Declared extends DeclaredPackage {
  readonly environment: string;
}

function declaredByPackage(
  environments: readonly EnvironmentPackages[],
): ReadonlyMap<string, readonly Declared[]> {
  const found = new Map<string, Declared[]>();
  for (const { environment, packages } of environments) {
    for (const declared of packages.values()) {
      const known = found.get(declared.name) ?? [];
      known.push({ ...declared, environment: environment.name });
      found.set(declared.name, known);
    }
  }
  return found;
}

/** Poetry's `^1.2` and a wildcard are ranges of their own; what is not plain PEP 440 is taken to allow all. */
function versionsOf({ specifier }: DeclaredPackage): string {
  return /[^\d\s.,<>=!~*]/.test(specifier) ? "" : specifier;
}

function versionOf({ specifier }: DeclaredPackage): string {
  return specifier.replace(/^=+|\s/g, "");
}

function conflict({
  name,
  found,
  at,
}: {
  readonly name: string;
  readonly found: readonly Declared[];
  readonly at: string;
}): Answer {
  const seen = found.map((each) => `${each.environment}: ${shown(each)} (${each.path}:${each.line})`);
  const isPin = found.every(isPinned);
  const [first] = found;
  return fail({
    subject: { kind: "package", id: name },
    says: isPin
      ? `${name} is pinned to different versions: ${seen.join(", ")}.`
      : `No version of ${name} suits all environments: ${seen.join(", ")}.`,
    ...(first ? { place: { path: first.path, line: first.line } } : {}),
    evidence: [
      fromComputation(`versions of ${name} in the plan's environments`, { saw: seen.join("; "), at }),
    ],
    cure: {
      consequence: `What is tested with one version of ${name} runs with another`,
      delay: hours(0.25, 1),
      action: `Pin ${name} to one version in ${[...new Set(found.map(({ path }) => path))].join(" and ")}.`,
    },
  });
}

function shown(declared: Declared): string {
  return isPinned(declared) ? versionOf(declared) : declared.specifier.trim() || "any";
}
