import type { Refusal } from "../../http/refusal.ts";
import { type Call, param } from "../../http/route.ts";
import { guard } from "../access.ts";

/** Full name of the API. */
export const BIGQUERY = "bigquery.googleapis.com";

/** Null where the caller holds a permission on the dataset of the path; BigQuery does not say whether it exists. */
export function guardDataset(call: Call, permission: string): Refusal | null {
  const dataset = param(call, "dataset");
  const project = param(call, "project");
  return guard({
    world: call.world,
    service: BIGQUERY,
    project,
    permission,
    resource: dataset,
    reason: "accessDenied",
    denial:
      `Access Denied: Dataset ${project}:${dataset}: Permission ${permission} denied on dataset ` +
      `${project}:${dataset} (or it may not exist).`,
  });
}
