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
