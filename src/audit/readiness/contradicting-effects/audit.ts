import type { Effect } from "#domain/effect.ts";
import type { Answer } from "#domain/finding.ts";
import type { Operation } from "#domain/plan.ts";
import { isRead, type Read, type Reading } from "#domain/reading.ts";
import type { ScriptFact } from "#domain/script.ts";
import { splitName } from "#domain/table-name.ts";
import { fail, fromPlan, fromScript, hours, pass, unverified, unverifiedFrom } from "../../answers.ts";
import { defineAudit } from "../../define.ts";
import { scriptsByPath } from "../../index-scripts.ts";
import { counted, listed, operationLabel } from "../../wording.ts";

/** Asks whether the script of a rename does what its operation says: it renames, and it drops nothing. */
export const audit = defineAudit({
  id: "contradicting-effects",
  family: "readiness",
  title: "Scripts of renames rename and drop nothing",
  impact: "prevents",
  reads: ["scripts"],
  ask: ({ phase, at, scripts }) =>
    phase.operations.flatMap((operation) => {
      if (operation.kind !== "rename" || operation.script === null) return [];
      return answer({ operation, path: operation.script, scripts, at });
    }),
});

function answer(seen: {
  readonly operation: Operation;
  readonly path: string;
  readonly scripts: Reading<readonly ScriptFact[]>;
  readonly at: string;
}): readonly Answer[] {
  const { operation, path, scripts, at } = seen;
  if (!isRead(scripts)) {
    return [
      unverifiedFrom({
        ...about(operation),
        reading: scripts,
        whether: `whether ${path} does what ${operation.id} says`,
        consequence: `${path} may drop tables that ${operation.id} should rename`,
      }),
    ];
  }
  const script = scriptsByPath(scripts.value).get(path);
  return script ? [compare({ operation, script, scripts, at })] : [];
}

interface Case {
  readonly operation: Operation;
  readonly script: ScriptFact;
  readonly scripts: Read<readonly ScriptFact[]>;
  readonly at: string;
}

function compare({ operation, script, scripts, at }: Case): Answer {
  const onTables = script.effects.filter(({ kind }) => kind === "bigquery-table");
  const drops = onTables.filter((effect) => isDrop(effect) && effect.exact);
  const renames = onTables.filter(({ verb }) => verb === "rename");
  const moves = onTables.filter((effect) => isDrop(effect) && !effect.exact);
  const line = drops[0]?.line ?? renames[0]?.line ?? 1;
  const saw = `${counted(renames.length, "rename")}, ${counted(drops.length + moves.length, "drop")} of tables`;
  const evidence = [
    fromScript(scripts, { script, line, saw }),
    fromPlan(operation.place, { saw: `${operation.id} is a rename`, at }),
  ] as const;
  const statement = { ...about(operation), evidence, place: { path: script.path, line } };
  if (drops.length > 0) return dropping({ statement, operation, script, drops });
  if (moves.length > 0 || !script.complete) return unknown({ statement, operation, script, moves });
  if (renames.length === 0) return renamingNothing({ statement, operation, script });
  return pass({ ...statement, says: `${script.path} renames and drops no table.` });
}

function isDrop({ verb }: Effect): boolean {
  return verb === "drop" || verb === "delete";
}

type About = Pick<Answer, "subject" | "evidence">;

function dropping(seen: {
  statement: About;
  operation: Operation;
  script: ScriptFact;
  drops: readonly Effect[];
}): Answer {
  const { statement, operation, script, drops } = seen;
  const names = listed([...new Set(drops.map(({ name }) => splitName(name).table))]);
  const guards = [...new Set(drops.flatMap(({ guard }) => guard ?? []))];
  const when = guards.length === 0 ? "" : ` (${guards.join(", ")})`;
  return fail({
    ...statement,
    says: `${script.path} drops ${names}${when}, although ${operation.id} is a rename.`,
    cure: {
      consequence: `Running ${operationLabel(operation)} deletes tables: ${names}`,
      delay: hours(1, 4),
      mitigation: `Do not run ${script.path} before the drop is understood; keep snapshots of the tables.`,
      action: `Replace copy and drop in ${script.path} by ALTER TABLE ... RENAME TO, or declare another kind of operation.`,
    },
  });
}

function unknown(seen: {
  statement: About;
  operation: Operation;
  script: ScriptFact;
  moves: readonly Effect[];
}): Answer {
  const { statement, operation, script, moves } = seen;
  const what =
    moves.length > 0
      ? `drops tables whose names are known only when it runs: ${listed(moves.map(({ name }) => name))}`
      : `could not be read whole: ${script.limits.join("; ") || "part of it is not understood"}`;
  const verify = `Read every drop in ${script.path}, or run it in its dry mode.`;
  return unverified({
    ...statement,
    says: `${script.path} ${what}.`,
    verify,
    cure: {
      consequence: `May be hidden: running ${operationLabel(operation)} deletes tables`,
      delay: hours(0, 2),
      action: verify,
    },
  });
}

function renamingNothing(seen: { statement: About; operation: Operation; script: ScriptFact }): Answer {
  const { statement, operation, script } = seen;
  return fail({
    ...statement,
    says: `${script.path} renames no table, although ${operation.id} is a rename.`,
    impact: "endangers",
    cure: {
      consequence: `${operationLabel(operation)} may end without a renamed table`,
      delay: hours(1, 4),
      action: `Check that ${script.path} is the script of ${operation.id}, and that it renames.`,
    },
  });
}

function about(operation: Operation) {
  return {
    subject: { kind: "operation", id: operation.id },
    operations: [operation.id],
    place: operation.place,
  } as const;
}
