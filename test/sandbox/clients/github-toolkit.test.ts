import { getIDToken } from "@actions/core";
import { afterEach, expect, test, vi } from "vitest";
import { aSandbox } from "../a-sandbox.ts";

afterEach(() => vi.unstubAllEnvs());

/** The claims of a token, which nobody checks the signature of here. */
function claimsOf(token: string): unknown {
  return JSON.parse(Buffer.from(token.split(".")[1] ?? "", "base64url").toString("utf8"));
}

async function aJob(token: string): Promise<void> {
  const { url } = await aSandbox({
    github: { repository: "owner/repo" },
    oidc: { requestToken: "request" },
  });
  vi.stubEnv("ACTIONS_ID_TOKEN_REQUEST_URL", `${url}/oidc/token?api-version=2.0`);
  vi.stubEnv("ACTIONS_ID_TOKEN_REQUEST_TOKEN", token);
  vi.spyOn(process.stdout, "write").mockReturnValue(true);
}

test("GitHub's toolkit for actions takes a token from the sandbox, with the audience that it asked for", async () => {
  await aJob("request");
  const token = await getIDToken("https://iam.googleapis.com/projects/1/x");
  vi.restoreAllMocks();
  expect(claimsOf(token)).toMatchObject({
    iss: "https://token.actions.githubusercontent.com",
    aud: "https://iam.googleapis.com/projects/1/x",
    sub: "repo:owner/repo:ref:refs/heads/main",
    repository: "owner/repo",
  });
});

test("GitHub's toolkit is told that a job has no right to a token", async () => {
  await aJob("another");
  await expect(getIDToken("x")).rejects.toThrow(/Error Code : 401/);
  vi.restoreAllMocks();
});
