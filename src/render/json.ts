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
const LINE_LIMIT_CHARS = 300;
const RANK: ReadonlyMap<string, number> = new Map(FIRST.map((name, index) => [name, index]));

/**
 * The report as JSON: indented by two spaces, but what a list holds on one line where it is short and nothing is nested in it, so
 * that thousands of effects and steps are as many lines. The order of members depends on nothing but their names.
 */
export function renderJson(report: Report): string {
  return `${write(report, { margin: "", isListed: false })}\n`;
}

interface Position {
  /** Blanks before the line on which the value ends. */
  readonly margin: string;
  readonly isListed: boolean;
}

function write(value: unknown, { margin, isListed }: Position): string {
  if (!isNested(value)) return JSON.stringify(value) ?? "null";
  const line = isListed && !holdsNested(value) ? JSON.stringify(value, inOrder) : null;
  if (line !== null && line.length <= LINE_LIMIT_CHARS) return line;
  const inner = `${margin}  `;
  const [open, close] = Array.isArray(value) ? "[]" : "{}";
  const items = Array.isArray(value)
    ? value.map((item) => write(item, { margin: inner, isListed: true }))
    : membersOf(value).map(
        ([name, member]) => `${JSON.stringify(name)}: ${write(member, { margin: inner, isListed: false })}`,
      );
  if (items.length === 0) return `${open}${close}`;
  return `${open}\n${inner}${items.join(`,\n${inner}`)}\n${margin}${close}`;
}

/** True where something in it is more than a plain value or a list of plain values. */
function holdsNested(value: object): boolean {
  return Object.values(value).some(
    (member) => isNested(member) && !(Array.isArray(member) && !member.some(isNested)),
  );
}

function isNested(value: unknown): value is object {
  return typeof value === "object" && value !== null;
}

function inOrder(_: string, value: unknown): unknown {
  return isNested(value) && !Array.isArray(value) ? Object.fromEntries(membersOf(value)) : value;
}

function membersOf(value: object): readonly (readonly [string, unknown])[] {
  return Object.entries(value)
    .filter(([, member]) => member !== undefined)
    .sort(([a], [b]) => rank(a) - rank(b) || (a < b ? -1 : a > b ? 1 : 0));
}

function rank(name: string): number {
  return RANK.get(name) ?? FIRST.length;
}
