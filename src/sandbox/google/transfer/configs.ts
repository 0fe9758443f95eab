import { cutPage } from "../../http/paging.ts";
import { invalid, type Refusal } from "../../http/refusal.ts";
import { type Call, param, type Reply, type Route, reply } from "../../http/route.ts";
import { guard } from "../access.ts";

const TRANSFER = "bigquerydatatransfer.googleapis.com";
const SOURCE = "scheduled_query";

/** BigQuery Data Transfer transferConfigs.list, for scheduled queries. */
export const transferRoutes: readonly Route[] = [
  {
    method: "GET",
    path: "/v1/projects/{project}/locations/{location}/transferConfigs",
    service: TRANSFER,
    style: "rpc",
    query: ["dataSourceIds", "pageSize", "pageToken"],
    answer: listConfigs,
  },
];

function listConfigs(call: Call): Reply | Refusal {
  const [project, location] = [param(call, "project"), param(call, "location")];
  const refusal = guard({
    world: call.world,
    service: TRANSFER,
    project,
    permission: "bigquery.transfers.get",
    resource: null,
    reason: "forbidden",
    denial: `Permission 'bigquery.transfers.get' denied on resource 'projects/${project}/locations/${location}' (or it may not exist).`,
  });
  if (refusal !== null) return refusal;
  const sources = call.query.getAll("dataSourceIds");
  if (sources.some((source) => source !== SOURCE)) return invalid("The sandbox knows scheduled_query only.");
  const known = new Map(
    call.world.scheduledQueries
      .filter((query) => query.location.toLowerCase() === location.toLowerCase())
      .map((query, index) => [`${index}`.padStart(8, "0"), query] as const),
  );
  const page = cutPage({
    keys: [...known.keys()],
    list: `transfers ${location}`,
    size: call.query.get("pageSize"),
    token: call.query.get("pageToken"),
    defaultSize: 50,
    largestSize: 1000,
    sizeName: "pageSize",
  });
  if (page.kind === "refusal") return page;
  const configs = page.keys.flatMap((key) => {
    const query = known.get(key);
    return query === undefined ? [] : [toConfig(call, key, query)];
  });
  return reply({
    ...(configs.length === 0 ? {} : { transferConfigs: configs }),
    ...(page.nextToken === null ? {} : { nextPageToken: page.nextToken }),
  });
}

function toConfig({ world }: Call, key: string, query: Call["world"]["scheduledQueries"][number]) {
  const { location, name, schedule, sql, dataset, destination, disabled } = query;
  return {
    name: `projects/${world.project.number}/locations/${location}/transferConfigs/${key}`,
    displayName: name,
    dataSourceId: SOURCE,
    ...(dataset === undefined ? {} : { destinationDatasetId: dataset }),
    params: {
      query: sql,
      ...(destination === undefined
        ? {}
        : { destination_table_name_template: destination, write_disposition: "WRITE_TRUNCATE" }),
    },
    ...(schedule === undefined ? {} : { schedule }),
    ...(disabled === true ? { disabled: true } : {}),
    state: "SUCCEEDED",
  };
}
