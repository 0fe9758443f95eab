import { expect, test } from "vitest";
import { openGoogleCloud } from "#clients/google/client.ts";
import type { WorkloadIdentity } from "#clients/google/credentials/choice.ts";
import { NOW } from "#test/sandbox/a-sandbox.ts";
import { aGoogle, type Heard, type Told } from "../a-google.ts";

const PROVIDER = "projects/100200300/locations/global/workloadIdentityPools/github/providers/actions";
const ACCOUNT = "auditor@bqx-ml.iam.gserviceaccount.com";
const SECRETS = ["JOB-TOKEN-1", "FEDERATED-TOKEN-1", "IMPERSONATED-TOKEN-1"];

const claims = { sub: "repo:bqx/ml:ref:refs/heads/main", repository: "bqx/ml", ref: "refs/heads/main" };
const jwt = ["header", Buffer.from(JSON.stringify(claims)).toString("base64url"), "SIGNATURE-1"].join(".");

const GITHUB: Told = [200, { count: 1, value: jwt }];
const STS: Told = [
  200,
  {
    access_token: "FEDERATED-TOKEN-1",
    issued_token_type: "urn:ietf:params:oauth:token-type:access_token",
    token_type: "Bearer",
    expires_in: 600,
  },
];
const IMPERSONATED: Told = [200, { accessToken: "IMPERSONATED-TOKEN-1", expireTime: "2099-01-01T00:00:00Z" }];
const DATASET: Told = [200, { location: "us-central1" }];

type Answers = Parameters<typeof aGoogle>[0];

/** A client that federates with a double, whose answers may differ from those of a world in order. */
async function aFederatedClient(answers: Answers = {}, over: Partial<WorkloadIdentity> = {}) {
  const google = await aGoogle({
    ...answers,
    "GET /oidc": answers["GET /oidc"] ?? GITHUB,
    "POST /v1/token": answers["POST /v1/token"] ?? STS,
    "POST /v1/projects/-/serviceAccounts/": answers["POST /v1/projects/-/serviceAccounts/"] ?? IMPERSONATED,
    "GET /bigquery/v2/projects/bqx-ml/datasets/features": DATASET,
    "GET /v1/projects/bqx-ml/serviceAccounts/": [200, { email: ACCOUNT }],
  });
  const masked: string[] = [];
  const client = await openGoogleCloud({
    project: "bqx-ml",
    clock: { now: () => NOW },
    endpoint: google.url,
    patience: { budgetMs: 8_000, firstPauseMs: 1, longestPauseMs: 5 },
    credentials: {
      kind: "workload-identity",
      provider: PROVIDER,
      serviceAccount: ACCOUNT,
      oidc: {
        url: `${google.url}/oidc?api-version=2.0`,
        token: "JOB-TOKEN-1",
        mask: (secret) => masked.push(secret),
      },
      ...over,
    },
  });
  return { client, heard: google.heard, masked };
}

function targets(heard: readonly Heard[]): readonly string[] {
  return heard.map(({ target }) => target.split("?")[0] ?? "");
}

test("exchanges the job's token, impersonates the account, and signs requests as it", async () => {
  const { client, heard, masked } = await aFederatedClient();
  expect(await client.getDataset("features")).toMatchObject({ state: "read" });
  expect(targets(heard)).toEqual([
    "GET /oidc",
    "POST /v1/token",
    `POST /v1/projects/-/serviceAccounts/${ACCOUNT}:generateAccessToken`,
    "GET /bigquery/v2/projects/bqx-ml/datasets/features",
  ]);
  expect(heard[0]?.target).toBe(
    `GET /oidc?api-version=2.0&audience=${encodeURIComponent(`https://iam.googleapis.com/${PROVIDER}`)}`,
  );
  expect(heard.map(({ authorization }) => authorization)).toEqual([
    "Bearer JOB-TOKEN-1",
    "",
    "Bearer FEDERATED-TOKEN-1",
    "Bearer IMPERSONATED-TOKEN-1",
  ]);
  expect(Object.fromEntries(new URLSearchParams(heard[1]?.body))).toEqual({
    grant_type: "urn:ietf:params:oauth:grant-type:token-exchange",
    audience: `//iam.googleapis.com/${PROVIDER}`,
    scope: "https://www.googleapis.com/auth/cloud-platform",
    requested_token_type: "urn:ietf:params:oauth:token-type:access_token",
    subject_token: jwt,
    subject_token_type: "urn:ietf:params:oauth:token-type:jwt",
  });
  expect(masked).toEqual([jwt]);
});

test("asks for read-only scopes, and for a wider one only where an API takes no narrower", async () => {
  const { client, heard } = await aFederatedClient();
  await client.getDataset("features");
  await client.getServiceAccount(ACCOUNT);
  const scopes = heard
    .filter(({ target }) => target.includes("generateAccessToken"))
    .map(({ body }) => (JSON.parse(body) as { scope: readonly string[] }).scope);
  const prefix = "https://www.googleapis.com/auth/";
  expect(scopes).toEqual([
    [
      "cloud-platform.read-only",
      "run.readonly",
      "monitoring.read",
      "cloud-billing.readonly",
      "userinfo.email",
    ].map((scope) => prefix + scope),
    ["cloud-platform", "userinfo.email"].map((scope) => prefix + scope),
  ]);
});

test("gets a token once for many requests", async () => {
  const { client, heard } = await aFederatedClient();
  await Promise.all(["a", "b", "c"].map((id) => client.getDataset(`features-${id}`)));
  expect(targets(heard).filter((target) => target === "POST /v1/token")).toHaveLength(1);
});

test("signs with the federated token where no account is to be impersonated", async () => {
  const { client, heard } = await aFederatedClient({}, { serviceAccount: null });
  await client.getDataset("features");
  expect(heard.at(-1)?.authorization).toBe("Bearer FEDERATED-TOKEN-1");
});

test("asks GitHub for the audience that the owner set", async () => {
  const { client, heard } = await aFederatedClient({}, { audience: "phasegate & co" });
  await client.getDataset("features");
  expect(heard[0]?.target).toBe("GET /oidc?api-version=2.0&audience=phasegate+%26+co");
});

test("is the impersonated account, or the federated subject", async () => {
  const impersonated = await aFederatedClient();
  expect(await impersonated.client.getIdentity()).toMatchObject({
    state: "read",
    value: { principal: ACCOUNT, how: "impersonation" },
  });
  const direct = await aFederatedClient({}, { serviceAccount: null });
  expect(await direct.client.getIdentity()).toMatchObject({
    state: "read",
    value: {
      principal:
        "principal://iam.googleapis.com/projects/100200300/locations/global/workloadIdentityPools/github/subject/repo:bqx/ml:ref:refs/heads/main",
      how: "federation",
    },
  });
});

const DESCRIBE =
  "gcloud iam workload-identity-pools providers describe actions --workload-identity-pool=github --location=global --project=100200300";

const sts = (error: string, description: string): Answers => ({
  "POST /v1/token": [400, { error, error_description: `${description} ${jwt}` }],
});

test.each([
  [
    "a pool that is disabled",
    sts("invalid_target", 'The target service indicated by the "audience" parameters is invalid.'),
    "token exchange: invalid_target",
    "does not exist, is disabled, or was deleted",
  ],
  [
    "an attribute condition that rejects",
    sts("unauthorized_client", "The given credential is rejected by the attribute condition."),
    "rejected by the attribute condition",
    "turns this job away (repository bqx/ml, ref refs/heads/main, subject repo:bqx/ml:ref:refs/heads/main)",
  ],
  [
    "another audience",
    sts("invalid_grant", "The audience in ID Token does not match the expected audience."),
    "token exchange: invalid_grant",
    `does not accept the audience https://iam.googleapis.com/${PROVIDER}`,
  ],
  [
    "another issuer",
    sts("invalid_grant", "The issuer in ID Token does not match the expected ones."),
    "token exchange: invalid_grant",
    "its issuer must be https://token.actions.githubusercontent.com",
  ],
  [
    "an attribute that is too long",
    sts("invalid_request", "The size of mapped attribute exceeds the 127 bytes limit."),
    "token exchange: invalid_request",
    "too long (127 bytes)",
  ],
])("%s is denied, and says what to do", async (_, answers, detail, advice) => {
  const { client } = await aFederatedClient(answers);
  const reading = await client.getDataset("features");
  expect(reading).toMatchObject({
    state: "unread",
    reason: "denied",
    detail: expect.stringContaining(detail) as string,
    remedy: { advice: expect.stringContaining(advice) as string, command: DESCRIBE },
  });
  expect(await client.getIdentity()).toMatchObject({ state: "unread", reason: "denied" });
});

test("a failed exchange is not tried again for every request", async () => {
  const { client, heard } = await aFederatedClient(sts("invalid_target", "no"));
  await Promise.all([client.getDataset("features"), client.getDataset("other"), client.getIdentity()]);
  expect(targets(heard)).toEqual(["GET /oidc", "POST /v1/token"]);
});

test("a missing impersonation grant names the role, the member and the command", async () => {
  const message = "Permission 'iam.serviceAccounts.getAccessToken' denied on resource (or it may not exist).";
  const { client } = await aFederatedClient({
    "POST /v1/projects/-/serviceAccounts/": [
      403,
      { error: { code: 403, message, status: "PERMISSION_DENIED" } },
    ],
  });
  expect(await client.getDataset("features")).toMatchObject({
    reason: "denied",
    detail: `impersonation of ${ACCOUNT}: 403 ${message}`,
    remedy: {
      permission: "iam.serviceAccounts.getAccessToken",
      role: "roles/iam.workloadIdentityUser",
      command:
        `gcloud iam service-accounts add-iam-policy-binding ${ACCOUNT} --role=roles/iam.workloadIdentityUser ` +
        "--member='principalSet://iam.googleapis.com/projects/100200300/locations/global/workloadIdentityPools/github/attribute.repository/bqx/ml'",
    },
  });
});

test("a disabled credentials API is disabled, not denied", async () => {
  const details = [
    {
      "@type": "type.googleapis.com/google.rpc.ErrorInfo",
      reason: "SERVICE_DISABLED",
      metadata: { service: "iamcredentials.googleapis.com" },
    },
  ];
  const { client } = await aFederatedClient({
    "POST /v1/projects/-/serviceAccounts/": [403, { error: { code: 403, message: "off", details } }],
  });
  expect(await client.getDataset("features")).toMatchObject({
    reason: "disabled",
    remedy: { command: "gcloud services enable iamcredentials.googleapis.com --project=100200300" },
  });
});

test("a job that may not ask GitHub for a token is told of the permission, of forks and of Dependabot", async () => {
  const { client, heard } = await aFederatedClient({}, { oidc: null });
  const reading = await client.getDataset("features");
  expect(reading).toMatchObject({
    reason: "denied",
    detail: "the job may not ask GitHub for an identity token",
    remedy: {
      permission: "id-token: write",
      advice: expect.stringMatching(/forks and from Dependabot/) as string,
    },
  });
  expect(heard).toEqual([]);
});

test.each([
  [403, "denied"],
  [404, "denied"],
  [429, "limited"],
] as const)("an answer %i of GitHub's endpoint is %s", async (status, reason) => {
  const { client } = await aFederatedClient({ "GET /oidc": [status, { message: "no" }] });
  expect(await client.getDataset("features")).toMatchObject({ reason });
});

test("an answer of GitHub without a token is malformed, and no subject is absent", async () => {
  const { client } = await aFederatedClient({ "GET /oidc": [200, { count: 0 }] });
  expect(await client.getDataset("features")).toMatchObject({
    reason: "malformed",
    detail: "GitHub's token endpoint answered without a token",
  });
});

test("no reading repeats a token, whatever the other side says", async () => {
  const worlds: Answers[] = [
    {},
    sts("invalid_grant", `Bad token JOB-TOKEN-1? ${jwt}`),
    {
      "POST /v1/projects/-/serviceAccounts/": [
        403,
        { error: { code: 403, message: `Bearer ${SECRETS[1]}` } },
      ],
    },
    { "GET /oidc": [500, { message: jwt }] },
  ];
  for (const world of worlds) {
    const { client } = await aFederatedClient(world);
    const text = JSON.stringify([
      await client.getDataset("features"),
      await client.getIdentity(),
      await client.getServiceAccount(ACCOUNT),
    ]);
    expect(text).not.toContain("SIGNATURE-1");
    expect(text).not.toContain("FEDERATED-TOKEN-1");
    expect(text).not.toContain("IMPERSONATED-TOKEN-1");
    expect(text).not.toContain(jwt);
  }
});

test.each([
  ["bqx-ml/github/actions", "workload-identity-provider-invalid"],
  [PROVIDER.replace("100200300", "bqx-ml"), "workload-identity-provider-invalid"],
])("%s is a problem that says how to find the name", async (provider, code) => {
  await expect(aFederatedClient({}, { provider })).rejects.toMatchObject({ code });
});

test("an account that is no e-mail of one is a problem", async () => {
  await expect(aFederatedClient({}, { serviceAccount: "auditor" })).rejects.toMatchObject({
    code: "service-account-invalid",
  });
});

test("takes a provider with the host before it", async () => {
  const { client } = await aFederatedClient({}, { provider: `//iam.googleapis.com/${PROVIDER}` });
  expect(await client.getDataset("features")).toMatchObject({ state: "read" });
});
