// Ratios of phasegate against other programs on the same files, in the same run; never a bare time.
// node bench/run.mjs [--python PYTHON] [--runs N] [--large]: PYTHON may be of a virtual environment that has pyflakes.
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
  },
});
const runs = Number(options.runs);
const root = fileURLToPath(new URL("..", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "phasegate-bench-"));

try {
  const small = measure({ count: 300, names: "usual", runs });
  measure({ count: 300, names: "many", runs });
  if (options.large) {
    const large = measure({ count: 10_000, names: "usual", runs: 1 });
    console.log(
      `10,000 scripts / 300 scripts: ${(large / small).toFixed(1)} times as long (33.3 is in proportion)`,
    );
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** Compares on one set of scripts; gives our milliseconds. @param {{ count: number, names: "usual" | "many", runs: number }} set */
function measure({ count, names, runs }) {
  const target = join(folder, `${names}-${count}`);
  mkdirSync(target);
  const bytes = plantScripts(target, { count, names });
  let peakKb = 0;
  const ours = median(runs, () => {
    const preload = join(root, "bench/peak-memory.mjs");
    const cli = join(root, "dist/cli.mjs");
    const done = run(process.execPath, ["--import", preload, cli, "inventory", "--json", "--repo", target]);
    peakKb = Math.max(peakKb, Number(/peak (\d+) KB/.exec(done?.stderr ?? "")?.[1] ?? 0));
    return done?.ms ?? null;
  });
  console.log(`${count} scripts, ${(bytes / 1e6).toFixed(1)} MB, ${names} names: median of ${runs}`);
  console.log(`  phasegate inventory: ${(ours / 1000).toFixed(2)} s, peak ${Math.round(peakKb / 1024)} MB`);
  compare("compileall", { ours, runs, args: ["-m", "compileall", "-q", "-f", target] });
  compare("pyflakes", { ours, runs, args: ["-m", "pyflakes", target] });
  return ours;
}

/** @param {string} name @param {{ ours: number, runs: number, args: string[] }} peer */
function compare(name, { ours, runs, args }) {
  const once = () => run(options.python, args)?.ms ?? null;
  if (once() === null) return console.log(`  ${name}: NOT RUN, ${options.python} does not have it`);
  const theirs = median(runs, once);
  console.log(
    `  phasegate inventory / ${name}: ${(ours / theirs).toFixed(2)} (${(theirs / 1000).toFixed(2)} s)`,
  );
}

/** Median of several timings, milliseconds. @param {number} runs @param {() => number | null} time */
function median(runs, time) {
  const times = Array.from({ length: runs }, () => time() ?? Number.NaN).sort((a, b) => a - b);
  return times[runs >> 1] ?? Number.NaN;
}

/** A command's milliseconds and messages; null where it could not be run. @param {string} command @param {string[]} args */
function run(command, args) {
  const begun = performance.now();
  const { error, stderr } = spawnSync(command, args, {
    encoding: "utf8",
    stdio: ["ignore", "ignore", "pipe"],
  });
  return error || /No module named/.test(stderr) ? null : { ms: performance.now() - begun, stderr };
}
