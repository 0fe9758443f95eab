import type { Answer } from "#domain/finding.ts";
import type { Phase, Plan } from "#domain/plan.ts";
import { isRead, type Read } from "#domain/reading.ts";
import type { RepositoryFact } from "#domain/repository.ts";
import type { ScriptFact } from "#domain/script.ts";
import { fail, fromReading, fromScript, hours, notApplicable, pass, unverifiedFrom } from "../../answers.ts";
import { defineAudit } from "../../define.ts";
import { askOfScripts } from "../../script-questions.ts";
import { impactByReach, type NamedScript, namedScripts } from "../../wanted-scripts.ts";

/** Asks whether the named scripts of a work tree are part of a commit. */
export const audit = defineAudit({
  id: "uncommitted-script",
  family: "scripts",
  title: "Scripts that the plan names are committed",
  impact: "slows",
  reads: ["repository", "scripts"],
  ask: ({ plan, phase, repository, scripts }): readonly Answer[] => {
    if (!isRead(repository)) {
      return namedScripts({ plan, phase }).map((named) =>
        unverifiedFrom({
          subject: { kind: "script", id: named.path },
          reading: repository,
          whether: `whether ${named.path} is committed`,
          consequence: `${named.path} may exist on one machine only`,
          impact: impactOf(named),
        }),
      );
    }
    if (!hasHistory(repository.value)) return [withoutHistory({ plan, repository })];
    return askOfScripts({
      plan,
      phase,
      scripts,
      whether: "is committed",
      consequence: "the script exists on one machine only",
      impact: impactOf,
      ask: ({ script, named, reading }) => [answer({ script, named, reading, phase })],
    });
  },
});

function impactOf(named: NamedScript) {
  return impactByReach(named, { needed: "slows", otherwise: "informs" });
}

/** A shallow clone gives no last commits, and a revision holds committed files only. */
function hasHistory({ revision, from, shallow }: RepositoryFact): boolean {
  return revision !== null && from === "work-tree" && !shallow;
}

function withoutHistory({ plan, repository }: { plan: Plan; repository: Read<RepositoryFact> }): Answer {
  const { from, shallow, revision } = repository.value;
  const why =
    from === "revision"
      ? "a revision holds committed files only"
      : shallow
        ? "the clone is shallow"
        : "there is no git history";
  return notApplicable({
    subject: { kind: "repository", id: plan.project },
    says: `Whether scripts are committed is not asked: ${why}.`,
    evidence: [fromReading(repository, `read from ${from}, revision ${revision ?? "none"}`)],
  });
}

function answer(seen: {
  readonly script: ScriptFact;
  readonly named: NamedScript;
  readonly reading: Read<readonly ScriptFact[]>;
  readonly phase: Phase;
}): Answer {
  const { script, named, reading, phase } = seen;
  const subject = { kind: "script", id: script.path } as const;
  if (script.lastCommit) {
    const { sha, at } = script.lastCommit;
    const evidence = [
      fromScript(reading, { script, saw: `last commit ${sha.slice(0, 12)} at ${at}` }),
    ] as const;
    return pass({ subject, says: `${script.path} was last committed at ${at}.`, evidence });
  }
  return fail({
    subject,
    says: `${script.path} is in the work tree and in no commit.`,
    impact: impactOf(named),
    operations: named.operations,
    place: { path: script.path, line: 1 },
    evidence: [fromScript(reading, { script, saw: "no commit has this path" })],
    cure: {
      consequence: `${script.path} is missing wherever ${phase.id} runs from a clone`,
      delay: hours(0.1, 0.5),
      action: `Commit ${script.path}.`,
    },
  });
}
