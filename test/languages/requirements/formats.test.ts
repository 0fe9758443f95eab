import { expect, test } from "vitest";
import { readRequirements } from "#languages/requirements/index.ts";
import { aSource } from "../a-source.ts";

const one = { extras: [], marker: null };

test("reads setup.cfg with its extras and its Python", () => {
  const text = `[metadata]
name = loader
[options]
python_requires = >=3.9
install_requires =
    pandas>=2  # frames
    google-cloud-bigquery[pandas]; python_version >= "3.9"
    not a requirement
[options.extras_require]
parquet = pyarrow==17.0.0
`;
  expect(readRequirements(aSource("setup.cfg", text))).toEqual({
    path: "setup.cfg",
    requirements: [
      { ...one, name: "pandas", specifier: ">=2", line: 6 },
      {
        name: "google-cloud-bigquery",
        specifier: "",
        extras: ["pandas"],
        marker: 'python_version >= "3.9"',
        line: 7,
      },
      { ...one, name: "pyarrow", specifier: "==17.0.0", line: 10, group: "parquet" },
    ],
    includes: [],
    unread: [{ line: 8, text: "not a requirement" }],
    python: { specifier: ">=3.9", line: 4 },
  });
});

test("reads a Pipfile and the lock that belongs to it", () => {
  const text = `[packages]
pandas = "*"
polars = {version = ">=1.0", extras = ["gcp"]}
[dev-packages]
pytest = "~=8.0"
[requires]
python_version = "3.11"
`;
  expect(readRequirements(aSource("Pipfile", text))).toEqual({
    path: "Pipfile",
    requirements: [
      { ...one, name: "pandas", specifier: "", line: 2 },
      { ...one, name: "polars", specifier: ">=1.0", extras: ["gcp"], line: 3 },
      { ...one, name: "pytest", specifier: "~=8.0", line: 5, group: "dev-packages" },
    ],
    includes: [],
    unread: [],
    python: { specifier: "==3.11", line: 7 },
  });
  const lock = `{
  "default": {
    "pandas": {
      "version": "==2.2.2"
    }
  },
  "develop": {}
}`;
  expect(readRequirements(aSource("Pipfile.lock", lock))).toEqual({
    path: "Pipfile.lock",
    requirements: [{ ...one, name: "pandas", specifier: "==2.2.2", line: 3 }],
    includes: [],
    unread: [],
    locks: true,
  });
});

const POETRY = `[[package]]
name = "pandas"
version = "2.2.2"
[package.dependencies]
numpy = ">=1.26"
[[package]]
name = "numpy"
version = "1.26.4"
`;
const UV = `version = 1
[[package]]
name = "loader"
version = "0.1.0"
source = { virtual = "." }
dependencies = [{ name = "pandas" }]
[[package]]
name = "pandas"
version = "2.2.2"
dependencies = [{ name = "numpy", marker = "python_version > '3'" }]
[[package]]
name = "numpy"
version = "1.26.4"
`;
const PDM = `[[package]]
name = "pandas"
version = "2.2.2"
dependencies = ["numpy>=1.26; python_version > '3'"]
[[package]]
name = "numpy"
version = "1.26.4"
`;

test.each([
  ["poetry.lock", POETRY, [2, 7]],
  ["uv.lock", UV, [8, 12]],
  ["pdm.lock", PDM, [2, 6]],
] as const)("reads %s: versions, and what comes along", (path, text, [pandas, numpy]) => {
  expect(readRequirements(aSource(path, text))).toEqual({
    path,
    requirements: [
      { ...one, name: "pandas", specifier: "==2.2.2", line: pandas, requires: ["numpy"] },
      { ...one, name: "numpy", specifier: "==1.26.4", line: numpy, requires: [] },
    ],
    includes: [],
    unread: [],
    locks: true,
  });
});

test("reads a conda environment: channels, prefixes, builds and its pip section", () => {
  const text = `name: features
channels: [conda-forge]
dependencies:
  - python=3.10
  - conda-forge::pandas=2.2
  - matplotlib-base >=3.8,<4
  - numpy=1.26.4=py310h1
  - pip
  - pip:
      - google-cloud-bigquery==3.25.0
      - -r requirements.txt
`;
  expect(readRequirements(aSource("jobs/environment.yml", text))).toEqual({
    path: "jobs/environment.yml",
    requirements: [
      { ...one, name: "pandas", specifier: "==2.2.*", line: 5 },
      { ...one, name: "matplotlib", specifier: ">=3.8,<4", line: 6 },
      { ...one, name: "numpy", specifier: "==1.26.4", line: 7 },
      { ...one, name: "pip", specifier: "", line: 8 },
      { ...one, name: "google-cloud-bigquery", specifier: "==3.25.0", line: 10 },
    ],
    includes: ["jobs/requirements.txt"],
    unread: [],
    python: { specifier: "==3.10.*", line: 4 },
  });
});

test.each([
  [".python-version", "# local\n3.11.4\n", { specifier: "==3.11.4", line: 2 }],
  ["runtime.txt", "python-3.12\n", { specifier: "==3.12", line: 1 }],
  [".python-version", "pypy3.10\n", undefined],
])("reads the Python of %s", (path, text, python) => {
  expect(readRequirements(aSource(path, text)).python).toEqual(python);
});

test.each(["Pipfile", "Pipfile.lock", "poetry.lock", "setup.cfg", "environment.yml", "runtime.txt"])(
  "says nothing wrong of an empty or broken %s",
  (path) => {
    for (const text of ["", "{", "[[", "\u0000", "a: [", "- x\n- y"])
      expect(readRequirements(aSource(path, text)).requirements).toEqual([]);
  },
);
