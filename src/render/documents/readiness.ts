import type { Subject } from "#domain/finding.ts";
import type { Blocker, OperationLine, Report } from "#domain/report.ts";
import { indexBlockers, ofOutcome, openBlockers } from "../blockers.ts";
import { bullets, fields, stack, table } from "../markdown/build.ts";
import { cell, code, inline } from "../markdown/escape.ts";
import { count } from "../text.ts";
import { hours, READINESS } from "../words.ts";
import { citeGround } from "./cite.ts";
import { executionSection } from "./execution.ts";
import { forecastSection } from "./forecast.ts";
import { blockerCount, blockerNames, frame, readinessCounts, unverifiedSection } from "./frame.ts";
import { existence, tableCounts, timeToCreate } from "./operation.ts";
import { questionsSection } from "./questions.ts";
import { reconciliationSection } from "./reconciliation.ts";
import { scenariosSection } from "./scenarios.ts";
import { scheduleSection } from "./schedule.ts";

/** The phase's readiness: each operation, its script, what it takes to create it, its risk. */
export function renderReadiness(report: Report): string {
  const blockers = indexBlockers(report);
  return frame(report, "readiness", [
    questionsSection(report),
    stack(["## Operations", operationsTable(report.operations)]),
    ...report.operations.map((operation, index) =>
      operationSection({ operation, number: index + 1, blockers, report }),
    ),
    phaseScripts(report),
    analysis(report, blockers),
    reconciliationSection(report),
    executionSection(report),
    forecastSection(report),
    scheduleSection(report),
    scenariosSection(report),
    unverifiedSection(
      ofOutcome(openBlockers(report), "unverified").filter(({ family }) => family === "readiness"),
    ),
  ]);
}

function operationsTable(operations: readonly OperationLine[]): string {
  if (operations.length === 0) return "The plan names no operation of this phase.";
  const rows = operations.map((operation, index) => [
    String(index + 1),
    `${code(operation.id)} ${inline(operation.title)}`,
    operation.kind,
    READINESS[operation.readiness],
    tableCounts(operation),
    timeToCreate(operation),
    operation.risk,
    operation.needs.map(code).join(", ") || "–",
  ]);
  return stack([
    `${count(operations.length, "operation")}: ${readinessCounts(operations)}.`,
    table(["#", "Operation", "Kind", "Status", "Tables", "Time to create", "Risk", "Needs"], rows),
  ]);
}

function operationSection(part: {
  readonly operation: OperationLine;
  readonly number: number;
  readonly blockers: ReadonlyMap<string, Blocker>;
  readonly report: Report;
}): string {
  const { operation, number, blockers, report } = part;
  return stack([
    `### ${number}. ${inline(operation.id)}: ${inline(operation.title)}`,
    fields([
      ["Status", READINESS[operation.readiness]],
      ["Does it exist?", existence(operation)],
      ["How long to create?", timeToCreate(operation)],
      ["Tables", tableCounts(operation)],
      ["Needs", operation.needs.map(code).join(", ") || "nothing before it"],
      ["Risk", operation.risk],
      ["Blockers", blockerNames(operation.blockers, blockers)],
      ["Evidence", citeGround(report, { subjects: subjectsOf(operation), blockers: operation.blockers })],
    ]),
  ]);
}

/** What the statements on an operation rest on: the checks of it and of its script. */
function subjectsOf({ id, script }: OperationLine): readonly Subject[] {
  return [{ kind: "operation", id }, ...(script === null ? [] : [{ kind: "script" as const, id: script }])];
}

function phaseScripts({ scripts, operations }: Report): string {
  const carried = new Set(operations.map(({ script }) => script));
  const rows = scripts
    .filter(({ wanted, path }) => wanted && !carried.has(path))
    .map(({ path, family, readiness, recommendation }) => [
      code(path),
      cell(family),
      READINESS[readiness],
      cell(recommendation),
    ]);
  if (rows.length === 0) return "";
  return stack([
    "## Other scripts that the plan names",
    table(["Script", "Family", "Status", "Recommendation"], rows),
  ]);
}

function analysis({ operations }: Report, known: ReadonlyMap<string, Blocker>): string {
  const ready = operations.filter(({ readiness }) => readiness === "READY");
  const present = operations.filter(({ scriptExists, readiness }) => scriptExists && readiness !== "READY");
  const absent = operations.filter(({ scriptExists }) => !scriptExists);
  const total = {
    low: sum(absent.map(({ effort }) => effort.lowHours)),
    high: sum(absent.map(({ effort }) => effort.highHours)),
  };
  return stack([
    "## Analysis",
    "### Which scripts exist and are ready?",
    listOr(
      ready.map((operation) => `${code(operation.id)}: ${existence(operation)}`),
      "None.",
    ),
    present.length === 0
      ? ""
      : stack([
          "These exist and are not ready:",
          bullets(
            present.map(
              (operation) =>
                `${code(operation.id)}: ${READINESS[operation.readiness]}, ${existence(operation)}`,
            ),
          ),
        ]),
    "### Which scripts need to be created?",
    listOr(
      absent.map((operation) => `${code(operation.id)}: ${existence(operation)}`),
      "None.",
    ),
    "### Estimated time to create missing scripts",
    absent.length === 0
      ? "None: every operation has its script."
      : stack([
          bullets(absent.map((operation) => `${code(operation.id)}: ${timeToCreate(operation)}`)),
          `Together ${hours(total)} of work, if one person does them one after the other.`,
        ]),
    "### Risk assessment for each script",
    table(
      ["Operation", "Risk", "Status", "Blockers"],
      operations.map(({ id, risk, readiness, blockers }) => [
        code(id),
        risk,
        READINESS[readiness],
        blockerCount(blockers, known),
      ]),
    ) || "No operation to assess.",
  ]);
}

function listOr(items: readonly string[], otherwise: string): string {
  return items.length === 0 ? otherwise : bullets(items);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
