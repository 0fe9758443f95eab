import { expect, test } from "vitest";
import type { Requirement, RequirementsFact } from "#domain/container.ts";
import { declaredIn } from "#domain/python/declared.ts";
import { anImage } from "#test/support/image.ts";

function wants(name: string, over: Partial<Requirement> = {}): Requirement {
  return { name, specifier: "", extras: [], marker: null, line: 1, ...over };
}

function filesOf(...facts: readonly (Partial<RequirementsFact> & { readonly path: string })[]) {
  return new Map(
    facts.map((fact) => [fact.path, { requirements: [], includes: [], unread: [], ...fact }] as const),
  );
}

function told(from: string, files: ReadonlyMap<string, RequirementsFact>) {
  const { packages, passedOver, absentFiles } = declaredIn({ from, files });
  return {
    packages: [...packages.values()].map(({ name, specifier }) => `${name}${specifier}`),
    passedOver: passedOver.map(({ name, why }) => `${name}: ${why}`),
    absentFiles,
  };
}

test("constraints pin what is installed and install nothing themselves", () => {
  const files = filesOf(
    {
      path: "r.txt",
      requirements: [wants("pandas", { specifier: ">=2" }), wants("numpy")],
      constraints: ["c.txt", "gone.txt"],
    },
    {
      path: "c.txt",
      requirements: [wants("pandas", { specifier: "==2.2.2" }), wants("polars", { specifier: "==1.0" })],
    },
  );
  expect(told("r.txt", files)).toEqual({
    packages: ["pandas==2.2.2", "numpy"],
    passedOver: [],
    absentFiles: ["gone.txt"],
  });
});

test("extras and groups count where the plan names them, the group dev always", () => {
  const files = filesOf({
    path: "pyproject.toml",
    requirements: [
      wants("pandas"),
      wants("pyarrow", { group: "Parquet_IO" }),
      wants("pytest", { group: "dev" }),
      wants("mkdocs", { group: "docs" }),
    ],
  });
  expect(told("pyproject.toml[parquet-io]", files)).toEqual({
    packages: ["pandas", "pyarrow", "pytest"],
    passedOver: ["mkdocs: docs, which brings it, is not installed"],
    absentFiles: [],
  });
});

test("markers are evaluated for the environment's Python", () => {
  const requirements = [
    wants("tomli", { marker: "python_version < '3.11'" }),
    wants("uvloop", { marker: "sys_platform != 'win32'" }),
    wants("odd", { marker: "platform_machine == 'arm64'" }),
  ];
  const files = filesOf({ path: "r.txt", requirements });
  const image = anImage({
    pip: [],
    requirementFiles: ["r.txt"],
    base: [{ image: "python:3.12-slim", line: 1 }],
  });
  const seen = declaredIn({ image, files });
  expect([...seen.packages.keys()]).toEqual(["uvloop", "odd"]);
  expect(seen.passedOver.map(({ name, why }) => `${name}: ${why}`)).toEqual([
    "tomli: python_version < '3.11' does not hold",
  ]);
  expect(seen.python).toEqual({
    version: "3.12",
    path: "Dockerfile",
    line: 1,
    said: "FROM python:3.12-slim",
  });
});

test("the lock beside a project tells the versions and what brings what along", () => {
  const files = filesOf(
    { path: "a/pyproject.toml", requirements: [wants("pandas", { specifier: ">=2" })] },
    {
      path: "a/uv.lock",
      locks: true,
      requirements: [
        wants("pandas", { specifier: "==2.2.2", requires: ["numpy"] }),
        wants("numpy", { specifier: "==1.26.4" }),
      ],
    },
  );
  expect(told("a/pyproject.toml", files).packages).toEqual(["pandas==2.2.2"]);
  expect(declaredIn({ from: "a/pyproject.toml", files }).bringers).toEqual(new Map([["numpy", ["pandas"]]]));
});

test("the Python of a file comes from the version file beside it, never from a range", () => {
  const range = { path: "j/pyproject.toml", python: { specifier: ">=3.8", line: 4 } };
  expect(declaredIn({ from: range.path, files: filesOf(range) }).python).toBeNull();
  const files = filesOf(range, { path: "j/.python-version", python: { specifier: "==3.9.18", line: 1 } });
  expect(declaredIn({ from: range.path, files }).python).toEqual({
    version: "3.9",
    path: "j/.python-version",
    line: 1,
    said: "Python ==3.9.18",
  });
});

test("an include that comes back to its file ends", () => {
  const files = filesOf(
    { path: "a.txt", requirements: [wants("x")], includes: ["b.txt"] },
    { path: "b.txt", requirements: [wants("y")], includes: ["a.txt"], constraints: ["b.txt"] },
  );
  expect(told("a.txt", files).packages).toEqual(["x", "y"]);
});
