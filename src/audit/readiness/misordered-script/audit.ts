import type { Answer } from "#domain/finding.ts";
import { isMatch } from "#domain/names/match.ts";
import type { Operation, Phase } from "#domain/plan.ts";
import { isRead, type Read } from "#domain/reading.ts";
import type { ScriptFact } from "#domain/script.ts";
import { waitsFor } from "#domain/simulation/order-operations.ts";
import { fail, fromPlan, fromScript, hours, notApplicable, pass, unverifiedFrom } from "../../answers.ts";
import { defineAudit } from "../../define.ts";
import { scriptsByPath } from "../../index-scripts.ts";
import { aboutOperation } from "../../simulated.ts";
import { touchesOf } from "../../table-uses.ts";
import { counted, listed } from "../../wording.ts";

/** Asks whether an operation waits for those whose tables its script reads. */
export const audit = defineAudit({
  id: "misordered-script",
  family: "readiness",
  title: "Operations wait for those whose tables they read",
  impact: "endangers",
  reads: ["scripts"],
  ask: ({ phase, at, scripts }) =>
    phase.operations.flatMap((operation): readonly Answer[] => {
      const { script: path } = operation;
      if (path === null) return [];
      if (!isRead(scripts)) {
        const whether = `whether ${operation.id} waits for the operations whose tables ${path} reads`;
        const consequence = consequenceOf(operation);
        return [unverifiedFrom({ ...aboutOperation(operation), reading: scripts, whether, consequence })];
      }
      const script = scriptsByPath(scripts.value).get(path);
      return script === undefined ? [] : [judge({ operation, script, scripts, phase, at })];
    }),
});

interface Case {
  readonly operation: Operation;
  readonly script: ScriptFact;
  readonly scripts: Read<readonly ScriptFact[]>;
  readonly phase: Phase;
  readonly at: string;
}

/** An operation that makes tables which the script reads. */
interface Maker {
  readonly maker: Operation;
  readonly tables: readonly string[];
  readonly line: number;
}

function judge({ operation, script, scripts, phase, at }: Case): Answer {
  const about = aboutOperation(operation);
  const makers = makersOf({ operation, script, scripts, phase });
  const early = makers.filter(({ maker }) => !isBefore(phase, maker, operation));
  const [first] = early;
  const saw = `${script.path} reads tables that ${listed(makers.map(({ maker }) => maker.id)) || "no operation"} makes`;
  const evidence = [
    fromScript(scripts, { script, line: first?.line ?? 1, saw }),
    fromPlan(operation.place, {
      saw: `${operation.id} waits for ${waitsFor(operation).join(", ") || "nothing"}`,
      at,
    }),
  ] as const;
  if (first === undefined) {
    const says = `${operation.id} waits for every operation whose tables ${script.path} reads.`;
    return makers.length === 0 && !script.complete
      ? notApplicable({
          ...about,
          evidence,
          says: `${script.path} names no table of another operation that it reads.`,
        })
      : pass({ ...about, evidence, says });
  }
  const inCircle = early.filter(({ maker }) => isBefore(phase, operation, maker));
  const others = early.map(({ maker }) => maker.id);
  const why =
    inCircle.length > 0
      ? `, which ${inCircle.length === 1 ? "waits" : "wait"} for it in turn: no order of the two works`
      : ", and does not wait for it";
  return fail({
    ...about,
    place: { path: script.path, line: first.line },
    evidence,
    says: `${script.path} of ${operation.id} reads ${counted(early.flatMap(({ tables }) => tables).length, "table")} that ${listed(others)} makes${why}: ${listed(first.tables)}.`,
    impact: inCircle.length > 0 ? "prevents" : "endangers",
    cure: {
      consequence: consequenceOf(operation),
      delay: hours(0.25, inCircle.length > 0 ? 4 : 1),
      mitigation: "Run the operations by hand in the right order.",
      action:
        inCircle.length > 0
          ? `Split ${operation.id}, so that what ${listed(others)} needs comes before it and the rest after it.`
          : `Write needs: [${[...operation.needs, ...others].join(", ")}] at ${operation.id}.`,
    },
  });
}

/** Other operations of the phase that make tables which the script reads and does not make itself. */
function makersOf({ operation, script, scripts, phase }: Omit<Case, "at">): readonly Maker[] {
  const touched = touchesOf(script);
  const own = new Set(touched.filter(({ kind }) => kind === "makes").map(({ table }) => table));
  const read = touched.filter(({ kind, table }) => kind === "reads" && !own.has(table));
  return phase.operations.flatMap((maker): readonly Maker[] => {
    if (maker === operation) return [];
    const makes = madeBy(maker, scripts.value);
    const found = read.filter(({ dataset, table }) => makes(dataset, table));
    const [first] = found;
    if (first === undefined) return [];
    return [{ maker, tables: [...new Set(found.map(({ table }) => table))], line: first.effect.line }];
  });
}

/** Whether an operation makes a table: by its template of new names, or by the exact names of its script. */
function madeBy(
  { script: path, to, from, dataset: own }: Operation,
  scripts: readonly ScriptFact[],
): (dataset: string | null, table: string) => boolean {
  const script = path === null ? undefined : scriptsByPath(scripts).get(path);
  const made = new Set(
    (script === undefined ? [] : touchesOf(script)).flatMap(({ kind, dataset, table }) =>
      kind === "makes" ? [`${dataset ?? own ?? ""}.${table}`] : [],
    ),
  );
  return (dataset, table) =>
    made.has(`${dataset ?? own ?? ""}.${table}`) ||
    (made.size === 0 &&
      to !== null &&
      dataset === own &&
      isMatch(to, table) &&
      !from.some((one) => isMatch(one, table)));
}

/** True where one operation is done before another starts. */
function isBefore(phase: Phase, first: Operation, second: Operation): boolean {
  const byId = new Map(phase.operations.map((operation) => [operation.id, operation]));
  const seen = new Set<string>();
  const pending = [...waitsFor(second)];
  for (let id = pending.pop(); id !== undefined; id = pending.pop()) {
    if (id === first.id) return true;
    if (seen.has(id)) continue;
    seen.add(id);
    const operation = byId.get(id);
    if (operation !== undefined) pending.push(...waitsFor(operation));
  }
  return false;
}

function consequenceOf({ id }: Operation): string {
  return `${id} may run before the tables exist that it reads`;
}
