import { createHash } from "node:crypto";
import { etagOf } from "../../http/etag.ts";
import { cutPage } from "../../http/paging.ts";
import { type Refusal, refuse } from "../../http/refusal.ts";
import { type Call, param, type Reply, type Route, reply } from "../../http/route.ts";
import type { World } from "../../world.ts";
import { guard } from "../access.ts";
import { answerTest } from "./test-permissions.ts";

const IAM = "iam.googleapis.com";

/** IAM v1 serviceAccounts.get and serviceAccounts.list. */
export const serviceAccountRoutes: readonly Route[] = [
  {
    method: "GET",
    path: "/v1/projects/{project}/serviceAccounts",
    service: IAM,
    style: "rpc",
    query: ["pageSize", "pageToken"],
    answer: listAccounts,
  },
  {
    method: "GET",
    path: "/v1/projects/{project}/serviceAccounts/{email}",
    service: IAM,
    style: "rpc",
    query: [],
    answer: getAccount,
  },
  {
    method: "POST",
    path: "/v1/projects/{project}/serviceAccounts/{email}:testIamPermissions",
    service: IAM,
    style: "rpc",
    query: [],
    answer: (call) =>
      answerTest(call, { service: IAM, resource: param(call, "email"), prefix: "iam.serviceAccount" }),
  },
  {
    method: "GET",
    path: "/v1/projects/{project}/serviceAccounts/{email}/keys",
    service: IAM,
    style: "rpc",
    query: ["keyTypes"],
    answer: listKeys,
  },
];

function guardAccounts(call: Call, permission: string, email: string | null): Refusal | null {
  const path = `projects/${param(call, "project")}${email === null ? "" : `/serviceAccounts/${email}`}`;
  return guard({
    world: call.world,
    service: IAM,
    project: param(call, "project") === "-" ? null : param(call, "project"),
    permission,
    resource: email,
    reason: "forbidden",
    denial: `Permission '${permission}' denied on resource '${path}' (or it may not exist).`,
  });
}

function getAccount(call: Call): Reply | Refusal {
  const email = param(call, "email");
  const refusal = guardAccounts(call, "iam.serviceAccounts.get", email);
  if (refusal !== null) return refusal;
  const account = call.world.serviceAccounts.get(email);
  if (account !== undefined) return reply(resourceOf(call.world, account));
  if (param(call, "project") === "-") {
    return refuse(
      403,
      "forbidden",
      "Permission 'iam.serviceAccounts.get' denied on resource (or it may not exist).",
    );
  }
  return refuse(404, "notFound", `Unknown service account: ${email}`);
}

const NEVER = "9999-12-31T23:59:59Z";

function listKeys(call: Call): Reply | Refusal {
  const email = param(call, "email");
  const refusal = guardAccounts(call, "iam.serviceAccountKeys.list", email);
  if (refusal !== null) return refusal;
  const account = call.world.serviceAccounts.get(email);
  if (account === undefined) return refuse(404, "notFound", `Unknown service account: ${email}`);
  const wanted = call.query.getAll("keyTypes");
  const keys = (account.keys ?? []).filter(
    ({ type = "USER_MANAGED" }) => wanted.length === 0 || wanted.includes(type),
  );
  if (keys.length === 0) return reply({});
  return reply({
    keys: keys.map(({ id, createdAt, expiresAt = NEVER, disabled, type = "USER_MANAGED" }) => ({
      name: `projects/${call.world.project.id}/serviceAccounts/${email}/keys/${id}`,
      validAfterTime: createdAt,
      validBeforeTime: expiresAt,
      keyAlgorithm: "KEY_ALG_RSA_2048",
      keyOrigin: "GOOGLE_PROVIDED",
      keyType: type,
      ...(disabled === true ? { disabled: true } : {}),
    })),
  });
}

function listAccounts(call: Call): Reply | Refusal {
  const refusal = guardAccounts(call, "iam.serviceAccounts.list", null);
  if (refusal !== null) return refusal;
  const page = cutPage({
    keys: [...call.world.serviceAccounts.keys()].sort(),
    list: "service accounts",
    size: call.query.get("pageSize"),
    token: call.query.get("pageToken"),
    defaultSize: 20,
    largestSize: 100,
    sizeName: "pageSize",
  });
  if (page.kind === "refusal") return page;
  const accounts = page.keys.flatMap((email) => call.world.serviceAccounts.get(email) ?? []);
  return reply({
    ...(accounts.length === 0
      ? {}
      : { accounts: accounts.map((account) => resourceOf(call.world, account)) }),
    ...(page.nextToken === null ? {} : { nextPageToken: page.nextToken }),
  });
}

type Account = World["serviceAccounts"] extends ReadonlyMap<string, infer A> ? A : never;

function resourceOf(world: World, { email, disabled }: Account): Record<string, unknown> {
  const digest = createHash("sha256").update(email).digest();
  const resource = {
    name: `projects/${world.project.id}/serviceAccounts/${email}`,
    projectId: world.project.id,
    uniqueId: `1${digest.readUIntBE(0, 6).toString().padStart(20, "0")}`,
    email,
    oauth2ClientId: `1${digest.readUIntBE(0, 6).toString().padStart(20, "0")}`,
    ...(disabled === true ? { disabled: true } : {}),
  };
  return { ...resource, etag: etagOf(resource) };
}
