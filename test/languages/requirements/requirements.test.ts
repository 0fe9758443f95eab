import { expect, test } from "vitest";
import { describeRequirements, readRequirements } from "#languages/requirements/index.ts";
import { aSource } from "../a-source.ts";

test("reads every form of a requirement, and names what it cannot read", () => {
  const text = `# Packages of the runner.
pandas==2.1.0
Google_Cloud.BigQuery >= 3.14, <4,   # trailing comma
requests[security,socks]~=2.31 ; python_version >= "3.9"
numpy==1.26.0 \\
    --hash=sha256:aaaa \\
    --hash=sha256:bbbb
tool @ https://example.com/tool-1.0.tar.gz#sha256=1
git+https://example.com/x.git@main#egg=egg_name
-r more/extra.txt
--constraint=constraints.txt
-e .
./local/project
--index-url https://index.example.com/simple
https://example.com/wheels/some_pkg-2.0-py3-none-any.whl
pandas === 
ok (>=1)
`;
  const one = { extras: [], marker: null };
  expect(readRequirements(aSource("jobs/requirements.txt", text))).toEqual({
    path: "jobs/requirements.txt",
    requirements: [
      { ...one, name: "pandas", specifier: "==2.1.0", line: 2 },
      { ...one, name: "google-cloud-bigquery", specifier: ">= 3.14, <4", line: 3 },
      {
        name: "requests",
        specifier: "~=2.31",
        extras: ["security", "socks"],
        marker: 'python_version >= "3.9"',
        line: 4,
      },
      { ...one, name: "numpy", specifier: "==1.26.0", line: 5 },
      { ...one, name: "tool", specifier: "", line: 8 },
      { ...one, name: "egg-name", specifier: "", line: 9 },
      { ...one, name: "some-pkg", specifier: "==2.0", line: 15 },
      { ...one, name: "ok", specifier: ">=1", line: 17 },
    ],
    includes: ["jobs/more/extra.txt"],
    constraints: ["jobs/constraints.txt"],
    unread: [{ line: 16, text: "pandas ===" }],
  });
});

test("reads project, groups and Poetry's tables of a pyproject file", () => {
  const text = `[project]
dependencies = [
  "pandas>=2",
  "bad requirement ==",
]
[project.optional-dependencies]
gcp = ["google-cloud-storage[tracing]==2.14; python_version<'3.13'"]
[dependency-groups]
dev = ["pytest", { include-group = "gcp" }]
[tool.poetry.dependencies]
python = "^3.11"
Requests = "^2.31"
zero = "^0.2.3"
near = "~1.4"
any = "*"
table = { version = "1.0", extras = ["x"], markers = "sys_platform == 'linux'" }
`;
  const one = { extras: [], marker: null };
  expect(readRequirements(aSource("pyproject.toml", text))).toEqual({
    path: "pyproject.toml",
    requirements: [
      { ...one, name: "pandas", specifier: ">=2", line: 3 },
      {
        name: "google-cloud-storage",
        specifier: "==2.14",
        extras: ["tracing"],
        marker: "python_version<'3.13'",
        line: 7,
        group: "gcp",
      },
      { ...one, name: "pytest", specifier: "", line: 9, group: "dev" },
      { ...one, name: "requests", specifier: ">=2.31,<3", line: 12 },
      { ...one, name: "zero", specifier: ">=0.2.3,<0.3", line: 13 },
      { ...one, name: "near", specifier: ">=1.4,<1.5", line: 14 },
      { ...one, name: "any", specifier: "", line: 15 },
      { name: "table", specifier: "==1.0", extras: ["x"], marker: "sys_platform == 'linux'", line: 16 },
    ],
    includes: [],
    unread: [{ line: 4, text: "bad requirement ==" }],
    python: { specifier: ">=3.11,<4", line: 11 },
  });
});

test("a broken pyproject file is a syntax fault with its line", () => {
  const source = describeRequirements(aSource("pyproject.toml", '[project]\nname = "x\n'));
  expect(source.syntax.map(({ line }) => line)).toEqual([2]);
  expect(source.complete).toBe(false);
});

test("says its purpose and what it includes", () => {
  expect(
    describeRequirements(aSource("requirements.txt", "# For the runner. More.\n-r b.txt\n")),
  ).toMatchObject({
    language: "requirements",
    purpose: "For the runner.",
    filesRead: ["b.txt"],
    complete: true,
  });
});
