import { isTemplateFault, parseTemplate } from "#domain/names/parse.ts";
import type { NameTemplate } from "#domain/names/template.ts";
import type { Vocabulary } from "#domain/names/vocabulary.ts";
import type { PlanFault } from "./faults.ts";
import { faultAt, nameOf } from "./issues.ts";
import type { Path, Positions } from "./positions.ts";

/** What the parts of the plan are built with. Faults found on the way are collected, not thrown. */
export interface Desk {
  readonly positions: Positions;
  readonly vocabulary: Vocabulary;
  readonly faults: PlanFault[];
}

/** A template as the plan declares it. */
export type NameDeclaration = string | { readonly name: string; readonly ordered: readonly string[] };

/** Builds the template at a path; null, with a fault, where it is none. */
export function buildTemplate(desk: Desk, declared: NameDeclaration, path: Path): NameTemplate | null {
  const [text, ordered] = typeof declared === "string" ? [declared, []] : [declared.name, declared.ordered];
  const parsed = parseTemplate({ text, ordered, vocabulary: desk.vocabulary });
  if (!isTemplateFault(parsed)) return parsed;
  const textPath = typeof declared === "string" ? path : [...path, "name"];
  const place =
    parsed.orderedIndex === undefined
      ? desk.positions.character(textPath, parsed.offset)
      : desk.positions.value([...path, "ordered", parsed.orderedIndex]);
  desk.faults.push(faultAt(place, `in \`${nameOf(path)}\`, ${parsed.message}`, parsed.hint));
  return null;
}

/** Builds the templates of a list; those with faults are left out. */
export function buildTemplates(
  desk: Desk,
  declared: readonly NameDeclaration[],
  pathOf: (index: number) => Path,
): readonly NameTemplate[] {
  return declared.flatMap((one, index) => buildTemplate(desk, one, pathOf(index)) ?? []);
}
