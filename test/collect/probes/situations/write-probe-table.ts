import { SITUATIONS } from "#test/collect/cloud/situations/row.ts";
import type { ProbeCell } from "./probe-cells.ts";
import type { ProbeRow } from "./probe-row.ts";

/** The table as a reader reads it: who stands where at a glance, then the words of every cell. */
export function writeProbeTable(cells: readonly ProbeCell[]): string {
  const rows = [...new Set(cells.map(({ row }) => row))];
  const stateIn = (row: ProbeRow) =>
    SITUATIONS.map(
      (situation) =>
        cells.find((one) => one.row === row && one.situation === situation)?.outcome.state ?? "–",
    );
  return [
    "<!-- Written by `npx vitest run test/collect/probes/situations -u`. -->",
    "# Every probe in every situation",
    "",
    line(["part", "call", ...SITUATIONS]),
    line(["part", "call", ...SITUATIONS].map(() => "---")),
    ...rows.map((row) => line([row.part, row.call, ...stateIn(row)])),
    ...rows.flatMap((row) =>
      section(
        row,
        cells.filter((cell) => cell.row === row),
      ),
    ),
    "",
  ].join("\n");
}

function section(
  { part, call, pages, wrong, instead }: ProbeRow,
  cells: readonly ProbeCell[],
): readonly string[] {
  const notes = [
    ...("none" in wrong ? [`No fail: ${wrong.none}.`] : []),
    ...("none" in pages ? [`No pages: ${pages.none}. Its one answer is cut.`] : []),
    ...(instead === undefined ? [] : [`Instead: ${instead.why}.`]),
  ];
  return [
    "",
    `## ${part}: ${call}`,
    "",
    ...notes.flatMap((note) => [note, ""]),
    line(["situation", "outcome", "what it says", "what would let it be tried", "left"]),
    line(Array.from({ length: 5 }, () => "---")),
    ...cells.map(({ situation, outcome: { state, says, remedy }, left }) =>
      line([
        situation,
        state,
        says.replace(/127\.0\.0\.1:\d+/g, "HOST").replace(/job_[\w-]+/g, "JOB"),
        remedy === null
          ? ""
          : [remedy.advice, ...(remedy.command === undefined ? [] : [`\`${remedy.command}\``])].join(" "),
        left.join(", "),
      ]),
    ),
  ];
}

function line(cells: readonly string[]): string {
  return `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`;
}
