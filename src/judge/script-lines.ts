import { exampleStatements } from "#domain/effect.ts";
import type { Finding } from "#domain/finding.ts";
import type { WantedScript } from "#domain/plan.ts";
import { isRead } from "#domain/reading.ts";
import type { Blocker, Readiness, ScriptLine } from "#domain/report.ts";
import type { ScriptFact } from "#domain/script.ts";
import { type Acting, actingOf } from "./acting.ts";
import { blockerIdsOf, type Case } from "./case.ts";
import { deriveReadiness, SCRIPT_ABSENCE } from "./readiness.ts";

/** Every script of the plan and of the repository: the wanted ones first, each group by path. */
export function listScripts(judged: Case): readonly ScriptLine[] {
  const { scripts } = judged.snapshot.parts;
  const facts = new Map((isRead(scripts) ? scripts.value : []).map((fact) => [fact.path, fact]));
  const wanted = wantedPaths(judged);
  const declared = new Map(judged.plan.scripts.map((script) => [script.path, script]));
  const acting = actingOf(judged);
  const found = [...facts.keys()].filter((path) => !wanted.has(path)).sort();
  return [...[...wanted].sort(), ...found].map((path) =>
    toLine({
      path,
      fact: facts.get(path) ?? null,
      declared: declared.get(path) ?? null,
      wanted: wanted.has(path),
      acting: acting.get(path) ?? [],
      judged,
    }),
  );
}

interface Entry {
  readonly path: string;
  readonly fact: ScriptFact | null;
  /** Its entry in the plan's inventory. */
  readonly declared: WantedScript | null;
  readonly wanted: boolean;
  readonly acting: readonly Acting[];
  readonly judged: Case;
}

function wantedPaths({ plan, phase }: Case): ReadonlySet<string> {
  return new Set([
    ...plan.scripts.map(({ path }) => path),
    ...phase.scripts.map(({ path }) => path),
    ...phase.operations.flatMap(({ script }) => (script === null ? [] : [script])),
  ]);
}

function toLine({ path, fact, declared, wanted, acting, judged }: Entry): ScriptLine {
  const { phase, index } = judged;
  const operations = phase.operations.filter(({ script }) => script === path).map(({ id }) => id);
  const findings = findingsOf(path, operations, judged);
  const blockers = blockerIdsOf(findings, judged);
  const readiness = readinessOf(fact, findings);
  const title = phase.operations.find(({ script }) => script === path)?.title ?? "";
  return {
    path,
    readiness,
    family:
      declared?.family ?? (operations.length > 0 ? "operation" : wanted ? "phase" : (fact?.language ?? "")),
    purpose: declared?.purpose || fact?.purpose || title,
    fact: fact === null ? null : { ...fact, effects: exampleStatements(fact.effects) },
    wanted,
    ...(acting.length > 0 ? { actsAs: acting.map(({ name, because }) => `${name} (${because})`) } : {}),
    operations,
    mandates: Object.fromEntries(
      phase.mandates.map((id) => [id, compliance(id, index.about({ kind: "script", id: path }), judged)]),
    ),
    blockers,
    recommendation: recommend({ path, readiness, phase: phase.id, blockers, judged }),
  };
}

/**
 * Findings about the script itself, those that were seen in it whatever their subject, and all that touch the operations
 * that it carries out: a script is ready when it can do its work, so it is never readier than its operation.
 */
function findingsOf(path: string, operations: readonly string[], { index }: Case): readonly Finding[] {
  return [
    ...new Set([
      ...index.about({ kind: "script", id: path }),
      ...index.concerning(path),
      ...operations.flatMap((id) => index.touching(id)),
    ]),
  ];
}

/** A script that no audit asks about is judged by its own text. */
function readinessOf(fact: ScriptFact | null, findings: readonly Finding[]): Readiness {
  if (findings.some(({ outcome }) => outcome !== "not-applicable"))
    return deriveReadiness(findings, SCRIPT_ABSENCE);
  if (fact === null) return "UNVERIFIED";
  if (fact.syntax.length > 0) return "BLOCKED";
  return fact.complete ? "READY" : "PARTIAL";
}

/** Names are judged by non-compliant-creation, columns by missing-columns; evidence tells which mandate. */
function compliance(mandate: string, findings: readonly Finding[], { plan }: Case): string {
  const declared = plan.mandates.find(({ id }) => id === mandate);
  const rules = [
    ...(declared && declared.names.length > 0 ? ["non-compliant-creation"] : []),
    ...(declared && declared.columns.length > 0 ? ["missing-columns"] : []),
  ];
  const asked = findings.filter(({ rule }) => rules.includes(rule));
  const failure = asked.find(({ outcome }) => outcome === "fail");
  if (failure) return `NO (${failure.says.replace(/\.$/, "")})`;
  const open = asked.find(({ outcome }) => outcome === "unverified");
  if (open) return `NOT VERIFIED (${open.says.replace(/\.$/, "")})`;
  return asked.some(({ outcome }) => outcome === "pass")
    ? "YES"
    : "NOT APPLICABLE (creates no table that it governs)";
}

function recommend(seen: {
  readonly path: string;
  readonly readiness: Readiness;
  readonly phase: string;
  readonly blockers: readonly string[];
  readonly judged: Case;
}): string {
  const gravest = seen.blockers
    .flatMap((id) => seen.judged.blockers.get(id) ?? [])
    .sort((a, b) => weightOf(a) - weightOf(b))[0];
  if (seen.readiness === "READY") {
    return gravest ? `Ready for ${seen.phase}. Minor: ${gravest.action}` : `Ready for ${seen.phase}`;
  }
  return gravest ? gravest.action : `Check ${seen.path} by hand`;
}

/** What is recommended first: to create the script, then what failed before what is unverified, each by priority. */
function weightOf({ rule, outcome, priority }: Blocker): number {
  if (outcome === "fail" && SCRIPT_ABSENCE.has(rule)) return -1;
  return Number(priority.slice(1)) * 2 + (outcome === "fail" ? 0 : 1);
}
