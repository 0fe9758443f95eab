import type { Answer } from "#domain/finding.ts";
import type { Operation } from "#domain/plan.ts";
import { isRead, type Read, type Reading } from "#domain/reading.ts";
import type { ScriptFact } from "#domain/script.ts";
import { fail, fromPlan, fromScript, hours, pass, unverified, unverifiedFrom } from "../../answers.ts";
import { defineAudit } from "../../define.ts";
import { scriptsByPath } from "../../index-scripts.ts";
import { aboutOperation } from "../../simulated.ts";
import { counted, listed, operationLabel } from "../../wording.ts";
import { type Contradiction, contradictionsOf, hiddenDrops, KIND_NAMES } from "./contradictions.ts";

/** Asks whether the script of an operation does what the operation says, and drops nothing else. */
export const audit = defineAudit({
  id: "contradicting-effects",
  family: "readiness",
  title: "Scripts do what their operations say, and drop nothing else",
  impact: "prevents",
  reads: ["scripts"],
  ask: ({ phase, at, scripts }) =>
    phase.operations.flatMap((operation): readonly Answer[] => {
      const { script: path } = operation;
      if (path === null) return [];
      if (!isRead(scripts)) return [doubt({ operation, path, scripts })];
      const script = scriptsByPath(scripts.value).get(path);
      return script ? [compare({ operation, script, scripts, at })] : [];
    }),
});

function doubt(seen: {
  readonly operation: Operation;
  readonly path: string;
  readonly scripts: Reading<readonly ScriptFact[]>;
}): Answer {
  const { operation, path, scripts } = seen;
  if (isRead(scripts)) throw new Error("a doubt needs an unread reading");
  return unverifiedFrom({
    ...aboutOperation(operation),
    reading: scripts,
    whether: `whether ${path} does what ${operation.id} says`,
    consequence: `${path} may drop tables that ${operation.id} should keep`,
  });
}

interface Case {
  readonly operation: Operation;
  readonly script: ScriptFact;
  readonly scripts: Read<readonly ScriptFact[]>;
  readonly at: string;
}

type About = Pick<Answer, "subject" | "evidence">;

function compare({ operation, script, scripts, at }: Case): Answer {
  const contradictions = contradictionsOf(operation, script);
  const hidden = hiddenDrops(operation, script);
  const [gravest] = contradictions;
  const line = gravest?.line ?? hidden[0]?.line ?? 1;
  const evidence = [
    fromScript(scripts, { script, line, saw: sawOf(script) }),
    fromPlan(operation.place, { saw: `${operation.id} is ${KIND_NAMES[operation.kind]}`, at }),
  ] as const;
  const statement = { ...aboutOperation(operation), evidence, place: { path: script.path, line } };
  if (gravest !== undefined && (gravest.impact === "prevents" || (hidden.length === 0 && script.complete))) {
    return contradicting({ statement, operation, script, contradictions, gravest });
  }
  if (hidden.length > 0 || !script.complete) return unknown({ statement, operation, script, hidden });
  if (gravest !== undefined) {
    return contradicting({ statement, operation, script, contradictions, gravest });
  }
  const says =
    operation.kind === "rename"
      ? `${script.path} renames and drops no table.`
      : `${script.path} does nothing to tables that ${operation.id}, ${KIND_NAMES[operation.kind]}, does not say.`;
  return pass({ ...statement, says });
}

function sawOf({ effects }: ScriptFact): string {
  const onTables = effects.filter(({ kind }) => kind === "bigquery-table");
  const count = (...verbs: readonly string[]) => onTables.filter(({ verb }) => verbs.includes(verb)).length;
  return `${counted(count("rename"), "rename")}, ${counted(count("drop", "delete"), "drop")}, ${counted(onTables.length, "effect")} on tables in all`;
}

function contradicting(seen: {
  readonly statement: About;
  readonly operation: Operation;
  readonly script: ScriptFact;
  readonly contradictions: readonly Contradiction[];
  readonly gravest: Contradiction;
}): Answer {
  const { statement, operation, script, contradictions, gravest } = seen;
  const label = operationLabel(operation);
  return fail({
    ...statement,
    says: `${script.path} ${contradictions.map(({ says }) => says).join("; it ")}.`,
    impact: gravest.impact,
    cure: {
      consequence:
        gravest.loses === null
          ? `${label} ends in another state than the plan says`
          : `Running ${label} deletes tables: ${gravest.loses}`,
      delay: hours(1, 4),
      mitigation:
        gravest.loses === null
          ? `Check that ${script.path} is the script of ${operation.id}.`
          : `Do not run ${script.path} before the drop is understood; keep snapshots of the tables.`,
      action:
        gravest.loses !== null && operation.kind === "rename"
          ? `Replace copy and drop in ${script.path} by ALTER TABLE ... RENAME TO, or declare another kind of operation.`
          : `Mend ${script.path}, or let ${operation.id} say what it does.`,
    },
  });
}

/** A script that acts on tables by its operation may hide a drop; one that only looks or makes is the graver kind's lesser doubt. */
function unknown(seen: {
  readonly statement: About;
  readonly operation: Operation;
  readonly script: ScriptFact;
  readonly hidden: ReturnType<typeof hiddenDrops>;
}): Answer {
  const { statement, operation, script, hidden } = seen;
  const what =
    hidden.length > 0
      ? `drops tables whose names are known only when it runs: ${listed(hidden.map(({ name }) => name))}`
      : `could not be read whole: ${script.limits.join("; ") || "part of it is not understood"}`;
  const verify = `Read every drop in ${script.path}, or run it in its dry mode.`;
  const isMild = hidden.length === 0 && (operation.kind === "validate" || operation.kind === "generate");
  return unverified({
    ...statement,
    says: `${script.path} ${what}.`,
    ...(isMild ? { impact: "endangers" as const } : {}),
    verify,
    cure: {
      consequence: `May be hidden: running ${operationLabel(operation)} deletes tables`,
      delay: hours(0, 2),
      action: verify,
    },
  });
}
