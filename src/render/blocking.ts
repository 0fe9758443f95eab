import type { Blocker, OperationLine, Report } from "#domain/report.ts";
import { openBlockers } from "./blockers.ts";
import { mermaidLabel } from "./markdown/escape.ts";
import { clip, count } from "./text.ts";

/** Blockers that the picture shows one by one; those after them are counted in one box. */
const SHOWN = 12;
const LABEL_CHARS = 60;

/**
 * A Mermaid picture of what blocks what: the gravest blockers, the operations that they hold up, the operations that wait
 * for those, and the phase. Empty text where nothing prevents anything.
 */
export function blockingPicture(report: Report): string {
  const grave = openBlockers(report).filter(({ priority }) => priority === "P0");
  const [first] = grave;
  if (first === undefined) return "";
  const shown = grave.slice(0, SHOWN);
  const lines = [
    "flowchart LR",
    ...shown.map((blocker, index) => `  b${index}["${label(blocker.title)}"]:::${blocker.outcome}`),
    ...moreLines(grave.length - shown.length),
    ...operationLines(report, shown),
    `  phase(["${label(`${report.phase.id} ${report.phase.title}`)}"])`,
    "  classDef fail stroke:#b3261e,stroke-width:2px",
    "  classDef unverified stroke:#8a6d00,stroke-dasharray:4 3",
  ];
  const picture = `\`\`\`mermaid\n${lines.join("\n")}\n\`\`\``;
  return `<details>\n<summary>Picture: what blocks what</summary>\n\n${picture}\n\n</details>`;
}

function operationLines({ operations, phase }: Report, shown: readonly Blocker[]): readonly string[] {
  const held = shown.map((blocker, index) => ({ index, held: operationsOf(blocker, phase.id) }));
  const drawn = drawnOperations(operations, new Set(held.flatMap((edge) => edge.held)));
  const number = new Map(drawn.map(({ id }, index) => [id, index]));
  return [
    ...drawn.map(({ id }, index) => `  o${index}("${label(id)}")`),
    ...held.flatMap((edge) => {
      const targets = edge.held.flatMap((id) => number.get(id) ?? []);
      return targets.length === 0
        ? [`  b${edge.index} ==> phase`]
        : targets.map((target) => `  b${edge.index} ==> o${target}`);
    }),
    ...drawn.flatMap(({ id, needs }) =>
      needs.flatMap((need) => (number.has(need) ? [`  o${number.get(need)} ==> o${number.get(id)}`] : [])),
    ),
    ...drawn
      .filter(({ id }) => !drawn.some(({ needs }) => needs.includes(id)))
      .map(({ id }) => `  o${number.get(id)} ==> phase`),
  ];
}

/** The operations that blockers hold up, and those that wait for them, in the plan's order. */
function drawnOperations(
  operations: readonly OperationLine[],
  held: ReadonlySet<string>,
): readonly OperationLine[] {
  const waiting = new Set(held);
  for (let before = -1; before !== waiting.size; ) {
    before = waiting.size;
    for (const { id, needs } of operations) if (needs.some((need) => waiting.has(need))) waiting.add(id);
  }
  return operations.filter(({ id }) => waiting.has(id)).slice(0, SHOWN);
}

function operationsOf({ affects }: Blocker, phase: string): readonly string[] {
  return affects.flatMap((id) => (id.startsWith(`${phase}/`) ? [id.slice(phase.length + 1)] : []));
}

function moreLines(number: number): readonly string[] {
  return number <= 0
    ? []
    : [`  more["${label(`and ${count(number, "more P0 blocker")}`)}"]:::fail`, "  more ==> phase"];
}

function label(text: string): string {
  return mermaidLabel(clip(text, LABEL_CHARS)) || "unnamed";
}
