import type { Answer } from "#domain/finding.ts";
import { isMatch } from "#domain/names/match.ts";
import type { Operation } from "#domain/plan.ts";
import { isRead, type Read } from "#domain/reading.ts";
import type { ScriptFact } from "#domain/script.ts";
import { splitName } from "#domain/table-name.ts";
import { fail, fromPlan, fromReading, fromScript, hours, pass, unverifiedFrom } from "../../answers.ts";
import { defineAudit } from "../../define.ts";
import { scriptsByPath } from "../../index-scripts.ts";
import { aboutOperation } from "../../simulated.ts";
import { takesNames } from "../../table-uses.ts";
import { counted, listed } from "../../wording.ts";

/** Asks whether one script alone takes the names of an operation's tables away. */
export const audit = defineAudit({
  id: "ambiguous-script",
  family: "readiness",
  title: "One script alone carries out an operation",
  impact: "endangers",
  reads: ["scripts"],
  ask: ({ phase, at, scripts }) =>
    phase.operations.filter(takesNames).map((operation): Answer => {
      if (isRead(scripts))
        return judge({ operation, scripts, at, own: ownScripts(operation, scripts.value) });
      return unverifiedFrom({
        ...aboutOperation(operation),
        reading: scripts,
        whether: `whether another script does the work of ${operation.id}`,
        consequence: `two scripts rename or drop the tables of ${operation.id}`,
      });
    }),
});

interface Case {
  readonly operation: Operation;
  readonly scripts: Read<readonly ScriptFact[]>;
  readonly own: ReadonlySet<string>;
  readonly at: string;
}

/** A script that renames or drops tables of the operation. */
interface Rival {
  readonly script: ScriptFact;
  readonly tables: number;
  readonly line: number;
}

function judge({ operation, scripts, own, at }: Case): Answer {
  const about = aboutOperation(operation);
  const rivals = scripts.value.flatMap((script): readonly Rival[] => {
    if (own.has(script.path)) return [];
    const effects = script.effects.filter((effect) => takes(operation, effect));
    const [first] = effects;
    if (first === undefined) return [];
    return [{ script, tables: new Set(effects.map(({ name }) => name)).size, line: first.line }];
  });
  const planned = fromPlan(operation.place, {
    saw: `${operation.id} runs ${operation.script ?? "no script"}`,
    at,
  });
  const [first] = rivals;
  if (first === undefined) {
    const saw = `${counted(scripts.value.length, "script")}, no other renames or drops tables of ${operation.id}`;
    const says = `No other script renames or drops tables of ${operation.id}.`;
    return pass({ ...about, evidence: [fromReading(scripts, saw), planned], says });
  }
  const described = rivals.map(({ script, tables }) => `${script.path} (${counted(tables, "table")})`);
  return fail({
    ...about,
    place: { path: first.script.path, line: first.line },
    evidence: [
      fromScript(scripts, {
        script: first.script,
        line: first.line,
        saw: `renames or drops ${counted(first.tables, "table")} of ${operation.id}`,
      }),
      planned,
    ],
    says: `Beside ${operation.script ?? "the missing script"}, ${listed(described)} would rename or drop tables of ${operation.id}.`,
    cure: {
      consequence: `Whoever runs both stops at tables that the other has moved, or moves them to other names`,
      delay: hours(0.25, 2),
      mitigation: `Agree on one script before the phase starts.`,
      action: `Remove ${listed(rivals.map(({ script }) => script.path))}, or name it under script of ${operation.id}.`,
    },
  });
}

function takes({ from, dataset }: Operation, effect: ScriptFact["effects"][number]): boolean {
  const { verb, kind, exact, name } = effect;
  if (kind !== "bigquery-table" || !exact || !["rename", "drop", "delete"].includes(verb)) return false;
  const parts = splitName(name);
  return parts.dataset === dataset && from.some((template) => isMatch(template, parts.table));
}

/** The operation's script and those that it calls. */
function ownScripts({ script }: Operation, scripts: readonly ScriptFact[]): ReadonlySet<string> {
  const own = new Set<string>();
  const byPath = scriptsByPath(scripts);
  const pending = script === null ? [] : [script];
  for (let path = pending.pop(); path !== undefined; path = pending.pop()) {
    if (own.has(path)) continue;
    own.add(path);
    pending.push(...(byPath.get(path)?.calls.map((call) => call.path) ?? []));
  }
  return own;
}
