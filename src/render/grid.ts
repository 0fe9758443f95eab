import { clip, oneLine } from "./text.ts";

/** A column of a text table. */
export interface Column {
  readonly title: string;
  /** Width in cells that it keeps as long as there is room. */
  readonly min: number;
}

/** Rows as aligned columns within `width` cells; what does not fit is cut with an ellipsis. */
export function renderGrid(part: {
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly string[])[];
  readonly width: number;
}): readonly string[] {
  const { columns, width } = part;
  const rows = part.rows.map((cells) => cells.map(printable));
  const wanted = columns.map(({ title }, index) =>
    rows.reduce((most, cells) => Math.max(most, cellsWide(cells[index] ?? "")), title.length),
  );
  const widths = shrink({ wanted, columns, room: width - GAP.length * (columns.length - 1) });
  const lines = [columns.map(({ title }) => title), widths.map((size) => "-".repeat(size)), ...rows];
  return lines.map((cells) =>
    cells
      .map((text, index) => inCells(text, widths[index] ?? LEAST))
      .join(GAP)
      .trimEnd(),
  );
}

/** Text from outside for a terminal or a job log: one line, no control characters, no workflow command. */
export function printable(text: string): string {
  return oneLine(text).replaceAll("::", ": :").replaceAll("##[", "# #[");
}

/** Cells of a terminal that a text takes: East Asian and emoji characters take two, combining ones none. */
export function cellsWide(text: string): number {
  let cells = 0;
  for (const character of text) cells += characterCells(character);
  return cells;
}

/** The text in exactly `size` cells. */
function inCells(text: string, size: number): string {
  if (cellsWide(text) <= size) return text + " ".repeat(size - cellsWide(text));
  let shown = "";
  let cells = 0;
  for (const character of clip(text, size * 4)) {
    if (cells + characterCells(character) > size - 1) break;
    shown += character;
    cells += characterCells(character);
  }
  return `${shown}…${" ".repeat(size - 1 - cells)}`;
}

const GAP = "  ";
/** Cells of the narrowest column. */
const LEAST = 4;
const NARROW = /^[\u0020-\u02ff]$/;
const NO_CELLS = /^(?:\p{Mn}|\p{Me}|\u200d)$/u;
const TWO_CELLS =
  /^[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1f64f}\u{1f680}-\u{1f6ff}\u{1f900}-\u{1faff}\u{20000}-\u{3fffd}✅❌❔]$/u;

function characterCells(character: string): number {
  if (NARROW.test(character)) return 1;
  if (NO_CELLS.test(character)) return 0;
  return TWO_CELLS.test(character) ? 2 : 1;
}

/** Widths within the room: columns that lack little get it all, the others share the rest evenly. */
function shrink(part: {
  readonly wanted: readonly number[];
  readonly columns: readonly Column[];
  readonly room: number;
}): readonly number[] {
  const { wanted, columns, room } = part;
  const mins = wanted.map((size, index) => Math.max(LEAST, Math.min(size, columns[index]?.min ?? LEAST)));
  const least = sumOf(mins) > room ? wanted.map(() => LEAST) : mins;
  const lacking = wanted.map((size, index) => ({
    index,
    cells: Math.max(0, size - (least[index] ?? LEAST)),
  }));
  const widths = [...least];
  let spare = Math.max(0, room - sumOf(least));
  for (const [rank, { index, cells }] of lacking.toSorted((a, b) => a.cells - b.cells).entries()) {
    const given = Math.min(cells, Math.floor(spare / (lacking.length - rank)));
    widths[index] = (widths[index] ?? LEAST) + given;
    spare -= given;
  }
  return widths;
}

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0);
}
