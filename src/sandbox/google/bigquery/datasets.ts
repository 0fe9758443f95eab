import { etagOf } from "../../http/etag.ts";
import { cutPage } from "../../http/paging.ts";
import { invalid, type Refusal, refuse } from "../../http/refusal.ts";
import { type Call, param, type Reply, type Route, reply } from "../../http/route.ts";
import type { WorldDataset } from "../../world.ts";
import { guard } from "../access.ts";
import { BIGQUERY, guardDataset } from "./access.ts";

/** BigQuery datasets.get and datasets.list. */
export const datasetRoutes: readonly Route[] = [
  {
    method: "GET",
    path: "/bigquery/v2/projects/{project}/datasets",
    service: BIGQUERY,
    style: "bigquery",
    query: ["all", "filter", "maxResults", "pageToken"],
    answer: listDatasets,
  },
  {
    method: "GET",
    path: "/bigquery/v2/projects/{project}/datasets/{dataset}",
    service: BIGQUERY,
    style: "bigquery",
    query: ["datasetView", "accessPolicyVersion"],
    answer: getDataset,
  },
];

/** The dataset of the path, or BigQuery's words for its absence. */
export function datasetOf(call: Call): WorldDataset | Refusal {
  const id = param(call, "dataset");
  const found = call.world.datasets.get(id);
  return found ?? refuse(404, "notFound", `Not found: Dataset ${param(call, "project")}:${id}`);
}

function listDatasets(call: Call): Reply | Refusal {
  const project = param(call, "project");
  const refusal = guard({
    world: call.world,
    service: BIGQUERY,
    project,
    permission: "bigquery.datasets.get",
    resource: null,
    reason: "accessDenied",
    denial: `Access Denied: Project ${project}: User does not have bigquery.datasets.get permission.`,
  });
  if (refusal !== null) return refusal;
  const page = cutPage({
    keys: [...call.world.datasets.keys()].sort(),
    list: `datasets of ${call.world.project.id}`,
    size: call.query.get("maxResults"),
    token: call.query.get("pageToken"),
    defaultSize: 50,
    largestSize: 1000,
    sizeName: "maxResults",
  });
  if (page.kind === "refusal") return page;
  const datasets = page.keys.flatMap((id) => call.world.datasets.get(id) ?? []);
  return reply({
    kind: "bigquery#datasetList",
    etag: etagOf(page.keys),
    ...(page.nextToken === null ? {} : { nextPageToken: page.nextToken }),
    datasets: datasets.map((dataset) => identityOf(call, dataset, "bigquery#dataset")),
  });
}

const VIEWS = ["DATASET_VIEW_UNSPECIFIED", "METADATA", "ACL", "FULL"];

function getDataset(call: Call): Reply | Refusal {
  const view = call.query.get("datasetView");
  if (view !== null && !VIEWS.includes(view)) return invalid(`Invalid value for datasetView: ${view}`);
  const refusal = guardDataset(call, "bigquery.datasets.get");
  if (refusal !== null) return refusal;
  const dataset = datasetOf(call);
  if ("kind" in dataset) return dataset;
  return reply(resourceOf(call, dataset));
}

function identityOf(call: Call, dataset: WorldDataset, kind: string): Record<string, unknown> {
  const project = call.world.project.id;
  return {
    kind,
    id: `${project}:${dataset.id}`,
    datasetReference: { projectId: project, datasetId: dataset.id },
    location: dataset.location,
    type: "DEFAULT",
    ...(Object.keys(dataset.labels).length === 0 ? {} : { labels: dataset.labels }),
  };
}

function resourceOf(call: Call, dataset: WorldDataset): Record<string, unknown> {
  const created = String(Date.parse(dataset.createdAt));
  const resource = {
    ...identityOf(call, dataset, "bigquery#dataset"),
    selfLink: `${call.origin}${call.target.split("?")[0]}`,
    creationTime: created,
    lastModifiedTime: created,
    ...(dataset.defaultTableExpirationMs === null
      ? {}
      : { defaultTableExpirationMs: String(dataset.defaultTableExpirationMs) }),
  };
  return { etag: etagOf(resource), ...resource };
}
