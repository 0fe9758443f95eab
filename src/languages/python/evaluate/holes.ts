import { fillHoles, holesIn, holeToken } from "../../holes.ts";
import type { Unknown, Value } from "./values.ts";

/** Why a value is not known, and how it is shown in a name. */
export interface HoleCause {
  readonly cause: string;
  readonly line: number;
  readonly label: string;
  /** The query whose rows give the value. */
  readonly selector: string | null;
}

/** All holes of one evaluation, by number. Equal causes share a number. */
export interface HoleTable {
  readonly causes: HoleCause[];
  /** By selector, then by cause, line and label. */
  readonly numbers: Map<string | null, Map<string, number>>;
  /** Numbers of the holes that were derived from a hole, by suffix. */
  readonly derived: Map<number, Map<string, number>>;
  /** How often a hole was asked for. */
  asks: number;
}

const LABEL_LIMIT = 60;
const HOLE_LIMIT = 50_000;
const OVERFLOW: HoleCause = { cause: "budget", line: 1, label: "…", selector: null };

/** A table that only has the hole for values of which nothing can be kept, number 0. */
export function openHoles(): HoleTable {
  return { causes: [OVERFLOW], numbers: new Map(), derived: new Map(), asks: 0 };
}

/** An unknown value of this cause. */
export function unknown(table: HoleTable, cause: HoleCause): Unknown {
  table.asks += 1;
  const label = cause.label.slice(0, LABEL_LIMIT);
  const key = `${cause.cause}\n${cause.line}\n${label}`;
  const numbers = branchOf(table.numbers, cause.selector);
  const known = numbers.get(key);
  if (known !== undefined) return { kind: "unknown", hole: known };
  const hole = table.causes.length;
  if (hole >= HOLE_LIMIT) return { kind: "unknown", hole: 0 };
  table.causes.push({ ...cause, label });
  numbers.set(key, hole);
  return { kind: "unknown", hole };
}

function branchOf<Key>(tree: Map<Key, Map<string, number>>, key: Key): Map<string, number> {
  const known = tree.get(key);
  if (known !== undefined) return known;
  const made = new Map<string, number>();
  tree.set(key, made);
  return made;
}

/** A value that comes from an unknown one: same cause, its label longer by `suffix`. */
export function derive(table: HoleTable, from: Unknown, suffix: string): Unknown {
  table.asks += 1;
  const derived = branchOf(table.derived, from.hole);
  const known = derived.get(suffix);
  if (known !== undefined) return { kind: "unknown", hole: known };
  const made = deriveAnew(table, from, suffix);
  derived.set(suffix, made.hole);
  return made;
}

function deriveAnew(table: HoleTable, from: Unknown, suffix: string): Unknown {
  const cause = causeOf(table, from.hole);
  if (cause.label.length + suffix.length > LABEL_LIMIT || cause.label.endsWith(suffix)) return from;
  return unknown(table, { ...cause, label: cause.label + suffix });
}

/** The cause of a hole. */
export function causeOf(table: HoleTable, hole: number): HoleCause {
  table.asks += 1;
  return table.causes[hole] ?? OVERFLOW;
}

/** The text that stands for an unknown value. */
export function tokenOf(value: Unknown): string {
  return holeToken(value.hole);
}

/** True where a text has an unknown part. */
export function hasHole(text: string): boolean {
  return text.includes("\uE000");
}

/** The unknown value that a text is through and through, or the first one inside it. */
export function firstHole(text: string): Unknown | null {
  const [hole] = holesIn(text);
  return hole === undefined ? null : { kind: "unknown", hole };
}

/** A text as people read it: `{label}` where a hole is. */
export function showText(table: HoleTable, text: string): string {
  return hasHole(text) ? fillHoles(text, (hole) => `{${causeOf(table, hole).label}}`) : text;
}

/** True for an argument that was given, whatever it is: it is neither None nor, in practice, empty. */
export function isGiven(table: HoleTable, value: Unknown): boolean {
  const { cause, label } = causeOf(table, value.hole);
  return cause.startsWith("argument ") && !/[.…?]/.test(label);
}

/** True for a value whose Python type and content are all unknown. */
export function isUnknown(value: Value | undefined): value is Unknown {
  return typeof value === "object" && value !== null && value.kind === "unknown";
}
