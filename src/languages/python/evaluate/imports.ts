import { findModule, folderOf } from "../facts/search.ts";
import { moduleAt } from "../modules.ts";
import type { StatementOf } from "../syntax/ast.ts";
import { findAttribute } from "./attributes.ts";
import { libraryModule } from "./libraries/index.ts";
import { type Run, unknownHere } from "./run.ts";
import { bind, openScope, type Scope } from "./scope.ts";
import { execute } from "./statements.ts";
import type { ModuleValue, Value } from "./values.ts";

/** Modules that import each other deeper than this are not followed. */
const IMPORT_DEPTH = 20;

/** `import a.b as c`. */
export function runImport(run: Run, scope: Scope, statement: StatementOf<"import">): void {
  markLine(run, statement.line);
  for (const { name, alias } of statement.names) {
    if (alias !== null) bind(scope, alias, importModule(run, { name, level: 0, from: scope.path }));
    else bindTop(run, scope, name);
  }
}

function bindTop(run: Run, scope: Scope, name: string): void {
  const parts = name.split(".");
  let holder = importModule(run, { name: parts[0] ?? name, level: 0, from: scope.path });
  bind(scope, parts[0] ?? name, holder);
  for (let length = 2; length <= parts.length; length += 1) {
    const inner = importModule(run, { name: parts.slice(0, length).join("."), level: 0, from: scope.path });
    if (holder.native === null) holder.members.set(parts[length - 1] ?? "", inner);
    holder = inner;
  }
}

/** `from a.b import c as d`. */
export function runImportFrom(run: Run, scope: Scope, statement: StatementOf<"import-from">): void {
  markLine(run, statement.line);
  const { module, level, names } = statement;
  if (module === "__future__") return;
  const from = importModule(run, { name: module, level, from: scope.path });
  for (const { name, alias } of names) {
    if (name === "*") {
      for (const [key, value] of from.members) if (!key.startsWith("_")) bind(scope, key, value);
    } else bind(scope, alias ?? name, memberOf(run, { holder: from, name, module, level, path: scope.path }));
  }
}

function memberOf(
  run: Run,
  wanted: { holder: ModuleValue; name: string; module: string; level: number; path: string },
): Value {
  const { holder, name, module, level, path } = wanted;
  const member = findAttribute(run, holder, name);
  if (member !== undefined) return member;
  const whole = module === "" ? name : `${module}.${name}`;
  if (locate(run, { name: whole, level, from: path }) !== null)
    return importModule(run, { name: whole, level, from: path });
  if (holder.foreign) return libraryModule(whole);
  return unknownHere(run, { cause: `${module}.${name}`, label: name });
}

interface Wanted {
  readonly name: string;
  readonly level: number;
  /** File that imports. */
  readonly from: string;
}

function locate(run: Run, { name, level, from }: Wanted): string | null {
  const folders = [folderOf(from), ...run.search.folders];
  return findModule({ tree: run.tree, search: { script: from, folders }, module: name, level });
}

/** The module of that name: of the repository, modelled, or foreign. */
export function importModule(run: Run, wanted: Wanted): ModuleValue {
  const path = locate(run, wanted);
  if (path === null) return libraryModule(wanted.name);
  const known = run.modules.get(path);
  if (known !== undefined) return known;
  return load(run, path);
}

function load(run: Run, path: string): ModuleValue {
  const source = run.frames.length > IMPORT_DEPTH ? null : moduleAt(run.parser, run.tree, path);
  const scope = openScope("module", null, path);
  const name = path.replace(/(?:\/__init__)?\.py$/, "").replaceAll("/", ".");
  const made: ModuleValue = { kind: "module", name, members: scope.variables, native: null, foreign: false };
  run.modules.set(path, made);
  if (source === null) return made;
  for (const limit of source.limits) run.recorder.limits.add(`${path}: ${limit}`);
  scope.variables.set("__name__", name);
  scope.variables.set("__file__", path);
  run.frames.push({ path, name: "<module>", callee: null, self: null, line: 1 });
  try {
    execute(run, scope, source.body);
  } finally {
    run.frames.pop();
  }
  return made;
}

function markLine(run: Run, line: number): void {
  const frame = run.frames.at(-1);
  if (frame !== undefined) frame.line = line;
}
