import type { ScriptFact } from "#domain/script.ts";
import { scriptsByPath } from "./index-scripts.ts";

const indexes = new WeakMap<readonly ScriptFact[], ReadonlyMap<string, readonly string[]>>();

/**
 * The file of the repository that a local import names, or null where none does: beside the importer first, then in the
 * folders above it, then wherever a file ends in the module's path, as scripts that extend `sys.path` find it.
 */
export function localModule(
  module: string,
  { importer, scripts }: { readonly importer: string; readonly scripts: readonly ScriptFact[] },
): string | null {
  const dots = /^\.*/.exec(module)?.[0].length ?? 0;
  const wanted = module.slice(dots).replaceAll(".", "/");
  const byPath = scriptsByPath(scripts);
  const endings = [`${wanted}.py`, `${wanted}/__init__.py`];
  const folders = foldersAbove(importer).slice(Math.max(0, dots - 1));
  for (const folder of dots > 0 ? folders.slice(0, 1) : folders) {
    const found = endings.map((ending) => `${folder}${ending}`).find((path) => byPath.has(path));
    if (found !== undefined) return found;
  }
  if (dots > 0) return null;
  const candidates = indexOf(scripts).get(wanted.slice(wanted.lastIndexOf("/") + 1)) ?? [];
  return candidates.find((path) => endings.some((ending) => path.endsWith(`/${ending}`))) ?? null;
}

/** Python files by the last part of the module's name. */
function indexOf(scripts: readonly ScriptFact[]): ReadonlyMap<string, readonly string[]> {
  const known = indexes.get(scripts);
  if (known) return known;
  const built = new Map<string, string[]>();
  for (const { path } of scripts) {
    if (!path.endsWith(".py")) continue;
    const module = path.replace(/(?:\/__init__)?\.py$/, "");
    const name = module.slice(module.lastIndexOf("/") + 1);
    const paths = built.get(name) ?? [];
    paths.push(path);
    built.set(name, paths);
  }
  for (const paths of built.values()) paths.sort();
  indexes.set(scripts, built);
  return built;
}

/** `a/b/c.py` lies in `a/b/`, below `a/` and the root (``). */
function foldersAbove(path: string): readonly string[] {
  const folders: string[] = [];
  for (let end = path.lastIndexOf("/"); end > 0; end = path.lastIndexOf("/", end - 1)) {
    folders.push(path.slice(0, end + 1));
  }
  return [...folders, ""];
}
