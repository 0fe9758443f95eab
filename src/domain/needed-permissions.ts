import type { DatasetAccess } from "./plan.ts";

/** Every statement runs as a job of the project, whatever it touches. */
export const TO_RUN = "bigquery.jobs.create";

/** What reading a table takes. */
export const TO_READ: readonly string[] = [
  "bigquery.tables.get",
  "bigquery.tables.list",
  "bigquery.tables.getData",
];

/** What changing a table or its rows takes. */
export const TO_WRITE: readonly string[] = [
  "bigquery.tables.create",
  "bigquery.tables.update",
  "bigquery.tables.delete",
  "bigquery.tables.updateData",
];

/** Permissions that an access of the plan takes. What a rename takes is not documented; these suffice. Source: BigQuery's IAM permissions, read 2026-11. */
const NEEDED: Readonly<Record<DatasetAccess, readonly string[]>> = {
  create: ["bigquery.tables.create"],
  rename: ["bigquery.tables.create", "bigquery.tables.update", "bigquery.tables.delete"],
  delete: ["bigquery.tables.delete"],
  read: TO_READ,
  write: ["bigquery.tables.updateData"],
};

/** Permissions that the accesses of a dataset take together, the one to run jobs first. */
export function neededPermissions(access: readonly DatasetAccess[]): readonly string[] {
  return [...new Set([TO_RUN, ...access.flatMap((one) => NEEDED[one])])];
}
