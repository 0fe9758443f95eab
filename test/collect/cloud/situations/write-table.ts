import type { Reading } from "#domain/reading.ts";
import type { Cell } from "./cells.ts";
import { RETRIED } from "./faults.ts";
import { type Row, SITUATIONS } from "./row.ts";

/** The table as a reader reads it: who stands where at a glance, then the words of every cell. */
export function writeTable(cells: readonly Cell[]): string {
  const rows = [...new Set(cells.map(({ row }) => row))];
  const of = (row: Row) => cells.filter((cell) => cell.row === row);
  return [
    "<!-- Written by `npx vitest run test/collect/cloud/situations -u`. -->",
    "# Every collector in every situation",
    "",
    line(["part", "call", ...SITUATIONS]),
    line(["part", "call", ...SITUATIONS].map(() => "---")),
    ...rows.map((row) => line([row.part, row.call, ...of(row).map(({ reading }) => stateOf(reading))])),
    ...rows.flatMap((row) => section(row, of(row))),
    "",
  ].join("\n");
}

function section(row: Row, cells: readonly Cell[]): readonly string[] {
  const notes = [
    ...("none" in row.pages ? [`No pages: ${row.pages.none}. Its one answer is cut.`] : []),
    ...(row.instead === undefined ? [] : [`Instead: ${row.instead.why}.`]),
  ];
  return [
    "",
    `## ${row.part}: ${row.call}`,
    "",
    ...notes.flatMap((note) => [note, ""]),
    line(["situation", "reading", "what it says", "what would let it be read", "requests"]),
    line(Array.from({ length: 5 }, () => "---")),
    ...cells.map(({ situation, reading, requests }) =>
      line([
        situation,
        stateOf(reading),
        says(reading),
        remedyOf(reading),
        RETRIED.has(situation) ? "again and again" : String(requests),
      ]),
    ),
  ];
}

/** `read`, or why not. */
export function stateOf(reading: Reading<unknown> | undefined): string {
  if (reading === undefined) return "nothing";
  return reading.state === "read" ? "read" : reading.reason;
}

function says(reading: Reading<unknown> | undefined): string {
  if (reading === undefined) return "";
  const said = reading.state === "read" ? JSON.stringify(reading.value) : reading.detail;
  return said.replace(/127\.0\.0\.1:\d+/g, "HOST").replaceAll("?prettyPrint=false", "");
}

function remedyOf(reading: Reading<unknown> | undefined): string {
  if (reading?.state !== "unread") return "";
  const { command, advice } = reading.remedy;
  return command === undefined ? advice : `${advice} \`${command}\``;
}

function line(cells: readonly string[]): string {
  return `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`;
}
