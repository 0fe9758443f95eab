import { etagOf } from "../../http/etag.ts";
import { cutPage } from "../../http/paging.ts";
import { invalid, type Refusal, refuse } from "../../http/refusal.ts";
import { type Call, param, type Reply, type Route, reply } from "../../http/route.ts";
import { guard, isProject } from "../access.ts";

const BUDGETS = "billingbudgets.googleapis.com";

/** Billing Budgets billingAccounts.budgets.list. */
export const budgetRoutes: readonly Route[] = [
  {
    method: "GET",
    path: "/v1/billingAccounts/{account}/budgets",
    service: BUDGETS,
    style: "rpc",
    query: ["pageSize", "pageToken", "scope"],
    answer: listBudgets,
  },
];

function listBudgets(call: Call): Reply | Refusal {
  const account = param(call, "account");
  const scope = call.query.get("scope");
  const scoped = scope === null ? null : /^projects\/([^/]+)$/.exec(scope);
  if (scope !== null && (scoped === null || !isProject(call.world, scoped[1] ?? ""))) {
    return invalid(`Invalid scope: ${scope}`);
  }
  const refusal = guard({
    world: call.world,
    service: BUDGETS,
    project: null,
    permission: "billing.budgets.list",
    resource: account,
    reason: "forbidden",
    denial: `Permission 'billing.budgets.list' denied on resource 'billingAccounts/${account}' (or it may not exist).`,
  });
  if (refusal !== null) return refusal;
  if (call.world.billing?.account !== account)
    return refuse(404, "notFound", "Requested entity was not found.");
  const budgets = new Map((call.world.billing.budgets ?? []).map((budget) => [budget.name, budget]));
  const page = cutPage({
    keys: [...budgets.keys()].sort(),
    list: `budgets of ${account}`,
    size: call.query.get("pageSize"),
    token: call.query.get("pageToken"),
    defaultSize: 100,
    largestSize: 100,
    sizeName: "pageSize",
  });
  if (page.kind === "refusal") return page;
  const found = page.keys.flatMap((name) => budgets.get(name) ?? []);
  return reply({
    ...(found.length === 0
      ? {}
      : { budgets: found.map((budget) => resourceOf(account, call.world.project.number, budget)) }),
    ...(page.nextToken === null ? {} : { nextPageToken: page.nextToken }),
  });
}

function resourceOf(
  account: string,
  project: string,
  budget: { readonly name: string; readonly amountUsd: number },
): Record<string, unknown> {
  const units = Math.trunc(budget.amountUsd);
  const nanos = Math.round((budget.amountUsd - units) * 1e9);
  const resource = {
    name: `billingAccounts/${account}/budgets/${encodeURIComponent(etagOf(budget.name))}`,
    displayName: budget.name,
    budgetFilter: { projects: [`projects/${project}`], calendarPeriod: "MONTH" },
    amount: {
      specifiedAmount: { currencyCode: "USD", units: String(units), ...(nanos === 0 ? {} : { nanos }) },
    },
    thresholdRules: [{ thresholdPercent: 1, spendBasis: "CURRENT_SPEND" }],
  };
  return { ...resource, etag: etagOf(resource) };
}
