import type { Answer, Impact } from "#domain/finding.ts";
import type { Phase, Plan } from "#domain/plan.ts";
import { isRead, type Read } from "#domain/reading.ts";
import type { Import, ScriptFact } from "#domain/script.ts";
import { fail, fromComputation, fromScript, hours, pass, unverified, unverifiedFrom } from "../../answers.ts";
import { defineAudit } from "../../define.ts";
import { type EnvironmentPackages, isUnknown, readEnvironments } from "../../environments.ts";
import { scriptsByPath } from "../../index-scripts.ts";
import { isNeededByPhase, type NamedScript, namedScripts } from "../../wanted-scripts.ts";
import { counted, listed } from "../../wording.ts";
import { providerOf } from "./provided.ts";

/** Asks whether every package that the plan's scripts import is declared by an environment of the plan. */
export const audit = defineAudit({
  id: "undeclared-import",
  family: "dependencies",
  title: "Packages that scripts import are declared",
  impact: "prevents",
  reads: ["scripts", "requirements", "images"],
  ask: ({ plan, phase, at, scripts, requirements, images }): readonly Answer[] => {
    const environments = readEnvironments(plan, { requirements, images });
    const unread = isUnknown(environments) ? environments : isRead(scripts) ? null : scripts;
    if (unread !== null || !isRead(scripts) || isUnknown(environments)) {
      return unread === null ? [] : [everythingUnread({ plan, phase, unread })];
    }
    const uses = gatherUses({ plan, phase, scripts });
    if (plan.dependencies.environments.length === 0) return noEnvironment({ plan, uses, at });
    return uses.map((use) => answer({ use, environments, scripts, phase, at }));
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
}): readonly Use[] {
  const byPath = scriptsByPath(seen.scripts.value);
  const uses = new Map<string, Use["importers"][number][]>();
  for (const named of namedScripts(seen)) {
    const script = byPath.get(named.path);
    for (const imported of script?.imports ?? []) {
      const { distribution, origin } = imported;
      if (!script || origin !== "third-party" || distribution === null) continue;
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
  readonly environments: readonly EnvironmentPackages[];
  readonly scripts: Scripts;
  readonly phase: Phase;
  readonly at: string;
}

function answer({ use, environments, scripts, phase, at }: Case): Answer {
  const { distribution, importers } = use;
  const subject = { kind: "package", id: distribution } as const;
  const holders = environments.filter(({ packages }) => packages.has(distribution));
  const evidence = [importedAt(scripts, use), declaredIn(environments, distribution, at)] as const;
  if (holders.length > 0) {
    const where = holders.map(({ environment }) => environment.name).join(", ");
    return pass({ subject, says: `${distribution} is declared in ${where}.`, evidence });
  }
  const provider = firstProvider(environments, distribution);
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
    says: `${distribution} is imported by ${listed(paths)} and declared in no environment of the plan.`,
    impact: impactOf(use),
    cure: {
      consequence: stops(use, phase),
      delay: hours(0.25, 1),
      action: `Add ${distribution} to ${environments.map(({ environment }) => environment.from).join(" or ")}.`,
    },
  });
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
    const found = packages.get(distribution);
    const where = `${environment.name} (${environment.from})`;
    return found ? `${where}: ${distribution}${found.specifier}` : `${where}: not declared`;
  });
  return fromComputation("packages of the plan's environments", { saw: seen.join("; "), at });
}

function firstProvider(environments: readonly EnvironmentPackages[], distribution: string): string | null {
  for (const { packages } of environments) {
    const provider = providerOf(distribution, packages.keys());
    if (provider !== null) return provider;
  }
  return null;
}
