import type { Answer } from "#domain/finding.ts";
import type { Language, ScriptFact } from "#domain/script.ts";
import { fail, fromScript, hours, pass } from "../../answers.ts";
import { defineAudit } from "../../define.ts";
import { askOfScripts, type ScriptCase } from "../../script-questions.ts";
import { impactByReach, type NamedScript } from "../../wanted-scripts.ts";
import { counted } from "../../wording.ts";

/** Asks whether the scripts of the plan do anything: an empty file, or one of comments only, exists and does nothing. */
export const audit = defineAudit({
  id: "empty-script",
  family: "scripts",
  title: "Scripts that the plan names hold code",
  impact: "prevents",
  reads: ["scripts"],
  ask: ({ plan, phase, scripts }) =>
    askOfScripts({
      plan,
      phase,
      scripts,
      whether: "holds code",
      consequence: "a script of the plan exists and does nothing",
      impact: impactOf,
      ask: answer,
    }),
});

function impactOf(named: NamedScript) {
  return impactByReach(named, { needed: "prevents", otherwise: "slows" });
}

function answer({ script, named, reading }: ScriptCase): readonly Answer[] {
  if (script.syntax.length > 0) return [];
  const subject = { kind: "script", id: script.path } as const;
  const size = `${counted(script.bytes, "byte")}, ${counted(script.lines, "line")}`;
  const evidence = [fromScript(reading, { script, saw: size })] as const;
  if (!isEmpty(script)) return [pass({ subject, says: `${script.path} holds code.`, evidence })];
  return [
    fail({
      subject,
      says: `${script.path} holds no code (${size}).`,
      impact: impactOf(named),
      operations: named.operations,
      place: { path: script.path, line: 1 },
      evidence,
      cure: {
        consequence:
          named.operations.length > 0
            ? `Cannot execute ${named.operations.join(", ")}: ${script.path} does nothing`
            : `${script.path} does nothing when it is run`,
        delay: hours(1, 4),
        action: `Write ${script.path}, or take it out of the plan.`,
      },
    }),
  ];
}

/** No bytes at all, or so few that nothing but a shebang, a docstring and comments fits and no behaviour was found. */
function isEmpty({
  bytes,
  lines,
  purpose,
  imports,
  effects,
  calls,
  tools,
  flags,
  complete,
  ...rest
}: ScriptFact): boolean {
  if (bytes === 0 || lines === 0) return true;
  const silent = [
    imports,
    effects,
    calls,
    tools,
    flags,
    rest.positionals,
    rest.filesRead,
    rest.environmentRead,
  ];
  if (!COMMENTED.has(rest.language) || !complete || silent.some(({ length }) => length > 0)) return false;
  return lines <= COMMENT_LINES && bytes <= purpose.length + SHEBANG_BYTES;
}

/** A header of a shebang and a comment is at most so long beyond its own text. */
const SHEBANG_BYTES = 48;
const COMMENT_LINES = 5;

/** Languages in which a file may be nothing but comments and still look like a script. */
const COMMENTED: ReadonlySet<Language> = new Set(["python", "shell", "sql"]);
