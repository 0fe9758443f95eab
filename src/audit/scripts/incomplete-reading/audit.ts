import type { Answer, Impact } from "#domain/finding.ts";
import type { Phase, Plan } from "#domain/plan.ts";
import { isRead, type Read, type Reading } from "#domain/reading.ts";
import type { RepositoryFact } from "#domain/repository.ts";
import type { ScriptFact } from "#domain/script.ts";
import { fromReading, fromScript, hours, pass, unverified, unverifiedFrom } from "../../answers.ts";
import { defineAudit } from "../../define.ts";
import { scriptsByPath } from "../../index-scripts.ts";
import { treeIndex } from "../../index-tree.ts";
import { type NamedScript, namedScripts } from "../../wanted-scripts.ts";

/** Asks whether all of each named script's behaviour could be read; what a limit or damage hid is not known. */
export const audit = defineAudit({
  id: "incomplete-reading",
  family: "scripts",
  title: "Scripts that the plan names could be read whole",
  impact: "endangers",
  reads: ["repository", "scripts"],
  ask: ({ plan, phase, repository, scripts }) =>
    namedScripts({ plan, phase }).flatMap((named) => answer({ named, repository, scripts, plan, phase })),
});

interface Case {
  readonly named: NamedScript;
  readonly repository: Reading<RepositoryFact>;
  readonly scripts: Reading<readonly ScriptFact[]>;
  readonly plan: Plan;
  readonly phase: Phase;
}

function answer({ named, repository, scripts }: Case): readonly Answer[] {
  const about = {
    subject: { kind: "script", id: named.path },
    operations: named.operations,
    place: named.place,
    impact: impactOf(named),
  } as const;
  const unread = isRead(scripts) ? (isRead(repository) ? null : repository) : scripts;
  if (!isRead(scripts) || !isRead(repository)) {
    return unread === null || isRead(unread)
      ? []
      : [
          unverifiedFrom({
            ...about,
            reading: unread,
            whether: `whether ${named.path} can be read whole`,
            consequence: `What ${named.path} does is not known`,
          }),
        ];
  }
  const script = scriptsByPath(scripts.value).get(named.path);
  if (!script) return treeIndex(repository.value).hasFile(named.path) ? [skipped(named, repository)] : [];
  if (script.complete) {
    const evidence = [fromScript(scripts, { script, saw: `${script.lines} lines read whole` })] as const;
    return [pass({ subject: about.subject, says: `${named.path} was read whole.`, evidence })];
  }
  return [cutShort(named, { script, scripts })];
}

function impactOf({ reach }: NamedScript): Impact {
  return reach === "operation" ? "endangers" : reach === "phase" ? "slows" : "informs";
}

function skipped(named: NamedScript, repository: Read<RepositoryFact>): Answer {
  const found = repository.value.skipped.find(({ path }) => path === named.path);
  const why = found ? `${found.why}: ${found.detail}` : "not a file that phasegate reads";
  return hidden(named, { why, evidence: fromReading(repository, `${named.path} was passed over (${why})`) });
}

function cutShort(
  named: NamedScript,
  seen: { script: ScriptFact; scripts: Read<readonly ScriptFact[]> },
): Answer {
  const why = seen.script.limits.join("; ") || "part of the text could not be understood";
  return hidden(named, { why, evidence: fromScript(seen.scripts, { script: seen.script, saw: why }) });
}

function hidden(named: NamedScript, seen: { why: string; evidence: ReturnType<typeof fromReading> }): Answer {
  const verify = `Read ${named.path} by hand, or split it so that it can be read whole.`;
  return unverified({
    subject: { kind: "script", id: named.path },
    says: `Part of what ${named.path} does is not known: ${seen.why.replace(/\.$/, "")}.`,
    impact: impactOf(named),
    operations: named.operations,
    place: { path: named.path, line: 1 },
    evidence: [seen.evidence],
    verify,
    cure: {
      consequence: `${named.path} may touch tables that nobody counted`,
      delay: hours(0.5, 2),
      action: verify,
    },
  });
}
