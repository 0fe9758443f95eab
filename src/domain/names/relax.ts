import type { NameTemplate } from "./template.ts";

const relaxed = new WeakMap<NameTemplate, NameTemplate>();

/** True where no slot depends on another: no key stands twice, and no order is asked for. */
export function isFree({ parts, ordered }: NameTemplate): boolean {
  const keys = parts.flatMap((part) => (part.kind === "slot" ? [part.key] : []));
  return ordered.length < 2 && new Set(keys).size === keys.length;
}

/**
 * The template without equalities and orders, its keys being the numbers of its parts. It matches all the names that the
 * template matches, and perhaps more.
 */
export function relax(template: NameTemplate): NameTemplate {
  const known = relaxed.get(template);
  if (known !== undefined) return known;
  const parts = template.parts.map((part, index) =>
    part.kind === "slot" ? { ...part, key: `${index}` } : part,
  );
  const free = { ...template, parts, ordered: [] };
  relaxed.set(template, free);
  return free;
}
