import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Report } from "#domain/report.ts";
import { objectNames, scratchTables } from "#test/collect/probes/a-probe-run.ts";
import { aProbedProject } from "./probed/a-probed-project.ts";
import { aServedSandbox } from "./probed/a-served-sandbox.ts";
import { killProbe, type Moment, STEPS_OF_A_CYCLE } from "./probed/kill-probe.ts";
import { phasegate } from "./run-bundle.ts";

const { dir, state } = aProbedProject();
let sandbox: Awaited<ReturnType<typeof aServedSandbox>>;
beforeAll(async () => {
  sandbox = await aServedSandbox(state);
});
afterAll(async () => {
  await sandbox.close();
  rmSync(dir, { recursive: true, force: true });
});

const remains = async () => [...(await scratchTables(sandbox)), ...(await objectNames(sandbox))];

/** A whole run of the built command line, a number of minutes from now. */
async function probe(minutes: number): Promise<Report> {
  const now = new Date(Date.now() + minutes * 60_000).toISOString();
  const how = ["--cloud", `sandbox:${sandbox.url}`, "--probe", "scratch", "--now", now];
  await phasegate(["audit", "--repo", dir, ...how, "--out", join(dir, "out")]);
  return JSON.parse(readFileSync(join(dir, "out/report.json"), "utf8"));
}

const sawOf = ({ findings }: Report, rule: string) =>
  findings
    .filter((finding) => finding.rule === rule)
    .flatMap(({ outcome, evidence }) => evidence.map(({ saw }) => `${outcome}: ${saw}`));

test("a probe of the built command line takes every step, times it, forecasts by it and leaves nothing", async () => {
  const report = await probe(0);
  const timed = sawOf(report, "failed-probe").map((saw) => /^pass: ([a-z-]+): .* \(\d+ ms\)$/.exec(saw)?.[1]);
  expect(timed.filter((step) => step !== undefined)).toEqual(STEPS_OF_A_CYCLE);
  const measured = report.forecast?.operations.map(({ operation, basis }) => [
    operation,
    basis.find((line) => line.includes("measured"))?.replace(/^[\d.]+/, "N"),
  ]);
  expect(measured).toEqual([
    ["renames", "N seconds a statement, measured by rename-table of the scratch probe; at most 3 times that"],
    ["views", "N seconds a statement, measured by create-view of the scratch probe; at most 3 times that"],
  ]);
  expect(sawOf(report, "leftover-probe")).toEqual([
    "pass: no leftovers of earlier runs",
    "pass: no leftovers of earlier runs",
  ]);
  expect(await remains()).toEqual([]);
});

const ON_ITS_WAY = "on its way";
const CARRIED_OUT = "carried out, its answer on its way";
const SIGNALS = ["SIGTERM", "SIGINT"] as const;
const CHANGES = ["create-table", "rename-table", "create-view", "drop-table", "write-object"] as const;
const moments = [
  ...CHANGES.map((step) => ({ step, side: ON_ITS_WAY })),
  ...STEPS_OF_A_CYCLE.map((step) => ({ step, side: CARRIED_OUT })),
].map((when, index): Moment => ({ ...when, signal: SIGNALS[index % 2] ?? "SIGTERM" }) as Moment);

test.each(moments)("a run that is ended by $signal with $step $side leaves nothing", async (moment) => {
  expect(await killProbe(moment, { dir, url: sandbox.url })).toBe(moment.signal);
  expect(await remains()).toEqual([]);
});

/** Without what is random: the ids in names, and so their order. */
function masked(texts: readonly string[]): readonly string[] {
  const inOrder = (list: string) => list.split(", ").sort().join(", ");
  return texts
    .map((text) => text.replaceAll(/(?<=local[_-])[0-9a-f]{8}/g, "ID"))
    .map((text) => text.replace(/\(([^)]*)\)/, (_, list: string) => `(${inOrder(list)})`))
    .sort();
}

test("what killed runs left is reported by the next one, and removed once it is old enough", async () => {
  for (const step of ["create-table", "rename-table", "create-view", "write-object"] as const)
    expect(await killProbe({ step, side: CARRIED_OUT, signal: "SIGKILL" }, { dir, url: sandbox.url })).toBe(
      "SIGKILL",
    );
  const left = await remains();
  const first = "_phasegate_probe_M008_4C_local_ID";
  const object = "phasegate-probe/M008-4C/local-ID.txt";
  expect(masked(left)).toEqual([first, first, `${first}_renamed`, `${first}_renamed`, object]);

  const told = (says: string) => [
    `pass: 1 leftover of earlier runs: 1 ${says} (${object})`,
    `pass: 4 leftovers of earlier runs: 4 ${says} (${[first, first, `${first}_renamed`, `${first}_renamed`].join(", ")})`,
  ];
  const soon = await probe(5);
  expect(masked(sawOf(soon, "leftover-probe"))).toEqual(told("too young to tell"));
  expect(await remains()).toEqual(left);

  const then = await probe(16);
  expect(masked(sawOf(then, "leftover-probe"))).toEqual(told("removed"));
  expect(await remains()).toEqual([]);
});
