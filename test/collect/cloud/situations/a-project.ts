import type { SandboxState } from "#sandbox/state.ts";
import { RUNNER } from "#test/support/cloud.ts";

/** Another caller than the account that the phase runs as. */
export const AUDITOR = "auditor@bqx-ml.iam.gserviceaccount.com";

const TABLES = [
  { name: "cov_bqx_audcad", rows: 10, bytes: 1000, columns: [{ name: "audcad_mean", type: "FLOAT64" }] },
  { name: "cov_idx_audcad", rows: 5, bytes: 500, columns: [{ name: "audcad_mean", type: "FLOAT64" }] },
];

const VIEWS = ["daily", "weekly"].map((name) => ({
  name,
  type: "VIEW" as const,
  query: "SELECT 'features' AS dataset",
}));

/** A project in which the full plan's phase finds what it needs, and two of everything that comes in pages. */
export const WELL: Partial<SandboxState> = {
  identity: RUNNER,
  datasets: [
    {
      id: "features",
      location: "us-central1",
      access: [{ role: "WRITER", userByEmail: RUNNER }],
      tables: TABLES,
    },
    { id: "reports", location: "us-central1", tables: VIEWS },
    {
      id: "billing",
      location: "us",
      tables: ["0A", "1B"].map((account) => ({
        name: `gcp_billing_export_v1_${account}`,
        modifiedAt: "2025-12-13T18:00:00Z",
      })),
    },
  ],
  buckets: [{ name: "staging", location: "us-central1" }],
  jobs: [
    {
      name: "extract",
      location: "us-central1",
      image: "us-docker.pkg.dev/bqx-ml/jobs/extract:v1",
      serviceAccount: RUNNER,
      lastExecution: { name: "extract-1", at: "2025-12-13T09:00:00Z", status: "EXECUTION_SUCCEEDED" },
    },
  ],
  images: [anImage("2025-12-13T08:00:00Z")],
  serviceAccounts: [{ email: RUNNER, keys: [{ id: "0a", createdAt: "2025-12-01T00:00:00Z" }, aKey("1b")] }],
  billing: { account: "0A-1B", enabled: true, budgets: [aBudget("monthly"), aBudget("yearly")] },
  quotas: ["project", "region"].map((limitName) => aUse(limitName, 500)),
  scheduledQueries: ["nightly", "hourly"].map((name) => aSchedule(name, "SELECT 1 AS one")),
};

/** The features dataset with something changed. */
export function withFeatures(
  over: Partial<NonNullable<SandboxState["datasets"]>[number]>,
): Partial<SandboxState> {
  const [features, ...others] = WELL.datasets ?? [];
  return { datasets: [{ id: "features", location: "us-central1", ...features, ...over }, ...others] };
}

/** The image that the job runs. */
export function anImage(uploadedAt: string) {
  return { location: "us", repository: "jobs", name: "extract", tags: ["v1"], uploadedAt };
}

/** A key that somebody made lately. */
export function aKey(id: string) {
  return { id, createdAt: "2025-12-01T00:00:00Z" };
}

/** A quota of queries, and what is used of it in MiB. */
export function aUse(limitName: string, used: number) {
  const metric = "bigquery.googleapis.com/quota/query/usage";
  return { service: "bigquery.googleapis.com", metric, limitName, limit: 1_048_576, used };
}

/** A scheduled query of the plan's region. */
export function aSchedule(name: string, sql: string) {
  return { name, location: "us-central1", schedule: "every day 02:00", sql };
}

function aBudget(name: string) {
  return { name, amountUsd: 100 };
}
