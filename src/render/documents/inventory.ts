import type { Blocker, Report, ScriptLine } from "#domain/report.ts";
import { indexBlockers, type LinkedBlocker, ofOutcome, openBlockers } from "../blockers.ts";
import { effectCounts } from "../effects.ts";
import { stack, table } from "../markdown/build.ts";
import { cell, code, inline } from "../markdown/escape.ts";
import { count, grouped } from "../text.ts";
import { READINESS } from "../words.ts";
import { blockerCount, frame, readinessCounts, unverifiedSection } from "./frame.ts";
import { scriptSection } from "./script.ts";

/** Scripts that nobody asked for and that still get a section of their own; the others keep their table row. */
const UNWANTED_SECTIONS = 300;
/** Rows of a family's overview table. */
const OVERVIEW_ROWS = 2_000;

/** The script inventory: every script, by family. */
export function renderInventory(report: Report): string {
  const families = groupByFamily(report.scripts);
  const blockers = indexBlockers(report);
  const detailed = new Set(
    [
      ...report.scripts.filter(({ wanted }) => wanted),
      ...report.scripts.filter(({ wanted }) => !wanted).slice(0, UNWANTED_SECTIONS),
    ].map(({ path }) => path),
  );
  return frame(report, "inventory", [
    stack(["## Overview", overview(report, families)]),
    ...families.map((family) => familySection({ ...family, detailed, blockers, report })),
    unverifiedSection(
      ofOutcome(openBlockers(report), "unverified").filter(({ family }) => family === "scripts"),
    ),
  ]);
}

interface Family {
  readonly name: string;
  readonly lines: readonly ScriptLine[];
}

function groupByFamily(lines: readonly ScriptLine[]): readonly Family[] {
  const families = new Map<string, ScriptLine[]>();
  for (const line of lines) {
    const known = families.get(line.family);
    if (known === undefined) families.set(line.family, [line]);
    else known.push(line);
  }
  return [...families].map(([name, list]) => ({ name, lines: list }));
}

function overview(report: Report, families: readonly Family[]): string {
  if (families.length === 0) return "No script was found and the plan names none.";
  const rows = families.map(({ name, lines }) => [
    cell(name),
    grouped(lines.length),
    grouped(lines.filter(({ wanted }) => wanted).length),
    readinessCounts(lines),
  ]);
  return stack([
    `${count(report.scripts.length, "script")}: ${readinessCounts(report.scripts)}.`,
    table(["Family", "Scripts", "Named by the plan", "Status"], rows),
  ]);
}

function familySection(
  family: Family & {
    readonly detailed: ReadonlySet<string>;
    readonly blockers: ReadonlyMap<string, LinkedBlocker>;
    readonly report: Report;
  },
): string {
  const { name, lines, detailed, blockers, report } = family;
  const sections = lines.filter(({ path }) => detailed.has(path));
  const hidden = lines.length - sections.length;
  return stack([
    `## Family: ${inline(name)}`,
    familyTable(lines, blockers),
    ...sections.map((line) => scriptSection(line, { report, blockers })),
    hidden === 0
      ? ""
      : `${count(hidden, "more script")} that the plan does not name; \`report.json\` holds them in full.`,
  ]);
}

function familyTable(lines: readonly ScriptLine[], blockers: ReadonlyMap<string, Blocker>): string {
  const rows = lines
    .slice(0, OVERVIEW_ROWS)
    .map((line) => [
      code(line.path),
      READINESS[line.readiness],
      line.fact === null ? "–" : grouped(line.fact.lines),
      effectCounts(line.fact),
      blockerCount(line.blockers, blockers),
    ]);
  const hidden = lines.length - rows.length;
  return stack([
    table(["Script", "Status", "Lines", "Effects", "Blockers"], rows),
    hidden === 0 ? "" : `+${grouped(hidden)} more`,
  ]);
}
