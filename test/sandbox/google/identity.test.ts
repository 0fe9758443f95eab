import { expect, test } from "vitest";
import type { SandboxState } from "#sandbox/state.ts";
import { aSandbox } from "../a-sandbox.ts";
import { ask } from "../ask.ts";

const PROVIDER = "projects/100200300/locations/global/workloadIdentityPools/ci/providers/github";
const RUNNER = "runner@bqx-ml.iam.gserviceaccount.com";
const STATE: Partial<SandboxState> = {
  github: { repository: "owner/repo" },
  oidc: { requestToken: "request" },
  sts: { provider: PROVIDER, condition: "assertion.repository == 'owner/repo'" },
  identities: [{ email: RUNNER, roles: ["roles/bigquery.metadataViewer"] }],
};

async function exchange(state: Partial<SandboxState>, audience = `https://iam.googleapis.com/${PROVIDER}`) {
  const sandbox = await aSandbox(state);
  const jwt = await ask(sandbox, `/oidc/token?audience=${encodeURIComponent(audience)}`, {
    headers: { authorization: "Bearer request" },
  });
  const form = new URLSearchParams({
    grant_type: "urn:ietf:params:oauth:grant-type:token-exchange",
    audience: `//iam.googleapis.com/${PROVIDER}`,
    scope: "https://www.googleapis.com/auth/cloud-platform",
    requested_token_type: "urn:ietf:params:oauth:token-type:access_token",
    subject_token: jwt.body.value,
    subject_token_type: "urn:ietf:params:oauth:token-type:jwt",
  });
  return { sandbox, answer: await ask(sandbox, "/v1/token", { body: form.toString() }) };
}

test("a workflow's token becomes a federated one, that one an account's, and each may what its holder may", async () => {
  const { sandbox, answer } = await exchange(STATE);
  expect(answer.body).toMatchObject({ token_type: "Bearer", expires_in: 600 });
  const made = await ask(sandbox, `/v1/projects/-/serviceAccounts/${RUNNER}:generateAccessToken`, {
    body: { scope: ["https://www.googleapis.com/auth/cloud-platform"], lifetime: "3600s" },
    headers: { authorization: `Bearer ${answer.body.access_token}` },
  });
  expect(made.body.expireTime).toBe("2025-12-13T13:00:00Z");
  const headers = { authorization: `Bearer ${made.body.accessToken}` };
  expect(
    (await ask(sandbox, "/bigquery/v2/projects/bqx-ml/datasets/features/tables", { headers })).status,
  ).toBe(200);
  expect((await ask(sandbox, "/storage/v1/b/staging", { headers })).status).toBe(403);
  expect((await ask(sandbox, "/storage/v1/b/staging")).status).toBe(200);
});

test.each([
  [
    "a disabled provider",
    { ...STATE, sts: { provider: PROVIDER, disabled: true } },
    undefined,
    "invalid_target",
  ],
  [
    "a condition that is not met",
    { ...STATE, oidc: { claims: { repository: "fork/repo" } } },
    undefined,
    "unauthorized_client",
  ],
  ["another audience", STATE, "https://elsewhere", "invalid_grant"],
] as const)("%s is refused as %s", async (_, state, audience, error) => {
  const { answer } = await exchange(state, audience);
  expect(answer).toMatchObject({ status: 400, body: { error } });
});

test("a token that nobody made, and one of nobody's workflow, are refused", async () => {
  const sandbox = await aSandbox(STATE);
  const headers = { authorization: "Bearer made-up" };
  expect((await ask(sandbox, "/storage/v1/b/staging", { headers })).status).toBe(401);
  expect((await ask(sandbox, "/oidc/token?audience=x", { headers })).status).toBe(401);
});

test("an account that may not be impersonated and one that is not there are refused alike", async () => {
  const sandbox = await aSandbox({
    deny: [{ permission: "iam.serviceAccounts.getAccessToken", resource: RUNNER }],
  });
  const body = { scope: ["x"] };
  const [there, gone] = await Promise.all(
    [RUNNER, "gone@bqx-ml.iam.gserviceaccount.com"].map((email) =>
      ask(sandbox, `/v1/projects/-/serviceAccounts/${email}:generateAccessToken`, { body }),
    ),
  );
  expect([there?.status, gone?.status]).toEqual([403, 403]);
  expect(there?.body.error.message).toBe(gone?.body.error.message);
});

test("projects, jobs and accounts answer which permissions the caller holds", async () => {
  const sandbox = await aSandbox({
    deny: [{ permission: "run.jobs.run" }, { permission: "bigquery.jobs.create" }],
  });
  const test = async (path: string, permissions: readonly string[]) =>
    (await ask(sandbox, `${path}:testIamPermissions`, { body: { permissions } })).body;
  expect(await test("/v3/projects/bqx-ml", ["bigquery.jobs.create", "run.jobs.get"])).toEqual({
    permissions: ["run.jobs.get"],
  });
  expect(await test("/v2/projects/bqx-ml/locations/us-central1/jobs/extract", ["run.jobs.run"])).toEqual({});
  expect(await test(`/v1/projects/bqx-ml/serviceAccounts/${RUNNER}`, ["iam.serviceAccounts.actAs"])).toEqual({
    permissions: ["iam.serviceAccounts.actAs"],
  });
});
