import type { Finding } from "#domain/finding.ts";
import type { OperationLine, Readiness, Report } from "#domain/report.ts";
import type { PageCell, PageMatrix } from "./model.ts";

/** What an operation needs, as columns. */
const NEEDS = ["Script", "Names", "Tables", "Access", "Infrastructure", "Dependencies", "Before it"] as const;
type Need = (typeof NEEDS)[number];

/** Operations against what each needs: every finding is in the cell of its operation and need, or in the row of the phase. */
export function buildMatrix({ operations, findings, blockers }: Report): PageMatrix {
  const priorities = new Map(blockers.map(({ id, priority }) => [id, priority]));
  const placed = findings.map((finding, index) => ({
    index,
    need: needOf(finding),
    owners: ownersOf(finding, operations),
    readiness: readinessOf(finding, priorities.get(`${finding.rule}:${finding.subject.id}`) ?? null),
  }));
  const rowOf = (operation: OperationLine | null) => ({
    operation: operation?.id ?? null,
    title: operation?.title ?? "The phase as a whole",
    cells: NEEDS.map((need): PageCell => {
      if (need === "Before it") return orderCell(operation, operations);
      const own = placed.filter(
        (entry) =>
          entry.need === need &&
          (operation === null ? entry.owners.length === 0 : entry.owners.includes(operation.id)),
      );
      return {
        readiness: worst(own.map(({ readiness }) => readiness)),
        findings: own.map(({ index }) => index),
      };
    }),
  });
  return { needs: NEEDS, rows: [...operations.map(rowOf), rowOf(null)] };
}

/** Operations that a finding touches: those that it names, that it is about, or whose script it is about. */
function ownersOf(finding: Finding, operations: readonly OperationLine[]): readonly string[] {
  const { kind, id } = finding.subject;
  return operations
    .filter(
      (operation) =>
        finding.operations?.includes(operation.id) === true ||
        (kind === "operation" && operation.id === id) ||
        (kind === "script" && operation.script === id),
    )
    .map((operation) => operation.id);
}

function needOf({ rule, family, subject }: Finding): Need {
  if (family === "dependencies") return "Dependencies";
  if (family === "scripts" || /script|effects/.test(rule)) return "Script";
  if (/access|probe|identity|account|statement|permission|policy/.test(rule)) return "Access";
  if (/name|mandate|violation|collision/.test(rule)) return "Names";
  const cloud = ["job", "service", "quota", "budget", "bucket", "image", "build", "phase"];
  return family === "infrastructure" && cloud.includes(subject.kind) ? "Infrastructure" : "Tables";
}

function readinessOf({ outcome }: Finding, priority: string | null): Readiness | null {
  if (outcome === "not-applicable") return null;
  if (outcome === "pass") return "READY";
  if (outcome === "unverified") return "UNVERIFIED";
  if (priority === "P3") return "READY";
  return priority === "P0" ? "BLOCKED" : "PARTIAL";
}

/** Worst first; a check that gave no answer weighs more than one that found a fault of lesser rank. */
const WORST: readonly Readiness[] = ["BLOCKED", "MISSING", "UNVERIFIED", "PARTIAL", "READY"];

function worst(all: readonly (Readiness | null)[]): Readiness | null {
  return WORST.find((readiness) => all.includes(readiness)) ?? null;
}

function orderCell(operation: OperationLine | null, operations: readonly OperationLine[]): PageCell {
  const before = operations.filter(({ id }) => operation?.needs.includes(id) === true);
  return { readiness: worst(before.map(({ readiness }) => readiness)), findings: [] };
}
