// What reading a large catalogue takes: requests, time against plain paging through the same list, and memory. The sandbox is
// served by another process, so that its memory and its work are not counted as ours.
// node bench/cloud.mjs [--tables N,N] [--runs N]
import { spawn, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { plantCatalogue } from "./catalogue.mjs";

const { values: options } = parseArgs({
  options: {
    tables: { type: "string", default: "5817,100000" },
    runs: { type: "string", default: "3" },
  },
});
const runs = Number(options.runs);
const root = fileURLToPath(new URL("..", import.meta.url));
const cli = join(root, "dist/cli.mjs");

for (const tables of options.tables.split(",").map(Number)) await measure(tables);

/** @param {number} tables */
async function measure(tables) {
  const folder = mkdtempSync(join(tmpdir(), "phasegate-bench-"));
  const sandbox = await serve(plantCatalogue(folder, tables));
  try {
    const args = (/** @type {string} */ url) => ["collect", "--repo", folder, "--cloud", `sandbox:${url}`];
    const collect = (/** @type {string} */ url) => [cli, ...args(url), "--out", join(folder, "out.json")];
    const audit = [cli, "audit", "--repo", folder, "--cloud", `sandbox:${sandbox.url}`, "--quiet"];
    console.log(`${tables.toLocaleString("en")} tables, one dataset: median of ${runs}`);
    console.log(`  requests: ${await countRequests(sandbox.url, collect)}`);
    const theirs = median(() =>
      run([join(root, "bench/page-through.mjs"), sandbox.url, "bench-project", "features"]),
    );
    console.log(`  paging with fetch: ${tell(theirs)}`);
    for (const [what, command] of Object.entries({ collect: collect(sandbox.url), audit })) {
      const ours = median(() => run(command));
      console.log(`  phasegate ${what}: ${tell(ours)}; ${(ours.ms / theirs.ms).toFixed(2)} times the paging`);
    }
  } finally {
    sandbox.child.kill("SIGTERM");
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The built sandbox in a process of its own. @param {string} state */
async function serve(state) {
  const child = spawn(process.execPath, [cli, "sandbox", "--state", state], {
    stdio: ["ignore", "pipe", "ignore"],
  });
  const text = await new Promise((resolve) => child.stdout.once("data", (bytes) => resolve(String(bytes))));
  return { child, url: /sandbox: (\S+)/.exec(text)?.[1] ?? "" };
}

/**
 * Runs once through a counter, which takes no part in the times.
 * @param {string} target @param {(url: string) => string[]} command
 */
async function countRequests(target, command) {
  /** @type {Map<string, number>} */
  const counts = new Map();
  const server = createServer(async (request, response) => {
    const path = (request.url ?? "/").replace(/\?.*/, "");
    const kind = KINDS[path] ?? "about the catalogue";
    counts.set(kind, (counts.get(kind) ?? 0) + 1);
    const chunks = [];
    for await (const chunk of request) chunks.push(chunk);
    const { method = "GET", headers } = request;
    const type = headers["content-type"];
    const answer = await fetch(target + request.url, {
      method,
      ...(type === undefined ? {} : { headers: { "content-type": type } }),
      ...(chunks.length === 0 ? {} : { body: Buffer.concat(chunks) }),
    });
    response.writeHead(answer.status, { "content-type": "application/json" });
    response.end(Buffer.from(await answer.arrayBuffer()));
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", () => resolve(null)));
  const address = server.address();
  const port = typeof address === "object" ? address?.port : 0;
  const code = await new Promise((resolve) =>
    spawn(process.execPath, command(`http://127.0.0.1:${port}`), { stdio: "ignore" }).once("exit", resolve),
  );
  if (code !== 0) throw new Error(`the counted run ended with ${code}`);
  server.close();
  server.closeAllConnections();
  return [...counts].map(([kind, count]) => `${count} ${kind}`).join(", ");
}

/** Paths that are not about the catalogue. @type {Readonly<Record<string, string>>} */
const KINDS = { "/": "to see that the sandbox is there", "/v1/userinfo": "about the caller" };

/** @typedef {{ ms: number, peakMb: number }} Taken */

/** @param {string[]} command @returns {Taken} */
function run(command) {
  const begun = performance.now();
  const { stderr, status } = spawnSync(
    process.execPath,
    ["--import", join(root, "bench/peak-memory.mjs"), ...command],
    { encoding: "utf8", stdio: ["ignore", "ignore", "pipe"] },
  );
  const ms = performance.now() - begun;
  const peak = Number(/^peak (\d+) KB$/m.exec(stderr)?.[1]);
  if (status !== 0 && status !== 1) throw new Error(`${command[1]} ended with ${status}: ${stderr}`);
  return { ms, peakMb: peak / 1024 };
}

/** @param {() => Taken} once @returns {Taken} */
function median(once) {
  const taken = Array.from({ length: runs }, once);
  const times = taken.map(({ ms }) => ms).sort((a, b) => a - b);
  return {
    ms: times[times.length >> 1] ?? Number.NaN,
    peakMb: Math.max(...taken.map(({ peakMb }) => peakMb)),
  };
}

/** @param {Taken} taken */
function tell({ ms, peakMb }) {
  return `${(ms / 1000).toFixed(2)} s, peak ${Math.round(peakMb)} MB`;
}
