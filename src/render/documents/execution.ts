import type { Report } from "#domain/report.ts";
import type { SimulatedHazard, SimulatedOperation, SimulatedStep } from "#domain/simulation.ts";
import { bullets, stack, table } from "../markdown/build.ts";
import { cell, code, inline } from "../markdown/escape.ts";
import { count, grouped } from "../text.ts";

/** Steps that are shown one by one. */
const STEPS = 30;
/** Steps alike that are few enough to stand alone. */
const ALONE = 3;
/** Rows of steps alike. */
const RUNS = 40;
const HAZARDS = 30;
const SOURCES = 4;

/** The phase played through on the catalogue: its operations, its steps in order, and what stands in their way. */
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

/** All steps one by one where they are few; else steps alike, one after the other, as one row. */
function stepsTable(steps: readonly SimulatedStep[]): string {
  if (steps.length === 0) return "";
  if (steps.length <= STEPS) {
    const head = ["#", "Operation", "Does", "From", "To", "State", "Undone by"];
    return stack(["### Steps in order", table(head, steps.map(stepRow))]);
  }
  const runs = runsOf(steps).flatMap((run) => (run.length <= ALONE ? run.map((step): Run => [step]) : [run]));
  const hidden = runs.slice(RUNS).reduce((sum, run) => sum + run.length, 0);
  return stack([
    "### Steps in order",
    table(
      ["#", "Operation", "Does", "Steps", "First", "Last", "State", "First undone by"],
      runs.slice(0, RUNS).map(runRow),
    ),
    `${hidden > 0 ? `+${count(hidden, "more step")}. ` : ""}Every single step is in \`report.json\` under \`simulation.steps\`.`,
  ]);
}

type Run = readonly [SimulatedStep, ...SimulatedStep[]];

/** Steps that follow one another and differ in their tables alone. */
function runsOf(steps: readonly SimulatedStep[]): readonly Run[] {
  const runs: [SimulatedStep, ...SimulatedStep[]][] = [];
  for (const step of steps) {
    const run = runs.at(-1);
    if (run !== undefined && kindOf(run[0]) === kindOf(step)) run.push(step);
    else runs.push([step]);
  }
  return runs;
}

function kindOf({ operation, dataset, verb, state, hazard }: SimulatedStep): string {
  return [operation, dataset, verb, state, hazard].join("\n");
}

function runRow(run: Run): readonly string[] {
  const [first] = run;
  const last = run.at(-1) ?? first;
  return [
    run.length === 1 ? grouped(first.order) : `${grouped(first.order)}-${grouped(last.order)}`,
    code(first.operation),
    first.verb.replace("-", " "),
    grouped(run.length),
    moveText(first),
    run.length === 1 ? "–" : moveText(last),
    stateText(first),
    inverseText(first),
  ];
}

function moveText({ from, to }: SimulatedStep): string {
  const target = to === null ? "" : code(to);
  return [sourcesText(from), target].filter((part) => part !== "").join(" → ") || "–";
}

function stepRow(step: SimulatedStep): readonly string[] {
  const { order, operation, verb, from, to } = step;
  return [
    grouped(order),
    code(operation),
    verb.replace("-", " "),
    sourcesText(from) || "–",
    to === null ? "–" : code(to),
    stateText(step),
    inverseText(step),
  ];
}

function sourcesText(from: readonly string[]): string {
  const rest = from.length - SOURCES;
  return `${from.slice(0, SOURCES).map(code).join(", ")}${rest > 0 ? ` +${rest}` : ""}`;
}

function stateText({ state, hazard }: SimulatedStep): string {
  return hazard === null ? state : `${state}: ${hazard.replaceAll("-", " ")}`;
}

function inverseText({ inverse, state }: SimulatedStep): string {
  return inverse === null && state === "blocked" ? "–" : cell(inverse ?? "nothing");
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
