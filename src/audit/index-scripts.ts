import type { ScriptFact } from "#domain/script.ts";

const indexes = new WeakMap<readonly ScriptFact[], ReadonlyMap<string, ScriptFact>>();

/** Scripts by path; built once a reading. */
export function scriptsByPath(scripts: readonly ScriptFact[]): ReadonlyMap<string, ScriptFact> {
  const known = indexes.get(scripts);
  if (known) return known;
  const built = new Map(scripts.map((script) => [script.path, script]));
  indexes.set(scripts, built);
  return built;
}

const named = new WeakMap<readonly ScriptFact[], ReadonlyMap<string, readonly ScriptFact[]>>();

/** Scripts whose path ends in a path, whatever folder they lie in; by an index of file names that is built once a reading. */
export function scriptsEndingIn(path: string, scripts: readonly ScriptFact[]): readonly ScriptFact[] {
  const index = named.get(scripts) ?? indexNames(scripts);
  named.set(scripts, index);
  const found = index.get(path.slice(path.lastIndexOf("/") + 1)) ?? [];
  const suffix = path.startsWith("/") ? path : `/${path}`;
  return found.filter((script) => `/${script.path}`.endsWith(suffix));
}

function indexNames(scripts: readonly ScriptFact[]): ReadonlyMap<string, readonly ScriptFact[]> {
  const index = new Map<string, ScriptFact[]>();
  for (const script of scripts) {
    const name = script.path.slice(script.path.lastIndexOf("/") + 1);
    const same = index.get(name) ?? [];
    same.push(script);
    index.set(name, same);
  }
  return index;
}
