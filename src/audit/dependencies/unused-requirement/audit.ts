import type { Answer } from "#domain/finding.ts";
import type { Plan } from "#domain/plan.ts";
import { type DeclaredPackage, namesWithExtras } from "#domain/python/declared.ts";
import type { ScriptFact } from "#domain/script.ts";
import { allRead, isLacking } from "../../all-read.ts";
import { fail, fromComputation, hours, pass, unverifiedFrom } from "../../answers.ts";
import { providerOf } from "../../brought-along.ts";
import { defineAudit } from "../../define.ts";
import { type EnvironmentPackages, isUnknown, readEnvironments } from "../../environments.ts";
import { namesOf } from "../../image-packages.ts";
import { counted, listed } from "../../wording.ts";
import { isNeededAtRunTime } from "./run-time.ts";

/** Asks whether every package that an environment declares is imported by a script of the repository. */
export const audit = defineAudit({
  id: "unused-requirement",
  family: "dependencies",
  title: "Declared packages are imported by a script",
  impact: "informs",
  reads: ["scripts", "requirements", "images"],
  ask: ({ plan, at, scripts, requirements, images }): readonly Answer[] => {
    if (plan.dependencies.environments.length === 0) return [];
    const readings = allRead({ scripts, requirements, images });
    const environments = isLacking(readings) ? readings : readEnvironments(plan, readings);
    if (isLacking(readings) || isUnknown(environments)) {
      const reading = isLacking(readings) ? readings : environments;
      return "state" in reading ? [doubt(plan, reading)] : [];
    }
    const used = usedNames(readings.scripts.value);
    return environments.flatMap((environment) => answer({ environment, used, at }));
  },
});

function doubt(plan: Plan, reading: Parameters<typeof unverifiedFrom>[0]["reading"]): Answer {
  return unverifiedFrom({
    subject: { kind: "repository", id: plan.project },
    reading,
    whether: "whether declared packages are imported",
    consequence: "An environment installs what nothing needs",
  });
}

/** Distributions that a script imports or that its calls need, and commands that one runs: a package may be there for its command. */
function usedNames(scripts: readonly ScriptFact[]): ReadonlySet<string> {
  const imported = scripts.flatMap(({ imports }) =>
    imports.flatMap(({ distribution }) => (distribution === null ? [] : namesOf(distribution))),
  );
  const needed = scripts.flatMap(({ runtimeNeeds = [] }) => runtimeNeeds.flatMap(({ anyOf }) => anyOf));
  return new Set([...imported, ...needed, ...scripts.flatMap(({ tools }) => tools)]);
}

function answer(seen: {
  readonly environment: EnvironmentPackages;
  readonly used: ReadonlySet<string>;
  readonly at: string;
}): readonly Answer[] {
  const { environment, packages } = seen.environment;
  if (packages.size === 0) return [];
  const undeclared = [...seen.used].filter((name) => !packages.has(name));
  const bringing = (declared: DeclaredPackage) => {
    const own = namesWithExtras(new Map([[declared.name, declared]]));
    return undeclared.some((name) => providerOf(name, own) !== null);
  };
  const unused = [...packages.values()].filter(
    (declared) => !seen.used.has(declared.name) && !isNeededAtRunTime(declared.name) && !bringing(declared),
  );
  const saw = `${counted(packages.size, "package")} declared in ${environment.from}, ${unused.length} imported by no script`;
  const statement = {
    subject: { kind: "environment", id: environment.name },
    evidence: [fromComputation(`imports of the packages of ${environment.name}`, { saw, at: seen.at })],
  } as const;
  const [first] = unused;
  if (!first) {
    return [
      pass({ ...statement, says: `Every package of ${environment.name} is imported or needed at run time.` }),
    ];
  }
  const names = listed(unused.map(({ name, path, line }) => `${name} (${path}:${line})`));
  return [
    fail({
      ...statement,
      says: `${environment.name} declares ${names}, which no script imports.`,
      place: { path: first.path, line: first.line },
      cure: {
        consequence: `${environment.name} installs what no script is seen to need`,
        delay: hours(0.1, 0.5),
        action: `Remove ${listed(unused.map(({ name }) => name))}, if nothing needs it at run time.`,
      },
    }),
  ];
}
