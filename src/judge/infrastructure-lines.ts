import type { BucketFact, DatasetFact, JobFact } from "#domain/cloud.ts";
import type { Subject } from "#domain/finding.ts";
import { isRead, type Reading } from "#domain/reading.ts";
import type { ResourceLine } from "#domain/report.ts";
import { blockerIdsOf, blockersRow, type Case } from "./case.ts";
import { deriveReadiness } from "./readiness.ts";
import { counted, grouped } from "./wording.ts";

type Row = ResourceLine["rows"][number];

/** Datasets, buckets, jobs and service accounts of the plan, with the rows of the readiness report. */
export function listInfrastructure(judged: Case): readonly ResourceLine[] {
  const { datasets, buckets, jobs, serviceAccounts } = judged.plan.infrastructure;
  const { parts } = judged.snapshot;
  return [
    ...datasets.map(({ id, access }) =>
      line(judged, { subject: { kind: "dataset", id }, type: "BigQuery Dataset" }, [
        { label: "Table Count", value: tableCount(judged, id) },
        { label: "Storage", value: "not read" },
        { label: "Location", value: shown(parts.datasets[id], ({ location }: DatasetFact) => location) },
        { label: "Access", value: accessWanted(access) },
        ...sharedRows(judged),
      ]),
    ),
    ...buckets.map(({ name, access }) =>
      line(judged, { subject: { kind: "bucket", id: name }, type: "Cloud Storage Bucket" }, [
        { label: "Location", value: shown(parts.buckets[name], ({ location }: BucketFact) => location) },
        {
          label: "Storage",
          value: shown(parts.buckets[name], ({ storageClass }: BucketFact) => `class ${storageClass}`),
        },
        { label: "Access", value: bucketAccess(parts.buckets[name], access) },
      ]),
    ),
    ...jobs.map(({ name }) =>
      line(judged, { subject: { kind: "job", id: name }, type: "Cloud Run Job" }, jobRows(parts.jobs[name])),
    ),
    ...serviceAccounts.map(({ email }) =>
      line(judged, { subject: { kind: "service-account", id: email }, type: "Service Account" }, [
        {
          label: "State",
          value: shown(parts.serviceAccounts[email], ({ disabled }) => (disabled ? "disabled" : "enabled")),
        },
        { label: "Runs", value: judged.phase.runsAs === email ? judged.phase.id : "not named by the phase" },
      ]),
    ),
  ];
}

function line(
  judged: Case,
  resource: { readonly subject: Subject; readonly type: string },
  rows: readonly Row[],
): ResourceLine {
  const findings = judged.index.about(resource.subject);
  const blockers = blockerIdsOf(findings, judged);
  return {
    ...resource,
    readiness: deriveReadiness(findings),
    rows: [...rows, blockersRow(blockers)],
    blockers,
  };
}

function tableCount({ plan, snapshot }: Case, dataset: string): string {
  const wanted = plan.infrastructure.datasets.find(({ id }) => id === dataset)?.tables ?? null;
  const expected = wanted === null ? "" : ` (plan: ${grouped(wanted)})`;
  return `${shown(snapshot.parts.catalogues[dataset], ({ tables }) => counted(tables.length, "table"))}${expected}`;
}

function accessWanted(access: readonly string[]): string {
  return access.length === 0 ? "none required" : `required: ${access.join(", ")}; not tested`;
}

function bucketAccess(reading: Reading<BucketFact> | undefined, access: readonly string[]): string {
  const wanted = access.length === 0 ? "none required" : `required: ${access.join(", ")}`;
  return `${wanted}; granted: ${shown(reading, ({ granted }) => granted.join(", ") || "none")}`;
}

/** Quota and cost hold for the project; the datasets show them as the directive does. */
function sharedRows({ snapshot }: Case): readonly Row[] {
  const { queryQuota, cost } = snapshot.parts;
  return [
    { label: "Quotas", value: shown(queryQuota, quotaText) },
    { label: "Cost Tracking", value: shown(cost, ({ budgets }) => budgetText(budgets)) },
  ];
}

function quotaText({
  limitMiB,
  custom,
}: {
  readonly limitMiB: number | null;
  readonly custom: boolean;
}): string {
  const limit =
    limitMiB === null ? "unlimited" : `${grouped(Math.round((limitMiB / 1_048_576) * 100) / 100)} TiB a day`;
  return `daily query limit ${limit}${custom ? "" : " (Google's default)"}`;
}

function budgetText(
  budgets: readonly { readonly name: string; readonly amountUsd: number | null }[],
): string {
  if (budgets.length === 0) return "no budget";
  return budgets
    .map(({ name, amountUsd }) => (amountUsd === null ? name : `${name} (${amountUsd} USD)`))
    .join(", ");
}

function jobRows(reading: Reading<JobFact> | undefined): readonly Row[] {
  return [
    { label: "Location", value: shown(reading, ({ location }) => location) },
    { label: "Image", value: shown(reading, ({ image }) => image) },
    {
      label: "Service Account",
      value: shown(reading, ({ serviceAccount }) => serviceAccount ?? "the project's default"),
    },
    { label: "Ready", value: shown(reading, ({ ready, message }) => (ready ? "yes" : `no: ${message}`)) },
    { label: "Last Execution", value: shown(reading, lastExecution) },
  ];
}

function lastExecution({ lastExecution: last }: JobFact): string {
  return last === null ? "never" : `${last.status}${last.at === null ? "" : ` at ${last.at}`}`;
}

/** A fact of a reading, or why it is not known. */
function shown<T>(reading: Reading<T> | undefined, show: (value: T) => string): string {
  if (isRead(reading)) return show(reading.value);
  return reading ? `not read (${reading.reason}: ${reading.detail})` : "not read";
}
