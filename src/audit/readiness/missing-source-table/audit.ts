import type { CatalogueFact } from "#domain/cloud.ts";
import type { Answer } from "#domain/finding.ts";
import { isMatch } from "#domain/names/match.ts";
import type { Phase, Plan } from "#domain/plan.ts";
import { isRead, type Read, type Readings, type Unread } from "#domain/reading.ts";
import type { ScriptFact } from "#domain/script.ts";
import { simulationOf } from "#domain/simulation/of-snapshot.ts";
import type { SnapshotParts } from "#domain/snapshot.ts";
import { fail, fromComputation, fromReading, fromScript, hours, pass, unverified } from "../../answers.ts";
import { defineAudit } from "../../define.ts";
import { nameSet } from "../../index-names.ts";
import { readingOf } from "../../reading-of.ts";
import { askOfScripts, type ScriptCase } from "../../script-questions.ts";
import { touchesOf } from "../../table-uses.ts";
import { impactByReach } from "../../wanted-scripts.ts";
import { counted, listed } from "../../wording.ts";

/** Asks whether every table that a script reads exists, or is made by the phase or by a script before. */
export const audit = defineAudit({
  id: "missing-source-table",
  family: "readiness",
  title: "Tables that scripts read exist or are made before",
  impact: "prevents",
  reads: ["scripts", "catalogues"],
  ask: ({ plan, phase, at, scripts, catalogues }) =>
    askOfScripts({
      plan,
      phase,
      scripts,
      whether: "reads tables that exist",
      consequence: "the script stops at a table that does not exist",
      impact: (named) => impactByReach(named, { needed: "prevents", otherwise: "slows" }),
      ask: (asked) => [judge({ asked, plan, phase, scripts, catalogues, at })],
    }),
});

interface Case extends Pick<SnapshotParts, "scripts" | "catalogues"> {
  readonly asked: ScriptCase;
  readonly plan: Plan;
  readonly phase: Phase;
  readonly at: string;
}

/** Tables that a script reads, by what is known of them. */
interface Sources {
  readonly read: number;
  readonly missing: readonly Source[];
  /** In datasets whose tables were not read. */
  readonly unseen: readonly Source[];
}

interface Source {
  readonly name: string;
  readonly dataset: string;
  readonly line: number;
}

function judge(seen: Case): Answer {
  const { asked, at } = seen;
  const { script, named, reading } = asked;
  const { read, missing, unseen } = sourcesOf(seen);
  const about = { subject: { kind: "script", id: script.path }, operations: named.operations } as const;
  const saw = `${counted(read, "table")} read, ${missing.length} missing, ${unseen.length} in datasets whose tables were not read`;
  const line = missing[0]?.line ?? unseen[0]?.line ?? 1;
  const statement = {
    ...about,
    place: { path: script.path, line },
    evidence: [
      fromScript(reading, { script, line, saw }),
      fromComputation("tables before and after the phase", { saw: listed(missing.map(nameOf)) || saw, at }),
    ],
  } as const;
  const impact = impactByReach(named, { needed: "prevents", otherwise: "slows" });
  const consequence = `${script.path} stops at a table that does not exist`;
  if (missing.length > 0) {
    return fail({
      ...statement,
      impact,
      says: `${script.path} reads ${counted(missing.length, "table")} that ${missing.length === 1 ? "does" : "do"} not exist and that nothing makes before: ${listed(missing.map(nameOf))}.`,
      cure: {
        consequence,
        delay: hours(0.5, 4),
        mitigation: "Leave the tables concerned out of the run until they exist.",
        action: `Make ${listed(missing.map(nameOf))}, or correct the names in ${script.path}.`,
      },
    });
  }
  if (unseen.length > 0) {
    const datasets = listed([...new Set(unseen.map(({ dataset }) => dataset))]);
    const unread = unreadCatalogues(seen, unseen);
    const named = new Set(seen.plan.infrastructure.datasets.map(({ id }) => id));
    const [first] = unread;
    const verify =
      first !== undefined && unseen.every(({ dataset }) => named.has(dataset))
        ? first.remedy.advice
        : `Name ${datasets} under infrastructure.datasets, and let phasegate list their tables (bigquery.tables.list).`;
    return unverified({
      ...statement,
      evidence: [...statement.evidence, ...unread.map((one) => fromReading(one, one.detail))],
      impact,
      says: `Could not check whether ${counted(unseen.length, "table")} that ${script.path} reads ${unseen.length === 1 ? "exists" : "exist"}: the tables of ${datasets} were not read.`,
      verify,
      cure: { consequence: `May be hidden: ${consequence}`, delay: hours(0, 1), action: verify },
    });
  }
  return pass({
    ...statement,
    says:
      read === 0
        ? `${script.path} names no table that it reads.`
        : `All ${counted(read, "table")} that ${script.path} reads exist or are made before.`,
  });
}

function sourcesOf({ asked, plan, phase, scripts, catalogues, at }: Case): Sources {
  const made = madeTables({ plan, phase, scripts, catalogues });
  const sources = new Map<string, Source>();
  for (const { dataset, table, kind, effect } of touchesOf(asked.script)) {
    if (kind !== "reads" || dataset === null || table.endsWith("*")) continue;
    if (isClaimed({ asked, phase }, { dataset, table })) continue;
    const name = `${dataset}.${table}`;
    if (!sources.has(name)) sources.set(name, { name, dataset, line: effect.line });
  }
  const missing: Source[] = [];
  const unseen: Source[] = [];
  for (const source of sources.values()) {
    if (made.has(source.name)) continue;
    const known = stands(source, { catalogues, at });
    if (known === null) unseen.push(source);
    else if (!known) missing.push(source);
  }
  return { read: sources.size, missing, unseen };
}

/** The tables that the script's own operation moves are counted by unmet-count. */
function isClaimed(
  { asked, phase }: Pick<Case, "asked" | "phase">,
  { dataset, table }: { readonly dataset: string; readonly table: string },
): boolean {
  return phase.operations.some(
    (operation) =>
      operation.dataset === dataset &&
      asked.named.operations.includes(operation.id) &&
      operation.from.some((template) => isMatch(template, table)),
  );
}

/** Whether a table stands now; null where the tables of its dataset were not read. */
function stands(
  { name, dataset }: Source,
  { catalogues, at }: { readonly catalogues: Readings<CatalogueFact>; readonly at: string },
): boolean | null {
  const catalogue = readingOf(catalogues, { key: dataset, at });
  if (isRead(catalogue)) return nameSet(catalogue.value).has(name.slice(dataset.length + 1));
  return catalogue.reason === "absent" ? false : null;
}

/** Why the tables of the datasets concerned are not known, one reading a dataset. */
function unreadCatalogues({ catalogues, at }: Case, unseen: readonly Source[]): readonly Unread[] {
  const datasets = [...new Set(unseen.map(({ dataset }) => dataset))];
  return datasets
    .map((key) => readingOf(catalogues, { key, at }))
    .filter((reading) => !isRead(reading))
    .slice(0, SHOWN_READINGS);
}

const SHOWN_READINGS = 3;

interface Known extends Pick<SnapshotParts, "scripts" | "catalogues"> {
  readonly made: ReadonlySet<string>;
}

const known = new WeakMap<Phase, Known>();

/** Tables that the phase or a script of the plan makes, `dataset.table`. */
function madeTables(source: Omit<Case, "asked" | "at">): ReadonlySet<string> {
  const { phase, scripts, catalogues } = source;
  const before = known.get(phase);
  if (before?.scripts === scripts && before.catalogues === catalogues) return before.made;
  const made = new Set<string>();
  for (const { dataset, to, state } of simulationOf(source).steps) {
    if (to !== null && state === "ready") made.add(`${dataset}.${to}`);
  }
  if (isRead(scripts)) for (const script of wantedScripts(source, scripts)) addMade(made, script);
  known.set(phase, { scripts, catalogues, made });
  return made;
}

function wantedScripts(
  { plan, phase }: Pick<Case, "plan" | "phase">,
  { value }: Read<readonly ScriptFact[]>,
) {
  const wanted = new Set([
    ...plan.scripts.map(({ path }) => path),
    ...phase.scripts.map(({ path }) => path),
    ...phase.operations.flatMap(({ script }) => script ?? []),
  ]);
  return value.filter(({ path }) => wanted.has(path));
}

function addMade(made: Set<string>, script: ScriptFact): void {
  for (const { dataset, table, kind } of touchesOf(script)) {
    if (kind === "makes" && dataset !== null) made.add(`${dataset}.${table}`);
  }
}

function nameOf({ name }: Source): string {
  return name;
}
