import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { aRoad } from "#test/sandbox/a-road.ts";
import { plantCatalogue } from "../../bench/catalogue.mjs";
import { aServedSandbox } from "./probed/a-served-sandbox.ts";
import { root, runProgram } from "./run-bundle.ts";

/** A project with so many tables, and its cloud in a process of its own. */
async function aCatalogue(tables: number): Promise<{ readonly dir: string; readonly url: string }> {
  const dir = mkdtempSync(join(tmpdir(), "phasegate-catalogue-"));
  const sandbox = await aServedSandbox(plantCatalogue(dir, tables));
  onTestFinished(async () => {
    await sandbox.close();
    rmSync(dir, { recursive: true, force: true });
  });
  return { dir, url: sandbox.url };
}

/** Collects with the built command line; gives how many tables the snapshot has, and the most memory it took in MB. */
async function collect(dir: string, url: string) {
  const out = join(dir, "snapshot.json");
  const args = ["collect", "--repo", dir, "--cloud", `sandbox:${url}`, "--out", out];
  const preload = ["--import", `${root}bench/peak-memory.mjs`];
  const { code, stderr } = await runProgram(process.execPath, {
    args: [...preload, `${root}dist/cli.mjs`, ...args],
  });
  const { parts } = JSON.parse(readFileSync(out, "utf8"));
  const peakMb = Number(/^peak (\d+) KB$/m.exec(stderr)?.[1]) / 1024;
  return { code, tables: parts.catalogues.features.value.tables.length, peakMb };
}

test("the built command line reads 5,817 tables, their columns and sizes in at most 12 requests", async () => {
  const { dir, url } = await aCatalogue(5_817);
  const asked: string[] = [];
  const road = await aRoad(url, {
    onSent: ({ method, url: { pathname } }) => void asked.push(`${method} ${pathname}`),
  });
  expect(await collect(dir, road)).toMatchObject({ code: 0, tables: 5_817 });
  expect(asked.filter((one) => one === "HEAD /" || one === "GET /v1/userinfo")).toHaveLength(2);
  expect(asked.length - 2).toBeLessThanOrEqual(12);
}, 30_000);

test("100,000 tables are read in under 1 GB, with the cloud in another process", async () => {
  const { dir, url } = await aCatalogue(100_000);
  const { peakMb, ...rest } = await collect(dir, url);
  expect(rest).toEqual({ code: 0, tables: 100_000 });
  expect(peakMb).toBeGreaterThan(50);
  expect(peakMb).toBeLessThan(1_000);
}, 60_000);
