import { beforeAll, expect, test } from "vitest";
import { LIVE_PATIENCE } from "#clients/google/persist.ts";
import { offParts } from "#collect/cloud/off.ts";
import type { UnreadReason } from "#domain/reading.ts";
import type { FaultSeed } from "#sandbox/state.ts";
import { AT } from "#test/support/reading.ts";
import { type Cell, readCells, readIn } from "./cells.ts";
import { PATIENT, RETRIED, spoiled } from "./faults.ts";
import { judge, milder, wellParts } from "./judged.ts";
import { WANTED } from "./readers.ts";
import { type Row, SITUATIONS, type Situation } from "./row.ts";
import { ROWS } from "./rows.ts";
import { stateOf, writeTable } from "./write-table.ts";

/** What a situation is called in a reading, where nothing is peculiar to the call. */
const USUAL: Readonly<Record<Situation, UnreadReason | "read">> = {
  pass: "read",
  fail: "read",
  denied: "denied",
  disabled: "disabled",
  absent: "absent",
  limited: "limited",
  unreachable: "unreachable",
  slow: "unreachable",
  "cut page": "malformed",
  malformed: "malformed",
};

let cells: readonly Cell[] = [];

beforeAll(async () => {
  cells = await readCells();
}, 60_000);

test("every part of the cloud has a row, and every row a part", () => {
  const parts = Object.keys(offParts(WANTED, { at: AT }));
  expect([...new Set(ROWS.map(({ part }) => part))].sort()).toEqual(parts.sort());
});

test("the table is the one that was read by people", async () => {
  await expect(writeTable(cells)).toMatchFileSnapshot("situations.md");
});

const EACH = ROWS.flatMap((row) =>
  SITUATIONS.map((situation) => [row.part, row.call, situation, row] as const),
);

test.each(EACH)("%s, %s: %s", (_part, _call, situation, row) => {
  const cell = cellOf(row, situation);
  const { reading } = cell;
  const expected = row.instead?.is[situation] ?? USUAL[situation];
  expect(stateOf(reading)).toBe(expected);
  if (reading?.state !== "unread") return;
  expect(reading.detail).not.toBe("");
  expect(reading.source).toMatch(/^(?:GET|POST) [a-z]+\.googleapis\.com\/|^SELECT /);
  if (row.instead?.is[situation] !== undefined) return;
  if (expected === "denied") {
    expect(reading.remedy.permission).toBe(row.permission);
    expect(reading.remedy.advice).toContain(row.permission);
  }
  if (expected === "disabled") {
    expect(reading.remedy.command).toBe(`gcloud services enable ${row.service} --project=bqx-ml`);
  }
});

test.each(EACH)("%s, %s: %s is asked for again only where that may help", (_part, _call, situation, row) => {
  const cell = cellOf(row, situation);
  if (situation === "pass" || situation === "fail" || situation === "disabled") return;
  const { times = 1, pages, always } = row;
  const first = situation === "cut page" && "match" in pages ? times : 0;
  const struck = cell.spoiled - (always?.faults?.length ?? 0) - first;
  const calls = first > 0 ? 1 : times;
  if (!RETRIED.has(situation)) return expect(struck).toBe(calls);
  expect(struck).toBe(calls + cell.pausesMs.length);
  expect(sum(cell.pausesMs)).toBeLessThanOrEqual(calls * LIVE_PATIENCE.budgetMs);
  expect(Math.min(...cell.pausesMs)).toBeGreaterThanOrEqual(LIVE_PATIENCE.firstPauseMs);
  expect(Math.max(...cell.pausesMs)).toBeGreaterThanOrEqual(LIVE_PATIENCE.firstPauseMs * 8);
});

test.each(EACH)("%s, %s: %s moves no report towards GO", (_part, _call, situation, row) => {
  const parts = wellParts(cells.filter((cell) => cell.situation === "pass"));
  const [well, wrong] = [judge(parts, cellOf(row, "pass")), judge(parts, cellOf(row, "fail"))];
  const judged = judge(parts, cellOf(row, situation));
  expect([...judged.passes].filter((one) => !well.passes.has(one))).toEqual([]);
  expect(milder(well, judged)).toEqual([]);
  if (situation === "pass" && row.beside === undefined) expect(judged.decision).toBe("GO");
  if (situation === "fail") {
    const noticed = [...well.passes].some((one) => !judged.passes.has(one));
    expect(noticed).toBe(row.unjudged === undefined);
  }
  // What is absent is told as that, and row.tells says which other answers are answers.
  const state = stateOf(cellOf(row, situation).reading);
  if (state === "read" || state === "absent" || row.tells?.[situation] !== undefined) return;
  expect(milder(wrong, judged)).toEqual([]);
});

test.each(ROWS.map((row) => [row.part, row.call, row] as const))(
  "%s, %s: small pages give the same, and what has no pages is asked once",
  async (_part, _call, row) => {
    const whole = cellOf(row, "pass");
    const state = spoiled(row, "pass");
    const later = "match" in row.pages ? [{ ...row.pages, pageSize: 1 }] : [];
    const faults: readonly FaultSeed[] = [{ ...row.on, pageSize: 1 }, ...later];
    const paged = await readIn(row, {
      state: { ...state, faults: [...faults, ...(state.faults ?? [])] },
      patience: PATIENT,
    });
    expect(factOf(paged.reading)).toEqual(factOf(whole.reading));
    if ("none" in row.pages) expect(paged.requests).toBe(whole.requests);
    else expect(paged.requests).toBeGreaterThan(whole.requests);
  },
);

const sum = (pausesMs: readonly number[]): number => pausesMs.reduce((all, pause) => all + pause, 0);

/** The catalogue tells how many requests it took. */
function factOf(reading: Cell["reading"]): unknown {
  if (reading?.state !== "read") return reading;
  const { requests: _, ...value } = reading.value as Readonly<Record<string, unknown>>;
  return value;
}

function cellOf(row: Row, situation: Situation): Cell {
  const cell = cells.find((one) => one.row === row && one.situation === situation);
  if (cell === undefined) throw new Error(`${row.part} in ${situation} was not read`);
  return cell;
}
