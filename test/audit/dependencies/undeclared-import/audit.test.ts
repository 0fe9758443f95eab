import { expect, test } from "vitest";
import { audit } from "#audit/dependencies/undeclared-import/audit.ts";
import type { Import } from "#domain/script.ts";
import { cureOf, tell } from "#test/support/ask.ts";
import { PLACE } from "#test/support/plan.ts";
import { aRead } from "#test/support/reading.ts";
import { aScript } from "#test/support/snapshot.ts";

const imported = (distribution: string, over: Partial<Import> = {}): Import => ({
  module: distribution,
  distribution,
  origin: "third-party",
  line: 7,
  ...over,
});

function importing(imports: readonly Import[], path = "scripts/rename_cov.py") {
  return { parts: { scripts: aRead([aScript({ path, imports })]) } };
}

test("prevents where a script of an operation imports what no environment declares", () => {
  const world = importing([imported("polars")]);
  expect(tell(audit, world)).toEqual([
    "fail prevents polars: polars is imported by scripts/rename_cov.py and declared in no environment of the plan.",
  ]);
  expect(cureOf(audit, world)?.consequence).toBe("Cannot execute cov-rename: import of polars fails");
});

test("slows where only the inventory lists the script", () => {
  expect(tell(audit, importing([imported("polars")], "scripts/generate_cov.py"))[0]).toMatch(
    /^fail slows polars/,
  );
});

test("informs of optional imports and of packages that come along with a declared one", () => {
  expect(tell(audit, importing([imported("polars", { optional: true }), imported("numpy")]))).toEqual([
    "fail informs numpy: numpy is imported by scripts/rename_cov.py and comes only along with pandas.",
    "fail informs polars: polars is imported by scripts/rename_cov.py and declared in no environment of the plan.",
  ]);
});

test("leaves the standard library and local modules alone", () => {
  const own = [
    imported("json", { origin: "stdlib", distribution: null }),
    imported("lib", { origin: "local" }),
  ];
  expect(tell(audit, importing(own))[0]).toMatch(/^not-applicable/);
});

test("follows the files that a requirements file includes", () => {
  const requirement = { name: "polars", specifier: "==1.0", extras: [], marker: null, line: 1 };
  const requirements = aRead([
    { path: "requirements.txt", requirements: [], includes: ["base.txt"], unread: [] },
    { path: "base.txt", requirements: [requirement], includes: ["requirements.txt"], unread: [] },
  ]);
  const environments = [{ name: "runner", from: "requirements.txt", place: PLACE }];
  const plan = { dependencies: { environments, tools: [], apis: [] } };
  const { parts } = importing([imported("polars")]);
  expect(tell(audit, { plan, parts: { ...parts, requirements } })).toEqual([]);
});

test("is unverified where the plan declares no environment", () => {
  const plan = { dependencies: { environments: [], tools: [], apis: [] } };
  expect(tell(audit, { plan, ...importing([imported("polars")]) })).toEqual([
    "unverified slows bqx-ml-v3: The plan declares no Python environment, so 1 imported package could not be checked: polars.",
  ]);
});
