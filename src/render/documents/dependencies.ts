import type { Report } from "#domain/report.ts";
import { indexBlockers, ofOutcome, openBlockers } from "../blockers.ts";
import { stack } from "../markdown/build.ts";
import { inline } from "../markdown/escape.ts";
import { count } from "../text.ts";
import { frame, readinessCounts, unverifiedSection } from "./frame.ts";
import { dependencySection, groupByType, resourcesTable, typesTable } from "./resource.ts";

/** The dependencies: packages, tools, services, data and credentials, by type. */
export function renderDependencies(report: Report): string {
  const blockers = indexBlockers(report);
  const groups = groupByType(report.dependencies);
  return frame(report, "dependencies", [
    stack([
      "## Overview",
      groups.length === 0
        ? "No dependency was found and the plan declares none."
        : `${count(report.dependencies.length, "dependency", "dependencies")}: ${readinessCounts(report.dependencies)}.`,
      typesTable(groups),
    ]),
    ...groups.map(({ type, lines }) =>
      stack([
        `## ${inline(type)}`,
        lines.length > 1 ? resourcesTable(lines, blockers) : "",
        ...lines.map((line) => dependencySection(line, { report, blockers })),
      ]),
    ),
    unverifiedSection(
      ofOutcome(openBlockers(report), "unverified").filter(({ family }) => family === "dependencies"),
    ),
  ]);
}
