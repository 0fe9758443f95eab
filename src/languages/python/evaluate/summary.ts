import type { Effect } from "#domain/effect.ts";

/** Words of a position that a template still lists. */
const DOMAIN_LIMIT = 12;

/** Exact effects up to a limit; past it the largest groups of one line become templates, and `limits` says so. */
export function summarise(
  effects: readonly Effect[],
  { limit, limits }: { readonly limit: number; readonly limits: Set<string> },
): Effect[] {
  if (effects.length <= limit) return [...effects];
  const groups = Object.values(groupBy(effects)).sort((one, other) => one.length - other.length);
  const kept: Effect[] = [];
  for (const [index, group] of groups.entries()) {
    const room = limit - kept.length - (groups.length - index - 1);
    if (group.length <= room) kept.push(...group);
    else {
      const template = templateOf(group);
      kept.push(template);
      const domains = template.holes.map((hole) => hole.cause).join("; ");
      limits.add(
        `Line ${template.line} has ${group.length} names, listed as the template ${template.name} (${domains}).`,
      );
    }
  }
  return kept;
}

function groupBy(effects: readonly Effect[]): Record<string, Effect[]> {
  const groups: Record<string, Effect[]> = {};
  for (const effect of effects) {
    const words = effect.name.split(/[._/]/).length;
    const key = `${effect.line} ${effect.verb} ${effect.kind} ${effect.guard ?? ""} ${words}`;
    groups[key] ??= [];
    groups[key].push(effect);
  }
  return groups;
}

/** One effect for many: words that differ become holes, with the words that stand there as their cause. */
function templateOf(group: readonly Effect[]): Effect {
  const [first] = group;
  if (first === undefined) throw new Error("an empty group has no template");
  const names = template(group.map((effect) => effect.name));
  const to = first.to === undefined ? null : template(group.map((effect) => effect.to ?? ""));
  const holes = [...names.domains, ...(to?.domains ?? [])].map((cause) => ({ cause, line: first.line }));
  const { selector: _selector, columns: _columns, statement: _statement, to: _to, ...plain } = first;
  return { ...plain, name: names.text, ...(to === null ? {} : { to: to.text }), exact: false, holes };
}

function template(names: readonly string[]): { readonly text: string; readonly domains: readonly string[] } {
  const rows = names.map((name) => name.split(/([._/])/));
  const domains: string[] = [];
  const width = rows[0]?.length ?? 0;
  if (rows.some((row) => row.length !== width))
    return { text: "{…}", domains: [`one of ${names.length} names`] };
  const parts = Array.from({ length: width }, (_, at) => {
    const words = [...new Set(rows.map((row) => row[at] ?? ""))];
    if (words.length === 1) return words[0] ?? "";
    const shown = words.slice(0, DOMAIN_LIMIT).join(", ");
    domains.push(`one of ${words.length}: ${shown}${words.length > DOMAIN_LIMIT ? ", …" : ""}`);
    return "{…}";
  });
  return { text: parts.join(""), domains };
}
