import type { Span } from "#domain/forecast.ts";
import type { SimulatedHazard, SimulatedStep } from "#domain/simulation.ts";
import type { PageModel } from "#render/page/model.ts";
import { cost, duration } from "#render/words.ts";
import { definitions, el, list, nothing } from "./dom.ts";
import { chip } from "./marks.ts";
import { grouped, pagedTable, plainTable } from "./table.ts";

/** The phase played through: operations, hazards, steps in an order in which all can run, and how names stand to mandates. */
export function showSimulation({ simulation, reconciliation }: PageModel): readonly (HTMLElement | null)[] {
  const { operations, hazards, steps, unknown, tablesBefore, tablesAfter } = simulation;
  return [
    operations.length === 0
      ? nothing("No operation was simulated.")
      : definitions([
          ["Tables before", grouped(tablesBefore)],
          ["Tables after", grouped(tablesAfter)],
          ["Steps", grouped(steps.length)],
          ["Blocked steps", grouped(steps.filter(({ state }) => state === "blocked").length)],
          ["Hazards", grouped(hazards.length)],
        ]),
    unknownList(unknown),
    operations.length === 0 ? null : operationsTable(operations),
    hazards.length === 0 ? null : el("h3", { text: "Hazards" }),
    hazards.length === 0 ? null : hazardsTable(hazards),
    steps.length === 0 ? null : el("h3", { text: "Plan, in an order in which all steps can run" }),
    steps.length === 0 ? null : stepsTable(steps),
    ...(reconciliation.length === 0 ? [] : [el("h3", { text: "Tables against mandates" })]),
    ...reconciliation.map(reconciliationPart),
  ];
}

function operationsTable(operations: PageModel["simulation"]["operations"]): HTMLElement {
  return plainTable({
    caption: "Simulated operations",
    headers: ["Operation", "Kind", "After", "Steps", "Blocked", "Second run", "Way back"],
    rows: operations.map(({ operation, kind, after, steps, blocked, rerun, rollback }) => [
      el("strong", { text: operation }),
      kind,
      after.join(", ") || "nothing",
      grouped(steps),
      grouped(blocked),
      chip(rerun.replaceAll("-", " "), rerun === "unsafe" ? "bad" : ""),
      chip(rollback.replaceAll("-", " "), rollback === "blocked" || rollback === "impossible" ? "bad" : ""),
    ]),
  });
}

function hazardsTable(hazards: readonly SimulatedHazard[]): HTMLElement {
  const kinds = [...new Set(hazards.map(({ kind }) => kind))].sort();
  return pagedTable<SimulatedHazard>({
    id: "hazards",
    caption: "Hazards of the simulation",
    noun: "hazards",
    headers: ["Hazard", "Operation", "What it is", "Tables"],
    rows: hazards,
    text: ({ kind, operation, tables, says }) => [kind, operation, says, ...tables].join(" "),
    cells: ({ kind, operation, tables, says }) => [
      chip(kind.replaceAll("-", " "), "bad"),
      operation,
      says,
      el("code", {
        text:
          tables.length > 4
            ? `${tables.slice(0, 4).join(", ")} and ${tables.length - 4} more`
            : tables.join(", "),
      }),
    ],
    choices: [
      {
        label: "Hazard kind",
        values: [["", "All kinds"], ...kinds.map((kind) => [kind, kind.replaceAll("-", " ")] as const)],
        keeps: ({ kind }, value) => kind === value,
      },
    ],
  });
}

function stepsTable(steps: readonly SimulatedStep[]): HTMLElement {
  const operations = [...new Set(steps.map(({ operation }) => operation))];
  return pagedTable<SimulatedStep>({
    id: "steps",
    caption: "Steps of the simulation",
    noun: "steps",
    pageRows: 15,
    printRows: 60,
    headers: ["#", "Operation", "Step", "Old name", "New name", "State", "Undone by"],
    rows: steps,
    text: ({ operation, verb, from, to, state }) => [operation, verb, ...from, to, state].join(" "),
    cells: ({ order, operation, verb, from, to, state, inverse }) => [
      String(order),
      operation,
      verb.replaceAll("-", " "),
      el("code", {
        text:
          from.length > 3
            ? `${from.slice(0, 3).join(", ")} and ${from.length - 3} more`
            : from.join(", ") || "–",
      }),
      el("code", { text: to ?? "–" }),
      chip(state, state === "blocked" ? "bad" : "good"),
      inverse ?? "nothing",
    ],
    choices: [
      {
        label: "Step state",
        values: [
          ["", "All states"],
          ["ready", "ready"],
          ["blocked", "blocked"],
        ],
        keeps: ({ state }, value) => state === value,
      },
      {
        label: "Operation",
        values: [["", "All operations"], ...operations.map((id) => [id, id] as const)],
        keeps: ({ operation }, value) => operation === value,
      },
    ],
  });
}

function reconciliationPart({
  mandate,
  dataset,
  counts,
  unclaimed,
  claimedTwice,
}: PageModel["reconciliation"][number]) {
  if (counts === null) return el("p", { text: `${mandate} on ${dataset}: the catalogue was not read.` });
  const names = unclaimed
    .slice(0, 20)
    .map(({ table, nearest }) => `${table}${nearest === null ? "" : `, nearly ${nearest}`}`);
  return el("div", {
    children: [
      el("h4", { text: `${mandate} on ${dataset}` }),
      definitions([
        ["Tables", grouped(counts.tables)],
        [
          "Compliant",
          Object.entries(counts.compliant)
            .map(([id, number]) => `${id} ${grouped(number)}`)
            .join(", ") || "none",
        ],
        ["Exceptions", grouped(counts.exceptions)],
        ["Violations", grouped(counts.violations)],
        ["Claimed by an operation", grouped(counts.claimed)],
        ["Claimed by none", grouped(counts.unclaimed)],
        ["Claimed twice", grouped(counts.claimedTwice)],
      ]),
      names.length === 0 ? null : el("p", { class: "soft", text: "Claimed by no operation:" }),
      list([...names, ...(unclaimed.length > 20 ? [`+${grouped(unclaimed.length - 20)} more`] : [])]),
      claimedTwice.length === 0 ? null : el("p", { class: "soft", text: "Claimed twice:" }),
      list(
        claimedTwice.slice(0, 20).map(({ table, operations }) => `${table} by ${operations.join(" and ")}`),
      ),
    ],
  });
}

/** Time, money and limits. */
export function showForecast({ forecast }: PageModel): readonly (HTMLElement | null)[] {
  const { operations, limits, budgetUsd, tightestQuota } = forecast;
  return [
    definitions([
      ["Takes", duration(forecast.durationMinutes)],
      ["Costs", cost(forecast.costUsd)],
      ["Budget", budgetUsd === null ? "none declared" : `${budgetUsd} USD`],
      ["Tightest quota", tightestQuota ?? "not known"],
    ]),
    unknownList(forecast.unknown),
    operations.length === 0
      ? null
      : plainTable({
          caption: "Forecast of each operation",
          headers: ["Operation", "Statements", "Duration", "Bytes", "Cost", "Rests on"],
          rows: operations.map((line) => [
            el("strong", { text: line.operation }),
            grouped(line.statements),
            duration(line.durationMinutes),
            bytesText(line.bytes),
            cost(line.costUsd),
            list(line.basis) ?? "nothing",
          ]),
        }),
    limits.length === 0 ? null : el("h3", { text: "Limits" }),
    limits.length === 0
      ? null
      : plainTable({
          caption: "Limits of the cloud and what the phase needs of them",
          headers: ["Limit", "Needed", "Allowed", "Share", "From"],
          rows: limits.map(({ limit, needed, allowed, unit, share, source }) => [
            limit,
            amount(needed, unit),
            amount(allowed, unit),
            shareBar(share),
            source,
          ]),
        }),
  ];
}

function shareBar(share: number): HTMLElement {
  const fill = el("span", { class: share > 1 ? "fill over" : "fill" });
  fill.style.width = `${Math.min(100, Math.max(0, share * 100))}%`;
  const percent = share > 0 && share < 0.001 ? "under 0.1" : String(Math.round(share * 1000) / 10);
  const said = `${percent} %${share > 1 ? ", over" : ""}`;
  return el("span", {
    class: "share",
    children: [
      el("span", { class: "track", attributes: { "aria-hidden": "true" }, children: [fill] }),
      el("span", { text: said }),
    ],
  });
}

function amount(number: number, unit: string): string {
  return unit === "bytes"
    ? bytesText({ low: number, high: number })
    : `${grouped(number < 100 ? Math.round(number * 10) / 10 : Math.round(number))} ${unit}`;
}

function bytesText(bytes: Span | null): string {
  if (bytes === null) return "not estimated";
  const [low, high] = [size(bytes.low), size(bytes.high)];
  return low === high ? low : `${low} to ${high}`;
}

function size(bytes: number): string {
  const units = ["bytes", "KB", "MB", "GB", "TB", "PB"];
  const step = bytes < 1000 ? 0 : Math.min(units.length - 1, Math.floor(Math.log10(bytes) / 3));
  return `${Math.round((bytes / 1000 ** step) * 10) / 10} ${units[step]}`;
}

/** What could not be told, and what would let it be. */
export function unknownList(unknown: readonly string[]): HTMLElement | null {
  const items = list(unknown);
  return items === null
    ? null
    : el("div", { class: "unknown", children: [el("p", { text: "Not known:" }), items] });
}
