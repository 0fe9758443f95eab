import { expect, test } from "vitest";
import { openGoogleCloud } from "#clients/google/client.ts";
import type { SandboxState } from "#sandbox/state.ts";
import { aSandbox, NOW } from "#test/sandbox/a-sandbox.ts";

const PROVIDER = "projects/100200300/locations/global/workloadIdentityPools/github/providers/actions";
const ACCOUNT = "runner@bqx-ml.iam.gserviceaccount.com";

/** A client that federates with a sandbox's own GitHub and token exchange. */
async function aFederated(state: Partial<SandboxState> = {}, token = "JOB-TOKEN-1") {
  const sandbox = await aSandbox({
    sts: { provider: PROVIDER, condition: "assertion.repository == 'bqx/ml'" },
    oidc: { requestToken: "JOB-TOKEN-1", claims: { repository: "bqx/ml" } },
    ...state,
  });
  return openGoogleCloud({
    project: "bqx-ml",
    clock: { now: () => NOW },
    endpoint: sandbox.url,
    patience: { budgetMs: 5_000, firstPauseMs: 1, longestPauseMs: 5 },
    credentials: {
      kind: "workload-identity",
      provider: PROVIDER,
      serviceAccount: ACCOUNT,
      oidc: { url: `${sandbox.url}/oidc/token?api-version=2.0`, token },
    },
  });
}

test("reads as the impersonated account, and sees what that account may see", async () => {
  const client = await aFederated();
  expect(await client.getIdentity()).toMatchObject({ value: { principal: ACCOUNT, how: "impersonation" } });
  expect(await client.getDataset("features")).toMatchObject({ state: "read" });
  expect(await client.getBucket("staging")).toMatchObject({ state: "read" });
});

test.each([
  [
    "a provider that is disabled",
    { sts: { provider: PROVIDER, disabled: true } },
    /does not exist, is disabled/,
  ],
  [
    "a condition that does not hold",
    { sts: { provider: PROVIDER, condition: "assertion.repository == 'other/one'" } },
    /attribute condition turns this job away \(repository bqx\/ml/,
  ],
  ["another audience", { sts: { provider: PROVIDER, audience: "other" } }, /does not accept the audience/],
])("%s is denied, and says what to do", async (_, state, advice) => {
  const client = await aFederated(state);
  const expected = {
    state: "unread",
    reason: "denied",
    remedy: { advice: expect.stringMatching(advice) as string },
  };
  expect(await client.getDataset("features")).toMatchObject(expected);
  expect(await client.getIdentity()).toMatchObject(expected);
});

test("an impersonation that is not granted names the role", async () => {
  const client = await aFederated({ deny: [{ permission: "iam.serviceAccounts.getAccessToken" }] });
  expect(await client.getDataset("features")).toMatchObject({
    reason: "denied",
    remedy: { permission: "iam.serviceAccounts.getAccessToken", role: "roles/iam.workloadIdentityUser" },
  });
});

test("a job whose request token GitHub does not know is denied", async () => {
  const client = await aFederated({}, "another");
  expect(await client.getDataset("features")).toMatchObject({
    reason: "denied",
    remedy: { permission: "id-token: write" },
  });
});
