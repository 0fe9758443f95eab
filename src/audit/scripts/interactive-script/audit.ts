import type { Answer } from "#domain/finding.ts";
import { fail, fromScript, hours, pass } from "../../answers.ts";
import { defineAudit } from "../../define.ts";
import { askOfScripts, type ScriptCase } from "../../script-questions.ts";
import { isNeededByPhase } from "../../wanted-scripts.ts";

/** Flags by which a script can usually be told not to ask. */
const SILENCING =
  /^(-y|--yes|--force|--no-input|--non-interactive|--assume-yes|--no-confirm|--auto-approve)$/;

/** Asks whether a script that the phase runs waits for a person. */
export const audit = defineAudit({
  id: "interactive-script",
  family: "scripts",
  title: "Scripts that the phase runs do not wait for a person",
  impact: "endangers",
  reads: ["scripts"],
  ask: ({ plan, phase, scripts }) =>
    askOfScripts({
      plan,
      phase,
      scripts,
      whether: "waits for a person",
      consequence: "a script of the phase stands still until somebody answers",
      impact: () => "endangers",
      concerns: isNeededByPhase,
      ask: answer,
    }),
});

function answer({ script, named, reading }: ScriptCase): readonly Answer[] {
  const subject = { kind: "script", id: script.path } as const;
  if (!script.interactive) {
    const evidence = [fromScript(reading, { script, saw: "no prompt in the text" })] as const;
    return [pass({ subject, says: `${script.path} asks nobody.`, evidence })];
  }
  const silencing = script.flags.find((flag) => SILENCING.test(flag));
  const flags = script.flags.length === 0 ? "no flags" : `flags ${script.flags.join(", ")}`;
  return [
    fail({
      subject,
      says: `${script.path} waits for a person.`,
      operations: named.operations,
      place: { path: script.path, line: 1 },
      evidence: [fromScript(reading, { script, saw: `a prompt for input; ${flags}` })],
      cure: {
        consequence: `${script.path} stands still in an unattended run`,
        delay: hours(0.25, 1),
        workaround: silencing
          ? `Run it with ${silencing}.`
          : "Run it by hand, with somebody at the keyboard.",
        action: `Add a flag to ${script.path} that answers the prompt, and run it with that.`,
      },
    }),
  ];
}
