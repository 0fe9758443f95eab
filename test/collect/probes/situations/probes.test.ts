import { beforeAll, expect, test } from "vitest";
import { unreadProbes } from "#collect/probes/off.ts";
import type { UnreadReason } from "#domain/reading.ts";
import { SITUATIONS, type Situation } from "#test/collect/cloud/situations/row.ts";
import { aProbedPlan } from "#test/collect/probes/a-probed-plan.ts";
import { anUnread } from "#test/support/reading.ts";
import { type ProbeCell, runCells } from "./probe-cells.ts";
import type { ProbeRow } from "./probe-row.ts";
import { PROBE_ROWS } from "./probe-rows.ts";
import { writeProbeTable } from "./write-probe-table.ts";

/** Why nothing is known, by situation. */
const REASON: Readonly<Partial<Record<Situation, UnreadReason>>> = {
  denied: "denied",
  disabled: "disabled",
  absent: "absent",
  limited: "limited",
  unreachable: "unreachable",
  slow: "unreachable",
  "cut page": "malformed",
  malformed: "malformed",
};

let cells: readonly ProbeCell[] = [];

beforeAll(async () => {
  cells = await runCells();
}, 120_000);

test("every part that probes give has a row, and every row a part", () => {
  const parts = Object.keys(unreadProbes(aProbedPlan(), anUnread()));
  expect([...new Set(PROBE_ROWS.map(({ part }) => part))].sort()).toEqual(parts.sort());
});

test("the table is the one that was read by people", async () => {
  await expect(writeProbeTable(cells)).toMatchFileSnapshot("probes.md");
});

const EACH = PROBE_ROWS.flatMap((row) =>
  SITUATIONS.filter((one) => one !== "fail" || "state" in row.wrong).map(
    (situation) => [row.part, row.call, situation, row] as const,
  ),
);

test.each(EACH)("%s, %s: %s", (_part, _call, situation, row) => {
  const { outcome } = cellOf(row, situation);
  expect(outcome.state).toBe(expected(row, situation));
  const reason = REASON[situation];
  if (reason === undefined || row.instead?.is[situation] !== undefined) return;
  expect(outcome.says).toMatch(new RegExp(`^${reason}: .`));
  if (outcome.remedy === null) return;
  if (reason === "denied") expect(outcome.remedy.permission).toBe(row.permission);
  if (reason === "disabled") {
    expect(outcome.remedy.command).toBe(`gcloud services enable ${row.service} --project=bqx-ml`);
  }
});

test.each(EACH)("%s, %s: %s leaves nothing that is not told", (_part, _call, situation, row) => {
  const { left, parts } = cellOf(row, situation);
  const told = JSON.stringify(parts.probes);
  expect(
    left.filter((name) => !told.includes(`${name} of features is left`) && !told.includes(`${name} is left`)),
  ).toEqual([]);
});

/** A step tells its reason in words, a reading by its name. */
function expected(row: ProbeRow, situation: Situation): string {
  const instead = row.instead?.is[situation];
  if (instead !== undefined) return instead;
  if (situation === "pass") return row.well;
  if (situation === "fail") return "is" in row.wrong ? row.wrong.is : "";
  const reason = REASON[situation] ?? "";
  if (row.well !== "done" && row.well !== "accepted") return reason;
  return reason === "denied" ? "denied" : "unknown";
}

function cellOf(row: ProbeRow, situation: Situation): ProbeCell {
  const cell = cells.find((one) => one.row === row && one.situation === situation);
  if (cell === undefined) throw new Error(`${row.call} in ${situation} was not run`);
  return cell;
}
