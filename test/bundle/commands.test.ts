import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { Ajv } from "ajv";
import { Ajv2020 } from "ajv/dist/2020.js";
import { afterAll, describe, expect, it } from "vitest";
import { phasegate, runBundle, runProgram } from "./run-bundle.ts";

const scratch = mkdtempSync(join(tmpdir(), "phasegate-commands-"));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

describe("inventory", () => {
  it("prints JSON of the published schema for a folder without a plan, odd files included", async () => {
    const repo = plant("odd", {
      "scripts/load.py": '"""Loads rates."""\nimport pandas\n',
      "scripts/broken.py": "def f(:\n",
      "run.sh": "#!/bin/bash\n# Runs it all\npython scripts/load.py --all\n",
      "binary.py": "\0\0\0",
      "empty.py": "",
      "latin.py": Buffer.from("# caf\xe9\n", "latin1"),
    });
    const { code, stdout } = await phasegate(["inventory", "--json", "--repo", repo]);
    expect(code).toBe(0);
    const inventory = JSON.parse(stdout);
    const schema = JSON.parse((await phasegate(["schema", "inventory"])).stdout);
    const validate = new Ajv({ strict: false }).compile(schema);
    expect(validate(inventory), JSON.stringify(validate.errors)).toBe(true);
    const paths = inventory.scripts.map(({ path }: { path: string }) => path);
    expect(paths).toEqual(["empty.py", "latin.py", "run.sh", "scripts/broken.py", "scripts/load.py"]);
    expect(inventory.skipped).toContainEqual(expect.objectContaining({ path: "binary.py", why: "binary" }));
  });

  it("prints a table for people, and keeps to the paths that are named", async () => {
    const repo = plant("two", { "a/one.py": '"""First."""\n', "b/two.py": '"""Second."""\n' });
    const { code, stdout } = await phasegate(["inventory", "--repo", repo, "a"]);
    expect(code).toBe(0);
    expect(stdout).toContain("a/one.py");
    expect(stdout).not.toContain("two.py");
  });

  it("ends with 2 for a folder that does not exist", async () => {
    const { code, stderr } = await phasegate(["inventory", "--repo", join(scratch, "nowhere")]);
    expect(code).toBe(2);
    expect(stderr).toContain("does not exist");
  });
});

describe("schema", () => {
  it("prints a valid JSON Schema of the plan", async () => {
    const { code, stdout } = await phasegate(["schema", "plan"]);
    expect(code).toBe(0);
    expect(() => new Ajv2020({ strict: false }).compile(JSON.parse(stdout))).not.toThrow();
  });
});

describe("init", () => {
  it("writes a first plan that audit reads, and never overwrites one", async () => {
    const repo = plant("fresh", {
      "scripts/load.py": '"""Loads rates."""\n',
      "requirements.txt": "pandas==2.1.4\n",
    });
    expect((await phasegate(["init", "--repo", repo])).code).toBe(0);
    const audited = await phasegate(["audit", "--repo", repo, "--cloud", "none"]);
    expect([audited.code, audited.stderr]).toEqual([1, ""]);
    const again = await phasegate(["init", "--repo", repo]);
    expect(again.code).toBe(2);
    expect(again.stderr).toContain("exists already");
  });
});

describe("collect", () => {
  it("writes a snapshot that an audit replays to the same verdict", async () => {
    const file = join(scratch, "snapshot.json");
    const sample = ["--repo", "examples/forex-features"];
    const taken = await phasegate([
      "collect",
      ...sample,
      "--cloud",
      "sandbox:examples/forex-features/sandbox.yaml",
      "--out",
      file,
    ]);
    expect(taken.code).toBe(0);
    expect(JSON.parse(readFileSync(file, "utf8")).schemaVersion).toBe(1);
    const now = ["--now", "2025-12-13T20:30:00Z"];
    const live = await phasegate([
      "audit",
      ...sample,
      ...now,
      "--cloud",
      "sandbox:examples/forex-features/sandbox.yaml",
    ]);
    const replayed = await phasegate(["audit", ...sample, ...now, "--cloud", `snapshot:${file}`]);
    expect(replayed.stdout).toBe(live.stdout);
  });
});

describe("explain", () => {
  it("prints the page of an audit, also by the id of a blocker", async () => {
    const { code, stdout } = await phasegate(["explain", "missing-dataset:features"]);
    expect(code).toBe(0);
    expect(stdout).toContain("How to mend");
  });
});

describe("explain with a report", () => {
  it("shows the evidence of the last report, and names the nearest ids of a wrong one", async () => {
    const out = join(scratch, "explained");
    const demo = await runBundle("dist/cli.mjs", {
      args: ["demo", "--out", out, "--quiet"],
      env: { FORCE_COLOR: "1" },
    });
    expect(demo.stdout.startsWith("\u001b[31mNO-GO\u001b[0m  ")).toBe(true);
    expect(demo.stdout.split("\n")).toHaveLength(2);
    expect(demo.stderr).toBe("");
    const report = join(out, "report.json");
    const id = "missing-operation-script:lag-consolidation";
    const { code, stdout } = await phasegate(["explain", id, "--report", report]);
    expect(code).toBe(0);
    expect(stdout).toContain("P0-CRITICAL  Missing operation script: lag-consolidation (failed, existing)");
    expect(stdout).toContain("  Evidence: git git ls-files: scripts/consolidate_lag_tables.py is not among");
    const wrong = await phasegate(["explain", `${id}x`, "--report", report]);
    expect([wrong.code, wrong.stdout]).toEqual([2, ""]);
    expect(wrong.stderr).toContain(`Nearest: ${id}`);
    const slip = await phasegate(["explain", "mising-dataset"]);
    expect(slip.stderr).toContain("Nearest: missing-dataset");
  });

  it("writes JUnit XML where it is asked for", async () => {
    const out = join(scratch, "junit");
    await phasegate([
      "audit",
      "--repo",
      "examples/forex-features",
      "--cloud",
      "none",
      "--format",
      "junit",
      "--out",
      out,
    ]);
    expect(readFileSync(join(out, "report.junit.xml"), "utf8")).toMatch(
      /^<\?xml [^>]*>\n<testsuites name="phasegate M008-4C: NO-GO">/,
    );
  });
});

describe("wrong calls", () => {
  it.each([
    [["audti"], 'there is no command "audti"'],
    [["audit", "--colour"], "audit has no option --colour"],
    [
      ["audit", "--assume-resolved", "a:b", "--assume-resolved=c:d"],
      "--assume-resolved is given twice, and only one can count",
    ],
    [["audit", "--cloud", "azure"], '"azure" does not say how to reach Google Cloud'],
    [["audit", "--cloud", "sandbox:http://example.com"], "is not the address of a sandbox on this machine"],
    [["audit", "--cloud", "sandbox:http://127.0.0.1:9"], "No sandbox answers at http://127.0.0.1:9"],
    [["audit", "--probe", "wild"], '"wild" is not a probe level'],
    [["audit", "--now", "soon"], "--now soon is not an instant"],
    [["audit", "--format", "pdf"], '"pdf" is not a format'],
    [["audit", "--repo", "examples/forex-features", "--phase", "M999"], 'declares no phase "M999"'],
    [["audit", "--repo", "examples/forex-features", "--base", "nope"], 'No commit is named "nope"'],
    [["demo", "--out", "package.json/sub"], "No file can be written to package.json/sub: it is not a folder"],
    [["demo", "--out", "/proc/phasegate"], "No file can be written to /proc/phasegate"],
    [["audit", "--repo", "docs"], "There is no plan at .github/phasegate.yml"],
    [
      ["inventory", "--repo", "examples/forex-features", "nofile.py"],
      'There is no "nofile.py" in the repository',
    ],
    [["explain", "nothing"], 'there is no audit "nothing"'],
    [["explain", "missing-dataset", "--report", "none.json"], "The report none.json cannot be read"],
    [["demo", "--quiet", "--verbose"], "--quiet and --verbose exclude each other"],
    [["schema", "pizza"], 'there is no schema "pizza"'],
    [["collect"], "collect needs --out FILE"],
    [["sandbox", "--port", "x"], "--port x is not a port"],
  ])("%j ends with 2 and says what to do", async (args, message) => {
    const { code, stdout, stderr } = await phasegate(args);
    expect(code).toBe(2);
    expect(stdout).toBe("");
    expect(stderr).toContain(message);
    expect(stderr.trim().split("\n").length).toBeGreaterThan(1);
  });
});

it("keeps the verdict's exit code when nobody reads the output to its end", async () => {
  const command = `node dist/cli.mjs demo --out ${join(scratch, "cut")} 2>&1 | head -n 1; exit \${PIPESTATUS[0]}`;
  const { code, stdout } = await runProgram("bash", { args: ["-c", command] });
  expect([code, stdout.split("\n").length]).toEqual([1, 2]);
});

function plant(name: string, files: Readonly<Record<string, string | Buffer>>): string {
  const folder = join(scratch, name);
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}
