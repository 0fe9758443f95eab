import { expect, test } from "vitest";
import { listDependencies } from "#judge/dependency-lines.ts";
import { indexFindings } from "#judge/readiness.ts";
import { anImage } from "#test/support/image.ts";
import { PLACE } from "#test/support/plan.ts";
import { aRead } from "#test/support/reading.ts";
import { aScript, aSnapshot } from "#test/support/snapshot.ts";
import { aFullPhase, aFullPlan, theGoodParts } from "#test/support/world.ts";

const PANDAS = { module: "pandas", distribution: "pandas", origin: "third-party", line: 1 } as const;

function rowsOf(name: string, runnerSpecifier: string) {
  const requirement = { name: "pandas", specifier: runnerSpecifier, extras: [], marker: null, line: 5 };
  const environments = [
    { name: "runner", from: "requirements.txt", place: PLACE },
    { name: "extract", from: "Dockerfile", place: PLACE },
  ];
  const dependencies = { environments, tools: [{ name: "bq", place: PLACE }], apis: [] };
  const parts = theGoodParts({
    images: aRead([anImage()]),
    requirements: aRead([
      { path: "requirements.txt", requirements: [requirement], includes: [], unread: [] },
    ]),
    scripts: aRead([
      aScript({ imports: [PANDAS] }),
      aScript({ path: "scripts/counts.sh", language: "shell", tools: ["bq", "cat", "echo", "jq", "done"] }),
    ]),
  });
  const lines = listDependencies({
    plan: aFullPlan({ dependencies }),
    phase: aFullPhase(),
    snapshot: aSnapshot(parts),
    index: indexFindings([]),
    blockers: new Map(),
  });
  const found = lines.find(({ subject }) => subject.id === name);
  return found ? Object.fromEntries(found.rows.map(({ label, value }) => [label, value])) : null;
}

test("says a version once where all environments want the same, with each place", () => {
  expect(rowsOf("pandas", "==2.2.0")).toEqual({
    "Version Required": "==2.2.0",
    "Version Installed": "2.2.0 as pinned",
    Location: "runner (requirements.txt:5), extract (Dockerfile:3)",
    Purpose: "imported by scripts/rename_cov.py",
    Fallback: "None (critical dependency)",
    Blockers: "None",
  });
});

test("says which environment wants which version where they differ", () => {
  expect(rowsOf("pandas", "")?.["Version Required"]).toBe("any (runner); ==2.2.0 (extract)");
});

test("lists tools that scripts run, declared or not, and none that every system has", () => {
  expect(rowsOf("jq", "")).toMatchObject({
    "Version Required": "any; not declared in the plan",
    Purpose: "run by scripts/counts.sh",
  });
  expect(rowsOf("bq", "")?.["Version Required"]).toBe("any");
  expect(["cat", "echo", "done"].map((tool) => rowsOf(tool, ""))).toEqual([null, null, null]);
});
