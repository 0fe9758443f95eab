import { expect, test } from "vitest";
import { readRequirements } from "#languages/requirements/index.ts";
import { aSource } from "../a-source.ts";

const read = (text: string) => readRequirements(aSource("setup.py", text));

test("reads lists of literal texts: in place, by name, and extras, each at its line", () => {
  const text = `from setuptools import setup
EXTRA = ["polars>=1"]  # not used
NEEDS = [
    "pandas==2.2.2",  # frames
    'google-cloud-bigquery[pandas]>=3 ; python_version >= "3.9"',
]
setup(
    python_requires=">=3.11",
    install_requires=NEEDS,
    extras_require={
        "excel": ["openpyxl"],
    },
)
`;
  const none = { extras: [], marker: null };
  expect(read(text)).toEqual({
    path: "setup.py",
    python: { specifier: ">=3.11", line: 8 },
    includes: [],
    unread: [],
    requirements: [
      { ...none, name: "pandas", specifier: "==2.2.2", line: 4 },
      {
        name: "google-cloud-bigquery",
        specifier: ">=3",
        extras: ["pandas"],
        marker: 'python_version >= "3.9"',
        line: 5,
      },
      { ...none, name: "openpyxl", specifier: "", line: 11, group: "excel" },
    ],
  });
});

test("says where a list is made by code", () => {
  expect(read('setup(\n  install_requires=open("r.txt").read().split(),\n)')).toEqual({
    path: "setup.py",
    includes: [],
    requirements: [],
    unread: [{ line: 2, text: "install_requires" }],
  });
});

test("a list without an end is passed over in time that grows with its length only", () => {
  expect(read(`setup(install_requires=[${'"a", '.repeat(20_000)}`).requirements).toEqual([]);
});
