import type { Parser } from "web-tree-sitter";
import type { SourceTree } from "../source.ts";
import type { Module } from "./syntax/ast.ts";
import { parseModule } from "./syntax/parse.ts";

/** Parsed modules of one repository: a file that several scripts import is parsed once. */
const PARSED = new WeakMap<SourceTree, Map<string, Module>>();

/** The module at a path of the repository; null where there is no readable text. */
export function moduleAt(parser: Parser, tree: SourceTree, path: string): Module | null {
  const text = tree.text(path);
  return text === undefined ? null : moduleOf(parser, tree, { path, text });
}

/** The module of a given text, which stands for its path in this repository. */
export function moduleOf(
  parser: Parser,
  tree: SourceTree,
  file: { readonly path: string; readonly text: string },
): Module {
  const known = modulesOf(tree).get(file.path);
  return known !== undefined && known.source === file.text ? known : remember(parser, tree, file);
}

function modulesOf(view: SourceTree): Map<string, Module> {
  const tree = view.base ?? view;
  const known = PARSED.get(tree);
  if (known !== undefined) return known;
  const fresh = new Map<string, Module>();
  PARSED.set(tree, fresh);
  return fresh;
}

function remember(
  parser: Parser,
  tree: SourceTree,
  file: { readonly path: string; readonly text: string },
): Module {
  const module = parseModule(parser, file.path, file.text);
  modulesOf(tree).set(file.path, module);
  return module;
}
