import { expect, test } from "vitest";
import type { SandboxState } from "#sandbox/state.ts";
import { aSandbox } from "../a-sandbox.ts";
import { hasGooglePython, noGooglePython, runPython } from "./google-python.ts";

const PROVIDER = "projects/100200300/locations/global/workloadIdentityPools/github/providers/actions";
const ACCOUNT = "runner@bqx-ml.iam.gserviceaccount.com";
const STATE: Partial<SandboxState> = {
  github: { repository: "owner/repo" },
  oidc: { requestToken: "request" },
  sts: { provider: PROVIDER, condition: "assertion.repository == 'owner/repo'" },
};

/** GitHub's token, Google's for it, and an account's for that: the whole road, by Google's library for Python. */
const PROGRAM = `
import json, sys
from google.auth import exceptions, identity_pool
from google.auth.transport.requests import Request
url, provider, account = sys.argv[1:]
audience = "https%3A%2F%2Fiam.googleapis.com%2F" + provider.replace("/", "%2F")
pool = identity_pool.Credentials(
    audience="//iam.googleapis.com/" + provider,
    subject_token_type="urn:ietf:params:oauth:token-type:jwt",
    token_url=url + "/v1/token",
    credential_source={
        "url": f"{url}/oidc/token?audience={audience}",
        "headers": {"Authorization": "Bearer request"},
        "format": {"type": "json", "subject_token_field_name": "value"},
    },
    service_account_impersonation_url=f"{url}/v1/projects/-/serviceAccounts/{account}:generateAccessToken" if account else None,
    scopes=["https://www.googleapis.com/auth/cloud-platform.read-only"],
)
try:
    pool.refresh(Request())
    answer = Request()(url + "/bigquery/v2/projects/bqx-ml/datasets/features", headers={"Authorization": "Bearer " + pool.token})
    said = [answer.status, pool.expiry.isoformat()]
except exceptions.GoogleAuthError as error:
    said = [type(error).__name__, str(error.args[0])]
print(json.dumps(said))
`;

async function refresh(state: Partial<SandboxState>, account = ACCOUNT): Promise<unknown> {
  const { url } = await aSandbox(state);
  return runPython(PROGRAM, [url, PROVIDER, account]);
}

test.skipIf(!hasGooglePython)(
  `Google's Python library federates a job and impersonates an account${noGooglePython}`,
  { timeout: 60_000 },
  async () => {
    expect(await refresh(STATE)).toEqual([200, "2025-12-13T13:00:00"]);
    expect(await refresh({ ...STATE, oidc: { requestToken: "another" } })).toEqual([
      "RefreshError",
      "Unable to retrieve Identity Pool subject token",
    ]);
    expect(await refresh({ ...STATE, oidc: { claims: { repository: "fork/repo" } } })).toEqual([
      "OAuthError",
      "Error code unauthorized_client: The given credential is rejected by the attribute condition.",
    ]);
    expect(await refresh({ ...STATE, deny: [{ permission: "iam.serviceAccounts.getAccessToken" }] })).toEqual(
      ["RefreshError", "Unable to acquire impersonated credentials"],
    );
  },
);
