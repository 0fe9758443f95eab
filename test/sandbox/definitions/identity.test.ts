import { expect, test } from "vitest";
import { openGoogleCloud } from "#clients/google/client.ts";
import { aRoad } from "#test/sandbox/a-road.ts";
import { aSandbox, NOW } from "#test/sandbox/a-sandbox.ts";
import { type Exchange, faultsOf, type Method } from "./definitions.ts";

const PROVIDER = "projects/100200300/locations/global/workloadIdentityPools/github/providers/actions";
const ACCOUNT = "runner@bqx-ml.iam.gserviceaccount.com";

/** Token exchange takes a form, with the names of its definition in the manner of OAuth. */
const METHODS: readonly Method[] = [
  {
    api: "sts-v1",
    route: "POST /v1/token",
    method: "V1Resource.token",
    request: "gapi.client.sts.GoogleIdentityStsV1ExchangeTokenRequest",
    response: "gapi.client.sts.GoogleIdentityStsV1ExchangeTokenResponse",
  },
  {
    api: "iamcredentials-v1",
    route: "POST /v1/projects/-/serviceAccounts/*:generateAccessToken",
    method: "ServiceAccountsResource.generateAccessToken",
    request: "gapi.client.iamcredentials.GenerateAccessTokenRequest",
    response: "gapi.client.iamcredentials.GenerateAccessTokenResponse",
  },
];

const camel = (name: string) => name.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());

function formOf(bytes: Buffer): unknown {
  const fields = [...new URLSearchParams(bytes.toString("utf8"))];
  return Object.fromEntries(fields.map(([name, value]) => [camel(name), value]));
}

test("a job's federation and impersonation ask and answer what Google's definitions allow", async () => {
  const sandbox = await aSandbox({
    sts: { provider: PROVIDER },
    oidc: { requestToken: "request" },
  });
  const exchanges: Exchange[] = [];
  const url = await aRoad(sandbox.url, {
    onAnswered: (sent, { status, bytes }) => {
      const isForm = sent.type.includes("urlencoded");
      exchanges.push({
        method: sent.method,
        path: sent.url.pathname,
        query: [...sent.url.searchParams.keys()],
        body: isForm
          ? formOf(sent.bytes)
          : sent.bytes.length > 0
            ? JSON.parse(String(sent.bytes))
            : undefined,
        status,
        answer: bytes.length > 0 ? JSON.parse(String(bytes)) : undefined,
      });
    },
  });
  const client = await openGoogleCloud({
    project: "bqx-ml",
    clock: { now: () => NOW },
    endpoint: url,
    credentials: {
      kind: "workload-identity",
      provider: PROVIDER,
      serviceAccount: ACCOUNT,
      oidc: { url: `${url}/oidc/token?api-version=2.0`, token: "request" },
    },
  });
  expect((await client.getDataset("features")).state).toBe("read");
  const asked = exchanges.filter(({ path }) => !path.startsWith("/bigquery/"));
  // The sandbox's clock stands still in the past, so every request of the client takes a token of its own.
  expect([...new Set(asked.map(({ method, path, status }) => `${method} ${path} ${status}`))]).toEqual([
    "GET /oidc/token 200",
    "POST /v1/token 200",
    `POST /v1/projects/-/serviceAccounts/${ACCOUNT}:generateAccessToken 200`,
  ]);
  const judged = asked.filter(({ method }) => method === "POST");
  expect(judged.flatMap((exchange) => faultsOf(exchange, METHODS))).toEqual([]);
  expect(asked[1]?.answer).toEqual({
    access_token: expect.any(String) as string,
    issued_token_type: "urn:ietf:params:oauth:token-type:access_token",
    token_type: "Bearer",
    expires_in: 600,
  });
  expect(asked[2]?.answer).toEqual({
    accessToken: expect.any(String) as string,
    expireTime: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/) as string,
  });
}, 30_000);

test("an account is named under projects/- alone, as the definition says", async () => {
  const sandbox = await aSandbox();
  const path = `${sandbox.url}/v1/projects/bqx-ml/serviceAccounts/${ACCOUNT}:generateAccessToken`;
  const response = await fetch(path, { method: "POST", body: JSON.stringify({ scope: ["x"] }) });
  expect(response.status).toBe(400);
  expect(await response.json()).toMatchObject({ error: { status: "INVALID_ARGUMENT" } });
});
