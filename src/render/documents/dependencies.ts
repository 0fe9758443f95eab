import type { Report } from "#domain/report.ts";
import { indexBlockers, ofOutcome, openBlockers } from "../blockers.ts";
import { customRole, permissionsOf } from "../custom-role.ts";
import { stack, table } from "../markdown/build.ts";
import { cell, code, inline } from "../markdown/escape.ts";
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
    identitiesSection(report),
    permissionsSection(report),
    unverifiedSection(
      ofOutcome(openBlockers(report), "unverified").filter(({ family }) => family === "dependencies"),
    ),
  ]);
}

/** As whom each script acts. */
function identitiesSection({ scripts }: Report): string {
  const rows = scripts
    .filter(({ actsAs }) => actsAs !== undefined)
    .map(({ path, actsAs = [] }) => [code(path), cell(actsAs.join(", "))]);
  if (rows.length === 0) return "";
  return stack([
    "## As whom scripts act",
    "The identity that a script takes on, else that of what runs it.",
    table(["Script", "Acts as"], rows),
  ]);
}

/** What the effects of the phase's scripts take, against what the identity was seen to hold. */
function permissionsSection(report: Report): string {
  const statements = permissionsOf(report);
  const [first] = statements;
  if (!first) return "";
  const names = (permissions: readonly string[]) => permissions.map(code).join(" ") || "–";
  const rows = statements.map(({ scope, needed, lacking, excess, roles }) => [
    cell(`${scope.kind} ${scope.id}`),
    names(needed),
    names(lacking),
    names(excess),
    names(roles),
  ]);
  const role = customRole(report).map(({ path }) => path);
  return stack([
    `## Permissions of ${inline(first.identity ?? "the caller")}`,
    "What the effects of the phase's scripts take, place by place. Not seen is what was not seen to be granted. The tables of permissions and roles behind this were not checked against Google's reference: try the role before the phase starts.",
    table(["Place", "Needed", "Not seen", "Excess", "Smallest roles"], rows),
    role.length === 0 ? "" : `A custom role with exactly these permissions: ${role.map(code).join(", ")}.`,
  ]);
}
