import type { Answer } from "#domain/finding.ts";
import { isRead, type Reading } from "#domain/reading.ts";
import type { RepositoryFact } from "#domain/repository.ts";
import { fail, fromPlan, fromReading, hours, pass, unverifiedFrom } from "../../answers.ts";
import { defineAudit } from "../../define.ts";
import { treeIndex } from "../../index-tree.ts";
import { impactByReach, type NamedScript, namedScripts } from "../../wanted-scripts.ts";
import { counted } from "../../wording.ts";

/** Asks whether the scripts that the phase or the inventory names are files of the repository; those of operations belong to missing-operation-script. */
export const audit = defineAudit({
  id: "missing-script",
  family: "scripts",
  title: "Scripts that the plan names exist",
  impact: "endangers",
  reads: ["repository"],
  ask: ({ plan, phase, at, repository }) =>
    namedScripts({ plan, phase })
      .filter(({ reach }) => reach !== "operation")
      .map((named) => answer({ named, repository, at, phase: phase.id })),
});

interface Case {
  readonly named: NamedScript;
  readonly repository: Reading<RepositoryFact>;
  readonly at: string;
  readonly phase: string;
}

function answer({ named, repository, at, phase }: Case): Answer {
  const { path, place } = named;
  const subject = { kind: "script", id: path } as const;
  const impact = impactByReach(named, { needed: "endangers", otherwise: "slows" });
  const consequence = consequenceOf(named, phase);
  if (!isRead(repository)) {
    return unverifiedFrom({
      subject,
      reading: repository,
      whether: `whether ${path} exists`,
      consequence,
      impact,
      place,
    });
  }
  const tree = treeIndex(repository.value);
  if (tree.hasFile(path)) {
    return pass({
      subject,
      says: `${path} exists.`,
      evidence: [fromReading(repository, `${path} is a file of the tree`)],
    });
  }
  return fail({
    subject,
    says: `${path} is named by the plan and does not exist.`,
    impact,
    place,
    evidence: [
      fromReading(repository, `${path} is not among ${counted(tree.size, "file")}`),
      fromPlan(place, { saw: `the plan names ${path}`, at }),
    ],
    cure: {
      consequence,
      delay: hours(1, 4),
      mitigation: "Write the script before the phase starts, or correct its path in the plan.",
      action: `Create ${path}, or take it out of the plan if nothing needs it.`,
    },
  });
}

function consequenceOf({ path, reach }: NamedScript, phase: string): string {
  return reach === "phase"
    ? `${phase} runs without ${path}, which it needs beyond its operations`
    : `${path} cannot be run in a later step; the inventory is incomplete`;
}
