/** Names that a sentence lists before it says "and N more". */
const LISTED_NAMES = 3;

/** `1,596 tables`, `1 table`. */
export function counted(count: number, noun: string): string {
  return `${grouped(count)} ${noun}${count === 1 ? "" : "s"}`;
}

/** A whole number with thousands separated: `1,596`. */
export function grouped(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, ",");
}

/** The first names and how many more there are. */
export function listed(names: readonly string[]): string {
  const shown = names.slice(0, LISTED_NAMES).join(", ");
  const rest = names.length - LISTED_NAMES;
  return rest > 0 ? `${shown} and ${grouped(rest)} more` : shown;
}
