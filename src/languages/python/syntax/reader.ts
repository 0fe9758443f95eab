import type { Span } from "./ast.ts";
import type { Concrete } from "./concrete.ts";

/** Nesting of expressions and blocks beyond which the text is passed over; real programs stay under 100. */
export const DEPTH_LIMIT = 200;

/** What the conversion of one text carries along. */
export interface Reader {
  readonly text: string;
  /** Offsets at which the lines begin. */
  readonly lines: readonly number[];
  /** Index of the line that was found last: the next one asked for is mostly the same. */
  near: number;
  depth: number;
  /** Lines where nesting passed the limit. */
  readonly tooDeep: number[];
}

/** A reader over a text. */
export function openReader(text: string): Reader {
  return { text, lines: lineStarts(text), near: 0, depth: 0, tooDeep: [] };
}

/** Line of an offset, from 1. */
export function lineAt(reader: Reader, offset: number): number {
  const { lines, near } = reader;
  if ((lines[near] ?? 0) <= offset && offset < (lines[near + 1] ?? Number.POSITIVE_INFINITY)) return near + 1;
  let low = 0;
  let high = lines.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((lines[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  reader.near = low;
  return low + 1;
}

/** Line and offsets of a node. */
export function spanOf(reader: Reader, node: Concrete): Span {
  return { line: lineAt(reader, node.start), start: node.start, end: node.end };
}

/** The text of a node. */
export function textOf(reader: Reader, node: Concrete): string {
  return reader.text.slice(node.start, node.end);
}

/** The child in a field, if there is one. */
export function childIn(node: Concrete, field: string): Concrete | undefined {
  for (const child of node.children) if (child.field === field && child.type !== "comment") return child;
  return undefined;
}

/** All children in a field. */
export function childrenIn(node: Concrete, field: string): readonly Concrete[] {
  return node.children.filter((child) => child.field === field && child.named && child.type !== "comment");
}

/** Named children without comments, damage and continuations. */
export function partsOf(node: Concrete): readonly Concrete[] {
  return node.children.filter((child) => child.named && !SILENT.has(child.type));
}

const SILENT = new Set(["comment", "ERROR", "line_continuation"]);

function lineStarts(text: string): readonly number[] {
  const starts = [0];
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
  return starts;
}
