import type { Answer } from "#domain/finding.ts";
import { isMatch } from "#domain/names/match.ts";
import type { NameTemplate } from "#domain/names/template.ts";
import { undecidedWords } from "#domain/names/write.ts";
import type { Operation } from "#domain/plan.ts";
import { isRead, type Reading } from "#domain/reading.ts";
import type { ScriptFact } from "#domain/script.ts";
import { splitName } from "#domain/table-name.ts";
import { fail, fromPlan, fromReading, fromScript, hours, pass, unverifiedFrom } from "../../answers.ts";
import { defineAudit } from "../../define.ts";
import { scriptsByPath } from "../../index-scripts.ts";
import { counted, operationLabel } from "../../wording.ts";

/** Asks whether every new name follows from the old one, or is decided by the script that renames. */
export const audit = defineAudit({
  id: "undecided-name",
  family: "readiness",
  title: "New names follow from old ones",
  impact: "prevents",
  reads: ["scripts"],
  ask: ({ phase, at, scripts }) =>
    phase.operations.flatMap((operation) => {
      const { to, from } = operation;
      if (to === null || from.length === 0) return [];
      return [answer({ operation, to, scripts, at })];
    }),
});

interface Case {
  readonly operation: Operation;
  readonly to: NameTemplate;
  readonly scripts: Reading<readonly ScriptFact[]>;
  readonly at: string;
}

function answer({ operation, to, scripts, at }: Case): Answer {
  const { id, from, place, ifMissing } = operation;
  const words = [...new Set(from.flatMap((template) => undecidedWords(template, to)))];
  const about = { subject: { kind: "operation", id }, operations: [id], place } as const;
  const mapping = `${from.map(({ text }) => text).join(", ")} -> ${to.text}`;
  const planned = fromPlan(place, { saw: mapping, at });
  if (words.length === 0) {
    return pass({
      ...about,
      says: `Every word of ${to.text} follows from the old name.`,
      evidence: [planned],
    });
  }
  const undecided = words.map((word) => `{${word}}`).join(", ");
  const consequence = `Cannot execute ${operationLabel(operation)}: nothing says what ${undecided} is in each new name`;
  if (!isRead(scripts)) {
    const whether = `whether the script of ${id} decides ${undecided}`;
    return unverifiedFrom({ ...about, reading: scripts, whether, consequence });
  }
  const decided = decidedBy(operation, { to, scripts: scripts.value });
  if (decided) {
    const saw = `${counted(decided.count, "exact new name")} of the form ${to.text}`;
    return pass({
      ...about,
      says: `${decided.script.path} decides ${undecided} for ${counted(decided.count, "table")}.`,
      evidence: [fromScript(scripts, { script: decided.script, saw }), planned],
    });
  }
  return fail({
    ...about,
    says: `${undecided} of ${to.text} follows from no part of ${from.map(({ text }) => text).join(", ")}.`,
    evidence: [planned, fromReading(scripts, `no script of ${id} names each new table exactly`)],
    cure: {
      consequence,
      delay: hours(2, 6),
      mitigation: "Settle the rule with those who know the tables before the script is written.",
      workaround: ifMissing.workaround,
      action: `Say how ${undecided} is decided: put it into from, or list old and new names in the script of ${id}.`,
    },
  });
}

/** The operation's script, where its exact renames give as many new names as the plan expects sources. */
function decidedBy(
  { script: path, expect }: Operation,
  seen: { readonly to: NameTemplate; readonly scripts: readonly ScriptFact[] },
): { readonly script: ScriptFact; readonly count: number } | null {
  const script = path === null ? undefined : scriptsByPath(seen.scripts).get(path);
  if (!script) return null;
  const targets = new Map<string, string>();
  for (const { verb, exact, name, to } of script.effects) {
    if (verb !== "rename" || !exact || to === undefined) continue;
    const target = splitName(to).table;
    if (isMatch(seen.to, target)) targets.set(name, target);
  }
  return targets.size > 0 && targets.size >= (expect?.sources ?? 1) ? { script, count: targets.size } : null;
}
