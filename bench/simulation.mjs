// The simulation, the forecast and the schedule of a phase against a plain sort of the same names, in the same run, at two sizes:
// how they grow is what counts.
// node bench/simulation.mjs [--runs N]
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { build } from "esbuild";

const { values: options } = parseArgs({ options: { runs: { type: "string", default: "5" } } });
const runs = Number(options.runs);
const root = fileURLToPath(new URL("..", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "phasegate-bench-"));

try {
  const { parseTemplate, ...ours } = await load();
  const vocabulary = {
    number: { kind: "integer" },
    source: { kind: "list", values: ["bqx", "idx"] },
  };
  const template = (/** @type {string} */ text) => parseTemplate({ text, vocabulary });
  const small = measure({ tables: 25_000, renames: 5_000, template, ours });
  const large = measure({ tables: 100_000, renames: 20_000, template, ours });
  for (const [what, time] of Object.entries(large)) {
    const times = (time / (small[what] ?? Number.NaN)).toFixed(1);
    console.log(`4 times the size: ${what} takes ${times} times as long (4.0 is in proportion)`);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** The simulation as a module of its own; the sources are TypeScript, which not every Node reads. */
async function load() {
  const outfile = join(folder, "simulation.mjs");
  const contents = `export { parseTemplate } from "./src/domain/names/parse.ts";
export { simulatePhase } from "./src/domain/simulation/simulate.ts";
export { forecastPhase } from "./src/domain/forecast/forecast-phase.ts";
export { scheduleWork } from "./src/judge/schedule.ts";`;
  await build({
    stdin: { contents, resolveDir: root, loader: "ts" },
    bundle: true,
    format: "esm",
    platform: "node",
    outfile,
  });
  return import(pathToFileURL(outfile).href);
}

/**
 * Renames, and views that keep the old names; a blocker for each fourth of them. Gives our milliseconds.
 * @param {{ tables: number, renames: number, template: Function, ours: Record<string, Function> }} size
 * @returns {Record<string, number>}
 */
function measure({ tables, renames, template, ours: { simulatePhase, forecastPhase, scheduleWork } }) {
  const names = Array.from({ length: tables }, (_, index) =>
    index < renames ? `cov_${index}_${index % 2 ? "bqx" : "idx"}` : `pol_bqx_${index}`,
  ).sort(() => 0.5 - Math.random());
  const operation = { id: "rename", kind: "rename", dataset: "d", expect: null, needs: [], covers: [] };
  const views = { ...operation, id: "views", kind: "create-views", from: [], to: null, covers: ["rename"] };
  const phase = {
    operations: [
      { ...operation, from: [template("cov_{number}_{source}")], to: template("cov_{source}_{number}") },
      views,
    ],
  };
  const accepted = [template("cov_{source}_{number}"), template("pol_{source}_{number}")];
  const mandates = [
    {
      id: "M",
      dataset: "d",
      exceptions: [],
      names: accepted.map((one, index) => ({ id: `${index}`, template: one })),
    },
  ];
  const table = { type: "TABLE", createdAt: null, expiresAt: null, partitionField: null, clusterFields: [] };
  const simulated = () => {
    const catalogue = { dataset: "d", requests: 1, tables: names.map((name) => ({ ...table, name })) };
    return { phase, mandates, catalogues: new Map([["d", catalogue]]), scripted: new Map() };
  };
  const at = "2025-12-13T20:30:00.000Z";
  const simulation = simulatePhase(simulated());
  const plan = { cloud: {}, infrastructure: {} };
  const scripts = { state: "read", value: [], source: "", observedAt: at };
  const team = { people: 5, hoursPerDay: 8 };
  const blockers = Array.from({ length: renames / 4 }, (_, index) => ({
    ...{ id: `b${index}`, title: `b${index}`, priority: "P0", state: "existing", outcome: "fail" },
    affects: [`P/${index % 2 ? "rename" : "views"}`],
    delayHours: { low: 1, high: 1 + (index % 7) },
  }));
  const found = {
    simulation: median(() => {
      const play = simulated();
      return timed(() => simulatePhase(play));
    }),
    forecast: median(() => timed(() => forecastPhase({ plan, phase, scripts, simulation, at }))),
    schedule: median(() =>
      timed(() => scheduleWork({ blockers, phase: { ...phase, team }, gate: "P0", at })),
    ),
  };
  const sort = median(() => timed(() => [...names].sort()));
  console.log(
    `${tables} tables, ${renames} renames and as many views, ${blockers.length} blockers: median of ${runs}`,
  );
  for (const [what, time] of Object.entries(found))
    console.log(`  ${what} / plain sort of the names: ${(time / sort).toFixed(1)} (${time.toFixed(0)} ms)`);
  return found;
}

/** Median of several timings, milliseconds. @param {() => number} time */
function median(time) {
  const times = Array.from({ length: runs }, time).sort((a, b) => a - b);
  return times[runs >> 1] ?? Number.NaN;
}

/** @param {() => unknown} work */
function timed(work) {
  const begun = performance.now();
  work();
  return performance.now() - begun;
}
