import { audits } from "#audit/registry.ts";
import { runAudits } from "#audit/run-audits.ts";
import { PLACE } from "#test/support/plan.ts";
import { AT } from "#test/support/reading.ts";
import { partsOf } from "#test/support/repository.ts";
import { aSnapshot } from "#test/support/snapshot.ts";
import { aFullPhase, aFullPlan, theGoodParts } from "#test/support/world.ts";
import type { CorpusCase } from "./case.ts";
import { CONTAINERS } from "./containers.ts";
import { CONTRACTS } from "./contracts.ts";
import { ENVIRONMENTS } from "./environments.ts";
import { CORPUS } from "./repositories.ts";

/** Every repository of the corpus. */
export const REPOSITORIES: readonly CorpusCase[] = [...CORPUS, ...CONTAINERS, ...CONTRACTS, ...ENVIRONMENTS];

const OF_DEPENDENCIES = audits.filter(({ family }) => family === "dependencies");

/** What every audit of dependencies says of a repository; passes left out. */
export async function said({ files, environments }: CorpusCase): Promise<readonly string[]> {
  const { infrastructure, dependencies, ...rest } = aFullPlan();
  const hasImage = "Dockerfile" in files;
  const hasList = "requirements.txt" in files && !hasImage;
  const declared = environments ?? {
    ...(hasImage ? { extract: "Dockerfile" } : {}),
    ...(hasList ? { runner: "requirements.txt" } : {}),
  };
  const plan = aFullPlan({
    ...rest,
    infrastructure: hasImage ? infrastructure : { ...infrastructure, jobs: [] },
    dependencies: {
      ...dependencies,
      tools: ["bq", "gcloud", "gsutil"].map((name) => ({ name, place: PLACE })),
      environments: Object.entries(declared).map(([name, from]) => ({ name, from, place: PLACE })),
    },
  });
  const snapshot = aSnapshot(theGoodParts(await partsOf(files)));
  return runAudits({ audits: OF_DEPENDENCIES, plan, phase: aFullPhase(), at: AT, snapshot })
    .filter(({ outcome }) => outcome === "fail" || outcome === "unverified")
    .map(({ outcome, impact, rule, subject, says }) => `${outcome} ${impact} ${rule} ${subject.id}: ${says}`)
    .sort();
}
