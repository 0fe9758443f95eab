import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { parseState } from "#sandbox/parse-state.ts";
import { serveSandbox } from "#sandbox/serve.ts";
import type { SandboxState } from "#sandbox/state.ts";
import { root, runBundle } from "./run-bundle.ts";
import { aProject, WORLD } from "./runner/a-project.ts";
import { runAction } from "./runner/a-runner.ts";

const PROVIDER = "projects/1/locations/global/workloadIdentityPools/github/providers/actions";
const ACCOUNT = "runner@orders-project.iam.gserviceaccount.com";
const JOB = "job-request+token/canary-0123456789==";
const ACCESS = "ready+access/token-canary-0123456789==";
const LAPTOP = {
  refresh: "1//0laptop-refresh+canary/0123456789",
  secret: "laptop-client-secret-canary-0123",
};
const SECRETS = [JOB, ACCESS, LAPTOP.refresh, LAPTOP.secret];
const REROUTE = { NODE_OPTIONS: `--import=${new URL("./runner/reroute.mjs", import.meta.url).href}` };

type End = (end: () => Promise<void>) => void;

/** A Google that federates with GitHub and knows one ready token; its `oauth2` host answers as told, and repeats what it was sent. */
async function aGoogle(onTestFinished: End, over: Partial<SandboxState> = {}, refusesLaptop = false) {
  const scratch = mkdtempSync(join(tmpdir(), "phasegate-credentials-"));
  const state: SandboxState = {
    ...parseState({ text: WORLD, path: "world" }),
    sts: { provider: PROVIDER, condition: "assertion.repository == 'team/features'" },
    oidc: { requestToken: JOB, claims: { repository: "team/features" } },
    identities: [{ email: ACCOUNT, token: ACCESS }],
    ...over,
  };
  const sandbox = await serveSandbox({ state });
  const front = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const body = Buffer.concat(chunks);
    if (request.url?.startsWith("/oauth2/")) {
      const answer = refusesLaptop
        ? { error: "invalid_grant", error_description: `Token has been expired or revoked. ${body}` }
        : { access_token: ACCESS, expires_in: 3600, token_type: "Bearer" };
      response.writeHead(refusesLaptop ? 400 : 200, { "content-type": "application/json" });
      response.end(JSON.stringify(answer));
      return;
    }
    const { method = "GET", headers } = request;
    const { authorization, "content-type": type } = headers;
    const answer = await fetch(`${sandbox.url}${request.url}`, {
      method,
      headers: { ...(authorization ? { authorization } : {}), ...(type ? { "content-type": type } : {}) },
      ...(body.length === 0 ? {} : { body }),
    });
    response.writeHead(answer.status, { "content-type": answer.headers.get("content-type") ?? "text/plain" });
    response.end(Buffer.from(await answer.arrayBuffer()));
  });
  await new Promise<void>((resolve) => front.listen(0, "127.0.0.1", resolve));
  onTestFinished(async () => {
    front.closeAllConnections();
    front.close();
    await sandbox.close();
    rmSync(scratch, { recursive: true, force: true });
  });
  const url = `http://127.0.0.1:${(front.address() as AddressInfo).port}`;
  return { scratch, url, project: aProject(join(scratch, "clone")), env: { ...REROUTE, TEST_GOOGLE: url } };
}

/** What a run told: log, errors and every file that it wrote; without the commands by which the runner learns what to mask. */
function toldBy(ending: { readonly stdout: string; readonly stderr: string }, folder: string): string {
  const found = existsSync(folder) ? readdirSync(folder, { recursive: true, withFileTypes: true }) : [];
  const files = found.filter((entry) => entry.isFile());
  const texts = files.map(({ parentPath, name }) => readFileSync(join(parentPath, name), "utf8"));
  return [ending.stdout.replace(/^::add-mask::.*$/gm, ""), ending.stderr, ...texts].join("\n");
}

function secretsIn(text: string): readonly string[] {
  return [...SECRETS, ...SECRETS.map(encodeURIComponent), "eyJ"].filter((secret) => text.includes(secret));
}

describe.concurrent("a job that federates", { timeout: 180_000 }, () => {
  it.for<[string, Partial<SandboxState>, RegExp]>([
    [
      "a pool that is disabled",
      { sts: { provider: PROVIDER, disabled: true } },
      /does not exist, is disabled, or was deleted/,
    ],
    [
      "a condition that rejects",
      { sts: { provider: PROVIDER, condition: "assertion.repository == 'other/one'" } },
      /attribute condition turns this job away \(repository team\/features/,
    ],
    ["another audience", { sts: { provider: PROVIDER, audience: "other" } }, /does not accept the audience/],
    [
      "an account that it may not impersonate",
      { deny: [{ permission: "iam.serviceAccounts.getAccessToken" }] },
      /add-iam-policy-binding .*roles\/iam\.workloadIdentityUser/,
    ],
  ])("and meets %s says what to do, and shows no token", async ([, state, advice], { onTestFinished }) => {
    const { run, told } = await aJob(onTestFinished, state);
    expect(run.code).toBe(1);
    expect(run.outputs["verdict"]).toBe("NO-GO");
    expect(told).toMatch(advice);
    expect(secretsIn(told)).toEqual([]);
  });

  it("reads the cloud, and shows no token", async ({ onTestFinished }) => {
    const { run, told } = await aJob(onTestFinished);
    expect([run.code, run.outputs["verdict"]]).toEqual([0, "GO"]);
    expect(told).toContain(ACCOUNT);
    expect(secretsIn(told)).toEqual([]);
  });
});

/** The action in a job with `id-token: write`. */
async function aJob(onTestFinished: End, state: Partial<SandboxState> = {}) {
  const google = await aGoogle(onTestFinished, state);
  const out = join(google.scratch, "report");
  const run = await runAction({
    scratch: google.scratch,
    workspace: google.project.dir,
    event: "push",
    payload: { repository: { full_name: "team/features", private: true, default_branch: "main" } },
    api: `${google.url}/api/v3`,
    with: {
      cloud: "live",
      now: "2025-12-13T20:30:00Z",
      out,
      comment: "never",
      "workload-identity-provider": PROVIDER,
      "service-account": ACCOUNT,
    },
    environment: {
      ...google.env,
      ACTIONS_ID_TOKEN_REQUEST_URL: `${google.url}/oidc/token?api-version=2.0`,
      ACTIONS_ID_TOKEN_REQUEST_TOKEN: JOB,
    },
  });
  return { run, told: toldBy({ stdout: `${run.log}\n${run.summary}`, stderr: run.stderr }, out) };
}

/** The file of the well-known authentication action, with one source or another. */
function anActionFile(source: object): object {
  return {
    type: "external_account",
    audience: `//iam.googleapis.com/${PROVIDER}`,
    subject_token_type: "urn:ietf:params:oauth:token-type:jwt",
    token_url: "https://sts.googleapis.com/v1/token",
    service_account_impersonation_url: `https://iamcredentials.googleapis.com/v1/projects/-/serviceAccounts/${ACCOUNT}:generateAccessToken`,
    credential_source: source,
  };
}

function aLaptopFile(): object {
  const { refresh, secret } = LAPTOP;
  return { type: "authorized_user", client_id: "1.apps", client_secret: secret, refresh_token: refresh };
}

describe.concurrent("the command line", { timeout: 180_000 }, () => {
  it("takes the authentication action's file with an address as its source", async ({ onTestFinished }) => {
    const google = await aGoogle(onTestFinished);
    const source = {
      url: `${google.url}/oidc/token?api-version=2.0&audience=${encodeURIComponent(`https://iam.googleapis.com/${PROVIDER}`)}`,
      headers: { Authorization: `Bearer ${JOB}` },
      format: { type: "json", subject_token_field_name: "value" },
    };
    const run = await anAudit(google, { file: anActionFile(source) });
    expect(run).toMatchObject({ code: 0, secrets: [] });
    expect(run.told).toContain(ACCOUNT);
  });

  it("takes one with a file as its source", async ({ onTestFinished }) => {
    const google = await aGoogle(onTestFinished);
    const audience = encodeURIComponent(`https://iam.googleapis.com/${PROVIDER}`);
    const asked = `${google.url}/oidc/token?api-version=2.0&audience=${audience}`;
    const { value } = (await (
      await fetch(asked, { headers: { authorization: `Bearer ${JOB}` } })
    ).json()) as {
      value: string;
    };
    const path = join(google.scratch, "subject-token");
    writeFileSync(path, value);
    const run = await anAudit(google, { file: anActionFile({ file: path }) });
    expect(run).toMatchObject({ code: 0, secrets: [] });
    expect(run.told).not.toContain(value.slice(-30));
  });

  it("refuses one whose source is a program, does not start it, and says what to use", async ({
    onTestFinished,
  }) => {
    const google = await aGoogle(onTestFinished);
    const mark = join(google.scratch, "started");
    const source = { executable: { command: `/usr/bin/touch ${mark}`, timeout_millis: 5_000 } };
    const run = await anAudit(google, {
      file: anActionFile(source),
      env: { GOOGLE_EXTERNAL_ACCOUNT_ALLOW_EXECUTABLES: "1" },
    });
    expect(run).toMatchObject({ code: 1, secrets: [] });
    expect(run.told).toContain("phasegate starts none: use a file with a `url` or `file` source");
    expect(existsSync(mark)).toBe(false);
  });

  it("takes what a laptop logged in with, and an access token that is ready", async ({ onTestFinished }) => {
    const google = await aGoogle(onTestFinished);
    const laptop = await anAudit(google, { laptop: aLaptopFile() });
    expect(laptop).toMatchObject({ code: 0, secrets: [] });
    const ready = await anAudit(google, { env: { CLOUDSDK_AUTH_ACCESS_TOKEN: ACCESS } });
    expect(ready).toMatchObject({ code: 0, secrets: [] });
  });

  it("says what to do where a laptop's login or an access token is expired", async ({ onTestFinished }) => {
    const google = await aGoogle(onTestFinished, {}, true);
    const laptop = await anAudit(google, { laptop: aLaptopFile() });
    expect(laptop).toMatchObject({ code: 1, secrets: [] });
    expect(laptop.told).toContain(
      "The credentials of this machine are expired, revoked or refused: log in again",
    );
    const ready = await anAudit(google, { env: { CLOUDSDK_AUTH_ACCESS_TOKEN: LAPTOP.secret } });
    expect(ready).toMatchObject({ code: 1, secrets: [] });
    expect(ready.told).toContain(
      "The access token is expired, revoked or not Google's: get one just before the run",
    );
  });
});

/** `phasegate audit --cloud live` on a machine with these credentials. */
async function anAudit(
  { scratch, project, env }: Awaited<ReturnType<typeof aGoogle>>,
  credentials: { readonly file?: object; readonly laptop?: object; readonly env?: NodeJS.ProcessEnv },
) {
  const home = mkdtempSync(join(scratch, "home-"));
  const out = join(home, "report");
  const file = join(home, "gha-creds.json");
  if (credentials.file !== undefined) writeFileSync(file, JSON.stringify(credentials.file));
  if (credentials.laptop !== undefined) {
    mkdirSync(join(home, ".config/gcloud"), { recursive: true });
    const place = join(home, ".config/gcloud/application_default_credentials.json");
    writeFileSync(place, JSON.stringify(credentials.laptop));
  }
  const ending = await runBundle(`${root}dist/cli.mjs`, {
    args: ["audit", "--cloud", "live", "--now", "2025-12-13T20:30:00Z", "--verbose", "--out", out],
    cwd: project.dir,
    env: {
      ...env,
      HOME: home,
      ...(credentials.file === undefined ? {} : { GOOGLE_APPLICATION_CREDENTIALS: file }),
      ...credentials.env,
    },
  });
  const told = toldBy(ending, out);
  return { code: ending.code, told, secrets: secretsIn(told) };
}
