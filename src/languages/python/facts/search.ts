import type { SourceTree } from "../../source.ts";
import type { Expression } from "../syntax/ast.ts";
import { dottedName, type Outline } from "../syntax/outline.ts";

/** Folders of the repository where a script's imports are looked for, nearest first; the root is "". */
export interface SearchPath {
  readonly script: string;
  readonly folders: readonly string[];
}

/** The folder of a path; "" at the root. */
export function folderOf(path: string): string {
  const slash = path.lastIndexOf("/");
  return slash < 0 ? "" : path.slice(0, slash);
}

/** A path with `.` and `..` resolved; null where it leaves the repository. */
export function normalisePath(path: string): string | null {
  const parts: string[] = [];
  for (const part of path.split("/")) {
    if (part === "" || part === ".") continue;
    if (part !== "..") parts.push(part);
    else if (parts.pop() === undefined) return null;
  }
  return parts.join("/");
}

/** Where a script looks for modules: its folder, folders that it adds to `sys.path`, the root, `src`. */
export function searchPathOf(script: string, outline: Outline): SearchPath {
  const home = folderOf(script);
  const added = outline.calls.flatMap((call) => {
    const name = dottedName(call.callee, outline.aliases);
    const value = name === "sys.path.insert" ? call.args[1]?.value : call.args[0]?.value;
    if ((name !== "sys.path.insert" && name !== "sys.path.append") || value === undefined) return [];
    return addedFolders(home, value);
  });
  return { script, folders: [...new Set([home, ...added, "", "src"])] };
}

/** Folders that an added path may mean: from the script's folder, and from the root where scripts are usually started. */
function addedFolders(home: string, value: Expression): readonly string[] {
  const words = literals(value);
  const ups = parents(value);
  const here = `${home}/${"../".repeat(ups)}`;
  const tail = words.filter((word) => word !== "__file__").join("/");
  return [normalisePath(`${here}${tail}`), normalisePath(tail)].filter((folder) => folder !== null);
}

function literals(value: Expression): readonly string[] {
  if (value.kind === "string") return [value.value];
  if (value.kind === "call")
    return [...calleeLiterals(value.callee), ...value.args.flatMap((argument) => literals(argument.value))];
  if (value.kind === "binary") return [...literals(value.left), ...literals(value.right)];
  if (value.kind === "attribute") return literals(value.object);
  if (value.kind === "subscript") return literals(value.object);
  return [];
}

function calleeLiterals(callee: Expression): readonly string[] {
  return callee.kind === "attribute" ? literals(callee.object) : [];
}

/** How many folders above the script's own: `dirname(dirname(__file__))`, `.parent.parent`, `.parents[1]`. */
function parents(value: Expression): number {
  return Math.max(0, steps(value) - 1);
}

function steps(value: Expression): number {
  if (value.kind === "attribute") return (value.name === "parent" ? 1 : 0) + steps(value.object);
  if (value.kind === "subscript" && value.object.kind === "attribute" && value.object.name === "parents") {
    return value.index.kind === "integer" ? Number(value.index.value) + 1 : 1;
  }
  if (value.kind === "call") {
    const own = (dottedName(value.callee) ?? "").endsWith("dirname") ? 1 : 0;
    const inner = value.callee.kind === "attribute" ? steps(value.callee.object) : 0;
    return own + inner + value.args.reduce((sum, argument) => sum + steps(argument.value), 0);
  }
  return value.kind === "binary" ? steps(value.left) : 0;
}

/** Path of the file or package in the repository that a module name means from this script; null for foreign modules. */
export function findModule(wanted: {
  readonly tree: SourceTree;
  readonly search: SearchPath;
  readonly module: string;
  readonly level: number;
}): string | null {
  const { tree, search, module, level } = wanted;
  const inner = module.replaceAll(".", "/");
  if (level > 0) {
    const base = normalisePath(`${folderOf(search.script)}/${"../".repeat(level - 1)}`);
    return base === null ? null : located(tree, join(base, inner));
  }
  for (const folder of search.folders) {
    const path = located(tree, join(folder, inner));
    if (path !== null && path !== search.script) return path;
  }
  return null;
}

function join(folder: string, inner: string): string {
  return folder === "" ? inner : inner === "" ? folder : `${folder}/${inner}`;
}

function located(tree: SourceTree, path: string): string | null {
  if (path === "") return null;
  if (tree.has(`${path}.py`)) return `${path}.py`;
  return tree.has(`${path}/__init__.py`) ? `${path}/__init__.py` : null;
}
