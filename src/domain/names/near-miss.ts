import { isMatch, matchName, traceMatch } from "./match.ts";
import { isFree, relax } from "./relax.ts";
import { type NameTemplate, type TemplatePart, wordOf } from "./template.ts";

/** The template that a name nearly matches, and what differs, as a clause: `{source} is missing after {stat}`. */
export interface NearMiss {
  readonly template: NameTemplate;
  readonly says: string;
}

/**
 * Which of several templates a name that matches none nearly matches: one whose equality or order alone it breaks, else one
 * that a missing slot keeps it from, else the one that reads furthest into it. Null where none reads even its first part.
 */
export function nearMiss(templates: readonly NameTemplate[], name: string): NearMiss | null {
  return (
    firstOf(templates, (template) => brokenConstraint(template, name)) ??
    firstOf(templates, (template) => missingSlot(template, name)) ??
    furthest(templates, name)
  );
}

function firstOf(
  templates: readonly NameTemplate[],
  explain: (template: NameTemplate) => string | null,
): NearMiss | null {
  for (const template of templates) {
    const says = explain(template);
    if (says !== null) return { template, says };
  }
  return null;
}

function brokenConstraint(template: NameTemplate, name: string): string | null {
  const values = isFree(template) ? null : matchName(relax(template), name);
  if (values === null) return null;
  const bound = new Map<string, string>();
  for (const [index, part] of template.parts.entries()) {
    if (part.kind === "literal") continue;
    const value = values[`${index}`] ?? "";
    const before = bound.get(part.key);
    if (before !== undefined && before !== value)
      return `{${part.key}} is both \`${before}\` and \`${value}\``;
    bound.set(part.key, value);
  }
  return brokenOrder(template, bound);
}

function brokenOrder({ ordered }: NameTemplate, bound: ReadonlyMap<string, string>): string {
  const shown = ordered.map((key) => `{${key}} \`${bound.get(key) ?? ""}\``);
  return `${shown.join(", ")} must stand in the order of the vocabulary, each before the next`;
}

/** A template without one of its slots. */
interface Shorter {
  readonly template: NameTemplate;
  readonly says: string;
}

const shortened = new WeakMap<NameTemplate, readonly Shorter[]>();

function missingSlot(template: NameTemplate, name: string): string | null {
  const known = shortened.get(template) ?? shorten(template);
  shortened.set(template, known);
  return known.find((shorter) => isMatch(shorter.template, name))?.says ?? null;
}

function shorten(template: NameTemplate): readonly Shorter[] {
  return template.parts.flatMap((part, index) => {
    if (part.kind === "literal") return [];
    const after = template.parts.slice(0, index).findLast((candidate) => candidate.kind === "slot");
    const place = after?.kind === "slot" ? `after {${after.key}}` : "at the beginning";
    const says = `{${part.key}} is missing ${place}`;
    return withoutSlot(template, index).map((shorter) => ({ template: shorter, says }));
  });
}

/** Takes a slot out, together with one character of the separator after it or before it. */
function withoutSlot(template: NameTemplate, index: number): readonly NameTemplate[] {
  const [before, after] = [template.parts.slice(0, index), template.parts.slice(index + 1)];
  const shorter = [
    [...before, ...trimStart(after)],
    [...trimEnd(before), ...after],
  ];
  return shorter
    .filter((parts) => parts.length > 0 && parts.some((part) => part.kind === "slot"))
    .map((parts) => {
      const keys = new Set(parts.flatMap((part) => (part.kind === "slot" ? [part.key] : [])));
      return { ...template, parts, ordered: template.ordered.filter((key) => keys.has(key)) };
    });
}

function trimStart(parts: readonly TemplatePart[]): readonly TemplatePart[] {
  const [first, ...rest] = parts;
  if (first?.kind !== "literal") return parts;
  return first.text.length > 1 ? [{ kind: "literal", text: first.text.slice(1) }, ...rest] : rest;
}

function trimEnd(parts: readonly TemplatePart[]): readonly TemplatePart[] {
  const last = parts.at(-1);
  if (last?.kind !== "literal") return parts;
  const rest = parts.slice(0, -1);
  return last.text.length > 1 ? [...rest, { kind: "literal", text: last.text.slice(0, -1) }] : rest;
}

function furthest(templates: readonly NameTemplate[], name: string): NearMiss | null {
  let best: { readonly template: NameTemplate; readonly offset: number; readonly part: number } | null = null;
  for (const template of templates) {
    const { offset, part } = traceMatch(relax(template), name);
    if (part > 0 && offset > (best?.offset ?? 0)) best = { template, offset, part };
  }
  return best === null ? null : { template: best.template, says: sayFailure(best, name) };
}

function sayFailure(
  {
    template,
    offset,
    part,
  }: { readonly template: NameTemplate; readonly offset: number; readonly part: number },
  name: string,
): string {
  const wanted = template.parts[part];
  const rest = name.slice(offset);
  if (wanted === undefined) return `\`${cut(rest)}\` follows where the name should end`;
  const found = rest === "" ? "the name ends" : `\`${cut(rest)}\` stands`;
  return `${found} at offset ${offset} where ${sayPart(template, wanted)} should be`;
}

function sayPart(template: NameTemplate, part: TemplatePart): string {
  if (part.kind === "literal") return `\`${part.text}\``;
  const word = wordOf(template, part.word);
  if (word.kind === "integer") return `{${part.key}}, a run of digits,`;
  const listed = word.values.slice(0, 6).join(", ");
  return `{${part.key}}, one of ${listed}${word.values.length > 6 ? ", …" : ""},`;
}

function cut(text: string): string {
  return text.length > 40 ? `${text.slice(0, 39)}…` : text;
}
