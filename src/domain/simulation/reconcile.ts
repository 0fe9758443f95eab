import type { CatalogueFact } from "../cloud.ts";
import { isCompliant } from "../mandates.ts";
import { isMatch } from "../names/match.ts";
import { nearMiss } from "../names/near-miss.ts";
import type { Mandate, Phase } from "../plan.ts";
import type { Reconciliation } from "../simulation.ts";
import { findNames, openShelf } from "./shelf.ts";

/** Unclaimed tables whose nearest template is searched; past it they are only listed. */
const EXPLAINED_TABLES = 1000;

/** How the tables of a mandate's dataset stand to it and to the operations of the phase; null stands for a catalogue that was not read. */
export function reconcile(seen: {
  readonly mandate: Mandate;
  readonly phase: Phase;
  readonly catalogue: CatalogueFact | null;
}): Reconciliation {
  const { mandate, phase, catalogue } = seen;
  const { id, dataset } = mandate;
  if (catalogue === null) {
    const total = totalOf(seen, null);
    return { mandate: id, dataset, counts: null, unclaimed: [], claimedTwice: [], total };
  }
  const claimants = claimantsOf(phase, catalogue);
  const { compliant, exceptions, violations } = sortTables(mandate, catalogue);
  const unclaimed = violations.filter((name) => !claimants.has(name));
  const twice = [...claimants].filter(([, operations]) => operations.length > 1);
  const twiceViolating = violations.filter((name) => (claimants.get(name)?.length ?? 0) > 1).length;
  return {
    mandate: id,
    dataset,
    counts: {
      tables: catalogue.tables.length,
      compliant,
      exceptions,
      violations: violations.length,
      claimed: violations.length - unclaimed.length - twiceViolating,
      unclaimed: unclaimed.length,
      claimedTwice: twiceViolating,
    },
    unclaimed: unclaimed.map((table, index) => ({
      table,
      ...(index < EXPLAINED_TABLES ? explain(mandate, table) : { nearest: null }),
    })),
    claimedTwice: twice.map(([table, operations]) => ({ table, operations })),
    total: totalOf(seen, claimants.size),
  };
}

/** The template that a name nearly matches, and what differs; a name in the wrong case is told so. */
function explain({ names }: Mandate, table: string): { nearest: string | null; differs?: string } {
  const lower = table.toLowerCase();
  const same = lower === table ? undefined : names.find(({ template }) => isMatch(template, lower));
  if (same !== undefined)
    return { nearest: same.template.text, differs: "upper and lower case alone differ" };
  const near = nearMiss(
    names.map(({ template }) => template),
    table,
  );
  return near === null ? { nearest: null } : { nearest: near.template.text, differs: near.says };
}

/** Operations by the table that they act on, in the plan's order: those that take names away. */
function claimantsOf(phase: Phase, catalogue: CatalogueFact): ReadonlyMap<string, readonly string[]> {
  const claimants = new Map<string, string[]>();
  const shelf = openShelf(catalogue);
  for (const { id, kind, dataset, from } of phase.operations) {
    if (dataset !== catalogue.dataset || !CLAIMING.has(kind)) continue;
    for (const name of findNames(shelf, from).standing) {
      const known = claimants.get(name);
      if (known === undefined) claimants.set(name, [id]);
      else known.push(id);
    }
  }
  return claimants;
}

/** Kinds of operations after which a table's old name is gone. */
export const CLAIMING: ReadonlySet<string> = new Set(["rename", "consolidate", "drop"]);

function sortTables(mandate: Mandate, { tables }: CatalogueFact) {
  const compliant: Record<string, number> = Object.fromEntries(mandate.names.map(({ id }) => [id, 0]));
  const violations: string[] = [];
  let exceptions = 0;
  for (const { name } of tables) {
    const own = mandate.names.find(({ template }) => isMatch(template, name));
    if (own !== undefined) compliant[own.id] = (compliant[own.id] ?? 0) + 1;
    else if (isCompliant(mandate, name)) exceptions++;
    else violations.push(name);
  }
  return { compliant, exceptions, violations };
}

function totalOf(
  { mandate, phase }: { readonly mandate: Mandate; readonly phase: Phase },
  claimed: number | null,
): Reconciliation["total"] {
  const { tables } = phase;
  if (tables === null) return null;
  const own = phase.operations.filter(
    ({ dataset, kind }) => dataset === mandate.dataset && CLAIMING.has(kind),
  );
  const summed = own.reduce((sum, { expect }) => sum + (expect?.sources ?? 0), 0);
  return { stated: tables, summed, claimed };
}
