import type { Report } from "#domain/report.ts";
import type { SimulatedHazard, SimulatedOperation, SimulatedStep } from "#domain/simulation.ts";
import { bullets, stack, table } from "../markdown/build.ts";
import { cell, code, inline } from "../markdown/escape.ts";
import { count, grouped } from "../text.ts";

const FIRST_STEPS = 10;
const LAST_STEPS = 5;
const HAZARDS = 30;
const SOURCES = 4;

/** The phase played through on the catalogue: its operations, first and last steps, and what stands in their way. */
export function executionSection({ simulation }: Report): string {
  const { operations, steps, hazards, tablesBefore, tablesAfter, unknown } = simulation;
  if (operations.length === 0) return "";
  const blocked = steps.filter(({ state }) => state === "blocked").length;
  return stack([
    "## Plan of execution",
    `Played through on the catalogue: ${count(steps.length, "step")}, ${grouped(blocked)} blocked; ${count(tablesBefore, "table")} before, ${grouped(tablesAfter)} after what can run.`,
    table(
      ["Operation", "After", "Steps", "Blocked", "Second run after a failure", "Rollback"],
      operations.map(operationRow),
    ),
    stepsTable(steps),
    hazardsTable(hazards),
    unknown.length === 0 ? "" : stack(["### Not simulated", bullets(unknown.map(inline))]),
  ]);
}

function operationRow(line: SimulatedOperation): readonly string[] {
  const { operation, after, steps, blocked, rerun, rollback } = line;
  return [
    code(operation),
    after.map(code).join(", ") || "–",
    grouped(steps),
    grouped(blocked),
    rerun.replace("-", " "),
    rollback.replace("-", " "),
  ];
}

function stepsTable(steps: readonly SimulatedStep[]): string {
  if (steps.length === 0) return "";
  const whole = steps.length <= FIRST_STEPS + LAST_STEPS;
  const head = ["#", "Operation", "Does", "From", "To", "State", "Undone by"];
  if (whole) return stack(["### Steps", table(head, steps.map(stepRow))]);
  return stack([
    "### First and last steps",
    table(head, [...steps.slice(0, FIRST_STEPS), ...steps.slice(-LAST_STEPS)].map(stepRow)),
    `The ${count(steps.length - FIRST_STEPS - LAST_STEPS, "step")} between them ${steps.length - FIRST_STEPS - LAST_STEPS === 1 ? "is" : "are"} in \`report.json\` under \`simulation.steps\`.`,
  ]);
}

function stepRow({
  order,
  operation,
  verb,
  from,
  to,
  state,
  hazard,
  inverse,
}: SimulatedStep): readonly string[] {
  const rest = from.length - SOURCES;
  return [
    grouped(order),
    code(operation),
    verb.replace("-", " "),
    `${from.slice(0, SOURCES).map(code).join(", ") || "–"}${rest > 0 ? ` +${rest}` : ""}`,
    to === null ? "–" : code(to),
    hazard === null ? state : `${state}: ${hazard.replaceAll("-", " ")}`,
    inverse === null && state === "blocked" ? "–" : cell(inverse ?? "nothing"),
  ];
}

function hazardsTable(hazards: readonly SimulatedHazard[]): string {
  if (hazards.length === 0) return "";
  const ordered = [...hazards.filter(({ blocks }) => blocks), ...hazards.filter(({ blocks }) => !blocks)];
  const hidden = hazards.length - HAZARDS;
  return stack([
    "### Hazards",
    table(
      ["Operation", "Hazard", "Blocks steps", "What is the case"],
      ordered
        .slice(0, HAZARDS)
        .map(({ operation, kind, blocks, says }) => [
          code(operation),
          kind.replaceAll("-", " "),
          blocks ? "yes" : "no",
          cell(says),
        ]),
    ),
    hidden > 0 ? `+${grouped(hidden)} more in \`report.json\` under \`simulation.hazards\`.` : "",
  ]);
}
