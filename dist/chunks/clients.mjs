import { createRequire as __createRequire } from "node:module";
const require = __createRequire(import.meta.url);
import {
  SCHEME,
  hideSecrets,
  hideSecretsIn,
  holdSecret,
  holdSecretsOf
} from "./clients-3.mjs";
import {
  Problem
} from "./domain-7.mjs";

// src/clients/google/count.ts
function countRequests(transport) {
  const { count, ...counted } = openTally();
  return {
    ...counted,
    send: (ask, limits) => {
      count(ask);
      return transport(ask, limits);
    }
  };
}
function openTally() {
  const kinds = /* @__PURE__ */ new Map();
  return {
    count: ({ service, method = "GET" }) => {
      const kind = `${service} ${method}`;
      kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
    },
    requests: () => [...kinds.values()].reduce((sum, count) => sum + count, 0),
    requestsByKind: () => Object.fromEntries([...kinds].sort(([a], [b]) => a < b ? -1 : 1))
  };
}

// src/clients/google/redact.ts
var DETAIL_LIMIT_CHARS = 300;
var SECRETS = [
  [/\bBearer\s+[^\s"',;]+/gi, "Bearer …"],
  [/\beyJ[\w-]+\.[\w-]+(?:\.[\w-]*)?/g, "…"],
  [/\bya29\.[\w.-]+/g, "…"],
  [/\bgh[pousr]_\w{8,}|\bgithub_pat_\w+/g, "…"],
  [/-----BEGIN [^-]*PRIVATE KEY-----[\s\S]*/g, "…"],
  [
    /((?:access_|id_|refresh_|subject_)?token|client_secret|assertion|key)(["']?\s*[=:]\s*["']?)[^\s"'&,}]+/gi,
    "$1$2…"
  ]
];
function redact(text) {
  let line = hideSecrets(text).slice(0, 10 * DETAIL_LIMIT_CHARS);
  for (const [secret, mark] of SECRETS) line = line.replace(secret, mark);
  line = line.replace(/[\s\u0000-\u001f\u007f-\u009f]+/g, " ").trim();
  return line.length <= DETAIL_LIMIT_CHARS ? line : `${line.slice(0, DETAIL_LIMIT_CHARS - 1)}…`;
}

// src/clients/google/credentials/refusal.ts
var CredentialsRefusal = class extends Error {
  classified;
  constructor(classified) {
    super(classified.detail);
    this.name = "CredentialsRefusal";
    this.classified = classified;
  }
};
function refuse(reason, detail, remedy) {
  return new CredentialsRefusal({ reason, detail: redact(detail), remedy });
}

// src/clients/google/credentials/transporter.ts
async function openTransporter() {
  const library = await import("./clients-google-auth-library.mjs");
  const transporter = new library.gaxios.Gaxios();
  transporter.interceptors.request.add({
    resolved: async (request) => {
      const authorization = request.headers.get("authorization");
      if (authorization !== null) holdSecret(authorization.replace(SCHEME, ""));
      holdSecretsOf(bodyOf(request.data));
      return request;
    }
  });
  return transporter;
}
function bodyOf(sent) {
  if (typeof sent === "string" && /^[^{]*_token=|^assertion=|&assertion=/.test(sent)) {
    return Object.fromEntries(new URLSearchParams(sent));
  }
  return sent instanceof URLSearchParams ? Object.fromEntries(sent) : sent;
}

// src/clients/google/credentials/application-default.ts
async function openApplicationDefault(project, scopes) {
  const { GoogleAuth } = await import("./clients-google-auth-library.mjs");
  const transporter = await openTransporter();
  const keyFile = credentialsFile(process.env);
  const auth = new GoogleAuth({
    scopes: [...scopes],
    projectId: project,
    clientOptions: { transporter },
    ...keyFile === null ? {} : { keyFile }
  });
  const client = await auth.getClient();
  holdSecretsOf(auth.jsonContent);
  if (namesProgram(auth.jsonContent)) throw refuse("denied", "the credentials file names a program", PROGRAM);
  return client;
}
var PROGRAM = {
  command: "gcloud auth application-default login",
  advice: "The credentials file has its token made by a program (`credential_source.executable`), and phasegate starts none: use a file with a `url` or `file` source, the workload identity inputs, or an access token."
};
function namesProgram(content) {
  if (typeof content !== "object" || content === null) return false;
  return Object.entries(content).some(
    ([key, value]) => key === "executable" && value !== null || namesProgram(value)
  );
}
function credentialsFile(environment) {
  return environment["GOOGLE_APPLICATION_CREDENTIALS"] || environment["GOOGLE_GHA_CREDS_PATH"] || null;
}

// src/clients/google/json.ts
function isObject(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
function objectAt(value, key) {
  const found = at(value, key);
  return isObject(found) ? found : null;
}
function textAt(value, key) {
  const found = at(value, key);
  return typeof found === "string" ? found : null;
}
function listAt(value, key) {
  const found = at(value, key);
  return Array.isArray(found) ? found : [];
}
function at(value, key) {
  return isObject(value) && Object.hasOwn(value, key) ? value[key] : void 0;
}

// src/clients/google/error-body.ts
var ERROR_INFO = "type.googleapis.com/google.rpc.ErrorInfo";
function readErrorBody(body) {
  const error = objectAt(body, "error");
  const message = textAt(error, "message") ?? (typeof body === "string" ? body : "");
  const listed = listAt(error, "errors").flatMap((entry) => textAt(entry, "reason") ?? []);
  const details = listAt(error, "details").filter((detail) => textAt(detail, "@type") === ERROR_INFO);
  const metadata = details.map((detail) => objectAt(detail, "metadata")).filter(isObject);
  return {
    message,
    reasons: [...listed, ...details.flatMap((detail) => textAt(detail, "reason") ?? [])],
    service: first(metadata, { key: "service", form: SERVICE }) ?? disabledService(message),
    permission: first(metadata, { key: "permission", form: PERMISSION }) ?? namedPermission(message)
  };
}
var SERVICE = /^[a-z][a-z0-9.-]*\.googleapis\.com$/;
var PERMISSION = /^[a-z]\w*(?:\.\w+){1,3}$/;
function first(objects, { key, form }) {
  const texts = objects.flatMap((object) => textAt(object, key) ?? []);
  return texts.find((text) => form.test(text)) ?? null;
}
function namedPermission(message) {
  const named = /\b[Pp]ermission\s+'?([a-z]\w*(?:\.\w+){2,3})'?\s+denied/.exec(message);
  const held = /does not have ([a-z]\w*(?:\.\w+){2,3}) (?:access|permission)/.exec(message);
  if (named?.[1] !== void 0 || held?.[1] !== void 0) return named?.[1] ?? held?.[1] ?? null;
  return /does not have permission to query table\b/.test(message) ? "bigquery.tables.getData" : null;
}
function disabledService(message) {
  return /apis\/api\/([a-z][a-z0-9.-]*\.googleapis\.com)\//.exec(message)?.[1] ?? null;
}

// src/clients/google/remedy.ts
var ROLES = {
  "bigquery.datasets.get": "roles/bigquery.metadataViewer",
  "bigquery.tables.list": "roles/bigquery.metadataViewer",
  "bigquery.transfers.get": "roles/bigquery.user",
  "storage.buckets.get": "roles/storage.bucketViewer",
  "run.jobs.get": "roles/run.viewer",
  "serviceusage.services.get": "roles/serviceusage.serviceUsageViewer",
  "serviceusage.quotas.get": "roles/serviceusage.serviceUsageViewer",
  "iam.serviceAccounts.get": "roles/iam.serviceAccountViewer",
  "resourcemanager.projects.get": "roles/browser",
  "billing.budgets.list": "roles/billing.viewer",
  "bigquery.datasets.getIamPolicy": "roles/bigquery.metadataViewer",
  "bigquery.tables.get": "roles/bigquery.metadataViewer",
  "bigquery.routines.list": "roles/bigquery.metadataViewer",
  "bigquery.jobs.create": "roles/bigquery.jobUser",
  "bigquery.jobs.listAll": "roles/bigquery.resourceViewer",
  "artifactregistry.tags.get": "roles/artifactregistry.reader",
  "artifactregistry.dockerimages.get": "roles/artifactregistry.reader",
  "iam.serviceAccountKeys.list": "roles/iam.serviceAccountViewer",
  "monitoring.timeSeries.list": "roles/monitoring.viewer"
};
function grantRemedy({ project, permission, billingAccount }) {
  const role = ROLES[permission];
  if (role === void 0) {
    return { permission, advice: `Grant ${permission} to the identity that runs phasegate.` };
  }
  const target = billingAccount === null ? `gcloud projects add-iam-policy-binding ${quote(project)}` : `gcloud billing accounts add-iam-policy-binding ${quote(billingAccount)}`;
  return {
    permission,
    role,
    command: `${target} --member=MEMBER --role=${role}`,
    advice: `Grant ${permission}, for example with ${role}, to the identity that runs phasegate (MEMBER in the command).`
  };
}
function enableRemedy(service, project) {
  return {
    command: `gcloud services enable ${quote(service)} --project=${quote(project)}`,
    advice: `Enable ${service} in the project ${project}; it takes a few minutes to come into force.`
  };
}
function quote(word) {
  return /^[\w.:@/-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}

// src/clients/google/credentials/explain.ts
function explainExchange(cause, attempt) {
  if (cause instanceof CredentialsRefusal) return cause;
  const message = cause instanceof Error ? cause.message : "";
  const oauth = /^Error code (\w+)(?::\s*([\s\S]*))?$/.exec(message);
  if (oauth) return explainSts({ code: oauth[1] ?? "", said: oauth[2] ?? "" }, attempt);
  const response = responseOf(cause);
  if (response === null) return refuse("unreachable", "Google's token exchange did not answer", LATER);
  return explainImpersonation(response, attempt);
}
function explainSts({ code, said }, attempt) {
  const { provider, audience, claims } = attempt;
  const detail = `token exchange: ${code}${said === "" ? "" : ` (${said})`}`;
  const command = describeCommand(provider);
  if (code === "invalid_target") {
    const advice2 = `The pool ${provider.pool} or its provider ${provider.provider} does not exist, is disabled, or was deleted less than 30 days ago: enable or create it, or correct its name. A change takes up to 5 minutes.`;
    return refuse("denied", detail, { command, advice: advice2 });
  }
  if (/attribute condition/i.test(said)) {
    const advice2 = `The provider's attribute condition turns this job away (${claimed(claims)}): widen the condition, or run where it holds.`;
    return refuse("denied", detail, { command, advice: advice2 });
  }
  if (/audience/i.test(said)) {
    const advice2 = `The provider does not accept the audience ${audience}: add it to the provider's allowed audiences, or set the audience that it allows.`;
    return refuse("denied", detail, { command, advice: advice2 });
  }
  if (/mapped attribute/i.test(said)) {
    const advice2 = "An attribute that the provider maps is too long (127 bytes): map `google.subject` to a shorter claim, for example `assertion.repository`.";
    return refuse("denied", detail, { command, advice: advice2 });
  }
  if (code === "invalid_grant") {
    const advice2 = `The provider does not accept GitHub's token: its issuer must be https://token.actions.githubusercontent.com and its mapping must fit (${claimed(claims)}). A token is valid for 5 minutes.`;
    return refuse("denied", detail, { command, advice: advice2 });
  }
  const advice = "Google's token exchange refused the request; check the provider and its pool.";
  return refuse("denied", detail, { command, advice });
}
function explainImpersonation({ status, body }, { provider, serviceAccount, claims }) {
  const error = readErrorBody(body);
  const account = serviceAccount ?? "the service account";
  const detail = `impersonation of ${account}: ${status} ${error.message}`;
  if (status >= 500) return refuse("unreachable", detail, LATER);
  if (status === 429) return refuse("limited", detail, LATER);
  if (error.reasons.includes("SERVICE_DISABLED")) {
    const service = error.service ?? "iamcredentials.googleapis.com";
    return refuse("disabled", detail, enableRemedy(service, provider.projectNumber));
  }
  if (/lifetime/i.test(error.message)) {
    return refuse("denied", detail, {
      advice: "The organization allows shorter tokens only; use a lifetime of at most one hour."
    });
  }
  const member = `principalSet://iam.googleapis.com/${provider.poolName}/attribute.repository/${claims?.repository ?? "OWNER/REPOSITORY"}`;
  return refuse("denied", detail, {
    permission: "iam.serviceAccounts.getAccessToken",
    role: "roles/iam.workloadIdentityUser",
    command: `gcloud iam service-accounts add-iam-policy-binding ${account} --role=roles/iam.workloadIdentityUser --member='${member}'`,
    advice: `Let the repository impersonate ${account}, or correct its e-mail: Google does not tell a missing account from a missing grant.`
  });
}
function explainDefault(cause) {
  if (cause instanceof CredentialsRefusal) return cause;
  const message = cause instanceof Error ? redact(cause.message) : "";
  const command = "gcloud auth application-default login";
  if (/default credentials/i.test(message)) {
    const advice = "Give phasegate Google credentials: in a workflow `id-token: write` and the workload identity inputs, elsewhere application default credentials.";
    return refuse("denied", "no credentials were found on this machine", { command, advice });
  }
  if (isAboutFile(cause, message)) {
    const advice = "GOOGLE_APPLICATION_CREDENTIALS or GOOGLE_GHA_CREDS_PATH must name a credentials file that can be read.";
    return refuse("denied", "the credentials file cannot be read or is none", { command, advice });
  }
  const oauth = /invalid_\w+|unauthorized_client|reauth|expired|revoked/i.test(message);
  const status = responseOf(cause)?.status ?? 0;
  if (oauth || status >= 400 && status < 500) {
    const advice = "The credentials of this machine are expired, revoked or refused: log in again, or let the authentication step of the job run just before.";
    return refuse("denied", `the credentials were refused: ${message}`, { command, advice });
  }
  return refuse("unreachable", `no token came: ${message}`, LATER);
}
function isAboutFile(cause, message) {
  return cause instanceof SyntaxError || /ENOENT|EACCES|EISDIR|not a file|JSON/i.test(message);
}
var LATER = { advice: "Check the network between this machine and Google Cloud, then run again." };
function describeCommand({ projectNumber, pool, provider }) {
  return `gcloud iam workload-identity-pools providers describe ${provider} --workload-identity-pool=${pool} --location=global --project=${projectNumber}`;
}
function claimed(claims) {
  if (claims === null) return "its claims are not known";
  const { repository, ref, subject } = claims;
  return `repository ${repository ?? "unknown"}, ref ${ref ?? "unknown"}, subject ${subject ?? "unknown"}`;
}
function responseOf(cause) {
  if (!isObject(cause) || !isObject(cause["response"])) return null;
  const { status, data } = cause["response"];
  const body = typeof data === "string" ? parse(data) : data;
  if (typeof status !== "number") return null;
  return {
    status,
    body: textAt(body, "error") === null ? body : { error: { message: textAt(body, "error") } }
  };
}
function parse(text) {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

// src/clients/google/credentials/scopes.ts
var PREFIX = "https://www.googleapis.com/auth/";
var FULL = [`${PREFIX}cloud-platform`, `${PREFIX}userinfo.email`];
var READ = ["cloud-platform.read-only", "run.readonly", "monitoring.read", "cloud-billing.readonly"].map((scope) => PREFIX + scope).concat(`${PREFIX}userinfo.email`);
var UNDIVIDED = /* @__PURE__ */ new Set(["iam", "billingbudgets", "policytroubleshooter"]);
function scopesFor(service, access) {
  return access === "write" || UNDIVIDED.has(service) ? FULL : READ;
}

// src/clients/google/credentials/github-token.ts
var TIMEOUT_MS = 1e4;
function gitHubTokens(oidc, audience) {
  let claims = null;
  return {
    claims: () => claims,
    getSubjectToken: async ({ transporter }) => {
      if (oidc === null) throw noEndpoint();
      holdSecret(oidc.token);
      const token = await requestToken({ oidc, audience, transporter });
      holdSecret(token);
      oidc.mask?.(token);
      claims = readClaims(token);
      return token;
    }
  };
}
async function requestToken({ oidc, audience, transporter }) {
  const url = new URL(oidc.url);
  url.searchParams.set("audience", audience);
  const response = await transporter.request({
    url,
    headers: { Authorization: `Bearer ${oidc.token}` },
    responseType: "json",
    retry: true,
    timeout: TIMEOUT_MS,
    validateStatus: () => true
  }).catch(() => {
    throw refuse("unreachable", "GitHub's token endpoint did not answer", AGAIN);
  });
  if (response.status !== 200) throw refusedByGitHub(response.status);
  const token = textAt(response.data, "value");
  if (token === null || token === "") {
    throw refuse("malformed", "GitHub's token endpoint answered without a token", AGAIN);
  }
  return token;
}
function refusedByGitHub(status) {
  if (status >= 500) return refuse("unreachable", `GitHub's token endpoint answered ${status}`, AGAIN);
  if (status === 429) return refuse("limited", "GitHub's token endpoint answered 429", AGAIN);
  return refuse("denied", `GitHub's token endpoint answered ${status}`, PERMISSION2);
}
function noEndpoint() {
  return refuse("denied", "the job may not ask GitHub for an identity token", PERMISSION2);
}
var AGAIN = { advice: "GitHub's token endpoint failed; run the job again in a few minutes." };
var PERMISSION2 = {
  permission: "id-token: write",
  command: "gh workflow view --yaml",
  advice: "Add `id-token: write` to the `permissions` of the job. Runs for pull requests from forks and from Dependabot never get it: audit those on the base branch, or with `--cloud none`."
};
function readClaims(token) {
  try {
    const body = JSON.parse(Buffer.from(token.split(".")[1] ?? "", "base64url").toString("utf8"));
    if (!isObject(body)) return null;
    const [subject, repository, ref] = ["sub", "repository", "ref"].map((claim) => textAt(body, claim));
    return {
      subject: subject ?? null,
      repository: repository ?? null,
      ref: ref ?? null,
      audience: textAt(body, "aud")
    };
  } catch {
    return null;
  }
}

// src/clients/google/credentials/provider.ts
var NAME = /^(projects\/([0-9]+)\/locations\/global\/workloadIdentityPools\/([a-z0-9-]+))\/providers\/([a-z0-9-]+)$/;
function parseProvider(text) {
  const name = text.trim().replace(/^(?:https?:)?\/\/iam\.googleapis\.com\//, "");
  const parts = NAME.exec(name);
  if (parts === null) throw notAProvider(text);
  const [, poolName = "", projectNumber = "", pool = "", provider = ""] = parts;
  return { projectNumber, pool, provider, name, poolName };
}
function parseServiceAccount(text) {
  const email = text.trim();
  if (/^[a-z0-9-]+@[a-z0-9.-]+\.gserviceaccount\.com$/.test(email)) return email;
  throw new Problem({
    code: "service-account-invalid",
    message: `${text} is not the e-mail of a service account.`,
    hint: "Write NAME@PROJECT.iam.gserviceaccount.com; `gcloud iam service-accounts list` shows them."
  });
}
function notAProvider(text) {
  return new Problem({
    code: "workload-identity-provider-invalid",
    message: `${text} is not the full name of a workload identity provider.`,
    hint: "Write projects/NUMBER/locations/global/workloadIdentityPools/POOL/providers/PROVIDER, with the project's number; `gcloud iam workload-identity-pools providers describe PROVIDER --workload-identity-pool=POOL --location=global --format='value(name)'` prints it."
  });
}

// src/clients/google/credentials/workload-identity.ts
var ISSUER = "https://iam.googleapis.com/";
function openFederation(choice, endpoint) {
  const provider = parseProvider(choice.provider);
  const serviceAccount = choice.serviceAccount ? parseServiceAccount(choice.serviceAccount) : null;
  const audience = choice.audience || `${ISSUER}${provider.name}`;
  const tokens = gitHubTokens(choice.oidc, audience);
  return {
    provider,
    serviceAccount,
    tokens,
    open: (scopes) => openClient({ provider, serviceAccount, tokens, scopes, endpoint }),
    explain: (cause) => explainExchange(cause, { provider, serviceAccount, audience, claims: tokens.claims() })
  };
}
async function openClient(opening) {
  const { provider, serviceAccount, tokens, scopes, endpoint } = opening;
  const { IdentityPoolClient } = await import("./clients-google-auth-library.mjs");
  const transporter = await openTransporter();
  const credentials = endpoint ?? "https://iamcredentials.googleapis.com";
  return new IdentityPoolClient({
    type: "external_account",
    audience: `//iam.googleapis.com/${provider.name}`,
    subject_token_type: "urn:ietf:params:oauth:token-type:jwt",
    token_url: `${endpoint ?? "https://sts.googleapis.com"}/v1/token`,
    subject_token_supplier: tokens,
    transporter,
    ...serviceAccount === null ? { scopes: DIRECT } : {
      scopes: [...scopes],
      service_account_impersonation_url: `${credentials}/v1/projects/-/serviceAccounts/${serviceAccount}:generateAccessToken`
    }
  });
}
var DIRECT = ["https://www.googleapis.com/auth/cloud-platform"];

// src/clients/google/credentials/signers.ts
function openSigners(signing) {
  const { credentials, endpoint } = signing;
  const federation = credentials.kind === "workload-identity" ? openFederation(credentials, endpoint) : null;
  const explain = federation?.explain ?? explainDefault;
  const opened = /* @__PURE__ */ new Map();
  return {
    federation,
    for: async (service, access) => {
      const scopes = scopesFor(service, access);
      const key = scopes.join(" ");
      const first2 = opened.get(key) ?? authenticate(open(signing, federation, scopes), explain);
      opened.set(key, first2);
      return authenticate(first2, explain);
    }
  };
}
function open({ credentials, project }, federation, scopes) {
  if (federation !== null) return federation.open(scopes);
  if (credentials.kind === "client") return credentials.open();
  if (credentials.kind === "token") return openToken(credentials.token);
  return credentials.kind === "none" ? openNobody() : openApplicationDefault(project, scopes);
}
async function authenticate(client, explain) {
  try {
    const opened = await client;
    const { token } = await opened.getAccessToken();
    if (token) holdSecret(token);
    return opened;
  } catch (cause) {
    throw explain(cause);
  }
}
async function openToken(token) {
  holdSecret(token);
  const { OAuth2Client } = await import("./clients-google-auth-library.mjs");
  const client = new OAuth2Client();
  client.setCredentials({ access_token: token });
  return client;
}
async function openNobody() {
  const { PassThroughClient } = await import("./clients-google-auth-library.mjs");
  return new PassThroughClient();
}

// src/clients/google/pace.ts
function boundConcurrency(limit) {
  const waiting = [];
  let running = 0;
  return async (task) => {
    if (running >= limit) await new Promise((resume) => waiting.push(resume));
    else running++;
    try {
      return await task();
    } finally {
      const next = waiting.shift();
      if (next === void 0) running--;
      else next();
    }
  };
}

// src/clients/google/persist.ts
import { setTimeout as wait } from "node:timers/promises";

// src/clients/google/classify.ts
var RATE = ["rateLimitExceeded", "userRateLimitExceeded", "RATE_LIMIT_EXCEEDED"];
var BROKEN = ["backendError", "internalError"];
var SPENT = ["quotaExceeded", "QUOTA_EXCEEDED"];
var DISABLED = ["SERVICE_DISABLED", "accessNotConfigured"];
function isRetryable(answer) {
  if (answer.kind === "silent") return ["no-connection", "closed", "cut"].includes(answer.why);
  const { status } = answer;
  if (status === 429 || status === 500 || status === 502 || status === 503 || status === 504) return true;
  return status === 403 && hasAny(readErrorBody(answer.body), [...RATE, ...BROKEN]);
}
function classify(answer, need) {
  if (answer.kind === "silent") return silent(answer);
  const { status } = answer;
  if (status >= 200 && status < 300) return answer.isJson ? null : malformed("the answer is not JSON");
  if (isForeign(answer)) return foreign(status, answer.body);
  const error = readErrorBody(answer.body);
  const detail = redact(`${status} ${error.message === "" ? "without a message" : error.message}`);
  return { ...meaning(status, error, need), detail };
}
function malformed(detail) {
  return {
    reason: "malformed",
    detail: redact(detail),
    remedy: {
      advice: "Ask again; if it stays so, a proxy or a changed API stands between phasegate and Google Cloud."
    }
  };
}
function isForeign({ status, body }) {
  if (status === 429 || status >= 500) return false;
  if (typeof body === "string") return /^\s*(?:<|$)/.test(body);
  return !isObject(body) || !("error" in body);
}
function foreign(status, body) {
  const title = typeof body === "string" ? /<title>([^<]*)/i.exec(body)?.[1]?.trim() : void 0;
  const page = title ? `a page called "${title}"` : "an answer that is not Google's";
  return { reason: "malformed", detail: redact(`${status} with ${page}`), remedy: PROXY };
}
function meaning(status, error, need) {
  if (hasAny(error, DISABLED)) {
    const service = error.service ?? "the API";
    return { reason: "disabled", remedy: enableRemedy(service, need.project) };
  }
  if (status === 429 || hasAny(error, RATE)) return { reason: "limited", remedy: LATER2 };
  if (hasAny(error, SPENT)) return { reason: "limited", remedy: QUOTA };
  if (hasAny(error, ["bytesBilledLimitExceeded"])) return { reason: "limited", remedy: TOO_MANY_BYTES };
  if (status >= 500 || hasAny(error, BROKEN)) return { reason: "unreachable", remedy: BROKEN_SERVICE };
  if (status === 401) return { reason: "denied", remedy: EXPIRED };
  if (hasAny(error, ["ACCESS_TOKEN_SCOPE_INSUFFICIENT"]) || /insufficient authentication scopes/i.test(error.message)) {
    return { reason: "denied", remedy: SCOPES };
  }
  if (hasAny(error, ["SECURITY_POLICY_VIOLATED"])) return { reason: "denied", remedy: PERIMETER };
  if (status === 403) {
    return {
      reason: "denied",
      remedy: grantRemedy({ ...need, permission: error.permission ?? need.permission })
    };
  }
  if (status === 404) return { reason: "absent", remedy: ABSENT };
  return { reason: "malformed", remedy: REFUSED };
}
function hasAny({ reasons }, wanted) {
  return reasons.some((reason) => wanted.includes(reason));
}
function silent({ why, detail, refusal }) {
  if (refusal !== void 0) return refusal;
  const said = {
    "no-connection": "no connection",
    closed: "the connection was closed without an answer",
    timeout: "no answer in time",
    cut: "the answer was cut off",
    credentials: "no usable credentials"
  };
  const text = redact(detail === "" ? said[why] : `${said[why]}: ${detail}`);
  if (why === "cut") return { ...malformed(text), detail: text };
  return { reason: "unreachable", detail: text, remedy: why === "credentials" ? CREDENTIALS : NETWORK };
}
var PROXY = {
  advice: "Something answered in place of Google Cloud: let the proxy or firewall between pass *.googleapis.com, then run again."
};
var LATER2 = { advice: "Google Cloud asks to slow down; run again in a few minutes." };
var QUOTA = {
  advice: "A quota of the project is spent; raise it, or run again after it is reset."
};
var TOO_MANY_BYTES = {
  advice: "The metadata query would bill more than phasegate allows itself; nothing was billed."
};
var BROKEN_SERVICE = { advice: "The service failed on its side; run again in a few minutes." };
var NETWORK = {
  advice: "Check the network between this machine and Google Cloud, then run again."
};
var ABSENT = { advice: "Create it, or correct its name and its location in the plan." };
var REFUSED = { advice: "Google Cloud refused the request itself; check the names in the plan." };
var PERIMETER = {
  advice: "A VPC Service Controls perimeter refuses this caller; let an administrator add an ingress rule."
};
var SCOPES = {
  command: "gcloud auth application-default login --scopes=https://www.googleapis.com/auth/cloud-platform",
  advice: "The access token was made for fewer scopes than this call takes; make one for the scope cloud-platform."
};
var EXPIRED = {
  command: "gcloud auth application-default login",
  advice: "The access token is expired, revoked or not Google's: get one just before the run; in a workflow let the authentication step run in the same job, elsewhere log in again."
};
var CREDENTIALS = {
  command: "gcloud auth application-default login",
  advice: "Give phasegate Google credentials: in a workflow `id-token: write` and the workload identity inputs, elsewhere application default credentials."
};

// src/clients/google/persist.ts
var MACHINE = {
  now: () => performance.now(),
  wait,
  timeout: (ms) => AbortSignal.timeout(Math.ceil(ms))
};
var LIVE_PATIENCE = {
  budgetMs: 2e4,
  firstPauseMs: 500,
  longestPauseMs: 6e3,
  totalMs: 3e5
};
async function persist(transport, ask, patience) {
  const timer = patience.timer ?? MACHINE;
  const startedMs = timer.now();
  const leftMs = () => patience.budgetMs - (timer.now() - startedMs);
  let pauseMs = patience.firstPauseMs;
  let before = null;
  for (let requests = 1; ; requests++) {
    const latest = await transport(ask, { signal: timer.timeout(Math.max(1, leftMs())) });
    if (isTimeout(latest)) return { answer: before ?? latest, requests };
    const waitMs = pauseMs * (1 + Math.random() / 2);
    if (!isWorthAnother(latest, requests) || waitMs >= leftMs()) return { answer: latest, requests };
    before = latest;
    await timer.wait(waitMs);
    pauseMs = Math.min(pauseMs * 2, patience.longestPauseMs);
  }
}
function isTimeout(answer) {
  return answer.kind === "silent" && answer.why === "timeout";
}
var CONNECTION_TRIES = 3;
function isWorthAnother(answer, requests) {
  const isUnconnected = answer.kind === "silent" && answer.why === "no-connection";
  return isRetryable(answer) && !(isUnconnected && requests >= CONNECTION_TRIES);
}

// src/clients/google/time-budget.ts
function beginBudget(patience) {
  const totalMs = patience.totalMs ?? LIVE_PATIENCE.totalMs ?? 0;
  const startedMs = performance.now();
  const leftMs = () => totalMs - (performance.now() - startedMs);
  return {
    send: (pace, persist2) => pace(async () => {
      const budgetMs = Math.min(patience.budgetMs, leftMs());
      return budgetMs <= 0 ? OVER : persist2({ ...patience, budgetMs });
    })
  };
}
var OVER = {
  answer: { kind: "silent", why: "timeout", detail: "the time for all its requests is over" },
  requests: 0
};

// src/clients/google/answer.ts
function sourceOf({ service, method = "GET", path, query = {} }) {
  const text = queryText(query);
  return `${method} ${service}.googleapis.com${path}${text === "" ? "" : `?${text}`}`;
}
function queryText(query) {
  const pairs = Object.entries(query).flatMap(
    ([name, value]) => (typeof value === "string" ? [value] : value).map((one) => [name, one])
  );
  return new URLSearchParams(pairs).toString();
}

// src/clients/google/typed-json.ts
var Mistyped = class extends Error {
};
function understand(read) {
  try {
    return read();
  } catch (cause) {
    if (cause instanceof Mistyped) return { lacks: cause.message };
    throw cause;
  }
}
function objectAt2(value, key) {
  const found = at2(value, key);
  return found === null ? null : isObject(found) ? found : mistyped(key, "an object");
}
function textAt2(value, key) {
  const found = at2(value, key);
  return found === null || typeof found === "string" ? found : mistyped(key, "a text");
}
function listAt2(value, key) {
  const found = at2(value, key);
  return found === null ? [] : Array.isArray(found) ? found : mistyped(key, "a list");
}
function textListAt(value, key) {
  return listAt2(value, key).map(
    (entry) => typeof entry === "string" ? entry : mistyped(key, "a list of texts")
  );
}
function isTrueAt(value, key) {
  const found = at2(value, key);
  return found === null ? false : typeof found === "boolean" ? found : mistyped(key, "true or false");
}
function integerAt(value, key) {
  const found = at2(value, key);
  if (found === null) return null;
  const number = typeof found === "string" && /^-?[0-9]+$/.test(found) ? Number(found) : found;
  return typeof number === "number" && Number.isFinite(number) ? number : mistyped(key, "a whole number");
}
function instantAt(value, key) {
  const ms = integerAt(value, key);
  if (ms === null) return null;
  return Math.abs(ms) > 864e13 ? mistyped(key, "an instant") : new Date(ms).toISOString();
}
function timeAt(value, key) {
  const text = textAt2(value, key);
  return text !== null && Number.isNaN(Date.parse(text)) ? mistyped(key, "an instant") : text;
}
function textsAt(value, key) {
  const object = objectAt2(value, key) ?? {};
  return Object.fromEntries(Object.keys(object).map((name) => [name, textAt2(object, name) ?? ""]));
}
function instantOf(text) {
  if (text === null) return null;
  const ms = /^[0-9.]+(?:E[0-9]+)?$/.test(text) ? Number(text) * 1e3 : Date.parse(text.replace(" UTC", "Z"));
  return Number.isFinite(ms) && Math.abs(ms) <= 864e13 ? new Date(ms).toISOString() : null;
}
function at2(value, key) {
  if (value === null || value === void 0) return null;
  if (!isObject(value)) return mistyped(key, "a key of an object");
  return Object.hasOwn(value, key) ? value[key] ?? null : null;
}
function mistyped(key, what) {
  throw new Mistyped(`\`${key}\` as ${what}`);
}

// src/clients/google/question.ts
async function question(asking, asked) {
  return settle(asking, asked, await asking.send(asked));
}
function settle(asking, asked, { answer }) {
  const wrong = classify(answer, {
    project: asking.project,
    permission: asked.permission,
    billingAccount: asked.billingAccount ?? null
  });
  if (wrong !== null) return unread(asking, asked, wrong);
  const value = understand(() => asked.read(answer.kind === "answered" ? answer.body : null));
  if ("lacks" in value) return unread(asking, asked, malformed(`the answer lacks ${value.lacks}`));
  return { state: "read", value, observedAt: asking.clock.now(), source: sourceOf(asked) };
}
function unread(asking, ask, { reason, detail, remedy }) {
  return { state: "unread", reason, detail, observedAt: asking.clock.now(), source: sourceOf(ask), remedy };
}
function segment(text) {
  return encodeURIComponent(text);
}

// src/clients/google/query.ts
import { createHash } from "node:crypto";
var BILLED_LIMIT_BYTES = 1073741824;
var WAIT_MS = 1e4;
var ANSWER_LIMIT = 200;
async function runQuery(asking, query) {
  const rows = [];
  const asked = firstQuestion(asking, query);
  const source = oneLine(query.sql);
  const broken = (detail) => ({ ...unread(asking, asked, malformed(detail)), source });
  let answer = await question(asking, asked);
  for (let answers = 1; answers < ANSWER_LIMIT; answers++) {
    if (answer.state === "unread") return { ...misplaced(answer), source };
    const { isComplete, job, nextToken, total } = answer.value;
    if (isComplete) for (const row of answer.value.rows) rows.push(row);
    if (isComplete && nextToken === null) {
      const isWhole = total === null || rows.length >= total;
      return isWhole ? { ...answer, source, value: rows } : broken(`${rows.length} of ${total} rows came`);
    }
    if (job === null) break;
    answer = await question(asking, nextQuestion(asking, { query, job, nextToken }));
  }
  return broken("the query came to no end");
}
function misplaced(unread2) {
  if (unread2.reason !== "absent") return unread2;
  return { ...unread2, reason: "malformed", remedy: MISPLACED };
}
var MISPLACED = {
  advice: "BigQuery finds no dataset or view where the query looks; check the names and the location in the plan, then run again."
};
function schemaView(asking, place, view) {
  const isNamed = isName(asking.project) && isName(place);
  return isNamed ? `\`${asking.project}\`.\`${place}\`.INFORMATION_SCHEMA.${view}` : null;
}
function isName(text) {
  return /^[A-Za-z0-9_.:-]+$/.test(text);
}
function firstQuestion(asking, { sql, location, permission, readRow }) {
  return {
    service: "bigquery",
    method: "POST",
    path: `/bigquery/v2/projects/${segment(asking.project)}/queries`,
    body: {
      query: sql,
      useLegacySql: false,
      ...location === void 0 ? {} : { location },
      timeoutMs: WAIT_MS,
      maximumBytesBilled: String(BILLED_LIMIT_BYTES),
      requestId: requestId(`${asking.project} ${asking.clock.now()} ${sql}`),
      labels: { phasegate: "audit" }
    },
    permission: permission ?? "bigquery.jobs.create",
    read: (body) => toAnswered(body, readRow)
  };
}
function requestId(text) {
  return createHash("sha256").update(text).digest("hex").slice(0, 36);
}
function nextQuestion(asking, {
  query,
  job,
  nextToken
}) {
  return {
    service: "bigquery",
    path: `/bigquery/v2/projects/${segment(asking.project)}/queries/${segment(job)}`,
    query: {
      ...query.location === void 0 ? {} : { location: query.location },
      timeoutMs: String(WAIT_MS),
      ...nextToken === null ? {} : { pageToken: nextToken }
    },
    permission: "bigquery.jobs.create",
    read: (body) => toAnswered(body, query.readRow)
  };
}
function toAnswered(body, readRow) {
  if (!isObject(body) || typeof body["jobComplete"] !== "boolean") return { lacks: "the state of the query" };
  const fields = listAt2(objectAt2(body, "schema"), "fields").map((field) => textAt2(field, "name") ?? "");
  const isComplete = body["jobComplete"];
  if (isComplete && fields.length === 0) return { lacks: "the columns of the query" };
  const rows = [];
  for (const entry of isComplete ? listAt2(body, "rows") : []) {
    const row = toRow(fields, entry);
    const fact = row === null ? { lacks: "a cell for each column" } : readRow(row);
    if ("lacks" in fact) return fact;
    rows.push(fact);
  }
  const token = textAt2(body, "pageToken");
  return {
    isComplete,
    job: textAt2(objectAt2(body, "jobReference"), "jobId"),
    rows,
    total: integerAt(body, "totalRows"),
    nextToken: token === "" ? null : token
  };
}
function toRow(fields, row) {
  const cells = listAt2(row, "f");
  if (cells.length !== fields.length) return null;
  return Object.fromEntries(fields.map((name, index) => [name, cellValue(cells[index])]));
}
function cellValue(cell) {
  const value = isObject(cell) ? cell["v"] : void 0;
  if (Array.isArray(value)) return value.map(cellValue);
  return value === null ? null : textAt2(cell, "v");
}
function oneLine(sql) {
  return sql.replace(/\s+/g, " ").trim();
}

// src/clients/google/http-transport.ts
function httpTransport({ authClient, endpoint }) {
  return async ({ service, method = "GET", path, query = {}, body }, { signal }) => {
    const search = queryText(query);
    const base = endpoint ?? `https://${service}.googleapis.com`;
    try {
      const client = await within(authClient(service), signal);
      const response = await within(
        client.request({
          url: `${base}${path}${search === "" ? "" : `?${search}`}`,
          method,
          ...body === void 0 ? {} : { data: body },
          responseType: "text",
          retry: false,
          signal,
          validateStatus: () => true
        }),
        signal
      );
      return toAnswer(response.status, response.data);
    } catch (cause) {
      return { kind: "silent", ...silenceOf(cause, signal) };
    }
  };
}
function within(promise, signal) {
  return new Promise((resolve, reject) => {
    const stop = () => reject(signal.reason);
    if (signal.aborted) stop();
    signal.addEventListener("abort", stop, { once: true });
    promise.then(resolve, reject).finally(() => signal.removeEventListener("abort", stop));
  });
}
function toAnswer(status, sent) {
  const text = hideSecretsIn(sent);
  if (typeof text !== "string") return { kind: "answered", status, body: text, isJson: text !== void 0 };
  try {
    return { kind: "answered", status, body: hideSecretsIn(JSON.parse(text)), isJson: true };
  } catch {
    return { kind: "answered", status, body: text, isJson: false };
  }
}
function silenceOf(cause, signal) {
  if (cause instanceof CredentialsRefusal) {
    return { why: "credentials", detail: cause.message, refusal: cause.classified };
  }
  if (signal.aborted) return { why: "timeout", detail: "" };
  const codes = codesOf(cause);
  const detail = cause instanceof Error ? cause.message : "";
  if (codes.some((code) => NO_CONNECTION.includes(code))) return { why: "no-connection", detail };
  if (BODY.test(detail) || codes.includes("ERR_STREAM_PREMATURE_CLOSE")) return { why: "cut", detail };
  if (codes.some((code) => CLOSED.includes(code))) return { why: "closed", detail };
  return { why: CREDENTIALS2.test(detail) ? "credentials" : "no-connection", detail };
}
var NO_CONNECTION = [
  "ECONNREFUSED",
  "ENOTFOUND",
  "EAI_AGAIN",
  "EHOSTUNREACH",
  "ENETUNREACH",
  "UND_ERR_CONNECT_TIMEOUT"
];
var CLOSED = ["ECONNRESET", "EPIPE", "UND_ERR_SOCKET"];
var BODY = /invalid response body|premature close|terminated|aborted/i;
var CREDENTIALS2 = /default credentials|invalid_grant|invalid_target|invalid_request|unauthorized_client|getAccessToken|refresh|ACTIONS_ID_TOKEN/i;
function codesOf(cause) {
  const codes = [];
  let error = cause;
  for (let depth = 0; depth < 5 && typeof error === "object" && error !== null; depth++) {
    if ("code" in error && typeof error.code === "string") codes.push(error.code);
    error = "cause" in error ? error.cause : null;
  }
  return codes;
}

export {
  sourceOf,
  queryText,
  isObject,
  readErrorBody,
  grantRemedy,
  classify,
  malformed,
  understand,
  objectAt2 as objectAt,
  textAt2 as textAt,
  listAt2 as listAt,
  textListAt,
  isTrueAt,
  integerAt,
  instantAt,
  timeAt,
  textsAt,
  instantOf,
  question,
  settle,
  unread,
  segment,
  runQuery,
  misplaced,
  schemaView,
  isName,
  countRequests,
  openTally,
  CredentialsRefusal,
  openSigners,
  httpTransport,
  within,
  toAnswer,
  silenceOf,
  boundConcurrency,
  LIVE_PATIENCE,
  persist,
  beginBudget
};
