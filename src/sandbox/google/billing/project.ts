import type { Refusal } from "../../http/refusal.ts";
import { type Call, param, type Reply, type Route, reply } from "../../http/route.ts";
import { guard } from "../access.ts";

const BILLING = "cloudbilling.googleapis.com";

/** Cloud Billing projects.getBillingInfo. */
export const billingRoutes: readonly Route[] = [
  {
    method: "GET",
    path: "/v1/projects/{project}/billingInfo",
    service: BILLING,
    style: "rpc",
    query: [],
    answer: getBilling,
  },
];

function getBilling(call: Call): Reply | Refusal {
  const refusal = guard({
    world: call.world,
    service: BILLING,
    project: param(call, "project"),
    permission: "resourcemanager.projects.get",
    resource: null,
    reason: "forbidden",
    denial: "The caller does not have permission",
  });
  if (refusal !== null) return refusal;
  const { billing, project } = call.world;
  return reply({
    name: `projects/${project.id}/billingInfo`,
    projectId: project.id,
    ...(billing === null || billing === undefined || !billing.enabled
      ? {}
      : { billingAccountName: `billingAccounts/${billing.account}`, billingEnabled: true }),
  });
}
