import type { Machine } from "./machine.ts";
import { repositoryPath } from "./paths.ts";
import { matchesPattern } from "./patterns.ts";
import { isPlain } from "./values.ts";

const MATCH_LIMIT = 2000;

/** The files that a field with `*` or `?` names; the field itself where it names none. */
export function globPaths(machine: Machine, field: string): readonly string[] {
  if (!/[*?]/.test(field) || !isPlain(field) || field.includes("://")) return [field];
  const pattern = repositoryPath(machine, field);
  if (pattern === null) return [field];
  const depth = pattern.split("/").length;
  const [fixed = ""] = pattern.split(/[*?[]/);
  const found: string[] = [];
  for (const path of machine.tree.paths) {
    if (!path.startsWith(fixed) || path.split("/").length !== depth) continue;
    if (matchesPattern(path, pattern)) found.push(`/\uE002/${path}`);
    if (found.length >= MATCH_LIMIT) break;
  }
  return found.length > 0 ? found : [field];
}
