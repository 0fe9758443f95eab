// Ratios of phasegate against other programs on the same files, in the same run; never a bare time. The other benches follow.
// npm run bench -- [--python PYTHON] [--runs N] [--large] [--offline]
// --large also reads 10,000 scripts, once: some minutes, and says how time and memory grow.
// pyflakes is installed into a virtual environment below the bench's own folder, unless PYTHON has it or --offline is given.
// Wall time says what a person waits for; processor time holds where others share the machine.
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { plantScripts } from "./scripts.mjs";

const { values: options } = parseArgs({
  options: {
    python: { type: "string", default: "python3" },
    runs: { type: "string", default: "5" },
    large: { type: "boolean", default: false },
    offline: { type: "boolean", default: false },
  },
});
const runs = Number(options.runs);
/** Scripts of the usual set, and of the large one. */
const USUAL = 300;
const LARGE = 10_000;
const root = fileURLToPath(new URL("..", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "phasegate-bench-"));

/** Runs a program, then says on standard error what it took of the processors. */
const TIMED = '"$@" >/dev/null; code=$?; times >&2; exit $code';
const python = findPython();

try {
  const small = measure({ count: USUAL, names: "usual", runs });
  measure({ count: USUAL, names: "many", runs });
  if (options.large) sayGrowth(small, measure({ count: LARGE, names: "usual", runs: 1 }));
} finally {
  rmSync(folder, { recursive: true, force: true });
}

for (const other of ["simulation.mjs", "cloud.mjs"]) {
  const program = fileURLToPath(new URL(other, import.meta.url));
  const { status } = spawnSync(process.execPath, [program, "--runs", options.runs], { stdio: "inherit" });
  if (status !== 0) process.exitCode = status ?? 1;
}

/** How the reading of the large set grew from that of the usual one, in the same run. @param {Taken} small @param {Taken} large */
function sayGrowth(small, large) {
  const size = LARGE / USUAL;
  const times = (/** @type {"ms" | "cpuMs"} */ what) => large[what] / small[what];
  const each = (/** @type {number} */ ratio) =>
    `${ratio.toFixed(1)} times, ${(ratio / size).toFixed(2)} a script`;
  console.log(`${LARGE} scripts / ${USUAL} scripts, ${size.toFixed(1)} times as many:`);
  console.log(`  time ${each(times("ms"))}; of processors ${each(times("cpuMs"))}`);
  console.log(`  peak memory ${(large.peakKb / small.peakKb).toFixed(1)} times (${megabytes(large)} MB)`);
}

/** @param {Taken} taken */
function megabytes({ peakKb }) {
  return Math.round(peakKb / 1024);
}

/** A Python that has pyflakes where one can be had, else the one that was named. */
function findPython() {
  const named = options.python;
  if (options.offline || run(named, ["-m", "pyflakes", "--version"]) !== null) return named;
  const home = join(folder, "venv");
  const made = join(home, "bin", "python");
  const steps = [
    [named, "-m", "venv", home],
    [made, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "pyflakes==3.4.0"],
  ];
  const isReady = steps.every(([program = "", ...args]) => run(program, args)?.status === 0);
  return isReady ? made : named;
}

/** Compares on one set of scripts; gives what we took. @param {{ count: number, names: "usual" | "many", runs: number }} set */
function measure({ count, names, runs }) {
  const target = join(folder, `${names}-${count}`);
  mkdirSync(target);
  const bytes = plantScripts(target, { count, names });
  const preload = join(root, "bench/peak-memory.mjs");
  const cli = join(root, "dist/cli.mjs");
  const args = ["--import", preload, cli, "inventory", "--json", "--repo", target];
  const ours = medianOf(runs, () => run(process.execPath, args));
  console.log(`${count} scripts, ${(bytes / 1e6).toFixed(1)} MB, ${names} names: median of ${runs}`);
  console.log(
    `  phasegate inventory: ${seconds(ours.ms)} s, ${seconds(ours.cpuMs)} s of processors, peak ${megabytes(ours)} MB`,
  );
  compare("compileall", { ours, runs, args: ["-m", "compileall", "-q", "-f", target] });
  compare("pyflakes", { ours, runs, args: ["-m", "pyflakes", target] });
  return ours;
}

/** What a program took. @typedef {{ ms: number, cpuMs: number, peakKb: number, status: number | null }} Taken */

/** @param {string} name @param {{ ours: Taken, runs: number, args: string[] }} peer */
function compare(name, { ours, runs, args }) {
  if (run(python, args) === null)
    return console.log(`  ${name}: NOT RUN, ${python} does not have it (it could not be installed)`);
  const theirs = medianOf(runs, () => run(python, args));
  console.log(
    `  phasegate inventory / ${name}: ${(ours.ms / theirs.ms).toFixed(2)} (${seconds(theirs.ms)} s), by processor time ${(ours.cpuMs / theirs.cpuMs).toFixed(2)} (${seconds(theirs.cpuMs)} s)`,
  );
}

/** The medians of several runs. @param {number} runs @param {() => Taken | null} once @returns {Taken} */
function medianOf(runs, once) {
  const taken = Array.from({ length: runs }, once).filter((one) => one !== null);
  const failed = taken.find(({ status }) => status !== 0 && status !== 1);
  if (taken.length === 0 || failed) throw new Error(`a program ended with ${failed?.status ?? "no answer"}`);
  return {
    ms: middle(taken.map(({ ms }) => ms)),
    cpuMs: middle(taken.map(({ cpuMs }) => cpuMs)),
    peakKb: Math.max(...taken.map(({ peakKb }) => peakKb)),
    status: 0,
  };
}

/** @param {number[]} values */
function middle(values) {
  return values.sort((a, b) => a - b)[values.length >> 1] ?? Number.NaN;
}

/** @param {number} ms */
function seconds(ms) {
  return (ms / 1000).toFixed(2);
}

/** What a command took; null where it could not be run. @param {string} command @param {string[]} args @returns {Taken | null} */
function run(command, args) {
  const begun = performance.now();
  const { stderr, status } = spawnSync("sh", ["-c", TIMED, "sh", command, ...args], {
    encoding: "utf8",
    stdio: ["ignore", "ignore", "pipe"],
    maxBuffer: 64 * 1024 * 1024,
  });
  const ms = performance.now() - begun;
  if (status === 127 || /No module named/.test(stderr)) return null;
  const peaks = [...stderr.matchAll(/^peak (\d+) KB$/gm)].map(([, kb]) => Number(kb));
  return { ms, cpuMs: processorMs(stderr), peakKb: Math.max(0, ...peaks), status };
}

/** The second line of `times`: user and system time of what the shell ran, `0m1.234s 0m0.100s`. @param {string} text */
function processorMs(text) {
  const last = text.trimEnd().split("\n").at(-1) ?? "";
  const parts = [...last.matchAll(/(\d+)m([\d.]+)s/g)];
  return parts.reduce((sum, [, minutes, rest]) => sum + Number(minutes) * 60_000 + Number(rest) * 1000, 0);
}
