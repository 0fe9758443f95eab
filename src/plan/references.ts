import { nearestWord } from "#domain/names/nearest.ts";
import { neededInCircle } from "./circles.ts";
import { faultAt, nameOf } from "./issues.ts";
import type { Path } from "./positions.ts";
import type { PlanDeclaration } from "./schema/plan.ts";
import type { Desk } from "./templates.ts";

type DeclaredPhase = PlanDeclaration["phases"][string];
type Checks = Pick<Desk, "positions" | "faults">;

/** Finds what the plan names and does not declare, what it declares twice, and operations that wait for each other. */
export function checkReferences(checks: Checks, plan: PlanDeclaration): void {
  if (Object.keys(plan.phases).length === 0) {
    const place = checks.positions.value(["phases"]);
    checks.faults.push(faultAt(place, "`phases` is empty", "declare at least one phase"));
  }
  checkMandates(checks, plan);
  for (const [id, phase] of Object.entries(plan.phases)) checkPhase(checks, { id, phase, plan });
  checkDocuments(checks, plan);
  checkLists(checks, plan);
}

interface Named {
  readonly noun: string;
  readonly id: string;
  readonly known: readonly string[];
  readonly path: Path;
  readonly at?: "key" | "value";
}

function checkKnown({ positions, faults }: Checks, { noun, id, known, path, at = "value" }: Named): void {
  if (known.includes(id)) return;
  const near = nearestWord(id, known);
  const listed = known.length === 0 ? "there is none" : `there are ${known.slice(0, 8).join(", ")}`;
  const write = near === null ? `declare it, or name another: ${listed}` : `did you mean \`${near}\`?`;
  faults.push(faultAt(positions[at](path), `\`${nameOf(path)}\` names the unknown ${noun} \`${id}\``, write));
}

function checkMandates(checks: Checks, plan: PlanDeclaration): void {
  const known = nameIds(plan);
  for (const [id, mandate] of Object.entries(plan.mandates)) {
    for (const [index, rule] of mandate.columns.entries()) {
      const path = ["mandates", id, "columns", index, "tables"];
      checkKnown(checks, { noun: "name", id: rule.tables, known, path });
    }
  }
  for (const [index, script] of plan.scripts.entries()) {
    for (const id of Object.keys(script.creates)) {
      checkKnown(checks, { noun: "name", id, known, path: ["scripts", index, "creates", id], at: "key" });
    }
  }
}

function nameIds(plan: PlanDeclaration): readonly string[] {
  return Object.values(plan.mandates).flatMap(({ names }) => Object.keys(names));
}

interface PhaseCheck {
  readonly id: string;
  readonly phase: DeclaredPhase;
  readonly plan: PlanDeclaration;
}

function checkPhase(checks: Checks, { id, phase, plan }: PhaseCheck): void {
  const path = ["phases", id];
  const mandates = Object.keys(plan.mandates);
  for (const [index, mandate] of phase.mandates.entries()) {
    checkKnown(checks, { noun: "mandate", id: mandate, known: mandates, path: [...path, "mandates", index] });
  }
  const known = phase.operations.map((operation) => operation.id);
  checkUnique(checks, known, (index) => [...path, "operations", index, "id"]);
  checkUnique(checks, phase.scripts, (index) => [...path, "scripts", index]);
  for (const [index, operation] of phase.operations.entries()) {
    const at = [...path, "operations", index];
    checkTemplates(checks, operation, at);
    for (const key of ["needs", "for"] as const) {
      for (const [entry, other] of operation[key].entries()) {
        checkKnown(checks, { noun: "operation", id: other, known, path: [...at, key, entry] });
      }
    }
  }
  checkCircle(checks, phase, path);
}

/** Template keys that a kind of operation cannot do without. */
const NEEDED: Readonly<Record<string, readonly ("from" | "to")[]>> = {
  rename: ["from", "to"],
  consolidate: ["from", "to"],
  drop: ["from"],
};

function checkTemplates(
  { positions, faults }: Checks,
  operation: DeclaredPhase["operations"][number],
  path: Path,
): void {
  for (const key of NEEDED[operation.kind] ?? []) {
    if (operation[key] !== undefined) continue;
    const says = `\`${nameOf([...path, key])}\` is missing, and a ${operation.kind} needs it`;
    faults.push(faultAt(positions.value(path), says, `write \`${key}: "lag_{source}_{pair}"\``));
  }
}

function checkCircle({ positions, faults }: Checks, phase: DeclaredPhase, path: Path): void {
  const circle = neededInCircle(phase.operations);
  const first = circle[0];
  if (first === undefined) return;
  const index = phase.operations.findIndex((operation) => operation.id === first);
  const says = `operations wait for each other: ${[...circle, first].join(" needs ")}`;
  const place = positions.value([...path, "operations", index, "needs"]);
  faults.push(faultAt(place, says, "take one of these needs out"));
}

function checkDocuments(checks: Checks, plan: PlanDeclaration): void {
  const owners = new Map<string, string>();
  for (const [id, phase] of Object.entries(plan.phases)) {
    const document = phase.document ?? id.toUpperCase().replace(/[^A-Z0-9]/g, "_");
    const owner = owners.get(document);
    owners.set(document, id);
    if (owner === undefined) continue;
    const says = `phases \`${owner}\` and \`${id}\` would both write documents named \`${document}\``;
    checks.faults.push(
      faultAt(checks.positions.key(["phases", id]), says, "give one of them a `document` of its own"),
    );
  }
}

function checkLists(checks: Checks, plan: PlanDeclaration): void {
  const { infrastructure, dependencies } = plan;
  const list = (path: Path, ids: readonly string[] = [], key?: string) =>
    checkUnique(checks, ids, (index) => [...path, index, ...(key === undefined ? [] : [key])]);
  list(
    ["scripts"],
    plan.scripts.map(({ path }) => path),
    "path",
  );
  list(
    ["infrastructure", "datasets"],
    infrastructure?.datasets.map(({ id }) => id),
    "id",
  );
  list(
    ["infrastructure", "buckets"],
    infrastructure?.buckets.map(({ name }) => name),
    "name",
  );
  list(
    ["infrastructure", "jobs"],
    infrastructure?.jobs.map(({ name, location }) => `${name} ${location ?? ""}`.trim()),
    "name",
  );
  list(["infrastructure", "service-accounts"], infrastructure?.["service-accounts"]);
  list(["dependencies", "tools"], dependencies?.tools);
  list(["dependencies", "apis"], dependencies?.apis);
  const environments = dependencies?.python?.environments.map(({ name }) => name);
  list(["dependencies", "python", "environments"], environments, "name");
}

function checkUnique(
  { positions, faults }: Checks,
  ids: readonly string[],
  pathOf: (index: number) => Path,
): void {
  const seen = new Set<string>();
  for (const [index, id] of ids.entries()) {
    if (seen.has(id)) {
      const path = pathOf(index);
      faults.push(
        faultAt(positions.value(path), `\`${nameOf(path)}\` repeats \`${id}\``, "keep one of the two"),
      );
    }
    seen.add(id);
  }
}
