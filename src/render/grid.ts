import { clip, oneLine } from "./text.ts";

/** A column of a text table. */
export interface Column {
  readonly title: string;
  /** Width in cells that it keeps as long as there is room. */
  readonly min: number;
  /** Width in cells that it never goes beyond. */
  readonly max?: number;
}

/** Rows as aligned columns within `width` cells; what does not fit is cut with an ellipsis, or continues in the last column's next lines where it `wraps`. */
export function renderGrid(part: {
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly string[])[];
  readonly width: number;
  readonly wraps?: boolean;
}): readonly string[] {
  const { columns, width, wraps } = part;
  const rows = part.rows.map((cells) => cells.map(printable));
  const wanted = columns.map(({ title, max = width }, index) =>
    Math.min(
      max,
      rows.reduce((most, cells) => Math.max(most, cellsWide(cells[index] ?? "")), title.length),
    ),
  );
  const widths = shrink({ wanted, columns, room: width - GAP.length * (columns.length - 1) });
  const wrapped = wraps ? rows.flatMap((cells) => wrapRow(cells, widths)) : rows;
  const lines = [columns.map(({ title }) => title), widths.map((size) => "-".repeat(size)), ...wrapped];
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

/** A row and the lines that its cells continue in, at most six: what is longer is cut there. */
function wrapRow(cells: readonly string[], widths: readonly number[]): readonly (readonly string[])[] {
  const columns = cells.map((text, index) => wrapText(text, widths[index] ?? LEAST));
  const height = Math.max(1, ...columns.map(({ length }) => length));
  return Array.from({ length: height }, (_, line) => columns.map((lines) => lines[line] ?? ""));
}

/** Text in lines of at most `size` cells, broken between words where a word fits. */
function wrapText(text: string, size: number): readonly string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(" ").flatMap((whole) => inPieces(whole, size))) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (cellsWide(longer) <= size) {
      line = longer;
      continue;
    }
    lines.push(line);
    line = word;
  }
  lines.push(line);
  if (lines.length <= WRAPPED_LINES) return lines;
  return [...lines.slice(0, WRAPPED_LINES - 1), lines.slice(WRAPPED_LINES - 1).join(" ")];
}

/** A word that is wider than a line, in pieces that fit. */
function inPieces(word: string, size: number): readonly string[] {
  const pieces: string[] = [];
  let piece = "";
  for (const character of clip(word, size * WRAPPED_LINES)) {
    if (piece !== "" && cellsWide(piece) + characterCells(character) > size) {
      pieces.push(piece);
      piece = "";
    }
    piece += character;
  }
  return [...pieces, piece];
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
/** Lines that a cell may continue in. */
const WRAPPED_LINES = 6;
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
