import type { BuildFact } from "#domain/container.ts";
import type { Answer } from "#domain/finding.ts";
import { isRead, type Read } from "#domain/reading.ts";
import { fail, fromReading, hours, pass, unverifiedFrom } from "../../answers.ts";
import { defineAudit } from "../../define.ts";
import { counted, listed } from "../../wording.ts";

/** Asks whether the user substitutions that Cloud Build files use are defined in them. */
export const audit = defineAudit({
  id: "undefined-substitution",
  family: "dependencies",
  title: "Substitutions that Cloud Build files use are defined",
  impact: "endangers",
  reads: ["builds"],
  ask: ({ plan, builds }): readonly Answer[] => {
    if (isRead(builds)) return builds.value.flatMap((build) => answer(build, builds));
    return [
      unverifiedFrom({
        subject: { kind: "repository", id: plan.project },
        reading: builds,
        whether: "whether the substitutions of Cloud Build files are defined",
        consequence: "A build stops, or pushes under a name with an empty part",
      }),
    ];
  },
});

function answer(build: BuildFact, builds: Read<readonly BuildFact[]>): readonly Answer[] {
  const defined = new Set(build.substitutionsDefined.map(bare));
  const used = build.substitutionsUsed.filter(({ name }) => bare(name).startsWith("_"));
  if (used.length === 0) return [];
  const open = used.filter(({ name }) => !defined.has(bare(name)));
  const subject = { kind: "build", id: build.path } as const;
  const saw = `${build.path}: uses ${counted(used.length, "user substitution")}, defines ${defined.size}`;
  const evidence = [fromReading(builds, saw)] as const;
  const [first] = open;
  if (!first)
    return [pass({ subject, says: `${build.path} defines every substitution that it uses.`, evidence })];
  const names = listed([...new Set(open.map(({ name }) => bare(name)))]);
  return [
    fail({
      subject,
      says: `${build.path} uses ${names} without a default.`,
      place: { path: build.path, line: first.line },
      evidence,
      cure: {
        consequence: `A build of ${build.path} without ${names} stops or pushes a wrong name`,
        delay: hours(0.1, 0.5),
        workaround: `Pass it with each build: gcloud builds submit --config ${build.path} --substitutions ${bare(first.name)}=VALUE`,
        action: `Define ${names} under substitutions in ${build.path}.`,
      },
    }),
  ];
}

/** `_TAG` from `_TAG`, `$_TAG` or `${_TAG}`. */
function bare(name: string): string {
  return name.replace(/[${}]/g, "");
}
