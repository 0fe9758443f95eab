import { execFile, spawnSync } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { aRoad } from "./a-road.ts";
import { aSandbox } from "./a-sandbox.ts";

const run = promisify(execFile);
const isInstalled = spawnSync("gcloud", ["--version"], { stdio: "ignore" }).status === 0;
const named = isInstalled ? "" : " [NOT RUN: gcloud is not installed]";
const testWithGcloud = test.skipIf(!isInstalled);

let config = "";
beforeAll(async () => {
  config = await mkdtemp(join(tmpdir(), "phasegate-gcloud-"));
});
afterAll(() => rm(config, { recursive: true, force: true }));

/** Google's own command line, pointed at a sandbox, without credentials. */
async function gcloud(overrides: Readonly<Record<string, string>>, ...args: string[]): Promise<unknown> {
  const endpoints = Object.entries(overrides).map(([service, url]) => [
    `CLOUDSDK_API_ENDPOINT_OVERRIDES_${service}`,
    url,
  ]);
  const env = {
    ...process.env,
    CLOUDSDK_CONFIG: config,
    CLOUDSDK_AUTH_DISABLE_CREDENTIALS: "true",
    CLOUDSDK_CORE_DISABLE_PROMPTS: "1",
    ...Object.fromEntries(endpoints),
  };
  const { stdout } = await run("gcloud", [...args, "--project=bqx-ml", "--format=json"], { env });
  return JSON.parse(stdout);
}

testWithGcloud(`gcloud reads the enabled services${named}`, { timeout: 120_000 }, async () => {
  const sandbox = await aSandbox({ services: ["serviceusage.googleapis.com", "run.googleapis.com"] });
  const services = await gcloud({ SERVICEUSAGE: `${sandbox.url}/` }, "services", "list");
  expect(services).toMatchObject([
    { config: { name: "run.googleapis.com" }, state: "ENABLED" },
    { config: { name: "serviceusage.googleapis.com" }, state: "ENABLED" },
  ]);
});

testWithGcloud(`gcloud reads a service account${named}`, { timeout: 120_000 }, async () => {
  const sandbox = await aSandbox();
  const email = "runner@bqx-ml.iam.gserviceaccount.com";
  const account = await gcloud({ IAM: `${sandbox.url}/` }, "iam", "service-accounts", "describe", email);
  expect(account).toMatchObject({ email, projectId: "bqx-ml" });
});

testWithGcloud(`gcloud reads a bucket${named}`, { timeout: 120_000 }, async () => {
  const sandbox = await aSandbox();
  const override = { STORAGE: `${sandbox.url}/storage/v1/` };
  expect(await gcloud(override, "storage", "buckets", "describe", "gs://staging")).toMatchObject({
    name: "staging",
    location: "US-CENTRAL1",
    uniform_bucket_level_access: true,
  });
});

const JOB = {
  name: "extract",
  location: "us-central1",
  image: "us-docker.pkg.dev/bqx-ml/jobs/extract:v1",
  serviceAccount: "runner@bqx-ml.iam.gserviceaccount.com",
  limits: { memory: "2Gi" },
  lastExecution: { name: "extract-1", at: "2025-12-13T09:00:00Z", status: "EXECUTION_SUCCEEDED" },
};

testWithGcloud(`gcloud lists and describes Cloud Run jobs${named}`, { timeout: 120_000 }, async () => {
  const sandbox = await aSandbox({ jobs: [JOB] });
  const jobs = await gcloud({ RUN: `${sandbox.url}/` }, "run", "jobs", "list");
  const extract = {
    kind: "Job",
    metadata: { name: "extract", labels: { "cloud.googleapis.com/location": "us-central1" } },
    spec: {
      template: {
        spec: {
          template: { spec: { containers: [{ image: JOB.image, resources: { limits: JOB.limits } }] } },
        },
      },
    },
    status: { latestCreatedExecution: { name: "extract-1", completionStatus: "EXECUTION_SUCCEEDED" } },
  };
  expect(jobs).toMatchObject([extract]);
  // gcloud puts the region before the host, so it reaches the sandbox as through a proxy.
  const proxy = new URL(await aRoad(sandbox.url, {}));
  const settings = {
    CLOUDSDK_PROXY_TYPE: "http",
    CLOUDSDK_PROXY_ADDRESS: proxy.hostname,
    CLOUDSDK_PROXY_PORT: proxy.port,
  };
  for (const [name, value] of Object.entries(settings)) vi.stubEnv(name, value);
  const described = await gcloud(
    { RUN: `${sandbox.url}/` },
    ...["run", "jobs", "describe", "extract", "--region=us-central1"],
  ).finally(() => vi.unstubAllEnvs());
  expect(described).toMatchObject(extract);
});

testWithGcloud(`gcloud lists service accounts and their keys${named}`, { timeout: 120_000 }, async () => {
  const email = "runner@bqx-ml.iam.gserviceaccount.com";
  const sandbox = await aSandbox({
    serviceAccounts: [{ email, keys: [{ id: "0a1b", createdAt: "2024-01-01T00:00:00Z" }] }],
  });
  const override = { IAM: `${sandbox.url}/` };
  const [accounts, keys] = await Promise.all([
    gcloud(override, "iam", "service-accounts", "list"),
    gcloud(override, "iam", "service-accounts", "keys", "list", `--iam-account=${email}`),
  ]);
  expect(accounts).toMatchObject([{ email, projectId: "bqx-ml" }]);
  expect(keys).toMatchObject([{ keyType: "USER_MANAGED", validAfterTime: "2024-01-01T00:00:00Z" }]);
});
