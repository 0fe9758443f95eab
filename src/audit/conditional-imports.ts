import { satisfiesPython } from "#domain/python/marker.ts";
import type { PythonVersion } from "#domain/python/versions.ts";
import type { Import } from "#domain/script.ts";

/**
 * An import under the Pythons of the places where it may run: null where none of them comes to it, optional where that is
 * not known.
 */
export function importUnder(imported: Import, pythons: readonly (PythonVersion | null)[]): Import | null {
  const { python: wanted } = imported;
  if (wanted === undefined) return imported;
  const truths = pythons.map((python) => (python === null ? null : satisfiesPython(python.version, wanted)));
  if (truths.includes(true)) return imported;
  if (truths.length > 0 && truths.every((truth) => truth === false)) return null;
  return { ...imported, optional: true };
}
