import type { Answer, Impact } from "#domain/finding.ts";
import { isRead, type Read } from "#domain/reading.ts";
import type { RepositoryFact } from "#domain/repository.ts";
import type { ScriptCall, ScriptFact } from "#domain/script.ts";
import { fail, fromReading, fromScript, hours, pass, unverified, unverifiedFrom } from "../../answers.ts";
import { joinPath } from "../../copied-files.ts";
import { defineAudit } from "../../define.ts";
import { scriptsByPath, scriptsEndingIn } from "../../index-scripts.ts";
import { treeIndex } from "../../index-tree.ts";
import { impactOfReach, reachOfScripts, type ScriptReach } from "../../script-reach.ts";
import { counted, listed } from "../../wording.ts";
import { commandLineOf } from "./command-line.ts";
import { flagsOf, type Mismatch, mismatchOf } from "./mismatch.ts";

/** Asks whether scripts that call others pass what the others accept. */
export const audit = defineAudit({
  id: "broken-contract",
  family: "dependencies",
  title: "Scripts pass what the scripts that they call accept",
  impact: "prevents",
  reads: ["scripts", "repository"],
  ask: ({ plan, phase, scripts, repository }): readonly Answer[] => {
    if (isRead(scripts) && isRead(repository)) {
      const reach = reachOfScripts({ plan, phase, scripts: scripts.value });
      const callers = scripts.value.filter(({ language }) => language === "python" || language === "shell");
      return callers.flatMap((caller) =>
        answersFor({ caller, scripts, repository, reach: reach.get(caller.path) }),
      );
    }
    const unread = isRead(scripts) ? repository : scripts;
    if (isRead(unread)) return [];
    return [
      unverifiedFrom({
        subject: { kind: "repository", id: plan.project },
        reading: unread,
        whether: "whether scripts pass what the scripts that they call accept",
        consequence: `A script of ${phase.id} stops where it calls another`,
      }),
    ];
  },
});

interface Case {
  readonly caller: ScriptFact;
  readonly scripts: Read<readonly ScriptFact[]>;
  readonly repository: Read<RepositoryFact>;
  readonly reach: ScriptReach | undefined;
}

/** A call that was checked. */
interface Checked {
  readonly call: ScriptCall;
  readonly callee: ScriptFact | null;
  readonly mismatch: Mismatch | null;
}

function answersFor(seen: Case): readonly Answer[] {
  const checked = seen.caller.calls.flatMap((call) => check(call, seen));
  if (checked.length === 0) return [];
  const wrong = new Map<string, Checked & { readonly mismatch: Mismatch }>();
  for (const { call, callee, mismatch } of checked) {
    if (mismatch) wrong.set(`${call.line} ${mismatch.says}`, { call, callee, mismatch });
  }
  if (wrong.size === 0) return [agreed(checked, seen)];
  return [...wrong.values()].map((found) => answer(found, seen));
}

/** One check, or none where the text does not tell which script is called: the folder that it is called in may not be known. */
function check(call: ScriptCall, { caller, scripts, repository }: Case): readonly Checked[] {
  if (/^[/~.]{2}|^[/~]|[{}$*]/.test(call.path)) return [];
  const byPath = scriptsByPath(scripts.value);
  const beside = joinPath(caller.path.slice(0, Math.max(0, caller.path.lastIndexOf("/"))), call.path);
  const callee = byPath.get(call.path) ?? byPath.get(beside);
  if (callee) {
    return [{ call, callee, mismatch: mismatchOf(call, commandLineOf(callee, scripts.value)) }];
  }
  const tree = treeIndex(repository.value);
  const exists = [call.path, beside].some((path) => tree.hasFile(path) || tree.hasFolder(path));
  const mayBeElsewhere = scriptsEndingIn(call.path, scripts.value).length > 0;
  if (
    exists ||
    mayBeElsewhere ||
    !/\.(?:py|sh|bash)$/.test(call.path) ||
    isInSubmodule(call.path, repository.value)
  )
    return [];
  return [{ call, callee: null, mismatch: missing(call) }];
}

function isInSubmodule(path: string, { entries }: RepositoryFact): boolean {
  return entries.some((entry) => entry.type === "submodule" && path.startsWith(`${entry.path}/`));
}

function missing({ path }: ScriptCall): Mismatch {
  return {
    certainty: "refused",
    says: `calls ${path}, which the repository does not have`,
    action: `Add ${path}, or correct the call.`,
  };
}

function agreed(checked: readonly Checked[], { caller, scripts }: Case): Answer {
  const passed = checked.flatMap(({ call }) =>
    flagsOf(call.args).map((flag) => `${call.line} ${call.path} ${flag}`),
  );
  const flags = new Set(passed).size;
  const lines = new Set(checked.map(({ call }) => `${call.line} ${call.path}`)).size;
  const callees = [...new Set(checked.map(({ call }) => call.path))];
  const line = checked[0]?.call.line ?? 1;
  return pass({
    subject: { kind: "script", id: caller.path },
    says: `${caller.path} passes ${counted(flags, "flag")} to ${listed(callees)}, all accepted.`,
    evidence: [
      fromScript(scripts, {
        script: caller,
        line,
        saw: `${counted(lines, "call")} of ${listed(callees)}`,
      }),
    ],
  });
}

function answer(found: Checked & { readonly mismatch: Mismatch }, seen: Case): Answer {
  const { call, mismatch } = found;
  const { caller, reach } = seen;
  const base = {
    subject: { kind: "script", id: caller.path },
    says: `${caller.path} ${mismatch.says}.`,
    evidence: evidenceOf(found, seen),
    operations: reach?.operations ?? [],
    place: { path: caller.path, line: call.line },
    impact: impactOf(mismatch, reach),
  } as const;
  const cure = {
    consequence: consequenceOf(found, seen),
    delay: hours(0.25, 1),
    action: `${mismatch.action} The call is at ${caller.path}:${call.line}.`,
  };
  if (mismatch.certainty !== "doubtful") return fail({ ...base, cure });
  return unverified({
    ...base,
    verify: `Run ${call.path} --help, and compare with ${caller.path}:${call.line}: not all of its command line could be read.`,
    cure: { ...cure, consequence: `May be hidden: ${cure.consequence}` },
  });
}

function impactOf({ certainty }: Mismatch, reach: ScriptReach | undefined): Impact {
  return certainty === "ignored" ? "informs" : impactOfReach(reach);
}

function consequenceOf({ call, mismatch }: Checked, { caller, reach }: Case): string {
  if (mismatch?.certainty === "ignored") return `${call.path} runs as if it had not been told`;
  const operations = reach?.operations ?? [];
  const stops = `${caller.path} stops at line ${call.line}`;
  return operations.length === 0 ? stops : `Cannot execute ${operations.join(", ")}: ${stops}`;
}

function evidenceOf({ call, callee }: Checked, { caller, scripts, repository }: Case) {
  const line = `${call.path} ${call.args.join(" ")}`.trim();
  const calling = fromScript(scripts, { script: caller, line: call.line, saw: `calls ${line}` });
  if (!callee) return [calling, fromReading(repository, `${call.path} is not in the tree`)] as const;
  const { flags, positionals } = commandLineOf(callee, scripts.value);
  const accepted = [...flags, ...positionals].join(", ") || "no flags and no positionals";
  return [calling, fromScript(scripts, { script: callee, saw: `accepts ${accepted}` })] as const;
}
