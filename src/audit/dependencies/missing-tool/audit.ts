import type { Answer } from "#domain/finding.ts";
import { isRead, type Read } from "#domain/reading.ts";
import type { ScriptFact } from "#domain/script.ts";
import { fail, fromScript, hours, pass, unverifiedFrom } from "../../answers.ts";
import { defineAudit } from "../../define.ts";
import { scriptsByPath } from "../../index-scripts.ts";
import { isNeededByPhase, type NamedScript, namedScripts } from "../../wanted-scripts.ts";
import { listed } from "../../wording.ts";

/** Commands that no plain system has. */
const INSTALLED: ReadonlySet<string> = new Set([
  "bq",
  "docker",
  "gcloud",
  "gsutil",
  "jq",
  "kubectl",
  "terraform",
]);

/** Asks whether the tools that the phase's scripts run are declared in the plan. */
export const audit = defineAudit({
  id: "missing-tool",
  family: "dependencies",
  title: "Tools that the phase's scripts run are declared",
  impact: "slows",
  reads: ["scripts"],
  ask: ({ plan, phase, scripts }): readonly Answer[] => {
    const needed = namedScripts({ plan, phase }).filter(isNeededByPhase);
    if (!isRead(scripts)) {
      if (needed.length === 0) return [];
      const whether = "whether the tools that scripts run are declared";
      const consequence = "A script stops at a command that is not installed";
      return [
        unverifiedFrom({
          subject: { kind: "repository", id: plan.project },
          reading: scripts,
          whether,
          consequence,
        }),
      ];
    }
    const declared = new Set(plan.dependencies.tools.map(({ name }) => name));
    return usedTools(needed, scripts).map((use) =>
      answer({ use, scripts, isDeclared: declared.has(use.tool) }),
    );
  },
});

/** A tool with the scripts that run it. */
interface ToolUse {
  readonly tool: string;
  readonly users: readonly { readonly script: ScriptFact; readonly named: NamedScript }[];
}

function usedTools(needed: readonly NamedScript[], scripts: Read<readonly ScriptFact[]>): readonly ToolUse[] {
  const byPath = scriptsByPath(scripts.value);
  const uses = new Map<string, ToolUse["users"][number][]>();
  for (const named of needed) {
    const script = byPath.get(named.path);
    for (const tool of script?.tools ?? []) {
      if (!script || !INSTALLED.has(tool)) continue;
      uses.set(tool, [...(uses.get(tool) ?? []), { script, named }]);
    }
  }
  return [...uses].map(([tool, users]) => ({ tool, users }));
}

function answer(seen: {
  readonly use: ToolUse;
  readonly scripts: Read<readonly ScriptFact[]>;
  readonly isDeclared: boolean;
}): Answer {
  const { tool, users } = seen.use;
  const [first] = users;
  if (!first) throw new Error(`${tool} has no user`);
  const paths = listed(users.map(({ script }) => script.path));
  const verb = users.length === 1 ? ["runs", "stops"] : ["run", "stop"];
  const about = {
    subject: { kind: "tool", id: tool },
    operations: [...new Set(users.flatMap(({ named }) => named.operations))],
    evidence: [fromScript(seen.scripts, { script: first.script, saw: `${tool} is run by ${paths}` })],
  } as const;
  if (seen.isDeclared) return pass({ ...about, says: `${tool} is declared; ${paths} ${verb[0]} it.` });
  return fail({
    ...about,
    says: `${paths} ${verb[0]} ${tool}, which the plan does not declare.`,
    place: { path: first.script.path, line: 1 },
    cure: {
      consequence: `${paths} ${verb[1]} where ${tool} is not installed`,
      delay: hours(0.1, 1),
      action: `Add ${tool} to dependencies.tools, and make sure that it is installed where the phase runs.`,
    },
  });
}
