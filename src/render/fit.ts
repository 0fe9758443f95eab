import { row } from "./markdown/build.ts";
import { grouped, sizeBytes } from "./text.ts";

/** A table that may be shown in part: whole rows only, the hidden ones counted below it. */
export interface Section {
  /** Lines above the table: a heading, or the opening of `<details>`. */
  readonly open: string;
  readonly headers: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** Line below the table: the closing of `<details>`; empty where there is none. */
  readonly close: string;
  /** Sections of a lower rank get their rows first. */
  readonly rank: number;
}

/** The sections in their order, filled with rows by rank until `budgetBytes` is spent. */
export function fitSections(sections: readonly Section[], budgetBytes: number): readonly string[] {
  const filled = sections.filter(({ rows }) => rows.length > 0);
  let left = budgetBytes;
  for (const section of filled) left -= sizeBytes(show(section, [])) + SEPARATOR_BYTES;
  const lines = new Map<Section, readonly string[]>();
  for (const section of filled.toSorted((a, b) => a.rank - b.rank)) {
    const taken = takeRows(section, left);
    left -= taken.bytes;
    lines.set(section, taken.lines);
  }
  return filled.map((section) => show(section, lines.get(section) ?? []));
}

/** Bytes between two blocks. */
const SEPARATOR_BYTES = 2;

function takeRows(
  { rows }: Section,
  budgetBytes: number,
): { readonly lines: readonly string[]; readonly bytes: number } {
  const lines: string[] = [];
  let bytes = 0;
  for (const cells of rows) {
    const line = row(cells);
    const size = sizeBytes(line) + 1;
    if (bytes + size > budgetBytes) break;
    lines.push(line);
    bytes += size;
  }
  return { lines, bytes };
}

function show({ open, headers, rows, close }: Section, lines: readonly string[]): string {
  const hidden = rows.length - lines.length;
  const more = hidden === 0 ? "" : `+${grouped(hidden)} more`;
  const table = [row(headers), row(headers.map(() => "---")), ...lines].join("\n");
  return [open, table, more, close].filter((part) => part !== "").join("\n\n");
}
