import type { BucketFact, JobFact } from "#domain/cloud.ts";
import type { Subject } from "#domain/finding.ts";
import type { Reading } from "#domain/reading.ts";
import type { ResourceLine } from "#domain/report.ts";
import { blockerIdsOf, blockersRow, type Case } from "./case.ts";
import { datasetRows } from "./dataset-rows.ts";
import { deriveReadiness } from "./readiness.ts";
import { shown } from "./shown.ts";

type Row = ResourceLine["rows"][number];

/** Datasets, buckets, jobs and service accounts of the plan, with the rows of the readiness report. */
export function listInfrastructure(judged: Case): readonly ResourceLine[] {
  const { datasets, buckets, jobs, serviceAccounts } = judged.plan.infrastructure;
  const { parts } = judged.snapshot;
  return [
    ...datasets.map(({ id, access }) =>
      line(
        judged,
        { subject: { kind: "dataset", id }, type: "BigQuery Dataset" },
        datasetRows(judged, { id, access }),
      ),
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
      line(judged, { subject: { kind: "job", id: name }, type: "Cloud Run Job" }, [
        ...jobRows(parts.jobs[name]),
        { label: "Image Uploaded", value: shown(parts.deployedImages[name], ({ uploadedAt }) => uploadedAt) },
      ]),
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

function bucketAccess(reading: Reading<BucketFact> | undefined, access: readonly string[]): string {
  const wanted = access.length === 0 ? "none required" : `required: ${access.join(", ")}`;
  return `${wanted}; granted: ${shown(reading, ({ granted }) => granted.join(", ") || "none")}`;
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
