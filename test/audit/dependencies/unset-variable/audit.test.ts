import { expect, test } from "vitest";
import { audit } from "#audit/dependencies/unset-variable/audit.ts";
import { cureOf, tell } from "#test/support/ask.ts";
import { anUnread, aRead } from "#test/support/reading.ts";
import { partsOf } from "#test/support/repository.ts";
import { aJob } from "#test/support/world.ts";

async function world(env: string, environment: readonly string[] = []) {
  const parts = await partsOf({
    Dockerfile: `FROM python:3.12\nWORKDIR /app\n${env}\nCOPY scripts scripts\nCMD ["bash", "scripts/run.sh"]\n`,
    "cloudbuild.yaml":
      "steps:\n  - name: gcr.io/cloud-builders/docker\n    args: [build, -f, Dockerfile, .]\n",
    "scripts/run.sh":
      '#!/bin/bash\nset -euo pipefail\necho "$BUCKET ${MODE:-full}"\npython scripts/load.py\n',
    "scripts/load.py":
      'import os\nx = os.environ["DATASET"]\ny = os.environ.get("PAIR")\nz = os.environ["CLOUD_RUN_TASK_INDEX"]\n',
  });
  return { parts: { ...parts, jobs: { extract: aRead({ ...aJob(), environment }) } } };
}

test("prevents where neither the image nor its job sets what a script needs", async () => {
  const seen = await world("ENV OTHER=1");
  expect(tell(audit, seen)).toEqual([
    "fail prevents Dockerfile: Neither Dockerfile nor job extract sets BUCKET (scripts/run.sh:3), DATASET (scripts/load.py:2).",
  ]);
  expect(cureOf(audit, seen)).toMatchObject({
    consequence: "Job extract stops at scripts/run.sh:3: BUCKET is not set",
  });
});

test("passes where the image sets one and the job the other", async () => {
  expect(tell(audit, await world("ENV BUCKET=b", ["DATASET"]))).toEqual([]);
});

test("may prevent where the job cannot be read", async () => {
  const { parts } = await world("ENV BUCKET=b");
  expect(tell(audit, { parts: { ...parts, jobs: { extract: anUnread() } } })).toEqual([
    "unverified prevents Dockerfile: Could not check whether DATASET (scripts/load.py:2) is set where Dockerfile runs.",
  ]);
});
