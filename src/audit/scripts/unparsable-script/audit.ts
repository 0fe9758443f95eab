import type { Answer } from "#domain/finding.ts";
import { fail, fromScript, hours, pass } from "../../answers.ts";
import { defineAudit } from "../../define.ts";
import { askOfScripts, type ScriptCase } from "../../script-questions.ts";
import { impactByReach, isNeededByPhase, type NamedScript } from "../../wanted-scripts.ts";
import { counted } from "../../wording.ts";

/** Asks whether the scripts of the plan are free of syntax errors. */
export const audit = defineAudit({
  id: "unparsable-script",
  family: "scripts",
  title: "Scripts that the plan names parse",
  impact: "prevents",
  reads: ["scripts"],
  ask: ({ plan, phase, scripts }) =>
    askOfScripts({
      plan,
      phase,
      scripts,
      whether: "parses",
      consequence: "a script of the plan stops at its first line",
      impact: impactOf,
      ask: answer,
    }),
});

function impactOf(named: NamedScript) {
  return impactByReach(named, { needed: "prevents", otherwise: "slows" });
}

function answer({ script, named, reading }: ScriptCase): readonly Answer[] {
  const subject = { kind: "script", id: script.path } as const;
  const [first] = script.syntax;
  if (!first) {
    const saw = `${counted(script.lines, "line")} of ${script.language} without a syntax error`;
    return [
      pass({ subject, says: `${script.path} parses.`, evidence: [fromScript(reading, { script, saw })] }),
    ];
  }
  const where = `line ${first.line}: ${first.message}`;
  return [
    fail({
      subject,
      says: `${script.path} has ${counted(script.syntax.length, "syntax error")}; the first is at ${where}.`,
      impact: impactOf(named),
      operations: named.operations,
      place: { path: script.path, line: first.line },
      evidence: [fromScript(reading, { script, line: first.line, saw: where })],
      cure: {
        consequence: consequenceOf(named),
        delay: hours(0.5, 2),
        action: `Mend ${script.path} at ${where}.`,
      },
    }),
  ];
}

function consequenceOf(named: NamedScript): string {
  if (named.operations.length > 0)
    return `Cannot execute ${named.operations.join(", ")}: ${named.path} does not start`;
  return isNeededByPhase(named)
    ? `The phase cannot run ${named.path}: it does not start`
    : `${named.path} does not start when it is needed`;
}
