import type { CatalogueFact } from "#domain/cloud.ts";
import { isMatch } from "#domain/names/match.ts";
import type { NameTemplate } from "#domain/names/template.ts";

type Matches = Map<NameTemplate, readonly string[]>;

const matches = new WeakMap<CatalogueFact, Matches>();
const names = new WeakMap<CatalogueFact, ReadonlySet<string>>();

/** Names of the catalogue that one template reads, in the catalogue's order; computed once a template. */
export function namesMatching(catalogue: CatalogueFact, template: NameTemplate): readonly string[] {
  const byTemplate = matches.get(catalogue) ?? new Map<NameTemplate, readonly string[]>();
  matches.set(catalogue, byTemplate);
  const known = byTemplate.get(template);
  if (known) return known;
  const found = catalogue.tables.filter(({ name }) => isMatch(template, name)).map(({ name }) => name);
  byTemplate.set(template, found);
  return found;
}

/** Names of the catalogue that any of the templates reads, each once. */
export function namesMatchingAny(
  catalogue: CatalogueFact,
  templates: readonly NameTemplate[],
): readonly string[] {
  const [only, ...others] = templates;
  if (only && others.length === 0) return namesMatching(catalogue, only);
  return [...new Set(templates.flatMap((template) => namesMatching(catalogue, template)))];
}

/** All names of the catalogue. */
export function nameSet(catalogue: CatalogueFact): ReadonlySet<string> {
  const known = names.get(catalogue);
  if (known) return known;
  const built = new Set(catalogue.tables.map(({ name }) => name));
  names.set(catalogue, built);
  return built;
}
