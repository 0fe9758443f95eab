import type { Answer } from "#domain/finding.ts";
import { type DeclaredPackage, isPinned } from "#domain/python/declared.ts";
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
    const pins = pinsByPackage(environments);
    const conflicts = [...pins].filter(([, found]) => new Set(found.map(versionOf)).size > 1);
    if (conflicts.length > 0) return conflicts.map(([name, found]) => conflict(name, found, at));
    const says = `${counted(pins.size, "pinned package")} of ${counted(environments.length, "environment")} agree.`;
    return [
      pass({
        subject,
        says,
        evidence: [fromComputation("pins of the plan's environments", { saw: says, at })],
      }),
    ];
  },
});

interface Pin extends DeclaredPackage {
  readonly environment: string;
}

function pinsByPackage(environments: readonly EnvironmentPackages[]): ReadonlyMap<string, readonly Pin[]> {
  const pins = new Map<string, Pin[]>();
  for (const { environment, packages } of environments) {
    for (const declared of packages.values()) {
      if (!isPinned(declared)) continue;
      const known = pins.get(declared.name) ?? [];
      known.push({ ...declared, environment: environment.name });
      pins.set(declared.name, known);
    }
  }
  return pins;
}

function versionOf({ specifier }: DeclaredPackage): string {
  return specifier.replace(/^=+|\s/g, "");
}

function conflict(name: string, pins: readonly Pin[], at: string): Answer {
  const seen = pins.map((pin) => `${pin.environment}: ${versionOf(pin)} (${pin.path}:${pin.line})`);
  const [first] = pins;
  return fail({
    subject: { kind: "package", id: name },
    says: `${name} is pinned to different versions: ${seen.join(", ")}.`,
    ...(first ? { place: { path: first.path, line: first.line } } : {}),
    evidence: [fromComputation(`pins of ${name} in the plan's environments`, { saw: seen.join("; "), at })],
    cure: {
      consequence: `What is tested with one version of ${name} runs with another`,
      delay: hours(0.25, 1),
      action: `Pin ${name} to one version in ${[...new Set(pins.map(({ path }) => path))].join(" and ")}.`,
    },
  });
}
