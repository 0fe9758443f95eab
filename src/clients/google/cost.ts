import type { CostFact } from "#domain/cloud.ts";
import type { Reading } from "#domain/reading.ts";
import { type PagedQuestion, readPages } from "./pages.ts";
import { type Asking, type Lack, question, segment } from "./question.ts";
import { integerAt, isTrueAt, objectAt, textAt } from "./typed-json.ts";

type Budget = CostFact["budgets"][number];

interface Billing {
  readonly enabled: boolean;
  readonly account: string | null;
}

/** Asks whether the project is billed, and which budgets of its billing account watch it. */
export async function getCost(asking: Asking): Promise<Reading<CostFact>> {
  const billing = await question(asking, {
    service: "cloudbilling",
    path: `/v1/projects/${segment(asking.project)}/billingInfo`,
    permission: "resourcemanager.projects.get",
    read: toBilling,
  });
  if (billing.state === "unread") return billing;
  const { enabled, account } = billing.value;
  if (!enabled || account === null) return { ...billing, value: { billingEnabled: enabled, budgets: [] } };
  const budgets = await readPages(asking, budgetQuestion(asking, account));
  if (budgets.state === "unread") return budgets;
  return { ...budgets, value: { billingEnabled: true, budgets: budgets.value.items } };
}

/** Google leaves `billingEnabled` out where it is false. */
function toBilling(body: unknown): Billing | Lack {
  if (textAt(body, "name") === null) return { lacks: "the billing of the project" };
  const account = /^billingAccounts\/(.+)$/.exec(textAt(body, "billingAccountName") ?? "")?.[1] ?? null;
  return { enabled: isTrueAt(body, "billingEnabled"), account };
}

function budgetQuestion(asking: Asking, account: string): PagedQuestion<Budget> {
  return {
    service: "billingbudgets",
    path: `/v1/billingAccounts/${segment(account)}/budgets`,
    query: { pageSize: "100", scope: `projects/${asking.project}` },
    permission: "billing.budgets.list",
    billingAccount: account,
    list: "budgets",
    readItem: toBudget,
  };
}

function toBudget(item: unknown): Budget | Lack {
  const name = textAt(item, "displayName") ?? textAt(item, "name");
  return name === null ? { lacks: "the name of a budget" } : { name, amountUsd: amountUsd(item) };
}

/** Null where the amount follows the last period or is in another currency. */
function amountUsd(item: unknown): number | null {
  const amount = objectAt(objectAt(item, "amount"), "specifiedAmount");
  if (amount === null || textAt(amount, "currencyCode") !== "USD") return null;
  return (integerAt(amount, "units") ?? 0) + (integerAt(amount, "nanos") ?? 0) / 1e9;
}
