import type { Parser } from "web-tree-sitter";
import type { SourceTree } from "../source.ts";
import type { Module } from "./syntax/ast.ts";
import { parseModule } from "./syntax/parse.ts";

/** Parsed modules of one repository: a file that several scripts import is parsed once. */
interface Shelf {
  /** Modules that others import, the longest unused first. */
  readonly imported: Map<string, Module>;
  /** Characters of the imported modules. */
  chars: number;
  /** The script that was read last: nobody needs it any longer, unless it is imported. */
  latest: Module | null;
}

const SHELVES = new WeakMap<SourceTree, Shelf>();

/** Text of imported modules that is kept as trees; a tree takes some 50 bytes a character. */
const KEPT_CHARS = 4_000_000;

/** The module at a path of the repository; null where there is no readable text. Kept for the next script that imports it. */
export function moduleAt(parser: Parser, tree: SourceTree, path: string): Module | null {
  const text = tree.text(path);
  if (text === undefined) return null;
  const shelf = shelfOf(tree);
  const module = moduleOf(parser, tree, { path, text });
  const known = shelf.imported.get(path);
  if (known !== undefined) take(shelf, known);
  shelf.imported.set(path, module);
  shelf.chars += module.text.length;
  for (const [other, old] of shelf.imported) {
    if (shelf.chars <= KEPT_CHARS || other === path) break;
    take(shelf, old);
  }
  return module;
}

/** The module of a given text, which stands for its path in this repository. */
export function moduleOf(
  parser: Parser,
  tree: SourceTree,
  file: { readonly path: string; readonly text: string },
): Module {
  const shelf = shelfOf(tree);
  for (const known of [shelf.latest, shelf.imported.get(file.path)])
    if (known?.path === file.path && known.source === file.text) return known;
  shelf.latest = parseModule(parser, file.path, file.text);
  return shelf.latest;
}

function take(shelf: Shelf, module: Module): void {
  shelf.imported.delete(module.path);
  shelf.chars -= module.text.length;
}

function shelfOf(view: SourceTree): Shelf {
  const tree = view.base ?? view;
  const known = SHELVES.get(tree);
  if (known !== undefined) return known;
  const fresh: Shelf = { imported: new Map(), chars: 0, latest: null };
  SHELVES.set(tree, fresh);
  return fresh;
}
