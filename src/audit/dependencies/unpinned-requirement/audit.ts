import type { Answer } from "#domain/finding.ts";
import { type DeclaredPackage, isPinned } from "#domain/python/declared.ts";
import { fail, fromComputation, hours, pass, unverifiedFrom } from "../../answers.ts";
import { defineAudit } from "../../define.ts";
import { type EnvironmentPackages, isUnknown, readEnvironments } from "../../environments.ts";
import { counted, listed } from "../../wording.ts";

/** Asks whether every requirement of an environment names one version, so that the phase runs with what was tested. */
export const audit = defineAudit({
  id: "unpinned-requirement",
  family: "dependencies",
  title: "Requirements are pinned to one version",
  impact: "informs",
  reads: ["requirements", "images"],
  ask: ({ plan, at, requirements, images }): readonly Answer[] => {
    if (plan.dependencies.environments.length === 0) return [];
    const environments = readEnvironments(plan, { requirements, images });
    if (!isUnknown(environments)) return environments.map((environment) => answer(environment, at));
    return plan.dependencies.environments.map(({ name, place }) =>
      unverifiedFrom({
        subject: { kind: "environment", id: name },
        reading: environments,
        whether: `whether the requirements of ${name} are pinned`,
        consequence: "Another version than the tested one may be installed",
        place,
      }),
    );
  },
});

function answer({ environment, packages }: EnvironmentPackages, at: string): Answer {
  const { name, from, place } = environment;
  const all = [...packages.values()];
  const loose = all.filter((declared) => !isPinned(declared));
  const [first] = loose;
  const saw = `${counted(all.length, "requirement")} from ${from}, ${loose.length} not pinned`;
  const statement = {
    subject: { kind: "environment", id: name },
    evidence: [fromComputation(`requirements of ${name}`, { saw, at })],
  } as const;
  if (!first)
    return pass({ ...statement, says: `All ${counted(all.length, "requirement")} of ${name} are pinned.` });
  return fail({
    ...statement,
    says: `${counted(loose.length, "requirement")} of ${name} may change between runs: ${listed(loose.map(written))}.`,
    place: first.line > 0 ? { path: first.path, line: first.line } : place,
    cure: {
      consequence: `${name} may install another version than the tested one`,
      delay: hours(0.25, 1),
      action: `Pin them with == in ${[...new Set(loose.map(({ path }) => path))].join(", ")}.`,
    },
  });
}

function written({ name, specifier }: DeclaredPackage): string {
  return `${name}${specifier}`;
}
