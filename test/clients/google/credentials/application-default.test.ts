import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test, vi } from "vitest";
import { openGoogleCloud } from "#clients/google/client.ts";
import { NOW } from "#test/sandbox/a-sandbox.ts";
import { aGoogle } from "../a-google.ts";

const ACCOUNT = "auditor@bqx-ml.iam.gserviceaccount.com";
const PROVIDER = "projects/100200300/locations/global/workloadIdentityPools/github/providers/actions";

/** A client with the credentials of the machine, where the environment names a file. */
async function aMachine(variable: string, content: string | null, url: string) {
  const folder = await mkdtemp(join(tmpdir(), "phasegate-test-"));
  const path = join(folder, "gha-creds-0123.json");
  if (content !== null) await writeFile(path, content);
  onTestFinished(async () => {
    vi.unstubAllEnvs();
    await rm(folder, { recursive: true });
  });
  for (const name of ["GOOGLE_APPLICATION_CREDENTIALS", "GOOGLE_GHA_CREDS_PATH"]) vi.stubEnv(name, "");
  vi.stubEnv(variable, path);
  return openGoogleCloud({
    project: "bqx-ml",
    clock: { now: () => NOW },
    endpoint: url,
    patience: { budgetMs: 8_000, firstPauseMs: 1, longestPauseMs: 5 },
    credentials: { kind: "application-default" },
  });
}

/** The file that the well-known authentication action writes. */
function actionFile(url: string): string {
  return JSON.stringify({
    type: "external_account",
    audience: `//iam.googleapis.com/${PROVIDER}`,
    subject_token_type: "urn:ietf:params:oauth:token-type:jwt",
    token_url: `${url}/v1/token`,
    service_account_impersonation_url: `${url}/v1/projects/-/serviceAccounts/${ACCOUNT}:generateAccessToken`,
    credential_source: {
      url: `${url}/oidc`,
      headers: { Authorization: "Bearer JOB-TOKEN-1" },
      format: { type: "json", subject_token_field_name: "value" },
    },
  });
}

test.each(["GOOGLE_APPLICATION_CREDENTIALS", "GOOGLE_GHA_CREDS_PATH"])(
  "uses the file of an authentication step that %s names, and is the account in it",
  async (variable) => {
    const google = await aGoogle({
      "GET /oidc": [200, { value: "a.b.c" }],
      "POST /v1/token": [200, { access_token: "FEDERATED", token_type: "Bearer", expires_in: 600 }],
      "POST /v1/projects/-/serviceAccounts/": [
        200,
        { accessToken: "IMPERSONATED", expireTime: "2099-01-01T00:00:00Z" },
      ],
      "GET /bigquery/": [200, { location: "us-central1" }],
    });
    const client = await aMachine(variable, actionFile(google.url), google.url);
    expect(await client.getDataset("features")).toMatchObject({ state: "read" });
    expect(google.heard.at(-1)?.authorization).toBe("Bearer IMPERSONATED");
    expect(await client.getIdentity()).toMatchObject({
      value: { principal: ACCOUNT, how: "application-default" },
    });
    expect(google.heard.map(({ target }) => target)).not.toContain("GET /v1/projects/100200300");
  },
);

test("a file that is missing is denied, and names the variables", async () => {
  const google = await aGoogle({});
  const client = await aMachine("GOOGLE_APPLICATION_CREDENTIALS", null, google.url);
  expect(await client.getDataset("features")).toMatchObject({
    state: "unread",
    reason: "denied",
    remedy: {
      command: "gcloud auth application-default login",
      advice:
        "GOOGLE_APPLICATION_CREDENTIALS or GOOGLE_GHA_CREDS_PATH must name a credentials file that can be read.",
    },
  });
  expect(google.heard).toEqual([]);
});

test("a file that is no JSON is denied, and nothing of it is repeated", async () => {
  const google = await aGoogle({});
  const client = await aMachine("GOOGLE_APPLICATION_CREDENTIALS", '{"private_key": KEY-SECRET}', google.url);
  const reading = await client.getDataset("features");
  expect(reading).toMatchObject({
    reason: "denied",
    detail: "the credentials file cannot be read or is none",
  });
  expect(JSON.stringify(reading)).not.toMatch(/SECRET|KEY|private/);
});

test("a token that was refused leaves no trace of the secret", async () => {
  const google = await aGoogle({
    "GET /oidc": [200, { value: "a.SUBJECT-SECRET.c" }],
    "POST /v1/token": [
      400,
      { error: "unauthorized_client", error_description: "The given credential is rejected." },
    ],
  });
  const client = await aMachine("GOOGLE_GHA_CREDS_PATH", actionFile(google.url), google.url);
  const reading = await client.getDataset("features");
  expect(reading).toMatchObject({
    state: "unread",
    reason: "denied",
    detail: expect.stringMatching(/^the credentials were refused: .*unauthorized_client/) as string,
  });
  expect(JSON.stringify(reading)).not.toContain("SECRET");
});
