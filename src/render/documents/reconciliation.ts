import type { Report } from "#domain/report.ts";
import type { Reconciliation, SimulatedOperation } from "#domain/simulation.ts";
import { bullets, stack, table } from "../markdown/build.ts";
import { cell, code, inline } from "../markdown/escape.ts";
import { count, grouped } from "../text.ts";

const TABLES_SHOWN = 20;
/** Tables of a group that are named. */
const NAMED = 5;

const DIRECTION = {
  "as-expected": "as expected",
  "within-tolerance": "within the tolerance",
  fewer: "fewer than expected",
  more: "more than expected",
  none: "none found",
} as const;

/** How the tables stand to the mandates, and what the operations claim of them. */
export function reconciliationSection({ reconciliation, simulation }: Report): string {
  if (reconciliation.length === 0) return "";
  return stack([
    "## Reconciliation",
    table(
      [
        "Mandate",
        "Dataset",
        "Tables",
        "Compliant",
        "Exceptions",
        "Violations",
        "Claimed",
        "Unclaimed",
        "Claimed twice",
      ],
      reconciliation.map(countsRow),
    ),
    bullets(reconciliation.flatMap(compliantText)),
    claimsTable(simulation.operations),
    bullets(reconciliation.flatMap(totalText)),
    ...reconciliation.map(unclaimedTable),
    ...reconciliation.map(claimedTwiceTable),
  ]);
}

function countsRow({ mandate, dataset, counts }: Reconciliation): readonly string[] {
  if (counts === null) return [code(mandate), code(dataset), "not read", ...Array(6).fill("–")];
  const compliant = Object.values(counts.compliant).reduce((sum, number) => sum + number, 0);
  const { tables, exceptions, violations, claimed, unclaimed, claimedTwice } = counts;
  const numbers = [tables, compliant, exceptions, violations, claimed, unclaimed, claimedTwice];
  return [code(mandate), code(dataset), ...numbers.map(grouped)];
}

/** Tables that comply, by the template that they match. */
function compliantText({ mandate, counts }: Reconciliation): readonly string[] {
  if (counts === null) return [];
  const each = Object.entries(counts.compliant).filter(([, number]) => number > 0);
  if (each.length === 0) return [];
  return [
    `${inline(mandate)}, tables that comply by template: ${each.map(([id, number]) => `${code(id)} ${grouped(number)}`).join(", ")}.`,
  ];
}

function claimsTable(operations: readonly SimulatedOperation[]): string {
  return table(
    ["Operation", "Expected", "Found", "Tolerance", "Result"],
    operations.flatMap(({ operation, claim }) =>
      claim === null
        ? []
        : [
            [
              code(operation),
              grouped(claim.expected),
              grouped(claim.found),
              grouped(claim.tolerance),
              DIRECTION[claim.direction],
            ],
          ],
    ),
  );
}

function totalText({ mandate, total }: Reconciliation): readonly string[] {
  if (total === null) return [];
  const { stated, summed, claimed } = total;
  const found = claimed === null ? "" : `; the catalogue has ${grouped(claimed)} of them`;
  const sense = stated === summed ? "as its operations do" : `its operations add up to ${grouped(summed)}`;
  return [`${inline(mandate)}: the phase states ${count(stated, "table")}, ${sense}${found}.`];
}

function unclaimedTable({ mandate, unclaimed }: Reconciliation): string {
  if (unclaimed.length === 0) return "";
  return stack([
    `### Violations of ${inline(mandate)} that no operation claims`,
    table(
      ["Table", "Nearest template", "What keeps it from matching"],
      unclaimed
        .slice(0, TABLES_SHOWN)
        .map(({ table: name, nearest, differs = "" }) => [
          code(name),
          nearest === null ? "none is near" : code(nearest),
          cell(differs),
        ]),
    ),
    more(unclaimed.length),
  ]);
}

function claimedTwiceTable({ mandate, claimedTwice }: Reconciliation): string {
  if (claimedTwice.length === 0) return "";
  const groups = new Map<string, { readonly claimants: string; readonly tables: string[] }>();
  for (const { table: name, operations } of claimedTwice) {
    const claimants = operations.map(code).join(", ");
    const group = groups.get(claimants) ?? { claimants, tables: [] };
    group.tables.push(name);
    groups.set(claimants, group);
  }
  return stack([
    `### Tables of ${inline(mandate)} that several operations claim`,
    table(
      ["Operations", "Tables", "Which"],
      [...groups.values()]
        .slice(0, TABLES_SHOWN)
        .map(({ claimants, tables }) => [claimants, grouped(tables.length), someOf(tables)]),
    ),
    more(groups.size),
  ]);
}

function someOf(names: readonly string[]): string {
  const rest = names.length - NAMED;
  return `${names.slice(0, NAMED).map(code).join(", ")}${rest > 0 ? ` and ${grouped(rest)} more in \`report.json\`` : ""}`;
}

function more(number: number): string {
  return number > TABLES_SHOWN ? `+${grouped(number - TABLES_SHOWN)} more in \`report.json\`.` : "";
}
