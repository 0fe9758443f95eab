import { isMap, isScalar, isSeq, type LineCounter, type Node, type ParsedNode } from "yaml";
import type { Place } from "#domain/evidence.ts";

/** Keys and indexes from the root of the plan to a value. */
export type Path = readonly (string | number)[];

/** Where things stand in the plan's text; lines and columns count from 1. */
export interface Positions {
  /** The value at a path, or the nearest thing around it that exists. */
  value(path: Path): Place;
  /** The key that leads to the value at a path. */
  key(path: Path): Place;
  /** A character of the text at a path, counted from 0; the text's beginning where its form hides the character. */
  character(path: Path, offset: number): Place;
  /** The text as it is written, for numbers whose form matters; null where the path leads to none. */
  source(path: Path): string | null;
}

/** What positions are looked up in. */
export interface PositionedText {
  readonly path: string;
  readonly text: string;
  readonly root: ParsedNode | null;
  readonly lines: LineCounter;
}

/** Looks up places of a parsed plan. */
export function createPositions({ path: file, text, root, lines }: PositionedText): Positions {
  const placeAt = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { path: file, line: Math.max(1, line), column: Math.max(1, col) };
  };
  const value = (path: Path) => placeAt(beginOf(nearest(root, path)));
  return {
    value,
    key: (path) => placeAt(keyOffset(root, path) ?? beginOf(nearest(root, path))),
    character: (path, offset) => {
      const begin = textOffset(find(root, path), text, offset);
      return begin === null ? value(path) : placeAt(begin);
    },
    source: (path) => {
      const node = find(root, path);
      return isScalar(node) ? (node.source ?? null) : null;
    },
  };
}

type Found = Node | null | undefined;

function find(root: Found, path: Path): Found {
  let node = root;
  for (const step of path) node = stepInto(node, step);
  return node;
}

function nearest(root: Found, path: Path): Found {
  let node = root;
  for (const step of path) {
    const next = stepInto(node, step);
    if (next === null || next === undefined) return node;
    node = next;
  }
  return node;
}

function stepInto(node: Found, step: string | number): Found {
  if (isSeq(node)) return typeof step === "number" ? (node.items[step] as Found) : null;
  if (!isMap(node)) return null;
  return (pairOf(node, step)?.value ?? null) as Found;
}

function pairOf(node: Found, step: string | number | undefined) {
  if (!isMap(node)) return undefined;
  return node.items.find(({ key }) => isScalar(key) && (key.source ?? String(key.value)) === String(step));
}

function keyOffset(root: Found, path: Path): number | null {
  const pair = pairOf(find(root, path.slice(0, -1)), path.at(-1));
  return isScalar(pair?.key) ? beginOf(pair.key) : null;
}

function beginOf(node: Found): number {
  return node?.range?.[0] ?? 0;
}

/** Only one-line texts without escapes stand in the file as they are read. */
function textOffset(node: Found, text: string, offset: number): number | null {
  if (!isScalar(node) || typeof node.value !== "string") return null;
  const quote = node.type === "QUOTE_DOUBLE" || node.type === "QUOTE_SINGLE" ? 1 : 0;
  const begin = beginOf(node) + quote;
  return text.startsWith(node.value, begin) ? begin + offset : null;
}
