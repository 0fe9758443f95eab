// Ratios of phasegate against other programs on the same files, in the same run; never a bare time.
import { spawnSync } from "node:child_process";
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const COPIES = Number(process.argv[2] ?? 20);
const RUNS = 5;
const root = fileURLToPath(new URL("..", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "phasegate-bench-"));

try {
  const { files, bytes } = plantSamples(folder);
  console.log(`${files} Python and shell files, ${(bytes / 1e6).toFixed(1)} MB, median of ${RUNS} runs`);
  const ours = median(() =>
    run(process.execPath, [join(root, "dist/cli.mjs"), "inventory", "--json", "--repo", folder]),
  );
  compare("python3 -m compileall", ours, () => run("python3", ["-m", "compileall", "-q", "-f", folder]));
  compare("python3 -m pyflakes", ours, () => run("python3", ["-m", "pyflakes", folder]));
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** Copies the sample's scripts many times over, each copy made distinct. @param {string} target */
function plantSamples(target) {
  const sample = join(root, "examples/forex-features");
  const scripts = readdirSync(sample, { recursive: true, encoding: "utf8" }).filter((path) =>
    /\.(py|sh)$/.test(path),
  );
  let bytes = 0;
  for (let copy = 0; copy < COPIES; copy++) {
    for (const path of scripts) {
      const to = join(target, `team${copy}`, path);
      mkdirSync(join(to, ".."), { recursive: true });
      cpSync(join(sample, path), to);
      writeFileSync(to, `${readFileSync(to, "utf8")}\n# copy ${copy}\n`);
      bytes += statSync(to).size;
    }
  }
  return { files: COPIES * scripts.length, bytes };
}

/** @param {string} name @param {number} ours @param {() => number | null} peer */
function compare(name, ours, peer) {
  if (peer() === null) return console.log(`${name}: NOT RUN, it is not installed`);
  console.log(`phasegate inventory / ${name}: ${(ours / median(peer)).toFixed(2)}`);
}

/** Median of several timings, milliseconds. @param {() => number | null} time */
function median(time) {
  const times = Array.from({ length: RUNS }, () => time() ?? Number.NaN).sort((a, b) => a - b);
  return times[RUNS >> 1] ?? Number.NaN;
}

/** Milliseconds that a command took; null where it could not be run. @param {string} command @param {string[]} args */
function run(command, args) {
  const begun = performance.now();
  const { error, stderr } = spawnSync(command, args, { encoding: "utf8", maxBuffer: 1 << 30 });
  return error || /No module named/.test(stderr) ? null : performance.now() - begun;
}
