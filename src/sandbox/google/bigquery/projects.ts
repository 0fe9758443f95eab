import type { Refusal } from "../../http/refusal.ts";
import { type Call, param, type Reply, type Route, reply } from "../../http/route.ts";
import { BIGQUERY, guardDataset, guardProject } from "./access.ts";
import { datasetOf } from "./datasets.ts";

/** BigQuery projects.list, projects.getServiceAccount and routines.list. */
export const bigqueryProjectRoutes: readonly Route[] = [
  route("/bigquery/v2/projects", listProjects, ["maxResults", "pageToken"]),
  route("/bigquery/v2/projects/{project}/serviceAccount", getServiceAccount),
  route("/bigquery/v2/projects/{project}/datasets/{dataset}/routines", listRoutines, [
    "filter",
    "maxResults",
    "pageToken",
    "readMask",
  ]),
];

function route(path: string, answer: Route["answer"], query: readonly string[] = []): Route {
  return { method: "GET", path, service: BIGQUERY, style: "bigquery", query, answer };
}

function listProjects({ world: { project } }: Call): Reply {
  const item = {
    kind: "bigquery#project",
    id: project.id,
    numericId: project.number,
    projectReference: { projectId: project.id },
    friendlyName: project.id,
  };
  return reply({ kind: "bigquery#projectList", projects: [item], totalItems: 1 });
}

function getServiceAccount(call: Call): Reply | Refusal {
  const { number } = call.world.project;
  const email = `bq-${number}@bigquery-encryption.iam.gserviceaccount.com`;
  const denied = guardProject(call.world, param(call, "project"), "resourcemanager.projects.get");
  return denied ?? reply({ kind: "bigquery#getServiceAccountResponse", email });
}

function listRoutines(call: Call): Reply | Refusal {
  const denied = guardDataset(call, "bigquery.routines.list");
  if (denied !== null) return denied;
  const dataset = datasetOf(call);
  if ("kind" in dataset) return dataset;
  const routines = dataset.routines.map(({ name }) => ({
    routineReference: { projectId: call.world.project.id, datasetId: dataset.id, routineId: name },
    routineType: "SCALAR_FUNCTION",
    language: "SQL",
  }));
  return reply(routines.length === 0 ? {} : { routines });
}
