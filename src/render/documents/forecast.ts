import type { Forecast, LimitForecast, OperationForecast, Span } from "#domain/forecast.ts";
import type { Report } from "#domain/report.ts";
import { bullets, fields, stack, table } from "../markdown/build.ts";
import { cell, code, inline } from "../markdown/escape.ts";
import { grouped } from "../text.ts";
import { cost, duration, goEntry } from "../words.ts";

/** What the phase takes in time, money and limits, and what that rests on. */
export function forecastSection(report: Report): string {
  const { forecast, verdict } = report;
  const { durationMinutes, costUsd, tightestQuota, operations, limits, unknown } = forecast;
  return stack([
    "## Forecast",
    fields([
      ["Duration of the phase's own work", duration(durationMinutes)],
      ["Cost", cost(costUsd)],
      ["Budget", budgetText(forecast)],
      ["Tightest quota", tightestQuota === null ? "none known" : inline(tightestQuota)],
      goEntry(report),
      ["Risk", verdict.risk],
    ]),
    operations.length === 0
      ? ""
      : stack([
          table(
            ["Operation", "Statements", "Duration", "Bytes billed", "Cost"],
            operations.map(operationRow),
          ),
          "The low duration is the longest chain of operations that need one another; the high one is all of them, one after the other.",
          restsOn(operations),
        ]),
    limits.length === 0
      ? ""
      : stack([
          "### Limits",
          table(["Limit", "Allowed", "Needed at most", "Share", "Known from"], limits.map(limitRow)),
          limits.some(({ known }) => known === "documented")
            ? "What is documented was not verified: no API tells these limits."
            : "",
        ]),
    unknown.length === 0 ? "" : stack(["### Not forecast", bullets(unknown.map(inline))]),
  ]);
}

function budgetText({ budgetUsd, costUsd }: Forecast): string {
  if (budgetUsd === null) return "the plan names none";
  const budget = `${grouped(budgetUsd)} USD`;
  if (costUsd === null) return `${budget}; whether it suffices cannot be told`;
  if (costUsd.low > budgetUsd) return `${budget}, exceeded by the forecast`;
  return costUsd.high > budgetUsd
    ? `${budget}, which the high figure exceeds`
    : `${budget}, enough for what is known`;
}

function operationRow(line: OperationForecast): readonly string[] {
  const { operation, statements, durationMinutes, bytes, costUsd } = line;
  return [
    code(operation),
    durationMinutes === null ? "not known" : grouped(statements),
    duration(durationMinutes),
    bytes === null ? "not known" : spanText(bytes, gigabytes),
    cost(costUsd),
  ];
}

/** Each ground of the figures once, with the operations whose figures rest on it. */
function restsOn(operations: readonly OperationForecast[]): string {
  const grounds = new Map<string, string[]>();
  for (const { operation, basis } of operations) {
    for (const ground of basis) {
      const known = grounds.get(ground);
      if (known === undefined) grounds.set(ground, [operation]);
      else known.push(operation);
    }
  }
  if (grounds.size === 0) return "";
  const known = operations.filter(({ basis }) => basis.length > 0).length;
  const rows = [...grounds].map(([ground, own]) => [
    cell(ground),
    own.length === known && known > 1 ? "all of them" : own.map(code).join(", "),
  ]);
  return stack(["### What the figures rest on", table(["Ground", "Operations"], rows)]);
}

function limitRow({ limit, allowed, needed, unit, share, known, source }: LimitForecast): readonly string[] {
  return [
    cell(limit),
    `${amount(allowed)} ${inline(unit)}`,
    amount(needed),
    share > 0 && share < 0.001 ? "under 0.1 %" : `${Math.round(share * 1000) / 10} %`,
    cell(known === "read" ? `read: ${source}` : `documented: ${source}`),
  ];
}

function spanText({ low, high }: Span, text: (value: number) => string): string {
  return low === high ? text(low) : `${text(low)} to ${text(high)}`;
}

function gigabytes(bytes: number): string {
  return bytes === 0 ? "0" : `${amount(bytes / 1e9)} GB`;
}

function amount(number: number): string {
  return number >= 100 ? grouped(Math.round(number)) : String(Math.round(number * 100) / 100);
}
