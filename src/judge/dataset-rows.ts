import type {
  BillingExportFact,
  CostFact,
  DatasetFact,
  QueryQuotaFact,
  QuotaUsageFact,
} from "#domain/cloud.ts";
import { priceOf, TIB_BYTES } from "#domain/price.ts";
import { isRead } from "#domain/reading.ts";
import type { ResourceLine } from "#domain/report.ts";
import type { RunHistoryFact, StatementHistory } from "#domain/run-history.ts";
import type { TableDetailsFact } from "#domain/table-details.ts";
import type { Case } from "./case.ts";
import { shown } from "./shown.ts";
import { counted, grouped, sizeText } from "./wording.ts";

type Row = ResourceLine["rows"][number];

/** The rows of a dataset; quota and cost hold for the project and are shown with each, as the directive does. */
export function datasetRows(
  judged: Case,
  { id, access }: { readonly id: string; readonly access: readonly string[] },
): readonly Row[] {
  const { parts } = judged.snapshot;
  return [
    { label: "Table Count", value: tableCount(judged, id) },
    { label: "Storage", value: shown(parts.tableDetails[id], storageText) },
    { label: "Location", value: shown(parts.datasets[id], ({ location }: DatasetFact) => location) },
    { label: "Access", value: accessText(judged, { id, access }) },
    { label: "Quotas", value: quotaText(judged) },
    { label: "Cost Tracking", value: costText(judged) },
    ...lastRuns(judged, id),
  ];
}

/** Only where it was asked for: the level allows it, and the phase works in the dataset. */
function lastRuns({ plan, snapshot }: Case, dataset: string): readonly Row[] {
  const reading = snapshot.parts.runHistory[dataset];
  if (reading === undefined || (reading.state === "unread" && reading.reason === "off")) return [];
  const { usdPerTiB } = priceOf(plan, snapshot.observedAt);
  const text = (fact: RunHistoryFact) => historyText(fact, usdPerTiB);
  return [{ label: "Last Runs", value: shown(reading, text) }];
}

function historyText({ days, statements }: RunHistoryFact, usdPerTiB: number): string {
  if (statements.length === 0) return `no statement wrote its tables in the last ${days} days`;
  const sum = (of: (one: StatementHistory) => number) => statements.reduce((all, one) => all + of(one), 0);
  const last = statements.reduce((latest, { lastAt }) => (lastAt > latest ? lastAt : latest), "");
  const billed = sum(({ bytesBilled }) => bytesBilled);
  const cost = `${sizeText(billed)} billed (${((billed / TIB_BYTES) * usdPerTiB).toFixed(2)} USD)`;
  return `${counted(
    sum(({ runs }) => runs),
    "statement",
  )} in the last ${days} days, ${grouped(sum(({ failed }) => failed))} failed, the last at ${last}; ${cost}`;
}

function tableCount({ plan, snapshot }: Case, dataset: string): string {
  const wanted = plan.infrastructure.datasets.find(({ id }) => id === dataset)?.tables ?? null;
  const expected = wanted === null ? "" : ` (plan: ${grouped(wanted)})`;
  return `${shown(snapshot.parts.catalogues[dataset], ({ tables }) => counted(tables.length, "table"))}${expected}`;
}

function storageText({ bytes, rows }: TableDetailsFact): string {
  return `${sizeText(bytes)}, ${counted(rows, "row")}`;
}

/** What the plan requires, and what the audits of access found out about it. */
function accessText(
  { index }: Case,
  { id, access }: { readonly id: string; readonly access: readonly string[] },
): string {
  if (access.length === 0) return "none required";
  const required = `required: ${access.join(", ")}`;
  const found = index
    .about({ kind: "dataset", id })
    .find(({ rule }) => rule === "insufficient-dataset-access");
  return found === undefined ? `${required}; not tested` : `${required}; ${MET[found.outcome]}`;
}

const MET = {
  pass: "grants indicate it",
  fail: "lacking",
  unverified: "not verified",
  "not-applicable": "not tested",
} as const;

function quotaText({ snapshot }: Case): string {
  const { queryQuota, quotaUsage } = snapshot.parts;
  const limit = shown(queryQuota, limitText);
  return isRead(queryQuota) && isRead(quotaUsage) ? `${limit}; ${usageText(quotaUsage.value)}` : limit;
}

function limitText({ limitMiB, custom }: QueryQuotaFact): string {
  const limit = limitMiB === null ? "unlimited" : `${tebibytes(limitMiB)} TiB a day`;
  return `daily query limit ${limit}${custom ? "" : " (Google's default)"}`;
}

function usageText({ usedMiB }: QuotaUsageFact): string {
  return usedMiB === null ? "no use measured today" : `${tebibytes(usedMiB)} TiB used today`;
}

function tebibytes(mebibytes: number): string {
  return grouped(Math.round((mebibytes / 1_048_576) * 100) / 100);
}

function costText({ snapshot }: Case): string {
  const { cost, billingExport } = snapshot.parts;
  const budgets = shown(cost, budgetText);
  return isRead(cost) && isRead(billingExport) ? `${budgets}; ${exportText(billingExport.value)}` : budgets;
}

function budgetText({ budgets }: CostFact): string {
  if (budgets.length === 0) return "no budget";
  return budgets
    .map(({ name, amountUsd }) => (amountUsd === null ? name : `${name} (${amountUsd} USD)`))
    .join(", ");
}

function exportText({ tables }: BillingExportFact): string {
  return tables.length === 0
    ? "no export of costs"
    : `exported to ${tables.map(({ dataset, name }) => `${dataset}.${name}`).join(", ")}`;
}
