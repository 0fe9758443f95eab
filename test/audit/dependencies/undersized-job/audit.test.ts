import { expect, test } from "vitest";
import { audit } from "#audit/dependencies/undersized-job/audit.ts";
import { inBytes } from "#audit/dependencies/undersized-job/loads.ts";
import type { JobFact } from "#domain/cloud.ts";
import { isRead } from "#domain/reading.ts";
import type { SnapshotParts } from "#domain/snapshot.ts";
import { tell } from "#test/support/ask.ts";
import { anUnread, aRead } from "#test/support/reading.ts";
import { partsOf } from "#test/support/repository.ts";
import { theGoodParts } from "#test/support/world.ts";

const IMAGE = "us-docker.pkg.dev/bqx-ml/jobs/extract:1";
const BUILD = `steps:
  - name: gcr.io/cloud-builders/docker
    args: [build, -t, ${IMAGE}, .]
images: [${IMAGE}]
`;
const RENAME = `from google.cloud import bigquery
bigquery.Client().query("ALTER TABLE features.cov_audcad RENAME TO cov_agg_bqx_audcad")
`;

function repository(over: Readonly<Record<string, string>> = {}) {
  return {
    Dockerfile: 'FROM python:3.12\nCOPY . /app/\nWORKDIR /app\nCMD ["python", "scripts/rename_cov.py"]\n',
    "cloudbuild.yaml": BUILD,
    "scripts/rename_cov.py": RENAME,
    ...over,
  };
}

async function said(
  files: Readonly<Record<string, string>>,
  { job = {}, ...parts }: Partial<SnapshotParts> & { readonly job?: Partial<JobFact> } = {},
) {
  const good = theGoodParts().jobs["extract"];
  if (!isRead(good)) throw new Error("the good world has a job");
  const jobs = { extract: aRead({ ...good.value, ...job }) };
  return tell(audit, { parts: { ...(await partsOf(files)), jobs, ...parts } });
}

test("prevents where the forecast of an operation is longer than a task may take", async () => {
  expect(await said(repository(), { job: { timeoutSeconds: 1 } })).toEqual([
    "fail prevents extract: Job extract stops after 1 seconds; cov-rename is forecast to take 2 seconds to 10 seconds.",
  ]);
});

test("passes where the job has the time", async () => {
  expect(await said(repository(), { job: { timeoutSeconds: 3_600 } })).toEqual([]);
});

test("is not sure where the job or the size of a table cannot be read", async () => {
  expect(await said(repository(), { jobs: { extract: anUnread() } })).toEqual([
    "unverified endangers extract: Could not check whether job extract has the time and the memory that its scripts need: denied, 403 accessDenied.",
  ]);
  const reads = `${RENAME}bigquery.Client().query("SELECT * FROM features.big").to_dataframe()\n`;
  const files = repository({ "scripts/rename_cov.py": reads });
  const unread = { tableDetails: { features: anUnread() }, job: { limits: { memory: "2Gi" } } };
  expect(await said(files, unread)).toEqual([
    "unverified endangers extract: Could not check whether job extract has what its scripts need: how large features.big is, which scripts/rename_cov.py loads, is not known.",
  ]);
});

test("prevents where a whole table or a file is larger than the memory", async () => {
  const reads = `${RENAME}import pandas as pd
pd.read_csv("rates.csv")
frame = bigquery.Client().query("SELECT * FROM features.big").to_dataframe()
small = bigquery.Client().query("SELECT * FROM features.big LIMIT 10").to_dataframe()
`;
  const files = repository({ "scripts/rename_cov.py": reads, "rates.csv": "a" });
  const sizes = { dataset: "features", rows: 1, bytes: 5e9, tables: { big: { rows: 1, bytes: 5e9 } } };
  const parts = { tableDetails: { features: aRead(sizes) } };
  expect(await said(files, { job: { limits: { memory: "2Gi" } }, ...parts })).toEqual([
    "fail prevents extract: Job extract has 2Gi of memory; scripts/rename_cov.py loads features.big, 4.7 GiB, at line 5.",
  ]);
  expect(await said(files, { job: { limits: { memory: "8Gi" } }, ...parts })).toEqual([]);
});

test.each([
  [
    "timeout: 30m",
    [
      "fail prevents cloudbuild.yaml: cloudbuild.yaml writes a timeout as 30m (line 5), which is not a number of seconds.",
    ],
  ],
  ["timeout: 1200s", []],
  ["timeout: $_TIMEOUT", []],
])("a build with %s", async (line, expected) => {
  expect(await said(repository({ "cloudbuild.yaml": `${BUILD}${line}\n` }))).toEqual(expected);
});

test("tells a step with more time than its build, and a wait for a job that may run longer", async () => {
  const file = `steps:
  - name: gcr.io/cloud-builders/docker
    args: [build, -t, ${IMAGE}, .]
    timeout: 900s
  - name: gcr.io/google.com/cloudsdktool/cloud-sdk
    entrypoint: gcloud
    args: [run, jobs, execute, extract, --wait, --region=us-central1]
timeout: 600s
`;
  const job = { timeoutSeconds: 7_200 };
  expect(await said(repository({ "cloudbuild.yaml": file }), { job })).toEqual([
    "fail slows cloudbuild.yaml: cloudbuild.yaml gives a step 900s (line 4), more than the 600 seconds of the build, waits for job extract (line 5), which may run 7,200 seconds, and stops after 600.",
  ]);
});

test.each([
  ["512Mi", 536_870_912],
  ["2G", 2e9],
  ["1.5Gi", 1_610_612_736],
  ["100", 100],
  ["lots", null],
])("%s is %s bytes", (text, bytes) => {
  expect(inBytes(text)).toBe(bytes);
});
