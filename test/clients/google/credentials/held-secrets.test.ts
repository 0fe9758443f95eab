import { expect, test } from "vitest";
import { openGoogleCloud } from "#clients/google/client.ts";
import { openTransporter } from "#clients/google/credentials/transporter.ts";
import { hideSecrets } from "#clients/secrets.ts";
import { NOW } from "#test/sandbox/a-sandbox.ts";
import { aGoogle } from "../a-google.ts";

const PROVIDER = "projects/100200300/locations/global/workloadIdentityPools/github/providers/actions";
const ACCOUNT = "auditor@bqx-ml.iam.gserviceaccount.com";
const JOB = "job+request/token-0123456789abcdef==";
const SUBJECT = "opaqueSubject+of/GitHub-0123456789abcdef==";
const FEDERATED = "opaqueFederated+of/STS-0123456789abcdef==";
const IMPERSONATED = "opaqueImpersonated+of/IAM-0123456789abcdef==";

/** A reading of a client that federates with a double whose answers may repeat what was sent to it. */
async function aReading(answers: Parameters<typeof aGoogle>[0]) {
  const google = await aGoogle({
    "GET /oidc": [200, { value: SUBJECT }],
    "POST /v1/token": [200, { access_token: FEDERATED, token_type: "Bearer", expires_in: 600 }],
    "POST /v1/projects/-/serviceAccounts/": [
      200,
      { accessToken: IMPERSONATED, expireTime: "2099-01-01T00:00:00Z" },
    ],
    ...answers,
  });
  const client = await openGoogleCloud({
    project: "bqx-ml",
    clock: { now: () => NOW },
    endpoint: google.url,
    patience: { budgetMs: 5_000, firstPauseMs: 1, longestPauseMs: 5 },
    credentials: {
      kind: "workload-identity",
      provider: PROVIDER,
      serviceAccount: ACCOUNT,
      oidc: { url: `${google.url}/oidc?api-version=2.0`, token: JOB },
    },
  });
  return client.getDataset("features");
}

test.each([
  [
    "the token exchange, with GitHub's token",
    {
      "POST /v1/token": [
        400,
        { error: "invalid_grant", error_description: `no: ${SUBJECT} ${encodeURIComponent(SUBJECT)} ${JOB}` },
      ],
    },
    "token exchange: invalid_grant (no: … … …)",
  ],
  [
    "the impersonation, with the token of the exchange",
    {
      "POST /v1/projects/-/serviceAccounts/": [
        403,
        { error: { code: 403, message: `no: ${FEDERATED} ${SUBJECT} ${" ".repeat(2_900)}${FEDERATED}` } },
      ],
    },
    `impersonation of ${ACCOUNT}: 403 no: … … …`,
  ],
  [
    "an API, with the token of the account",
    {
      "GET /bigquery/": [
        403,
        { error: { code: 403, message: `no: ${IMPERSONATED} ${btoa(IMPERSONATED)} ${FEDERATED}` } },
      ],
    },
    "403 no: … … …",
  ],
] as const)("hides in the refusal of %s", async (_, answers, detail) => {
  const told = [200, {}] as const;
  const reading = await aReading({ "GET /bigquery/": told, ...answers } as Parameters<typeof aGoogle>[0]);
  expect(reading).toMatchObject({ state: "unread", reason: "denied", detail });
  expect(JSON.stringify(reading)).not.toMatch(/opaque|0123456789/);
});

test.each([
  [
    "parameters",
    new URLSearchParams({ refresh_token: "laptop-Refresh-0001", client_secret: "laptop-Secret-0001" }),
  ],
  ["text", "grant_type=refresh_token&refresh_token=laptop-Refresh-0002&client_secret=laptop-Secret-0002"],
  ["an object", { subject_token: "laptop-Refresh-0003", inner: { client_secret: "laptop-Secret-0003" } }],
])(
  "holds what a request carries in its header and, as %s, in its body, before it leaves",
  async (_, data) => {
    const transporter = await openTransporter();
    const authorization = "Basic laptop-Header-0001";
    const left: string[] = [];
    await transporter
      .request({
        url: "http://127.0.0.1:9/token",
        method: "POST",
        headers: { authorization },
        data,
        adapter: (request) => {
          const text = `${request.headers.get("authorization")} ${data instanceof URLSearchParams ? data : JSON.stringify(data)}`;
          left.push(hideSecrets(text));
          return Promise.reject(new Error("no network"));
        },
        retry: false,
      })
      .catch(() => {});
    expect(left).toHaveLength(1);
    expect(left[0]).toMatch(/^Basic … /);
    expect(left[0]).not.toContain("laptop-");
  },
);
