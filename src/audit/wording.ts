import type { Operation } from "#domain/plan.ts";

/** Names that a sentence lists before it says "and N more". */
const LISTED_NAMES = 5;

/** `1,596 tables`, `1 table`. */
export function counted(count: number, noun: string): string {
  return `${grouped(count)} ${noun}${count === 1 ? "" : "s"}`;
}

/** A whole number with thousands separated: `1,596`. */
export function grouped(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, ",");
}

/** The first five names and how many more there are. */
export function listed(names: readonly string[]): string {
  const shown = names.slice(0, LISTED_NAMES).join(", ");
  const rest = names.length - LISTED_NAMES;
  return rest > 0 ? `${shown} and ${grouped(rest)} more` : shown;
}

/** An operation with what it acts on: `lag-consolidation (224 -> 56 tables)`. */
export function operationLabel(operation: Operation): string {
  const { expect } = operation;
  if (expect === null) return operation.id;
  if (expect.results === null) return `${operation.id} (${counted(expect.sources, "table")})`;
  return `${operation.id} (${grouped(expect.sources)} -> ${counted(expect.results, "table")})`;
}
