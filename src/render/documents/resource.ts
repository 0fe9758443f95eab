import type { Blocker, Report, ResourceLine } from "#domain/report.ts";
import type { LinkedBlocker } from "../blockers.ts";
import { fields, stack, table } from "../markdown/build.ts";
import { cell, code, inline } from "../markdown/escape.ts";
import { grouped } from "../text.ts";
import { READINESS } from "../words.ts";
import { citeGround } from "./cite.ts";
import { blockerCount, blockerNames, readinessCounts } from "./frame.ts";

type Entry = readonly [label: string, value: string];

/** Resources of one type, in the order of the report. */
export interface ResourceGroup {
  readonly type: string;
  readonly lines: readonly ResourceLine[];
}

/** Resources by type; types in the order in which they first appear. */
export function groupByType(lines: readonly ResourceLine[]): readonly ResourceGroup[] {
  const groups = new Map<string, ResourceLine[]>();
  for (const line of lines) {
    const known = groups.get(line.type);
    if (known === undefined) groups.set(line.type, [line]);
    else known.push(line);
  }
  return [...groups].map(([type, list]) => ({ type, lines: list }));
}

/** One row for each type. */
export function typesTable(groups: readonly ResourceGroup[]): string {
  const rows = groups.map(({ type, lines }) => [cell(type), grouped(lines.length), readinessCounts(lines)]);
  return table(["Type", "Listed", "Status"], rows);
}

/** One row for each resource of a type. */
export function resourcesTable(
  lines: readonly ResourceLine[],
  blockers: ReadonlyMap<string, Blocker>,
): string {
  const rows = lines.map(({ subject, readiness, blockers: own }) => [
    code(subject.id),
    READINESS[readiness],
    blockerCount(own, blockers),
  ]);
  return table(["Name", "Status", "Blockers"], rows);
}

/** A piece of infrastructure: status first, then what was seen of it. */
export function infrastructureSection(
  line: ResourceLine,
  { report, blockers }: { readonly report: Report; readonly blockers: ReadonlyMap<string, LinkedBlocker> },
): string {
  return stack([
    `### ${inline(line.type)}: ${inline(line.subject.id)}`,
    fields([
      ["Status", READINESS[line.readiness]],
      ...rows(line),
      ["Blockers", blockerNames(line.blockers, blockers)],
      ["Evidence", citeGround(report, { subjects: [line.subject], blockers: line.blockers })],
    ]),
  ]);
}

/** A dependency: type first, then what was seen of it, status, and what stands in for it. */
export function dependencySection(
  line: ResourceLine,
  { report, blockers }: { readonly report: Report; readonly blockers: ReadonlyMap<string, LinkedBlocker> },
): string {
  const entries = rows(line);
  const fallback = entries.filter(([label]) => label === "Fallback");
  return stack([
    `### Dependency: ${inline(line.subject.id)}`,
    fields([
      ["Type", inline(line.type)],
      ...entries.filter(([label]) => label !== "Fallback"),
      ["Status", READINESS[line.readiness]],
      ...(fallback.length === 0 ? [["Fallback", "not stated"] as const] : fallback),
      ["Blockers", blockerNames(line.blockers, blockers)],
      ["Evidence", citeGround(report, { subjects: [line.subject], blockers: line.blockers })],
    ]),
  ]);
}

function rows(line: ResourceLine): readonly Entry[] {
  return line.rows
    .filter(({ label }) => !["Status", "Type", "Blockers"].includes(label))
    .map(({ label, value }) => [inline(label), inline(value) || "–"]);
}
