import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, expect, test } from "vitest";
import { root, runBundle } from "./run-bundle.ts";

const scratch = mkdtempSync(join(tmpdir(), "phasegate-threads-"));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

/** Tells of each answer that came out of a thread. */
const LISTENING = `process.on("worker", (thread) => thread.on("message", (message) => {
  console.error("answered", message.length);
}));`;

test("a large repository is read in threads, with the result of one thread, also where threads cannot start", async () => {
  const repo = join(scratch, "repo");
  mkdirSync(repo);
  for (let at = 0; at < 70; at++) {
    const text = `import sys\nfrom google.cloud import bigquery\nclient = bigquery.Client("p")\n`;
    const body = `for day in range(3):\n    client.query(f"DROP TABLE d.t${at}_{day}", location=sys.argv[1])\n`;
    writeFileSync(join(repo, `job${at}.py`), `${text}${body}# ${"-".repeat(6_000)}\n`);
  }
  writeFileSync(join(scratch, "listening.mjs"), LISTENING);
  const alone = join(scratch, "alone");
  const broken = join(scratch, "broken");
  for (const copy of [alone, broken]) cpSync(join(root, "dist"), copy, { recursive: true });
  rmSync(join(alone, "reader.mjs"));
  writeFileSync(join(broken, "reader.mjs"), 'throw new Error("no memory");\n');
  const inventory = (folder: string) =>
    runBundle(join(folder, "cli.mjs"), {
      args: ["inventory", "--json", "--repo", repo],
      env: { NODE_OPTIONS: `--import=${pathToFileURL(join(scratch, "listening.mjs"))}` },
    });
  const [threaded, one, mended] = [
    await inventory(join(root, "dist")),
    await inventory(alone),
    await inventory(broken),
  ];
  expect(threaded.stderr.match(/^answered \d+$/gm)?.sort()).toEqual([
    "answered 32",
    "answered 32",
    "answered 6",
  ]);
  expect(threaded.stdout).toContain('"name": "p.d.t69_2"');
  expect(threaded.stdout).toBe(one.stdout);
  expect({ code: mended.code, stdout: mended.stdout }).toEqual({ code: 0, stdout: one.stdout });
  expect(one.stderr).not.toContain("answered");
});
