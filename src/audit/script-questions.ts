import type { Answer, Impact } from "#domain/finding.ts";
import type { Phase, Plan } from "#domain/plan.ts";
import { isRead, type Read, type Reading } from "#domain/reading.ts";
import type { ScriptFact } from "#domain/script.ts";
import { unverifiedFrom } from "./answers.ts";
import { scriptsByPath } from "./index-scripts.ts";
import { type NamedScript, namedScripts } from "./wanted-scripts.ts";

/** A script of the plan that was read, with the reading that holds it. */
export interface ScriptCase {
  readonly script: ScriptFact;
  readonly named: NamedScript;
  readonly reading: Read<readonly ScriptFact[]>;
}

/** A question about every script that the plan names. */
export interface ScriptQuestion {
  readonly plan: Plan;
  readonly phase: Phase;
  readonly scripts: Reading<readonly ScriptFact[]>;
  /** What is asked, as a clause after the path: `parses`. */
  readonly whether: string;
  /** What the failure would do. */
  readonly consequence: string;
  readonly impact: (named: NamedScript) => Impact;
  /** Scripts that the question is about; all where it is absent. */
  readonly concerns?: (named: NamedScript) => boolean;
  readonly ask: (asked: ScriptCase) => readonly Answer[];
}

/** Asks about each named script that was read; each is unverified where scripts could not be read. Absent scripts are the business of missing-script. */
export function askOfScripts(question: ScriptQuestion): readonly Answer[] {
  const { scripts, concerns = () => true } = question;
  const wanted = namedScripts(question).filter(concerns);
  if (!isRead(scripts)) return wanted.map((named) => doubt(question, named));
  const byPath = scriptsByPath(scripts.value);
  return wanted.flatMap((named) => {
    const script = byPath.get(named.path);
    return script ? question.ask({ script, named, reading: scripts }) : [];
  });
}

function doubt(question: ScriptQuestion, named: NamedScript): Answer {
  const { scripts, whether, consequence, impact } = question;
  if (isRead(scripts)) throw new Error("a doubt needs an unread reading");
  return unverifiedFrom({
    subject: { kind: "script", id: named.path },
    reading: scripts,
    whether: `whether ${named.path} ${whether}`,
    consequence,
    impact: impact(named),
    operations: named.operations,
    place: named.place,
  });
}
