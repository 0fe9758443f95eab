import { tableNames } from "../../catalogue.ts";
import { etagOf } from "../../http/etag.ts";
import { type Fields, fieldsOf, int64Of, listOf, textOf, textsOf } from "../../http/json.ts";
import { cutPage } from "../../http/paging.ts";
import { invalid, type Refusal, refuse } from "../../http/refusal.ts";
import { type Call, param, type Reply, type Route, reply } from "../../http/route.ts";
import { blankDataset, type WorldDataset } from "../../world.ts";
import { isDenied } from "../access.ts";
import { BIGQUERY, guardDataset, guardProject } from "./access.ts";
import { guardEtag } from "./preconditions.ts";
import { millis } from "./table-resource.ts";

const LIST = "/bigquery/v2/projects/{project}/datasets";
const DATASET = `${LIST}/{dataset}`;
const VIEW = ["datasetView", "updateMode", "accessPolicyVersion"];

/** BigQuery datasets: list, get, insert, patch, update, delete. */
export const datasetRoutes: readonly Route[] = [
  route("GET", LIST, listDatasets, ["all", "filter", "maxResults", "pageToken"]),
  route("POST", LIST, insertDataset, ["accessPolicyVersion"]),
  route("GET", DATASET, getDataset, VIEW),
  route("PATCH", DATASET, changeDataset, VIEW),
  route("PUT", DATASET, changeDataset, VIEW),
  route("DELETE", DATASET, deleteDataset, ["deleteContents"]),
];

function route(
  method: Route["method"],
  path: string,
  answer: Route["answer"],
  query: readonly string[],
): Route {
  return { method, path, service: BIGQUERY, style: "bigquery", query, answer };
}

/** The dataset of the path, or BigQuery's words for its absence. */
export function datasetOf(call: Call): WorldDataset | Refusal {
  const id = param(call, "dataset");
  return call.world.datasets.get(id) ?? datasetNotFound(param(call, "project"), id);
}

/** BigQuery's words for a dataset that is not there. */
export function datasetNotFound(project: string, id: string): Refusal {
  return refuse(404, "notFound", `Not found: Dataset ${project}:${id}`);
}

function listDatasets(call: Call): Reply | Refusal {
  const refusal = guardProject(call.world, param(call, "project"), "bigquery.datasets.get");
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
    datasets: datasets.map((dataset) => identityOf(call, dataset)),
  });
}

const VIEWS = ["DATASET_VIEW_UNSPECIFIED", "METADATA", "ACL", "FULL"];

/** The access list needs a permission of its own where the view asks for it, and is left out where it is not asked for. */
function getDataset(call: Call): Reply | Refusal {
  const view = call.query.get("datasetView");
  if (view !== null && !VIEWS.includes(view)) return invalid(`Invalid value for datasetView: ${view}`);
  const refusal = view === "ACL" ? null : guardDataset(call, "bigquery.datasets.get");
  if (refusal !== null) return refusal;
  const wantsAccess = view === "ACL" || view === "FULL";
  const denied = wantsAccess ? guardDataset(call, "bigquery.datasets.getIamPolicy") : null;
  if (denied !== null) return denied;
  const dataset = datasetOf(call);
  if ("kind" in dataset) return dataset;
  const isVisible = !isDenied(call.world, "bigquery.datasets.getIamPolicy", dataset.id);
  return reply({
    ...resourceOf(call, dataset),
    ...(view !== "METADATA" && isVisible && dataset.access.length > 0 ? { access: dataset.access } : {}),
  });
}

function insertDataset(call: Call): Reply | Refusal {
  const project = param(call, "project");
  const refusal = guardProject(call.world, project, "bigquery.datasets.create");
  if (refusal !== null) return refusal;
  const body = fieldsOf(call.body);
  const id = textOf(fieldsOf(body["datasetReference"])["datasetId"]);
  if (id === null)
    return refuse(400, "required", "Required parameter is missing: datasetReference.datasetId");
  if (!/^\w{1,1024}$/.test(id)) {
    return invalid(`Invalid dataset ID "${id}". Dataset IDs must be alphanumeric (plus underscores).`);
  }
  if (call.world.datasets.has(id))
    return refuse(409, "duplicate", `Already Exists: Dataset ${project}:${id}`);
  const change = parseBody(body);
  if ("status" in change) return change;
  const location = textOf(body["location"]) ?? "US";
  const dataset = { ...blankDataset(call.at), id, location, tables: new Map(), ...change };
  call.world.datasets.set(id, dataset);
  return reply(resourceOf(call, dataset));
}

/** Shortest default lifetime of a table. Source: BigQuery discovery document, read 2026-11. */
const SHORTEST_LIFETIME_MS = 3_600_000;

type DatasetChange = Partial<Omit<WorldDataset, "id" | "location" | "tables">>;

function parseBody(body: Fields): DatasetChange | Refusal {
  const lifetime = int64Of(body["defaultTableExpirationMs"]);
  if (lifetime !== null && lifetime !== 0 && lifetime < SHORTEST_LIFETIME_MS) {
    return invalid(`Invalid default table expiration time: it must be at least ${SHORTEST_LIFETIME_MS} ms.`);
  }
  return {
    ...("defaultTableExpirationMs" in body ? { defaultTableExpirationMs: lifetime || null } : {}),
    ...("defaultPartitionExpirationMs" in body
      ? { defaultPartitionExpirationMs: int64Of(body["defaultPartitionExpirationMs"]) || null }
      : {}),
    ...("labels" in body ? { labels: textsOf(body["labels"]) } : {}),
    ...("description" in body ? { description: textOf(body["description"]) } : {}),
    ...("friendlyName" in body ? { friendlyName: textOf(body["friendlyName"]) } : {}),
    ...("access" in body ? { access: listOf(body["access"]).map(fieldsOf) } : {}),
  };
}

function changeDataset(call: Call): Reply | Refusal {
  const refusal = guardDataset(call, "bigquery.datasets.update");
  if (refusal !== null) return refusal;
  const dataset = datasetOf(call);
  if ("kind" in dataset) return dataset;
  const stale = guardEtag(call, etagOfDataset(dataset));
  if (stale !== null) return stale;
  const change = parseBody(fieldsOf(call.body));
  if ("status" in change) return change;
  const changed = { ...dataset, ...change, modifiedAt: call.at };
  call.world.datasets.set(dataset.id, changed);
  return reply(resourceOf(call, changed));
}

function deleteDataset(call: Call): Reply | Refusal {
  const refusal = guardDataset(call, "bigquery.datasets.delete");
  if (refusal !== null) return refusal;
  const dataset = datasetOf(call);
  if ("kind" in dataset) return dataset;
  if (tableNames(dataset, call.at).length > 0 && call.query.get("deleteContents") !== "true") {
    const full = `${call.world.project.id}:${dataset.id}`;
    return refuse(400, "resourceInUse", `Dataset ${full} is still in use`);
  }
  call.world.datasets.delete(dataset.id);
  return { kind: "reply", status: 204, body: null };
}

function identityOf(call: Call, dataset: WorldDataset): Record<string, unknown> {
  const project = call.world.project.id;
  return {
    kind: "bigquery#dataset",
    id: `${project}:${dataset.id}`,
    datasetReference: { projectId: project, datasetId: dataset.id },
    location: dataset.location,
    type: "DEFAULT",
    ...(Object.keys(dataset.labels).length === 0 ? {} : { labels: dataset.labels }),
  };
}

function etagOfDataset({ tables: _, ...dataset }: WorldDataset): string {
  return etagOf(dataset);
}

function resourceOf(call: Call, dataset: WorldDataset): Record<string, unknown> {
  return {
    etag: etagOfDataset(dataset),
    ...identityOf(call, dataset),
    selfLink: `${call.origin}/bigquery/v2/projects/${call.world.project.id}/datasets/${dataset.id}`,
    creationTime: millis(dataset.createdAt),
    lastModifiedTime: millis(dataset.modifiedAt),
    ...int64("defaultTableExpirationMs", dataset.defaultTableExpirationMs),
    ...int64("defaultPartitionExpirationMs", dataset.defaultPartitionExpirationMs),
    ...(dataset.maxTimeTravelHours === 168 ? {} : int64("maxTimeTravelHours", dataset.maxTimeTravelHours)),
    ...(dataset.storageBillingModel === null ? {} : { storageBillingModel: dataset.storageBillingModel }),
    ...(dataset.description === null ? {} : { description: dataset.description }),
    ...(dataset.friendlyName === null ? {} : { friendlyName: dataset.friendlyName }),
  };
}

function int64(name: string, value: number | null): Record<string, string> {
  return value === null ? {} : { [name]: String(value) };
}
