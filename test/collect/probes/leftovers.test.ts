import { type ChildProcess, spawn } from "node:child_process";
import { rm } from "node:fs/promises";
import { build } from "esbuild";
import { afterAll, beforeAll, expect, test } from "vitest";
import { runProbes } from "#collect/probes/run-probes.ts";
import type { Sandbox } from "#sandbox/serve.ts";
import { root } from "#test/bundle/run-bundle.ts";
import { aSandbox, NOW } from "#test/sandbox/a-sandbox.ts";
import { aProbeRun, cycleOf, objectNames, SCRATCH, scratchTables, theRun } from "./a-probe-run.ts";
import { aProbedState } from "./a-probed-state.ts";
import { probeUntilKilled } from "./probe-until-killed.ts";

const PROGRAM = `${root}node_modules/.cache/probe-until-killed-${process.pid}.mjs`;
const later = (minutes: number) => ({
  now: () => new Date(Date.parse(NOW) + minutes * 60_000).toISOString(),
});

beforeAll(async () => {
  await build({
    absWorkingDir: root,
    stdin: {
      contents: `import { ${probeUntilKilled.name} as probe } from "./probe-until-killed.ts"; await probe(process.argv[2]);`,
      resolveDir: `${root}test/collect/probes`,
      loader: "ts",
    },
    outfile: PROGRAM,
    bundle: true,
    format: "esm",
    platform: "node",
    packages: "external",
    logLevel: "silent",
  });
});

afterAll(() => rm(PROGRAM, { force: true }));

/** A probe in a process of its own, which has made its table and waits for the answer to its first statement. */
async function aWaitingProbe(): Promise<{ readonly sandbox: Sandbox; readonly child: ChildProcess }> {
  const slow = { match: "POST /bigquery/v2/projects/bqx-ml/queries", delayMs: 700 };
  const sandbox = await aSandbox(aProbedState({ faults: [slow] }));
  const child = spawn(process.execPath, [PROGRAM, sandbox.url], { stdio: "inherit" });
  while ((await scratchTables(sandbox)).length === 0) await new Promise((resolve) => setTimeout(resolve, 20));
  return { sandbox, child };
}

function endOf(child: ChildProcess): Promise<NodeJS.Signals | null> {
  return new Promise((resolve) => child.once("exit", (_, signal) => resolve(signal)));
}

test.each(["SIGTERM", "SIGINT"] as const)("a probe that is ended by %s leaves nothing", async (signal) => {
  const { sandbox, child } = await aWaitingProbe();
  const end = endOf(child);
  child.kill(signal);
  expect(await end).toBe(signal);
  expect(await scratchTables(sandbox)).toEqual([]);
  expect(await objectNames(sandbox)).toEqual([]);
});

test("what a killed run left is removed and reported by the next one, once it is old enough", async () => {
  const { sandbox, child } = await aWaitingProbe();
  const end = endOf(child);
  child.kill("SIGKILL");
  expect(await end).toBe("SIGKILL");
  expect(await scratchTables(sandbox)).toEqual([SCRATCH]);

  const run = { id: "8", random: "x2" };
  const soon = await runProbes(await theRun(sandbox.url, { run: { run, clock: later(5) }, budgetMs: 5_000 }));
  expect(cycleOf(soon).leftovers).toEqual([{ name: SCRATCH, createdAt: NOW, state: "young", why: "" }]);

  const then = await runProbes(
    await theRun(sandbox.url, { run: { run, clock: later(16) }, budgetMs: 5_000 }),
  );
  expect(cycleOf(then).leftovers).toEqual([{ name: SCRATCH, createdAt: NOW, state: "removed", why: "" }]);
  expect(await scratchTables(sandbox)).toEqual([]);
});

const OLD = { name: "_phasegate_probe_old_1_a", createdAt: "2025-12-13T10:00:00.000Z" };

test("only what carries the label is swept", async () => {
  const [dataset] = aProbedState().datasets ?? [];
  if (dataset === undefined) throw new Error("there is a dataset");
  const labelled = { ...OLD, labels: { phasegate: "probe" } };
  const foreign = { ...OLD, name: "_phasegate_probe_by_hand" };
  const datasets = [{ ...dataset, tables: [...(dataset.tables ?? []), labelled, foreign] }];
  const { parts, sandbox } = await aProbeRun({ state: { datasets } });
  expect(cycleOf(parts).leftovers).toEqual([{ ...OLD, state: "removed", why: "" }]);
  expect(await scratchTables(sandbox)).toEqual(["_phasegate_probe_by_hand"]);
});

test("a bucket that cannot be listed is reported as not swept", async () => {
  const { parts } = await aProbeRun({ state: { deny: [{ permission: "storage.objects.list" }] } });
  expect(cycleOf(parts, "bucket:staging").unswept).toMatch(/^denied: 403/);
});
