import type { AccountKey, DeployedImageFact, QuotaUsageFact } from "#domain/cloud.ts";
import type { AccessEntry, DatasetAccessFact } from "#domain/dataset-access.ts";
import type { Reading } from "#domain/reading.ts";
import type { SnapshotParts } from "#domain/snapshot.ts";
import type { DependentFact, DependentsFact } from "#domain/table-details.ts";
import { aRead } from "./reading.ts";

/** Who the phase of the full plan runs as. */
export const RUNNER = "runner@bqx-ml.iam.gserviceaccount.com";

/** What a test of the project asks for. */
const ASKED = [
  "bigquery.jobs.create",
  "bigquery.tables.create",
  "bigquery.tables.update",
  "bigquery.tables.delete",
  "bigquery.tables.get",
  "bigquery.tables.list",
  "bigquery.tables.getData",
  "bigquery.tables.updateData",
  "bigquery.datasets.create",
];

/** A dataset whose access list makes the runner an editor, in a project where the caller may run jobs. */
export function aDatasetAccess(
  over: {
    readonly held?: readonly string[];
    readonly entries?: Reading<readonly AccessEntry[]>;
    readonly project?: DatasetAccessFact["project"];
  } = {},
): DatasetAccessFact {
  const { held = ["bigquery.jobs.create"], entries = aRead([anEntry()], "GET entries") } = over;
  const { project = aRead({ asked: ASKED, held }, "POST project") } = over;
  return { dataset: "features", project, entries };
}

/** The runner as an editor. */
export function anEntry(over: Partial<AccessEntry> = {}): AccessEntry {
  return { role: "WRITER", kind: "account", member: RUNNER, conditional: false, ...over };
}

/** A view of another dataset that reads one table. */
export function aDependent(over: Partial<DependentFact> = {}): DependentFact {
  return {
    dataset: "reports",
    name: "daily",
    kind: "view",
    reads: ["features.cov_bqx_audcad"],
    complete: true,
    ...over,
  };
}

/** What reads the dataset `features`, in the whole region. */
export function theDependents(dependents: readonly DependentFact[] = []): DependentsFact {
  return { dataset: "features", scope: "region", dependents };
}

/** An image that was uploaded after the last commit. */
export function aDeployedImage(over: Partial<DeployedImageFact> = {}): DeployedImageFact {
  return {
    image: "us-docker.pkg.dev/bqx-ml/jobs/extract:1",
    digest: "sha256:0123456789abcdef",
    uploadedAt: "2025-12-13T08:00:00Z",
    builtAt: null,
    ...over,
  };
}

/** A key that somebody made a month ago. */
export function aKey(over: Partial<AccountKey> = {}): AccountKey {
  return { id: "0a1b2c", createdAt: "2025-11-13T00:00:00Z", expiresAt: null, disabled: false, ...over };
}

/** A day on which a thousandth of the quota is used. */
export function aQuotaUsage(over: Partial<QuotaUsageFact> = {}): QuotaUsageFact {
  return { limitMiB: 1_048_576, usedMiB: 1_048, since: "2025-12-13T08:00:00.000Z", ...over };
}

/** The readings of access, sizes, images and use of a run in which the full plan's phase may start. */
export function theLiveParts() {
  return {
    identity: aRead({ principal: RUNNER, how: "impersonation" }, "POST sts"),
    datasetAccess: { features: aRead(aDatasetAccess()) },
    tableDetails: {
      features: aRead({
        dataset: "features",
        tables: { cov_bqx_audcad: { rows: 10, bytes: 1_000 } },
        rows: 10,
        bytes: 1_000,
      }),
    },
    tableColumns: {
      features: aRead({
        dataset: "features",
        tables: { cov_bqx_audcad: [{ name: "audcad_mean", type: "FLOAT64" }] },
      }),
    },
    dependents: { features: aRead(theDependents()) },
    scheduledQueries: aRead({ location: "us-central1", queries: [] }),
    deployedImages: { extract: aRead(aDeployedImage()) },
    accountKeys: { [RUNNER]: aRead({ email: RUNNER, keys: [] }) },
    quotaUsage: aRead(aQuotaUsage()),
    billingExport: aRead({
      regions: ["us-central1", "us"],
      tables: [{ dataset: "billing", name: "gcp_billing_export_v1_0A", modifiedAt: "2025-12-13T18:00:00Z" }],
    }),
  } satisfies Partial<SnapshotParts>;
}

/** Readings of the same kinds in which every audit of them fails. */
export function theBadLiveParts() {
  return {
    identity: aRead({ principal: "somebody@example.org", how: "application-default" }, "GET userinfo"),
    datasetAccess: { features: aRead(aDatasetAccess({ held: [], entries: aRead([], "GET entries") })) },
    dependents: { features: aRead(theDependents([aDependent()])) },
    scheduledQueries: aRead({
      location: "us-central1",
      queries: [
        {
          name: "nightly",
          schedule: "every day 02:00",
          disabled: false,
          uses: [{ table: "features.cov_bqx_audcad", kind: "makes" as const }],
          complete: true,
        },
      ],
    }),
    deployedImages: { extract: aRead(aDeployedImage({ uploadedAt: "2025-01-01T00:00:00Z" })) },
    accountKeys: {
      [RUNNER]: aRead({ email: RUNNER, keys: [aKey({ createdAt: "2024-01-01T00:00:00Z" })] }),
    },
    quotaUsage: aRead(aQuotaUsage({ usedMiB: 1_048_576 })),
    billingExport: aRead({ regions: ["us-central1"], tables: [] }),
  } satisfies Partial<SnapshotParts>;
}
