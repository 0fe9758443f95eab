import type { WorldTable } from "./tables.ts";
import type { WorldDataset } from "./world.ts";

interface Order {
  /** Null until somebody asks. */
  names: readonly string[] | null;
  /** Earliest expiry of a table; infinite where none expires. */
  nextExpiry: string;
}

const orders = new WeakMap<WorldDataset["tables"], Order>();

/** Later than every instant. */
const NEVER = "9999";

/** Names of the tables that exist at an instant, in order; sorted again only after tables came or went. */
export function tableNames(dataset: WorldDataset, at: string): readonly string[] {
  purge(dataset, at);
  const order = orderOf(dataset);
  order.names ??= [...dataset.tables.keys()].sort();
  return order.names;
}

/** The table of a name, or null where there is none at this instant. */
export function findTable(dataset: WorldDataset, name: string, at: string): WorldTable | null {
  purge(dataset, at);
  return dataset.tables.get(name) ?? null;
}

/** Puts a table in its place, over the one of the same name. */
export function putTable(dataset: WorldDataset, table: WorldTable): void {
  const order = orderOf(dataset);
  if (!dataset.tables.has(table.name)) order.names = null;
  dataset.tables.set(table.name, table);
  if (table.expiresAt !== null && table.expiresAt < order.nextExpiry) order.nextExpiry = table.expiresAt;
}

/** Takes a table away. */
export function removeTable(dataset: WorldDataset, name: string): void {
  if (dataset.tables.delete(name)) orderOf(dataset).names = null;
}

/** Expiry of a table that is made at an instant; the dataset's default counts where nothing else is said. */
export function expiryOf(dataset: WorldDataset, createdAt: string): string | null {
  const lifetime = dataset.defaultTableExpirationMs;
  return lifetime === null ? null : new Date(Date.parse(createdAt) + lifetime).toISOString();
}

function orderOf(dataset: WorldDataset): Order {
  const known = orders.get(dataset.tables);
  if (known !== undefined) return known;
  const order = { names: null, nextExpiry: earliestExpiry(dataset) };
  orders.set(dataset.tables, order);
  return order;
}

function earliestExpiry({ tables }: WorldDataset): string {
  let earliest = NEVER;
  for (const { expiresAt } of tables.values()) {
    if (expiresAt !== null && expiresAt < earliest) earliest = expiresAt;
  }
  return earliest;
}

function purge(dataset: WorldDataset, at: string): void {
  const order = orderOf(dataset);
  if (order.nextExpiry > at) return;
  for (const { name, expiresAt } of dataset.tables.values()) {
    if (expiresAt !== null && expiresAt <= at) dataset.tables.delete(name);
  }
  order.names = null;
  order.nextExpiry = earliestExpiry(dataset);
}
