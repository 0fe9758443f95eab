import type { Parser } from "web-tree-sitter";
import type { SourceTree } from "../source.ts";
import { findModule, type SearchPath } from "./facts/search.ts";
import { moduleAt } from "./modules.ts";
import type { Module } from "./syntax/ast.ts";
import { type Outline, outlineOf } from "./syntax/outline.ts";

/** A script and what its imports are looked up in. */
export interface Reach {
  readonly parser: Parser;
  readonly tree: SourceTree;
  readonly search: SearchPath;
  readonly module: Module;
}

/** Words without which no text has an effect that is reported: the libraries, their schemes, and ways to run a command. */
const MARKS =
  /bigquery|google|gbq|gs:\/\/|gcs|subprocess|Popen|(?:system|popen|spawn\w*|exec\w*)\s*\(|import_module|__import__|\b(?:bq|gcloud|gsutil)\b|parquet|\.(?:query|query_and_wait|load_table_\w+|extract_table|\w+_tables?|\w+_rows\w*|upload_from_\w+|download_\w+|\w+_blobs?|\w+_bucket|\w+_dataset)\s*\(/;

const OUTLINES = new WeakMap<Module, Outline>();

/** True where the script, or a module of the repository that it imports directly or not, may have an effect at all. */
export function mayHaveEffects({ parser, tree, search, module }: Reach): boolean {
  const seen = new Set([module.path]);
  const waiting = [module];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (MARKS.test(next.source)) return true;
    for (const path of localImports(next, { tree, search: { ...search, script: next.path } })) {
      if (seen.has(path)) continue;
      seen.add(path);
      const imported = moduleAt(parser, tree, path);
      if (imported !== null) waiting.push(imported);
    }
  }
  return false;
}

function localImports(module: Module, scope: Pick<Reach, "tree" | "search">): readonly string[] {
  return outlineFor(module).imports.flatMap(({ module: name, member, level }) => {
    const names = member === null ? [name] : [name, name === "" ? member : `${name}.${member}`];
    return names.flatMap((wanted) => findModule({ ...scope, module: wanted, level }) ?? []);
  });
}

function outlineFor(module: Module): Outline {
  const known = OUTLINES.get(module);
  if (known !== undefined) return known;
  const outline = outlineOf(module);
  OUTLINES.set(module, outline);
  return outline;
}
