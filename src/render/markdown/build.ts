/** A table of escaped cells; empty text where it has no rows. */
export function table(headers: readonly string[], rows: readonly (readonly string[])[]): string {
  if (rows.length === 0) return "";
  return [row(headers), row(headers.map(() => "---")), ...rows.map(row)].join("\n");
}

/** One line of a table. */
export function row(cells: readonly string[]): string {
  return `| ${cells.join(" | ")} |`;
}

/** `**Label**: value` lines, each a line of its own when rendered. */
export function fields(entries: readonly (readonly [label: string, value: string])[]): string {
  return entries.map(([label, value]) => `**${label}**: ${value}`).join("  \n");
}

/** A bulleted list of escaped items. */
export function bullets(items: readonly string[]): string {
  return items.map((item) => `- ${item}`).join("\n");
}

/** A numbered list of escaped items. */
export function numbered(items: readonly string[]): string {
  return items.map((item, index) => `${index + 1}. ${item}`).join("\n");
}

/** Blocks one below the other, with one empty line between; empty blocks vanish. */
export function stack(blocks: readonly string[]): string {
  return blocks.filter((block) => block !== "").join("\n\n");
}
