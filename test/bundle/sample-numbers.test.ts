import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { parse } from "yaml";
import type { Report } from "#domain/report.ts";
import { type Ending, phasegate, root } from "./run-bundle.ts";

const folder = join(root, "examples/forex-features");
const scratch = mkdtempSync(join(tmpdir(), "phasegate-numbers-"));
const audit = [
  "audit",
  ...[
    "--repo",
    folder,
    "--cloud",
    `sandbox:${join(folder, "sandbox.yaml")}`,
    "--now",
    "2025-12-13T20:30:00Z",
  ],
];
const LAG = "missing-operation-script:lag-consolidation";

afterAll(() => rmSync(scratch, { recursive: true, force: true }));

describe("the numbers of the sample, worked out anew from its own files", () => {
  let ending: Ending;
  let report: Report;
  let written: readonly string[];

  beforeAll(async () => {
    ending = await phasegate([
      ...audit,
      ...[
        "--assume-resolved",
        LAG,
        "--out",
        scratch,
        "--format",
        "json,markdown,html",
        "--starts",
        "2025-12-15",
      ],
    ]);
    report = JSON.parse(readFileSync(join(scratch, "report.json"), "utf8"));
    written = readdirSync(scratch, { recursive: true, encoding: "utf8" }).filter((file) =>
      /\.(?:md|html)$/.test(file),
    );
    expect(written).toHaveLength(9);
  }, 120_000);

  it("counts the steps of the phase", () => {
    const [expected, found] = [expectations(), { "primary-violations": 361 }];
    const renames = [expected["cov-rename"], expected["var-rename"], found["primary-violations"]];
    const views = sum(renames);
    const others = [expected["pol-days"], expected["ema-retirement"], (expected["ccy-swap"] ?? 0) + 1, 56];
    expect(report.simulation.steps).toHaveLength(sum([...renames, views, ...others]));
  });

  it("prices the LAG tables by their sizes, and everything else at nothing", () => {
    const sandbox = readFileSync(join(folder, "sandbox.yaml"), "utf8");
    const groups = sandbox.split(/\n {6}- (?=names?: )/).filter((text) => /^names?: "lag_/.test(text));
    const bytes = sum(
      groups.map(
        (text) => numberAfter(text, "bytes") * (text.includes("limit:") ? numberAfter(text, "limit") : 1),
      ),
    );
    expect(bytes).toBe(73_920_000_000);
    const usd = (bytes / 1024 ** 4) * 6.25;
    expect(report.forecast.costUsd?.low).toBeCloseTo(usd, 9);
    expect(report.forecast.costUsd?.high).toBeCloseTo(usd, 9);
    expect(report.forecast.budgetUsd).toBe(15);
  });

  it("takes the low duration from the longest chain, the high one from all operations", () => {
    const merge = 10 + 73.92e9 / 56 / 2e8;
    const pause = sleepOf("rename_cov_tables_m008.py");
    const workers = defaultOf("execute_m008_table_remediation.py", "--workers");
    const cov = [1596 * (1 + pause), 1596 * (5 + pause)] as const;
    const high = [cov[1], 56 * merge, 7 * 5, (361 * 5) / workers, 1964 * 5, 10, 3 * 5, 56 * 5, 28 * 5];
    expect(report.forecast.durationMinutes?.low).toBeCloseTo((cov[0] + 1964 / 8 + 1) / 60, 9);
    expect(report.forecast.durationMinutes?.high).toBeCloseTo(sum(high) / 60, 9);
  });

  it("tells the earliest GO from the hours of the blockers", () => {
    const p0 = report.blockers.filter(({ priority, state }) => priority === "P0" && state !== "waived");
    const [low, high] = [sum(p0.map((one) => one.delayHours.low)), sum(p0.map((one) => one.delayHours.high))];
    const hours = (id: string) => p0.find((one) => one.id === id)?.delayHours ?? { low: 0, high: 0 };
    const [counts, lag] = [hours("missing-operation-script:row-counts"), hours(LAG)];
    const chain = counts.high + lag.high;
    const days = [
      Math.ceil(Math.max(counts.low + lag.low, low / 2) / 8),
      Math.ceil((chain + (high - chain) / 2) / 8),
    ];
    const workingDays = ["2025-12-15", "2025-12-16", "2025-12-17", "2025-12-18", "2025-12-19", "2025-12-22"];
    const dates = days.map((day) => workingDays[day - 1]);
    expect([report.verdict.earliestGo?.low, report.verdict.earliestGo?.high]).toEqual(dates);
    expect(report.schedule.tasks).toHaveLength(p0.length);
  });

  it("finds its results in what the README of the sample works out", () => {
    const readme = readFileSync(join(folder, "README.md"), "utf8");
    const { forecast, simulation, verdict, blockers } = report;
    const p0 = blockers.filter(({ priority, state }) => priority === "P0" && state !== "waived");
    const [low, high] = [sum(p0.map((one) => one.delayHours.low)), sum(p0.map((one) => one.delayHours.high))];
    const [fast, slow] = [forecast.durationMinutes?.low ?? 0, forecast.durationMinutes?.high ?? 0];
    const [first, last] = [verdict.earliestGo?.low, verdict.earliestGo?.high];
    for (const said of [
      `**Steps, ${simulation.steps.length.toLocaleString("en")}**`,
      `**Cost, ${forecast.costUsd?.high.toFixed(2)} USD**`,
      `**Duration, low, ${Math.round(fast)} minutes**`,
      `${digits(fast * 60)} s.`,
      `**Duration, high, ${(slow / 60).toFixed(1)} hours**`,
      `${digits(slow * 60)} s.`,
      `**Earliest GO, ${first} to ${last}**: the ${p0.length} failures of P0 take ${low} to ${high} hours.`,
    ])
      expect(readme).toContain(said);
  });

  it("shows the verdict without a blocker beside the real one, which keeps the exit code", () => {
    expect(report.scenarios[0]).toMatchObject({ asked: true, without: [LAG], decision: "NO-GO" });
    expect(report.scenarios[0]?.standing).toBe(report.schedule.tasks.length - 1);
    const told = `Not the verdict: without ${LAG} it would be NO-GO, risk HIGH, earliest GO`;
    expect(ending.stdout).toContain(told);
    expect(report.repository.notes[0]).toContain(told);
    for (const file of written) expect(readFileSync(join(scratch, file), "utf8"), file).toContain(told);
    expect(report.verdict.decision).toBe("NO-GO");
    expect(ending.code).toBe(1);
  });

  it("asks about another date and says so", () => {
    expect(report.phase.starts).toBe("2025-12-15");
    expect(report.phase.planned).toBe("2025-12-14");
    expect(report.repository.notes).toContain("Asked about a start on 2025-12-15; the plan says 2025-12-14.");
    const told = "2025-12-15 (asked; the plan says 2025-12-14)";
    expect(ending.stdout.split("\n")[0]).toContain(told);
    for (const file of written) expect(readFileSync(join(scratch, file), "utf8"), file).toContain(told);
  });
});

describe("questions that cannot be asked", () => {
  it.each(["2025-02-30", "tomorrow", "2025-12-14T10:00:00Z"])("refuses to start on %s", async (day) => {
    const { code, stderr } = await phasegate([...audit, "--starts", day]);
    expect(stderr).toContain(`--starts ${day} is not a day of the calendar.`);
    expect(code).toBe(2);
  });

  it("refuses an id that names no blocker, with the nearest", async () => {
    const { code, stderr } = await phasegate([
      ...["audit", "--repo", folder, "--cloud", "none", "--now", "2025-12-13T20:30:00Z"],
      ...["--assume-resolved", "missing-operation-script:lag-consolidatoin"],
    ]);
    expect(stderr).toContain(LAG);
    expect(code).toBe(2);
  });

  it("is no input of the action", () => {
    expect(readFileSync(join(root, "action.yml"), "utf8")).not.toMatch(/assume/i);
  });
});

function expectations(): Readonly<Record<string, number>> {
  const plan = parse(readFileSync(join(folder, ".github/phasegate.yml"), "utf8"));
  const operations: readonly { id: string; expect?: number | string }[] = plan.phases["M008-4C"].operations;
  return Object.fromEntries(
    operations.flatMap(({ id, expect: wanted }) => (typeof wanted === "number" ? [[id, wanted]] : [])),
  );
}

function sleepOf(script: string): number {
  return Number(/time\.sleep\(([\d.]+)\)/.exec(readFileSync(join(folder, "scripts", script), "utf8"))?.[1]);
}

function defaultOf(script: string, option: string): number {
  const text = readFileSync(join(folder, "scripts", script), "utf8");
  return Number(new RegExp(`"${option}", type=int, default=(\\d+)`).exec(text)?.[1]);
}

function numberAfter(text: string, key: string): number {
  return Number(new RegExp(`\\b${key}: (\\d+)`).exec(text)?.[1] ?? Number.NaN);
}

/** `2,161.7`. */
function digits(number: number): string {
  return number.toLocaleString("en", { maximumFractionDigits: 3 });
}

function sum(numbers: readonly (number | undefined)[]): number {
  return numbers.reduce<number>((total, number) => total + (number ?? Number.NaN), 0);
}
