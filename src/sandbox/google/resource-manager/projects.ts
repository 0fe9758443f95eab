import { etagOf } from "../../http/etag.ts";
import type { Refusal } from "../../http/refusal.ts";
import { type Call, param, type Reply, type Route, reply } from "../../http/route.ts";
import { guard } from "../access.ts";
import { answerTest } from "../iam/test-permissions.ts";

const MANAGER = "cloudresourcemanager.googleapis.com";

/** Resource Manager v3 projects: get, testIamPermissions, getIamPolicy. */
export const projectRoutes: readonly Route[] = [
  route("GET", "/v3/projects/{project}", getProject),
  route("POST", "/v3/projects/{project}:testIamPermissions", testPermissions),
  route("POST", "/v3/projects/{project}:getIamPolicy", getPolicy),
];

function route(method: Route["method"], path: string, answer: Route["answer"]): Route {
  return { method, path, service: MANAGER, style: "rpc", query: [], answer };
}

function guardProject(call: Call, permission: string): Refusal | null {
  const project = param(call, "project");
  return guard({
    world: call.world,
    service: MANAGER,
    project,
    permission,
    resource: null,
    reason: "forbidden",
    denial: `The caller does not have permission. Permission '${permission}' denied on resource 'projects/${project}' (or it may not exist).`,
  });
}

function getProject(call: Call): Reply | Refusal {
  const refusal = guardProject(call, "resourcemanager.projects.get");
  if (refusal !== null) return refusal;
  const { project } = call.world;
  const resource = {
    name: `projects/${project.number}`,
    projectId: project.id,
    displayName: project.id,
    state: "ACTIVE",
    createTime: "2025-01-01T00:00:00Z",
  };
  return reply({ ...resource, etag: etagOf(resource) });
}

function testPermissions(call: Call): Reply | Refusal {
  const unknown = guard({
    world: { ...call.world, deny: [], allow: null },
    service: MANAGER,
    project: param(call, "project"),
    permission: "",
    resource: null,
    denial: "",
    reason: "forbidden",
  });
  return unknown ?? answerTest(call, { service: MANAGER, resource: null, prefix: "" });
}

function getPolicy(call: Call): Reply | Refusal {
  const refusal = guardProject(call, "resourcemanager.projects.getIamPolicy");
  if (refusal !== null) return refusal;
  const { policy } = call.world;
  const version = policy.some(({ condition }) => condition !== undefined) ? 3 : 1;
  return reply({ version, etag: etagOf(policy), ...(policy.length === 0 ? {} : { bindings: policy }) });
}
