import type { Answer } from "#domain/finding.ts";
import type { Operation, Phase, Plan } from "#domain/plan.ts";
import { isRead, type Read } from "#domain/reading.ts";
import type { ScriptFact } from "#domain/script.ts";
import {
  fail,
  fromComputation,
  fromReading,
  fromScript,
  hours,
  pass,
  unverifiedFrom,
} from "../../answers.ts";
import { defineAudit } from "../../define.ts";
import { aboutOperation } from "../../simulated.ts";
import { keeperOf, type OldNameUse, takesNames, usesOfOldNames } from "../../table-uses.ts";
import { counted, listed } from "../../wording.ts";

/** Asks whether scripts use names that the phase takes away, and whether the views that keep them cover that use. */
export const audit = defineAudit({
  id: "stale-reader",
  family: "readiness",
  title: "No script uses a name that the phase takes away",
  impact: "endangers",
  reads: ["scripts"],
  ask: ({ plan, phase, at, scripts }) =>
    phase.operations.filter(takesNames).map((operation): Answer => {
      if (isRead(scripts)) return judge({ plan, phase, operation, scripts, at });
      return unverifiedFrom({
        ...aboutOperation(operation),
        reading: scripts,
        whether: `whether scripts use old names of ${operation.id}`,
        consequence: consequenceOf(operation),
      });
    }),
});

interface Case {
  readonly plan: Plan;
  readonly phase: Phase;
  readonly operation: Operation;
  readonly scripts: Read<readonly ScriptFact[]>;
  readonly at: string;
}

function judge({ plan, phase, operation, scripts, at }: Case): Answer {
  const uses = usesOfOldNames({ plan, phase, operation, scripts: scripts.value }).filter(
    ({ kind }) => kind !== "makes",
  );
  const keeper = keeperOf(phase, operation);
  const isCovered = ({ kind, isWildcard }: OldNameUse) =>
    keeper !== undefined && kind === "reads" && !isWildcard;
  const open = uses.filter((use) => !isCovered(use));
  const saw = `${counted(uses.length, "use")} of old names of ${operation.id} in ${counted(scriptsOf(uses).length, "script")}, ${open.length} not covered by views`;
  const about = aboutOperation(operation);
  const [first] = open;
  if (first === undefined) {
    const says =
      uses.length === 0
        ? `No script uses an old name of ${operation.id} after it.`
        : `${keeper?.id ?? ""} keeps the old names of ${operation.id} that ${listed(scriptsOf(uses))} read.`;
    return pass({ ...about, evidence: [fromReading(scripts, saw)], says });
  }
  const found = scriptsOf(open);
  const lines = found.map((path) => {
    const own = open.filter(({ script }) => script.path === path);
    return `${path}:${own[0]?.effect.line ?? 1} ${own.map(describe).slice(0, 3).join(", ")}`;
  });
  return fail({
    ...about,
    place: { path: first.script.path, line: first.effect.line },
    evidence: [
      fromScript(scripts, { script: first.script, line: first.effect.line, saw: describe(first) }),
      fromComputation("uses of old names", { saw: `${saw}: ${listed(lines)}`, at }),
    ],
    says: `${counted(found.length, "script")} ${found.length === 1 ? "uses" : "use"} names that ${operation.id} takes away${keeper === undefined ? "" : ` in ways that no view covers`}: ${listed(lines)}.`,
    cure: {
      consequence: consequenceOf(operation),
      delay: hours(0.5, 4),
      mitigation:
        keeper === undefined
          ? "Put views under the old names (`create-views`): they cover plain reads."
          : "A view covers plain reads; writes, drops, copies, exports and wildcards need the table's own name.",
      workaround: null,
      action: `Change ${listed(found)} to the new names together with ${operation.id}.`,
    },
  });
}

function scriptsOf(uses: readonly OldNameUse[]): readonly string[] {
  return [...new Set(uses.map(({ script }) => script.path))];
}

function describe({ kind, effect, table, isWildcard }: OldNameUse): string {
  if (isWildcard) return `reads ${table} by wildcard`;
  return kind === "reads" ? `reads ${table}` : `${effect.verb} of ${table}`;
}

function consequenceOf({ id }: Operation): string {
  return `Scripts that use tables by their old names fail once ${id} is done`;
}
