import type { CloudParts } from "#collect/cloud/sources.ts";
import type { DatasetAccessFact } from "#domain/dataset-access.ts";
import { isRead } from "#domain/reading.ts";
import { RUNNER } from "#test/support/cloud.ts";
import { aRead } from "#test/support/reading.ts";
import { AUDITOR, withFeatures } from "./a-project.ts";
import { BIGQUERY, byRoad, ONE_THING, QUERIES, type Row, WHOLE_LIST } from "./row.ts";

/** Calls about accounts, and about what they may do. */
export const IDENTITY_ROWS: readonly Row[] = [
  {
    part: "datasetAccess",
    call: "datasets.get",
    on: { match: "GET /bigquery/v2/projects/bqx-ml/datasets/features" },
    permission: "bigquery.datasets.get",
    service: BIGQUERY,
    pages: { none: ONE_THING },
    wrong: {
      ...withFeatures({ access: [{ role: "READER", userByEmail: RUNNER }] }),
      deny: [{ permission: "bigquery.tables.update" }],
    },
    decides: ({ datasetAccess }) => datasetAccess["features"],
  },
  {
    part: "datasetAccess",
    call: "projects.testIamPermissions",
    on: { match: "POST /v3/projects/bqx-ml:testIamPermissions" },
    permission: "resourcemanager.projects.get",
    service: "cloudresourcemanager.googleapis.com",
    pages: { none: WHOLE_LIST },
    wrong: { deny: [{ permission: "bigquery.jobs.create" }] },
    decides: (parts) => accessOf(parts)?.project,
  },
  {
    part: "datasetAccess",
    call: "iam.troubleshoot",
    on: { match: "POST /v3/iam:troubleshoot" },
    permission: "iam.roles.get",
    service: "policytroubleshooter.googleapis.com",
    pages: { none: ONE_THING },
    wrong: { identities: [{ email: RUNNER, roles: ["roles/bigquery.metadataViewer"] }] },
    always: { identity: AUDITOR },
    beside: { identity: aRead({ principal: AUDITOR, how: "endpoint" }) },
    decides: (parts) => accessOf(parts)?.accounts?.[RUNNER],
  },
  {
    part: "serviceAccounts",
    call: "serviceAccounts.get",
    on: { match: `GET /v1/projects/bqx-ml/serviceAccounts/${encodeURIComponent(RUNNER)}` },
    permission: "iam.serviceAccounts.get",
    service: "iam.googleapis.com",
    pages: { none: ONE_THING },
    wrong: { serviceAccounts: [{ email: RUNNER, disabled: true }] },
    decides: ({ serviceAccounts }) => serviceAccounts[RUNNER],
  },
  {
    part: "accountKeys",
    call: "serviceAccounts.keys.list",
    on: { match: `GET /v1/projects/bqx-ml/serviceAccounts/${encodeURIComponent(RUNNER)}/keys` },
    permission: "iam.serviceAccountKeys.list",
    service: "iam.googleapis.com",
    pages: { none: WHOLE_LIST },
    wrong: { serviceAccounts: [{ email: RUNNER, keys: [{ id: "0a", createdAt: "2024-01-01T00:00:00Z" }] }] },
    decides: ({ accountKeys }) => accountKeys[RUNNER],
  },
  {
    part: "identity",
    call: "userinfo",
    on: { match: "GET /v1/userinfo" },
    permission: "https://www.googleapis.com/auth/userinfo.email",
    service: "openidconnect.googleapis.com",
    pages: { none: ONE_THING },
    wrong: { identity: AUDITOR },
    decides: ({ identity }) => identity,
    instead: byRoad("BigQuery is asked who runs a query where Google's user endpoint does not say", "read"),
  },
  {
    part: "identity",
    call: "jobs.query of SESSION_USER()",
    on: { match: QUERIES, contains: "SESSION_USER" },
    permission: "bigquery.jobs.create",
    service: BIGQUERY,
    pages: { none: "the query gives one row" },
    wrong: { identity: AUDITOR },
    always: { faults: [{ match: "GET /v1/userinfo", status: 401 }] },
    decides: ({ identity }) => identity,
    instead: byRoad("the user endpoint, which refused the token, is the one to mend", "denied"),
  },
];

function accessOf({ datasetAccess }: CloudParts): DatasetAccessFact | null {
  const reading = datasetAccess["features"];
  return isRead(reading) ? reading.value : null;
}
