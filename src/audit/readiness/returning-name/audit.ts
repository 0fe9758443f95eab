import type { Answer } from "#domain/finding.ts";
import type { Operation, Phase, Plan } from "#domain/plan.ts";
import { isRead, type Read } from "#domain/reading.ts";
import type { ScriptFact } from "#domain/script.ts";
import { fail, fromReading, fromScript, hours, pass, unverifiedFrom } from "../../answers.ts";
import { defineAudit } from "../../define.ts";
import { aboutOperation } from "../../simulated.ts";
import { type OldNameUse, takesNames, usesOfOldNames } from "../../table-uses.ts";
import { counted, listed } from "../../wording.ts";

/** Asks whether a script would make tables again under the names that the phase takes away. */
export const audit = defineAudit({
  id: "returning-name",
  family: "readiness",
  title: "No script brings back a name that the phase takes away",
  impact: "endangers",
  reads: ["scripts"],
  ask: ({ plan, phase, scripts }) =>
    phase.operations.filter(takesNames).map((operation): Answer => {
      if (isRead(scripts)) return judge({ plan, phase, operation, scripts });
      return unverifiedFrom({
        ...aboutOperation(operation),
        reading: scripts,
        whether: `whether a script makes tables under old names of ${operation.id}`,
        consequence: consequenceOf(operation),
      });
    }),
});

interface Case {
  readonly plan: Plan;
  readonly phase: Phase;
  readonly operation: Operation;
  readonly scripts: Read<readonly ScriptFact[]>;
}

function judge({ plan, phase, operation, scripts }: Case): Answer {
  const about = aboutOperation(operation);
  const makers = usesOfOldNames({ plan, phase, operation, scripts: scripts.value }).filter(isMaker(phase));
  const [first] = makers;
  if (first === undefined) {
    const saw = `${counted(scripts.value.length, "script")}, none makes an old name of ${operation.id}`;
    const says = `No script makes a table under an old name of ${operation.id}.`;
    return pass({ ...about, evidence: [fromReading(scripts, saw)], says });
  }
  const paths = [...new Set(makers.map(({ script }) => script.path))];
  const names = listed(makers.map(({ table }) => table));
  return fail({
    ...about,
    place: { path: first.script.path, line: first.effect.line },
    evidence: [
      fromScript(scripts, {
        script: first.script,
        line: first.effect.line,
        saw: `${first.effect.verb} of ${first.table}`,
      }),
    ],
    says: `${listed(paths)} would make ${counted(makers.length, "table")} again under names that ${operation.id} takes away: ${names}.`,
    cure: {
      consequence: consequenceOf(operation),
      delay: hours(0.5, 3),
      mitigation: `Do not run ${listed(paths)} from the start of ${operation.id} on.`,
      action: `Change ${listed(paths)} to write the new names, or retire ${paths.length === 1 ? "it" : "them"}.`,
    },
  });
}

/** The views that keep old names are made on purpose. */
function isMaker(phase: Phase): (use: OldNameUse) => boolean {
  const keepers = new Set(
    phase.operations.flatMap(({ kind, script }) =>
      kind === "create-views" && script !== null ? [script] : [],
    ),
  );
  return ({ kind, script }) => kind === "makes" && !keepers.has(script.path);
}

function consequenceOf({ id }: Operation): string {
  return `Names that ${id} takes away come back, and violate the mandate again`;
}
