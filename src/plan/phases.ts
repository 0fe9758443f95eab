import type { Mandate, Operation, OperationKind, Phase } from "#domain/plan.ts";
import { DEFAULT_EFFORT, DEFAULT_TEAM } from "./effort.ts";
import { toRepositoryPath } from "./paths.ts";
import type { Path } from "./positions.ts";
import { parseEffort, parseExpectation } from "./quantities.ts";
import type { PlanDeclaration } from "./schema/plan.ts";
import { buildTemplate, buildTemplates, type Desk, type NameDeclaration } from "./templates.ts";

type DeclaredPhase = PlanDeclaration["phases"][string];
type DeclaredOperation = DeclaredPhase["operations"][number];

/** What an operation takes from its phase. */
interface PhaseFrame {
  readonly dataset: string | null;
  readonly hoursPerDay: number;
}

/** Builds the phases, in the order of the plan. */
export function buildPhases(
  desk: Desk,
  declared: PlanDeclaration["phases"],
  mandates: readonly Mandate[],
): readonly Phase[] {
  return Object.entries(declared).map(([id, phase]) => buildPhase(desk, { id, phase, mandates }));
}

interface PhaseDeclaration {
  readonly id: string;
  readonly phase: DeclaredPhase;
  readonly mandates: readonly Mandate[];
}

function buildPhase(desk: Desk, { id, phase, mandates }: PhaseDeclaration): Phase {
  const path = ["phases", id];
  const team = {
    people: phase.team?.people ?? DEFAULT_TEAM.people,
    hoursPerDay: phase.team?.["hours-per-day"] ?? DEFAULT_TEAM.hoursPerDay,
  };
  const dataset = mandates.find((mandate) => mandate.id === phase.mandates[0])?.dataset ?? null;
  const frame = { dataset, hoursPerDay: team.hoursPerDay };
  return {
    id,
    title: phase.title,
    starts: phase.starts,
    runsAs: phase["runs-as"] ?? null,
    mandates: phase.mandates,
    budgetUsd: phase["budget-usd"] ?? null,
    tables: phase.tables ?? null,
    team,
    operations: phase.operations.map((operation, index) =>
      buildOperation(desk, { operation, frame, path: [...path, "operations", index] }),
    ),
    scripts: phase.scripts.map((script, index) => ({
      path: toRepositoryPath(script),
      place: desk.positions.value([...path, "scripts", index]),
    })),
    document: phase.document ?? id.toUpperCase().replace(/[^A-Z0-9]/g, "_"),
    place: desk.positions.key(path),
  };
}

interface OperationDeclaration {
  readonly operation: DeclaredOperation;
  readonly frame: PhaseFrame;
  readonly path: Path;
}

function buildOperation(desk: Desk, { operation, frame, path }: OperationDeclaration): Operation {
  const effort = parseEffort(operation["if-missing"]?.effort ?? "", frame.hoursPerDay);
  return {
    id: operation.id,
    kind: operation.kind,
    title: operation.title ?? humanise(operation.id, operation.kind),
    dataset: operation.dataset ?? frame.dataset,
    from: buildFrom(desk, operation.from, [...path, "from"]),
    to: operation.to === undefined ? null : buildTemplate(desk, operation.to, [...path, "to"]),
    expect: buildExpectation(operation),
    script: operation.script === undefined ? null : toRepositoryPath(operation.script),
    needs: operation.needs,
    covers: operation.for,
    graceDays: operation.grace === undefined ? null : Number.parseInt(operation.grace, 10),
    ifMissing: {
      effort: effort ?? DEFAULT_EFFORT[operation.kind],
      workaround: operation["if-missing"]?.workaround ?? null,
    },
    effortDeclared: effort !== null,
    place: desk.positions.value(path),
  };
}

function buildExpectation({ expect, tolerance }: DeclaredOperation): Operation["expect"] {
  const expected = expect === undefined ? null : parseExpectation(expect);
  return expected === null || tolerance === undefined ? expected : { ...expected, tolerance };
}

function buildFrom(desk: Desk, from: DeclaredOperation["from"], path: Path): Operation["from"] {
  if (from === undefined) return [];
  if (!Array.isArray(from)) return buildTemplates(desk, [from as NameDeclaration], () => path);
  return buildTemplates(desk, from, (index) => [...path, index]);
}

/** `lag-consolidation`, consolidate -> `Lag consolidation (consolidate)`; a kind that the id names is not repeated. */
function humanise(id: string, kind: OperationKind): string {
  const words = id.replace(/[._-]+/g, " ").trim();
  const title = `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
  const action = kind.replace("-", " ");
  return words.toLowerCase().split(" ").includes(action) ? title : `${title} (${action})`;
}
