import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it, test } from "vitest";
import { parse } from "yaml";
import { root } from "#test/bundle/run-bundle.ts";
import { allWorkflows } from "./documented.ts";
import { isInstalled } from "./installed.ts";

const workflows = allWorkflows();
const SHA = "0123456789abcdef0123456789abcdef01234567";

/** The workflows as files of a repository, with a commit in place of the one that the user chooses. */
const folder = mkdtempSync(join(tmpdir(), "phasegate-workflows-"));
mkdirSync(join(folder, ".github/workflows"), { recursive: true });
mkdirSync(join(folder, ".git"));
workflows.forEach(({ text }, index) => {
  const file = join(folder, `.github/workflows/w${index}.yml`);
  writeFileSync(file, text.replaceAll("OWNER/phasegate@SHA", `owner/phasegate@${SHA}`));
});
cpSync(`${root}action.yml`, join(folder, "action.yml"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test("the README, the docs and this repository show these workflows", () => {
  expect(workflows.map(({ name }) => name)).toEqual([
    "README.md: 1",
    "docs/workflows.md: 1",
    "docs/workflows.md: 2",
    "docs/workflows.md: 3",
    "docs/workflows.md: 4",
    ".github/workflows/ci.yml",
    ".github/workflows/phasegate.yml",
  ]);
});

interface Job {
  readonly permissions?: object;
  readonly "timeout-minutes"?: number;
  readonly steps: readonly { readonly uses?: string; readonly run?: string }[];
}

describe.each(workflows.map(({ name, text }) => [name, text] as const))("%s", (_, text) => {
  const { permissions, jobs } = parse(text) as {
    readonly permissions?: object;
    readonly jobs: Readonly<Record<string, Job>>;
  };
  const steps = Object.values(jobs).flatMap((job) => job.steps);

  it("grants nothing to the workflow that it does not grant to a job", () => {
    expect([{}, { contents: "read" }]).toContainEqual(permissions);
  });

  it("ends by itself", () => {
    expect(Object.values(jobs).filter((job) => job["timeout-minutes"] === undefined)).toEqual([]);
  });

  it("names actions by their commit, but those of this repository", () => {
    const loose = steps
      .flatMap(({ uses }) => uses ?? [])
      .filter((uses) => uses !== "./" && uses !== "OWNER/phasegate@SHA" && !/@[0-9a-f]{40}$/.test(uses));
    expect(loose).toEqual([]);
  });

  it("puts no expression into a script", () => {
    expect(steps.flatMap(({ run }) => run ?? []).filter((run) => run.includes("${{"))).toEqual([]);
  });
});

/** What a linter says of all of them. */
function lint(program: string, args: readonly string[]): string {
  const { status, stdout, stderr } = spawnSync(program, [...args], { cwd: folder, encoding: "utf8" });
  return status === 0 ? "" : `exit ${status}\n${stdout}${stderr}`;
}

test.skipIf(!isInstalled("actionlint"))("actionlint finds nothing in them", () => {
  expect(lint("actionlint", ["-no-color"])).toBe("");
});

test.skipIf(!isInstalled("zizmor"))("zizmor finds nothing in them or in action.yml", () => {
  const args = [
    "--offline",
    "--no-progress",
    "--color=never",
    "--persona=regular",
    ".github/workflows",
    "action.yml",
  ];
  expect(lint("zizmor", args)).toBe("");
});
