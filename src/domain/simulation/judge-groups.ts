import type { CatalogueFact, TableFact } from "../cloud.ts";
import { compileTemplate } from "../names/compile.ts";
import { matchName } from "../names/match.ts";
import { writeName } from "../names/write.ts";
import type { Operation } from "../plan.ts";
import type { SimulatedHazard } from "../simulation.ts";
import type { TableColumnsFact } from "../table-details.ts";
import { groupFaults, type Member, widthOf } from "./groups.ts";
import { listed } from "./wording.ts";

/** What the groups of a consolidation are made from. */
export interface GroupSource {
  readonly operation: Operation;
  readonly catalogue: CatalogueFact;
  /** Null where columns were not read: then partitioning alone is compared. */
  readonly columns: TableColumnsFact | null;
}

/** The groups of a consolidation, and those that cannot become one table. */
export interface GroupJudgement {
  readonly groups: number;
  /** Columns of the widest table that they would make; null where columns were not read. */
  readonly widest: number | null;
  readonly hazards: readonly SimulatedHazard[];
}

/** Compares the tables of each group that an operation would make one. */
export function judgeGroups({ operation, catalogue, columns }: GroupSource): GroupJudgement {
  const groups = groupsOf(operation, catalogue, columns);
  const hazards: SimulatedHazard[] = [];
  let widest = 0;
  for (const [target, members] of groups) {
    widest = Math.max(widest, widthOf(members));
    const sources = members.map(({ name }) => name);
    for (const { kind, says } of groupFaults(members)) {
      if (columns === null && kind !== "incompatible-partitioning") continue;
      hazards.push({
        kind,
        operation: operation.id,
        tables: [...sources, target],
        says: `${listed(sources)} -> ${target}: ${says}.`,
        blocks: false,
      });
    }
  }
  return { groups: groups.size, widest: columns === null ? null : widest, hazards };
}

function groupsOf(
  operation: Operation,
  { tables }: CatalogueFact,
  columns: TableColumnsFact | null,
): ReadonlyMap<string, readonly Member[]> {
  const groups = new Map<string, Member[]>();
  for (const table of [...tables].sort(byName)) {
    const place = placeOf(operation, table.name);
    if (place === null) continue;
    const member: Member = {
      name: table.name,
      columns: columns?.tables[table.name] ?? [],
      partitionField: table.partitionField,
      suffix: place.dropped,
    };
    const known = groups.get(place.target);
    if (known === undefined) groups.set(place.target, [member]);
    else known.push(member);
  }
  return groups;
}

/** The group of a table, and the words that its new name drops: `lag_bqx_eurusd_45` -> `lag_bqx_eurusd` drops `45`. */
function placeOf(
  { from, to }: Operation,
  name: string,
): { readonly target: string; readonly dropped: string } | null {
  if (to === null) return null;
  const kept = compileTemplate(to).keys;
  for (const template of from) {
    const binding = matchName(template, name);
    const target = binding === null ? null : writeName(to, binding);
    if (binding === null || target === null) continue;
    const dropped = Object.entries(binding).flatMap(([key, value]) => (kept.includes(key) ? [] : [value]));
    return { target, dropped: dropped.join("_") };
  }
  return null;
}

function byName({ name: a }: TableFact, { name: b }: TableFact): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
