import { expect, test } from "vitest";
import type { SnapshotParts } from "#domain/snapshot.ts";
import { actingOf } from "#judge/acting.ts";
import { credentialsOf } from "#judge/credential-lines.ts";
import { indexFindings } from "#judge/readiness.ts";
import { anUnread } from "#test/support/reading.ts";
import { partsOf } from "#test/support/repository.ts";
import { aSnapshot } from "#test/support/snapshot.ts";
import { aFullPhase, aFullPlan, theGoodParts } from "#test/support/world.ts";

const FILES = {
  Dockerfile: 'FROM python:3.12\nCOPY . /\nCMD ["python", "/job/start.py"]\n',
  "cloudbuild.yaml":
    "steps:\n  - name: gcr.io/cloud-builders/docker\n    args: [build, -t, x, .]\nimages: [x]\n",
  "job/start.py": 'import subprocess\nsubprocess.run(["python", "job/next.py"])\n',
  "job/next.py": "print(1)\n",
  "scripts/rename_cov.py": "print(1)\n",
  "scripts/counts.sh": "gcloud auth activate-service-account --key-file=/etc/k.json\n",
  "tools/nobody.py": "print(1)\n",
};

async function aCase(over: Partial<SnapshotParts> = {}) {
  const snapshot = aSnapshot(theGoodParts({ ...(await partsOf(FILES)), ...over }));
  return {
    plan: aFullPlan(),
    phase: aFullPhase(),
    snapshot,
    index: indexFindings([]),
    blockers: new Map(),
  };
}

async function acting(over: Partial<SnapshotParts> = {}) {
  const found = actingOf(await aCase(over));
  return [...found].map(
    ([path, each]) => `${path}: ${each.map(({ name, because }) => `${name} (${because})`)}`,
  );
}

test("scripts act as whatever runs them, unless they take on an identity of their own", async () => {
  expect(await acting()).toEqual([
    "job/start.py: runner@bqx-ml.iam.gserviceaccount.com (job extract)",
    "job/next.py: runner@bqx-ml.iam.gserviceaccount.com (job extract)",
    "scripts/rename_cov.py: runner@bqx-ml.iam.gserviceaccount.com (M008-4C)",
    "scripts/counts.sh: /etc/k.json (line 1)",
  ]);
});

test("does not guess at the account of a job that could not be read", async () => {
  expect((await acting({ jobs: { extract: anUnread() } })).slice(0, 1)).toEqual([
    "job/start.py: not verified (job extract)",
  ]);
});

test("lists each identity once, with all that acts as it", async () => {
  const lines = credentialsOf(await aCase());
  expect(lines.map(({ subject, purpose, required }) => [subject.id, purpose, required])).toEqual([
    [
      "runner@bqx-ml.iam.gserviceaccount.com",
      "runs M008-4C, job extract, job/start.py, job/next.py, scripts/rename_cov.py",
      "an enabled service account",
    ],
    ["/etc/k.json", "runs scripts/counts.sh", "a key file, where the script runs"],
  ]);
});
