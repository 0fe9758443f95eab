import { type Refusal, refuse } from "../../http/refusal.ts";
import { type Call, param } from "../../http/route.ts";
import type { World } from "../../world.ts";
import { guard } from "../access.ts";

/** Full name of the API. */
export const BIGQUERY = "bigquery.googleapis.com";

/** Null where the caller holds a permission on the dataset of the path; BigQuery does not say whether it exists. */
export function guardDataset(call: Call, permission: string): Refusal | null {
  return guardDatasetOf(call.world, {
    permission,
    project: param(call, "project"),
    dataset: param(call, "dataset"),
  });
}

/** The same for a dataset that is named elsewhere than in the path. */
export function guardDatasetOf(
  world: World,
  {
    permission,
    project,
    dataset,
  }: { readonly permission: string; readonly project: string; readonly dataset: string },
): Refusal | null {
  return guard({
    world,
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

/** A table by its three names. */
export interface TableName {
  readonly project: string;
  readonly dataset: string;
  readonly table: string;
}

/** The table that the path names. */
export function tableOf(call: Call): TableName {
  return { project: param(call, "project"), dataset: param(call, "dataset"), table: param(call, "table") };
}

/** Null where the caller holds a permission on a table, by itself or through its dataset. */
export function guardTable(world: World, name: TableName, permission: string): Refusal | null {
  const full = `${name.project}:${name.dataset}.${name.table}`;
  return guard({
    world,
    service: BIGQUERY,
    project: name.project,
    permission,
    resource: [name.dataset, `${name.dataset}.${name.table}`],
    reason: "accessDenied",
    denial: `Access Denied: Table ${full}: Permission ${permission} denied on table ${full} (or it may not exist).`,
  });
}

/** Null where the caller holds a permission on the project. */
export function guardProject(world: World, project: string, permission: string): Refusal | null {
  return guard({
    world,
    service: BIGQUERY,
    project,
    permission,
    resource: null,
    reason: "accessDenied",
    denial: `Access Denied: Project ${project}: User does not have ${permission} permission in project ${project}.`,
  });
}

/** BigQuery's words for a table that is not there. */
export function tableNotFound({ project, dataset, table }: TableName): Refusal {
  return refuse(404, "notFound", `Not found: Table ${project}:${dataset}.${table}`);
}
