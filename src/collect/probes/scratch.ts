import type { CatalogueFact, TableFact } from "#domain/cloud.ts";

/** What tells one run from another. */
export interface RunIdentity {
  /** Id of the run, of the workflow's run where there is one. */
  readonly id: string;
  /** Random text, so that two runs of one id do not meet. */
  readonly random: string;
}

/** Start of the name of every scratch table; roles can be limited to it. */
export const TABLE_PREFIX = "_phasegate_probe_";

/** Start of the name of every scratch object. */
export const OBJECT_PREFIX = "phasegate-probe/";

/** Carried by every scratch table. */
export const LABELS = { phasegate: "probe" } as const;

/** After this time a scratch table is gone by itself. Milliseconds. */
export const LIFETIME_MS = 3_600_000;

/** Younger leftovers may belong to a run that is still going on; a probe takes minutes at most. Milliseconds. */
export const YOUNG_MS = 900_000;

/** Longest part of a name, in characters. */
const PART_LIMIT = 40;

/** `_phasegate_probe_M008_4C_1234_ab12cd`: letters, digits and underscores only. */
export function scratchTable(phase: string, { id, random }: RunIdentity): string {
  return TABLE_PREFIX + [phase, id, random].map((text) => legal(text, "_")).join("_");
}

/** `phasegate-probe/M008-4C/1234-ab12cd.txt`. */
export function scratchObject(phase: string, { id, random }: RunIdentity): string {
  return `${OBJECT_PREFIX}${legal(phase, "-")}/${legal(id, "-")}-${legal(random, "-")}.txt`;
}

/** How the tables that a phase acts on are cut: the way of most of them. */
export interface ScratchShape {
  /** Column of daily partitions; empty for partitions by load time; null for none. */
  readonly partition: string | null;
  readonly cluster: readonly string[];
}

/** The shape of most of the tables; a plain one where there are none. */
export function commonShape(catalogue: CatalogueFact | null, names: ReadonlySet<string>): ScratchShape {
  const counts = new Map<string, { readonly shape: ScratchShape; times: number }>();
  for (const table of catalogue?.tables ?? []) {
    if (table.type !== "TABLE" || !names.has(table.name)) continue;
    const key = `${table.partitionField} ${table.clusterFields.join(" ")}`;
    const known = counts.get(key) ?? { shape: shapeOf(table), times: 0 };
    known.times++;
    counts.set(key, known);
  }
  const most = [...counts.values()].reduce<{ shape: ScratchShape; times: number }>(
    (best, candidate) => (candidate.times > best.times ? candidate : best),
    { shape: { partition: null, cluster: [] }, times: 0 },
  );
  return most.shape;
}

/** The row's own column, and those that partition and cluster. */
export function scratchColumns({ partition, cluster }: ScratchShape) {
  const names = new Set(cluster.filter((name) => name !== partition && name !== "probe"));
  return [
    { name: "probe", type: "STRING" },
    ...(partition === null || partition === "" ? [] : [{ name: partition, type: "DATE" }]),
    ...[...names].map((name) => ({ name, type: "STRING" })),
  ];
}

function shapeOf({ partitionField, clusterFields }: TableFact): ScratchShape {
  return {
    partition: partitionField === "_PARTITIONTIME" ? "" : partitionField,
    cluster: clusterFields,
  };
}

function legal(text: string, filler: string): string {
  return text.replace(/[^A-Za-z0-9]+/g, filler).slice(0, PART_LIMIT);
}
