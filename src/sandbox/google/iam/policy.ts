import { identityOf } from "../../http/caller.ts";
import { fieldsOf, textOf } from "../../http/json.ts";
import { invalid, type Refusal, refuse } from "../../http/refusal.ts";
import { type Call, param, type Reply, type Route, reply } from "../../http/route.ts";
import { guard, isDenied } from "../access.ts";
import { predefinedRole } from "./roles.ts";

/** IAM v1 roles.get and Policy Troubleshooter v3 iam.troubleshoot. */
export const policyRoutes: readonly Route[] = [
  {
    method: "GET",
    path: "/v1/roles/{role}",
    service: "iam.googleapis.com",
    style: "rpc",
    query: [],
    answer: getRole,
  },
  {
    method: "POST",
    path: "/v3/iam:troubleshoot",
    service: "policytroubleshooter.googleapis.com",
    style: "rpc",
    query: [],
    answer: troubleshoot,
  },
];

function getRole(call: Call): Reply | Refusal {
  const name = `roles/${param(call, "role")}`;
  const includedPermissions = predefinedRole(name);
  if (includedPermissions === null) return refuse(404, "notFound", `The role named ${name} was not found.`);
  return reply({ name, title: name.slice(6), stage: "GA", includedPermissions });
}

/** Says what the sandbox itself would do; a caller who may not see the policies is told that nothing is known. */
function troubleshoot(call: Call): Reply | Refusal {
  const disabled = guard({
    world: { ...call.world, deny: [], allow: null },
    service: "policytroubleshooter.googleapis.com",
    project: null,
    permission: "",
    resource: null,
    denial: "",
    reason: "forbidden",
  });
  if (disabled !== null) return disabled;
  const tuple = fieldsOf(fieldsOf(call.body)["accessTuple"]);
  const [principal, resource, permission] = ["principal", "fullResourceName", "permission"].map((name) =>
    textOf(tuple[name]),
  );
  if (!principal || !resource || !permission)
    return invalid("accessTuple needs principal, fullResourceName and permission.");
  if (principal.startsWith("principal")) return invalid("The principal must be the e-mail of an account.");
  const isBlind = isDenied(call.world, "resourcemanager.projects.getIamPolicy", null);
  const accessTuple = { principal, fullResourceName: resource, permission };
  if (isBlind) return reply({ overallAccessState: "UNKNOWN_INFO", accessTuple });
  const last = resource.split("/").at(-1) ?? null;
  const isAllowed = !isDenied(identityOf(call.world, principal), permission, last);
  return reply({ overallAccessState: isAllowed ? "CAN_ACCESS" : "CANNOT_ACCESS", accessTuple });
}
