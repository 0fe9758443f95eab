import type { Effect } from "#domain/effect.ts";
import { isPlainCommand } from "#domain/plain-commands.ts";
import type { Report, ScriptLine } from "#domain/report.ts";
import type { ScriptFact } from "#domain/script.ts";
import type { LinkedBlocker } from "../blockers.ts";
import { type EffectGroup, groupEffects, resources } from "../effects.ts";
import { fields, stack } from "../markdown/build.ts";
import { code, inline } from "../markdown/escape.ts";
import { count, grouped } from "../text.ts";
import { cost, instant, READINESS } from "../words.ts";
import { citeGround, lineLink, placeLink } from "./cite.ts";
import { blockerNames } from "./frame.ts";

const NAMES_SHOWN = 3;
const GROUPS_SHOWN = 8;
const ITEMS_SHOWN = 12;

/** The inventory's section on one script, in the directive's format. */
export function scriptSection(
  line: ScriptLine,
  { report, blockers }: { readonly report: Report; readonly blockers: ReadonlyMap<string, LinkedBlocker> },
): string {
  const { fact } = line;
  return stack([
    `### Script: ${inline(fileName(line.path))}`,
    fields([
      ["Status", `${READINESS[line.readiness]} (${fact === null ? "does not exist" : "exists"})`],
      [
        "Location",
        fact === null
          ? `${code(line.path)} (does not exist)`
          : placeLink(report, { path: line.path, line: 1 }),
      ],
      ["Purpose", inline(line.purpose) || "not stated"],
      ...Object.entries(line.mandates).map(
        ([mandate, says]) => [`${inline(mandate)} ${mandateWord(report, mandate)}`, inline(says)] as const,
      ),
      ...(line.operations.length === 0
        ? []
        : [["Operations", line.operations.map(code).join(", ")] as const]),
      ["Last Modified", lastModified(fact)],
      ["Lines of Code", fact === null ? "none" : count(fact.lines, "line")],
      ["Dependencies", dependencies(fact)],
      ...(line.actsAs ? [["Acts As", line.actsAs.map(inline).join(", ")] as const] : []),
      ["Execution Mode", executionMode(fact)],
      ["Effects", effects(fact, report)],
      ["Cost Estimate", costEstimate(line, report)],
      ["Blockers", blockerNames(line.blockers, blockers)],
      ["Recommendation", inline(line.recommendation) || "none"],
      ...limits(fact),
      [
        "Evidence",
        citeGround(report, { subjects: [{ kind: "script", id: line.path }], blockers: line.blockers }),
      ],
    ]),
  ]);
}

/** A mandate on names is complied with; one on columns is something that a script is ready for. */
function mandateWord({ names }: Report, mandate: string): string {
  return names.some(({ of, role }) => of === mandate && role === "standard") ? "Compliance" : "Ready";
}

/** What the operations that a script carries out are forecast to cost. */
function costEstimate({ operations }: ScriptLine, { forecast }: Report): string {
  const known = forecast.operations.filter(
    ({ operation, costUsd }) => operations.includes(operation) && costUsd !== null,
  );
  return (
    known.map(({ operation, costUsd }) => `${cost(costUsd)} (${code(operation)})`).join(", ") ||
    "not estimated"
  );
}

/** Last commit of a script, or why it is not known. */
function lastModified(fact: ScriptFact | null): string {
  if (fact === null) return "does not exist";
  if (fact.lastCommit === null) return "not known (no commit of it was found)";
  const { at, sha, author } = fact.lastCommit;
  return `${instant(at)} (${code(sha.slice(0, 12))}, ${inline(author)})`;
}

function effects(fact: ScriptFact | null, report: Report): string {
  if (fact === null) return "none, the script does not exist";
  const groups = groupEffects(fact.effects);
  if (groups.length === 0)
    return fact.complete ? "none found" : "none found, but part of the file could not be read";
  const shown = groups
    .slice(0, GROUPS_SHOWN)
    .map((group) => effectGroup(group, { fact, report }))
    .join("; ");
  return groups.length > GROUPS_SHOWN ? `${shown}; +${groups.length - GROUPS_SHOWN} more kinds` : shown;
}

function effectGroup(
  { verb, kind, guard, list }: EffectGroup,
  { fact, report }: { readonly fact: ScriptFact; readonly report: Report },
): string {
  const names = list.slice(0, NAMES_SHOWN).map(effectName);
  const more = list.length > NAMES_SHOWN ? [`+${grouped(list.length - NAMES_SHOWN)} more`] : [];
  const open = list.filter(({ exact }) => !exact).length;
  const notes = [
    ...(guard === null ? [] : [inline(guard)]),
    ...(open === 0 ? [] : [`${count(open, "name")} not fully known: ${causes(list)}`]),
  ];
  const note = notes.length === 0 ? "" : `, ${notes.join("; ")}`;
  const [first] = list;
  const at = first === undefined ? "" : ` at ${lineLink(report, { path: fact.path, line: first.line })}`;
  return `${verb} ${resources(kind, list.length)} (${[...names, ...more].join(", ")})${at}${note}`;
}

function effectName({ name, to }: Effect): string {
  return to === undefined ? code(name) : `${code(name)} → ${code(to)}`;
}

function causes(list: readonly Effect[]): string {
  const all = [...new Set(list.flatMap(({ holes }) => holes.map(({ cause }) => cause)))];
  const shown = all.slice(0, 3).map(inline).join(", ") || "cause not found";
  return all.length > 3 ? `${shown}, +${all.length - 3} more` : shown;
}

function dependencies(fact: ScriptFact | null): string {
  if (fact === null) return "not known";
  if (!isProgram(fact)) return "not applicable";
  const packages = fact.imports.flatMap(({ distribution, module, origin }) =>
    origin === "third-party" ? [distribution ?? `${module} (provider not known)`] : [],
  );
  const calls = fact.calls.map(({ path }) => path);
  const all = [...new Set([...packages, ...fact.tools.filter((tool) => !isPlainCommand(tool)), ...calls])];
  if (all.length === 0) return "None beyond the standard library";
  const shown = all.slice(0, ITEMS_SHOWN).map(inline).join(", ");
  return all.length > ITEMS_SHOWN ? `${shown}, +${all.length - ITEMS_SHOWN} more` : shown;
}

/** SQL, builds, images and requirements import nothing and have no mode in which they run. */
function isProgram({ language }: ScriptFact): boolean {
  return language === "python" || language === "shell";
}

function executionMode(fact: ScriptFact | null): string {
  if (fact === null) return "not known";
  if (!isProgram(fact)) return "not applicable";
  const mode = fact.execution === "parallel" ? "Parallel" : "Sequential";
  const flag = fact.flags.find((name) => /worker|parallel|concurren|thread|process|jobs/i.test(name));
  const how = flag === undefined ? mode : `${mode} (${code(flag)} flag)`;
  return fact.interactive ? `${how}; waits for a person` : how;
}

function limits(fact: ScriptFact | null): readonly (readonly [string, string])[] {
  if (fact === null) return [];
  const faults = fact.syntax.map(({ line, message }) => `line ${line}: ${message}`);
  const said = [
    ...(faults.length === 0 ? [] : [["Syntax", faults.slice(0, 5).map(inline).join("; ")] as const]),
    ...(fact.limits.length === 0
      ? []
      : [["Not seen", fact.limits.slice(0, 5).map(inline).join("; ")] as const]),
  ];
  if (fact.complete || said.some(([label]) => label === "Not seen")) return said;
  return [...said, ["Not seen", "part of the file could not be read"]];
}

function fileName(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1) || path;
}
