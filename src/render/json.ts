import type { Report } from "#domain/report.ts";

/** Members that come first, in this order; the others follow by name. */
const FIRST = [
  "schemaVersion",
  "tool",
  "at",
  "project",
  "repository",
  "cloud",
  "plan",
  "phase",
  "verdict",
  "coverage",
  "blockers",
  "resolved",
  "findings",
  "scripts",
  "operations",
  "infrastructure",
  "dependencies",
  "reconciliation",
  "simulation",
  "forecast",
  "schedule",
  "scenarios",
  "channels",
  "waiverNotes",
  "id",
  "rule",
  "family",
  "priority",
  "outcome",
  "state",
  "title",
  "subject",
  "kind",
  "path",
  "name",
  "type",
  "label",
  "value",
];
const RANK: ReadonlyMap<string, number> = new Map(FIRST.map((name, index) => [name, index]));

/** The report as JSON with two spaces; the order of members depends on nothing but their names. */
export function renderJson(report: Report): string {
  return `${JSON.stringify(report, inOrder, 2)}\n`;
}

function inOrder(_: string, value: unknown): unknown {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(
    Object.entries(value).sort(([a], [b]) => rank(a) - rank(b) || (a < b ? -1 : a > b ? 1 : 0)),
  );
}

function rank(name: string): number {
  return RANK.get(name) ?? FIRST.length;
}
