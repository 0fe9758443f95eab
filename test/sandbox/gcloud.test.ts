import { execFile, spawnSync } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, test } from "vitest";
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

testWithGcloud(`gcloud reads the enabled services${named}`, { timeout: 60_000 }, async () => {
  const sandbox = await aSandbox({ services: ["serviceusage.googleapis.com", "run.googleapis.com"] });
  const services = await gcloud({ SERVICEUSAGE: `${sandbox.url}/` }, "services", "list");
  expect(services).toMatchObject([
    { config: { name: "run.googleapis.com" }, state: "ENABLED" },
    { config: { name: "serviceusage.googleapis.com" }, state: "ENABLED" },
  ]);
});

testWithGcloud(`gcloud reads a service account${named}`, { timeout: 60_000 }, async () => {
  const sandbox = await aSandbox();
  const email = "runner@bqx-ml.iam.gserviceaccount.com";
  const account = await gcloud({ IAM: `${sandbox.url}/` }, "iam", "service-accounts", "describe", email);
  expect(account).toMatchObject({ email, projectId: "bqx-ml" });
});

testWithGcloud(`gcloud reads a bucket${named}`, { timeout: 60_000 }, async () => {
  const sandbox = await aSandbox();
  const override = { STORAGE: `${sandbox.url}/storage/v1/` };
  expect(await gcloud(override, "storage", "buckets", "describe", "gs://staging")).toMatchObject({
    name: "staging",
    location: "US-CENTRAL1",
    uniform_bucket_level_access: true,
  });
});
