import { expect, test } from "vitest";
import { audit } from "#audit/dependencies/removed-module/audit.ts";
import { tell } from "#test/support/ask.ts";
import { partsOf } from "#test/support/repository.ts";

async function told(from: string, script: string) {
  const parts = await partsOf({
    Dockerfile: `FROM ${from}\nWORKDIR /app\nCOPY scripts scripts\nCMD ["python", "scripts/load.py"]\n`,
    "cloudbuild.yaml":
      "steps:\n  - name: gcr.io/cloud-builders/docker\n    args: [build, -f, Dockerfile, .]\n",
    "scripts/load.py": script,
  });
  return tell(audit, { parts });
}

test.each<[string, string, readonly string[]]>([
  [
    "python:3.13-slim",
    "import pipes\n",
    [
      "fail prevents scripts/load.py: scripts/load.py:1 imports pipes, removed in 3.13; Dockerfile runs Python 3.13.",
    ],
  ],
  ["python:3.12-slim", "import pipes\n", []],
  [
    "python:3.10",
    "import os\nimport tomllib\n",
    [
      "fail prevents scripts/load.py: scripts/load.py:2 imports tomllib, added in 3.11; Dockerfile runs Python 3.10.",
    ],
  ],
  [
    "python:3.12",
    "try:\n    from distutils.util import strtobool\nexcept ImportError:\n    strtobool = bool\n",
    [
      "fail informs scripts/load.py: scripts/load.py:2 imports distutils.util, removed in 3.12; Dockerfile runs Python 3.12.",
    ],
  ],
  [
    "acme/python",
    "import pipes\n",
    ["not-applicable prevents Dockerfile: Nothing tells which Python Dockerfile runs."],
  ],
])("from %s with %j", async (from, script, expected) => {
  expect(await told(from, script)).toEqual(expected);
});
