import { execFileSync } from "node:child_process";
import { expect, test } from "vitest";
import { appliesUnder, satisfiesPython } from "#domain/python/marker.ts";

const ON_LINUX = { python: "3.11", platform: "linux", extras: ["parquet"] };

test.each([
  ["python_version >= '3.9'", true],
  ["python_version < '3.9'", false],
  ["python_version >= '3.9' and sys_platform == 'linux'", true],
  ["sys_platform == 'win32' or (os_name == 'posix' and python_version > '3.2')", true],
  ["'linux' in sys_platform", true],
  ["sys_platform not in 'win32 cygwin'", true],
  ["python_version in '3.9 3.10'", false],
  ["extra == 'Parquet'", true],
  ["extra == 'docs'", false],
  ["platform_machine == 'x86_64'", null],
  ["platform_machine == 'x86_64' and python_version < '3'", false],
  ["platform_machine == 'x86_64' or python_version > '3'", true],
  ["python_full_version < '3.11.4'", null],
  ["implementation_name == 'cpython'", true],
  ["python_version ~= '3.10'", true],
  ["python_version == '3.*'", true],
  ["this is no marker at all", null],
  ["(python_version >= '3.9'", true],
])("%s is %s", (marker, truth) => {
  expect(appliesUnder(marker, ON_LINUX)).toBe(truth);
});

test("says nothing of a version that is not known", () => {
  expect(appliesUnder("python_version >= '3.9'", {})).toBeNull();
});

function packagingIsThere(): boolean {
  try {
    execFileSync("python3", ["-c", "import packaging.specifiers"], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}

const OPERATORS = ["<", "<=", "==", "!=", ">", ">=", "~="];
const VERSIONS = ["3.1", "3.9", "3.10", "3.11", "3.11.2", "2.7", "4.0"];
const CASES = OPERATORS.flatMap((operator) =>
  VERSIONS.flatMap((wanted) => VERSIONS.map((version) => [version, `${operator}${wanted}`] as const)),
);

test.skipIf(!packagingIsThere())(
  "agrees with the Python package packaging on each operator (skipped without it)",
  () => {
    const program =
      "import json,sys;from packaging.specifiers import SpecifierSet as S;print(json.dumps([v in S(s) for v,s in json.load(sys.stdin)]))";
    const answer = execFileSync("python3", ["-c", program], {
      input: JSON.stringify(CASES),
      encoding: "utf8",
    });
    expect(CASES.map(([version, specifier]) => satisfiesPython(version, specifier))).toEqual(
      JSON.parse(answer),
    );
  },
);
