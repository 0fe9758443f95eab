import type { Report } from "#domain/report.ts";
import { indexBlockers, ofOutcome, openBlockers } from "../blockers.ts";
import { stack } from "../markdown/build.ts";
import { inline } from "../markdown/escape.ts";
import { count } from "../text.ts";
import { renderAnalysis } from "./analysis.ts";
import { frame, readinessCounts, unverifiedSection } from "./frame.ts";
import { groupByType, infrastructureSection, resourcesTable, typesTable } from "./resource.ts";

/** The infrastructure: what the plan declares, as it was found and tested. */
export function renderInfrastructure(report: Report): string {
  const blockers = indexBlockers(report);
  const groups = groupByType(report.infrastructure);
  return frame(report, "infrastructure", [
    stack([
      "## Overview",
      groups.length === 0
        ? "The plan declares no infrastructure, so none was checked."
        : `${count(report.infrastructure.length, "resource")}: ${readinessCounts(report.infrastructure)}. Reached through: ${inline(report.cloud)}${requestsOf(report)}.`,
      typesTable(groups),
    ]),
    stack(["## Required analysis", renderAnalysis(report)]),
    ...groups.map(({ type, lines }) =>
      stack([
        `## ${inline(type)}`,
        lines.length > 1 ? resourcesTable(lines, blockers) : "",
        ...lines.map((line) => infrastructureSection(line, { report, blockers })),
      ]),
    ),
    unverifiedSection(
      ofOutcome(openBlockers(report), "unverified").filter(({ family }) => family === "infrastructure"),
    ),
  ]);
}

/** `, with 41 requests (bigquery GET 12, storage GET 4)`; nothing where nobody was asked. */
function requestsOf({ requests }: Report): string {
  const kinds = Object.entries(requests ?? {});
  if (kinds.length === 0) return "";
  const sum = kinds.reduce((all, [, times]) => all + times, 0);
  return `, with ${count(sum, "request")} (${kinds.map(([kind, times]) => `${inline(kind)} ${times}`).join(", ")})`;
}
