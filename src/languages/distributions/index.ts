import { ALIASES, NAMESPACES } from "./aliases.ts";
import { googleDistributions } from "./google.ts";
import { normaliseDistribution } from "./normalise.ts";
import { isStdlib } from "./stdlib.ts";

export { normaliseDistribution } from "./normalise.ts";
export { isStdlib } from "./stdlib.ts";

/**
 * Distributions that may provide a module, by its longest dotted name, likeliest first, names normalised. Empty for
 * the standard library and for a bare namespace. A module counts as declared where any of them is.
 */
export function distributionsFor(module: string): readonly string[] {
  const parts = module.split(".");
  const top = parts[0] ?? "";
  if (top === "" || isStdlib(top)) return [];
  if (top === "google") return googleDistributions(module);
  for (let length = parts.length; length > 0; length--) {
    const key = parts.slice(0, length).join(".");
    if (Object.hasOwn(ALIASES, key)) return ALIASES[key] ?? [];
  }
  return NAMESPACES.has(top) ? ofNamespace(top, parts[1]) : [normaliseDistribution(top)];
}

/** The likeliest distribution of a module, or null for the standard library and bare namespaces. */
export function distributionFor(module: string): string | null {
  return distributionsFor(module)[0] ?? null;
}

function ofNamespace(top: string, second: string | undefined): readonly string[] {
  return second ? [normaliseDistribution(`${top}-${second}`)] : [];
}
